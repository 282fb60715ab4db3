#pragma once
#include "channels/account_procedure.h"
#include "http/form.h"

/// What the forms about official accounts hold.
namespace samband::channels {

const http::FormShape& proposal_form();
const http::FormShape& card_form();     ///< what stands on the card, with what was seen
const http::FormShape& act_form();      ///< an act without words
const http::FormShape& reason_form();   ///< an act with a reason
const http::FormShape& person_form();   ///< whom it concerns
const http::FormShape& holder_form();   ///< who is given a role that nobody holds
const http::FormShape& settings_form(); ///< the driver, and its settings as two columns, key and value
const http::FormShape& secret_form();

AccountProposal proposal_of(const http::Form& form);
AccountChange change_of(const http::Form& form);
std::int64_t seen_of(const http::Form& form);

/// What stands on the card, as the views' `values`.
Json card_values(const Account& account, const AccountCard& card);

} // namespace samband::channels
