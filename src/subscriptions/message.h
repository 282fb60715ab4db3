#pragma once
#include "channels/variant.h"
#include "subscriptions/sign_up.h"

#include <string>

/// The messages that ask for the owner's yes.
namespace samband::subscriptions {

channels::Variant link_message(const Sender& sender, http::Language language, const std::string& token);
/// Within one SMS of the GSM alphabet, as long as the municipality's name is.
channels::Variant code_message(const Sender& sender, http::Language language, const std::string& code);

/// A text of ours in that language, with `{name}` replaced.
std::string said(const char* bokmal, http::Language language,
                 std::initializer_list<std::pair<std::string_view, std::string>> values);

} // namespace samband::subscriptions
