#pragma once
#include "base/json.h"
#include "channels/shipping.h"
#include "http/request.h"

/// How an account of Facebook or Instagram takes in, for its page.
namespace samband::channels::meta {

/// Null of other accounts; else {takes_in, lacks_app_secret, is_silent, came, looked, refused, refused_at, waiting,
/// address, verify_token}. Address and word are the account's secrets: for who runs it alone.
Json taking_in_facts(db::Reading& tx, const Account& account, const Shipping& shipping,
                     const std::string& municipality);
/// Says times and numbers in that language; null stays null.
void dress_taking_in(Json& told, Instant now, http::Language language);

} // namespace samband::channels::meta
