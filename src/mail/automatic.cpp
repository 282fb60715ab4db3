#include "mail/automatic.h"

#include "base/mail_address.h"
#include "base/text.h"
#include "mail/read.h"

#include <algorithm>
#include <array>

namespace samband::mail {

bool is_nobodys_address(std::string_view address)
{
    static constexpr std::array whole{"mailer-daemon", "postmaster", "listserv", "majordomo", "bounce",
                                      "bounces",       "abuse",      "root",     "nobody",    "daemon"};
    static constexpr std::array says_so{"noreply", "donotreply", "ikkesvar", "ikkjesvar", "svarikke"};
    const std::string local = fold(address.substr(0, address.find('@')));
    if (std::ranges::find(whole, local) != whole.end()) return true;
    for (const std::string_view end : {"-bounces", "-bounce", "-owner", "-request"})
        if (local.ends_with(end)) return true;
    if (local.starts_with("owner-") || local.starts_with("bounce-") || local.starts_with("bounces+")) return true;
    std::string letters;
    std::ranges::copy_if(local, std::back_inserter(letters), [](char c) { return c >= 'a' && c <= 'z'; });
    return std::ranges::any_of(says_so, [&](std::string_view word) { return letters.find(word) != letters.npos; });
}

bool may_be_answered_automatically(const ReceivedMail& mail)
{
    if (mail.sent_by != SentBy::person || mail.return_path == "<>") return false;
    if (mail.content_type == "multipart/report" || !is_mail_address(mail.from.address)) return false;
    const std::string& to = mail.reply_to.empty() ? mail.from.address : mail.reply_to.front().address;
    return is_mail_address(to) && !is_nobodys_address(to) && !is_nobodys_address(mail.from.address);
}

} // namespace samband::mail
