#pragma once
#include "base/problem.h"
#include "channels/account_register.h"

/// What must stand on a card, and what may.
namespace samband::channels {

/// Problem invalid that names each field that is wrong. The unit and the contact are looked up.
void hold_card(db::Reading& tx, const AccountCard& card, const std::string& name, const std::string& address);

/// Problem invalid at that field if the text is empty or longer than `card_text`.
void hold_said(const char* field, const std::string& text, const char* says);

/// Whether people find it by an address of its own, which it must have when it is opened.
bool has_address(rulebook::Channel channel);

} // namespace samband::channels
