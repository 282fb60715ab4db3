#pragma once
#include <string>
#include <string_view>

namespace samband::channels {

/// A code word of trouble that begins with this is about reading the account's mailbox: "mailbox.no-login".
inline const std::string mailbox_trouble = "mailbox.";

/// One that begins with this is about looking for comments and messages: "comments.silent".
inline const std::string comments_trouble = "comments.";

/// What the channel's code word of trouble with an account means and what to do about it: a bokmål sentence, the key of
/// its translations. A word that nobody knows gets a general sentence.
std::string_view trouble_sentence(std::string_view code);

} // namespace samband::channels
