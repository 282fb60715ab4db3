#include "channels/mail/mailbox_trouble.h"

#include "channels/account_procedure.h"
#include "channels/account_register.h"
#include "channels/account_trouble.h"

namespace samband::channels::mail {

void note_mailbox_trouble(db::Writing& tx, const Id& account, const std::string& why)
{
    const std::string was = condition_of(tx, account).trouble;
    if (why.empty() ? !was.starts_with(mailbox_trouble) : was == mailbox_trouble + why) return;
    note_account_health(tx, account, {why.empty() ? "" : mailbox_trouble + why, std::nullopt});
}

} // namespace samband::channels::mail
