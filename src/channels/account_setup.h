#pragma once
#include "base/json.h"
#include "channels/account.h"
#include "channels/shipping.h"
#include "http/request.h"

#include <string>
#include <vector>

/// How an account is reached: the driver and its settings, drawn from what its port asks for.
namespace samband::channels {

/// {drivers: [{value, label, chosen}], fields: [{key, label, hint, kind, required, value}], takes_secret, needs_secret}
Json setup_facts(const Account& account, const Shipping& shipping);
/// Says labels and hints in that language.
void dress_setup(Json& setup, http::Language language);

/// Puts what was typed, and could not be used, over what is saved.
void show_typed(Json& setup, const std::vector<std::string>& keys, const std::vector<std::string>& values);

/// Puts the faults of settings at their fields, said in that language.
void fault_settings(Json& setup, const Json& faults, http::Language language);

/// The account's settings with what was typed: values in the order of the keys; an empty one is taken out, and what the
/// driver does not ask for is left as it is. Problem invalid at "setting-KEY" where one is wrong or missing.
Json settings_typed(const Account& account, const Port* port, const std::vector<std::string>& keys,
                    const std::vector<std::string>& values);

} // namespace samband::channels
