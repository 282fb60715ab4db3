#include "client/imap_client.h"

#include "base/text.h"
#include "client/imap_talk.h"

#include <charconv>
#include <ctime>

namespace samband::client {
namespace {

constexpr std::uint64_t window = 1'000; ///< UIDs asked about at a time, so that the answer is a short line
constexpr int windows_most = 100;

/// The number after `word` in a response: "[UIDNEXT 7]".
std::optional<std::uint32_t> number_after(std::string_view text, std::string_view word)
{
    const std::size_t at = text.find(word);
    if (at == text.npos) return std::nullopt;
    const std::string_view rest = text.substr(at + word.size());
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), number);
    return error == std::errc() && end != rest.data() ? std::optional(number) : std::nullopt;
}

bool is_plain_name(const std::string& mailbox)
{
    return !mailbox.empty() && std::all_of(mailbox.begin(), mailbox.end(),
                                           [](char c) { return c > 0x1f && c < 0x7f && c != '"' && c != '\\'; });
}

struct Opened {
    std::uint32_t uid_validity = 0;
    std::uint32_t uid_next = 0;
};

Opened open_for_reading(ImapTalk& talk, const std::string& mailbox)
{
    Opened opened;
    for (const ImapLine& line : talk.ask("EXAMINE \"" + mailbox + "\"")) {
        if (const auto validity = number_after(line.text, "[UIDVALIDITY ")) opened.uid_validity = *validity;
        if (const auto next = number_after(line.text, "[UIDNEXT ")) opened.uid_next = *next;
    }
    if (opened.uid_validity == 0 || opened.uid_next == 0) throw ImapTalk::Broken{Why::not_understood};
    return opened;
}

/// " SINCE 1-Feb-1994" (RFC 3501 § 6.4.4): by the server's day, of whatever time zone; so from the day before.
std::string since_day_before(Instant at)
{
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const std::time_t day = at.us / 1'000'000 - 24 * 3'600;
    std::tm parts{};
    if (day <= 0 || ::gmtime_r(&day, &parts) == nullptr) return {};
    return " SINCE " + std::to_string(parts.tm_mday) + "-" + months[parts.tm_mon] + "-" +
           std::to_string(parts.tm_year + 1900);
}

/// UIDs from `from` up to `to`, sorted.
std::vector<std::uint32_t> search(ImapTalk& talk, std::uint64_t from, std::uint64_t to, const std::string& further)
{
    std::vector<std::uint32_t> uids;
    const std::string range = std::to_string(from) + ":" + std::to_string(to);
    for (const ImapLine& line : talk.ask("UID SEARCH UID " + range + further)) {
        if (!line.text.starts_with("* SEARCH")) continue;
        for (const std::string_view word : split(std::string_view(line.text).substr(8), ' '))
            if (const auto uid = number_after(word, ""); uid && *uid >= from && *uid <= to) uids.push_back(*uid);
    }
    std::sort(uids.begin(), uids.end());
    return uids;
}

std::size_t size_of(ImapTalk& talk, std::uint32_t uid)
{
    for (const ImapLine& line : talk.ask("UID FETCH " + std::to_string(uid) + " (UID RFC822.SIZE)"))
        if (number_after(line.text, "UID ") == uid)
            if (const auto size = number_after(line.text, "RFC822.SIZE ")) return *size;
    return 0; // it was deleted meanwhile
}

/// INTERNALDATE "17-Jul-1996 02:44:25 -0700" (date-time of RFC 3501 § 9).
std::optional<Instant> arrived_in(const std::string& text)
{
    const std::size_t at = text.find("INTERNALDATE \"");
    std::tm parts{};
    if (at == text.npos) return std::nullopt;
    const char* end = ::strptime(text.c_str() + at + 14, " %d-%b-%Y %H:%M:%S %z", &parts);
    if (end == nullptr || *end != '"') return std::nullopt;
    const std::int64_t offset_s = parts.tm_gmtoff;
    return Instant{(::timegm(&parts) - offset_s) * 1'000'000};
}

std::optional<FetchedMail> fetch(ImapTalk& talk, std::uint32_t uid)
{
    const std::size_t size = size_of(talk, uid);
    if (size > imap_mail_bytes) return FetchedMail{uid, {}, true};
    for (ImapLine& line : talk.ask("UID FETCH " + std::to_string(uid) + " (UID INTERNALDATE BODY.PEEK[])"))
        if (number_after(line.text, "UID ") == uid && line.literals.size() == 1)
            return FetchedMail{uid, std::move(line.literals.front()), false, arrived_in(line.text)};
    return std::nullopt;
}

NewMail read_on(ImapTalk& talk, const ImapSetting& setting, const MailboxPlace& after, std::size_t most,
                const std::optional<PassedOver>& old)
{
    const Opened opened = open_for_reading(talk, setting.mailbox);
    NewMail found;
    found.began_anew = after.uid_validity != 0 && after.uid_validity != opened.uid_validity;
    found.next_uid = opened.uid_next;
    found.place = {opened.uid_validity, after.uid_validity == opened.uid_validity ? after.uid : 0};
    const std::uint64_t new_from = !old ? 0 : found.began_anew ? opened.uid_next : old->below;
    std::size_t bytes = 0;
    for (int i = 0; i < windows_most && found.place.uid + 1ULL < opened.uid_next; ++i) {
        const std::uint64_t from = found.place.uid + 1ULL;
        const bool may_be_old = from < new_from;
        const std::uint64_t last = may_be_old ? new_from - 1 : opened.uid_next - 1ULL;
        const std::uint64_t to = std::min<std::uint64_t>({found.place.uid + window, last, opened.uid_next - 1ULL});
        const std::string further = may_be_old ? since_day_before(old->before) : std::string();
        for (const std::uint32_t uid : search(talk, from, to, further)) {
            if (found.mails.size() == most || bytes > imap_fetch_bytes) {
                found.more = true;
                return found;
            }
            if (auto mail = fetch(talk, uid)) {
                bytes += mail->text.size();
                found.mails.push_back(std::move(*mail));
            }
            found.place.uid = uid;
        }
        found.place.uid = static_cast<std::uint32_t>(to);
    }
    found.more = found.place.uid + 1ULL < opened.uid_next;
    return found;
}

/// Talks with the mailbox: what `talk_with` gives, or why it could not.
template <typename Found, typename Talk>
std::variant<Found, NotFetched> talked(const ImapSetting& setting, Talk talk_with)
{
    if (!is_plain_name(setting.mailbox)) return NotFetched{Why::bad_request};
    try {
        ImapTalk talk(setting);
        return talk_with(talk);
    } catch (const Wire::NotConnected& not_connected) {
        return NotFetched{not_connected.why};
    } catch (const ImapTalk::Broken& broken) {
        return NotFetched{broken.why};
    }
}

} // namespace

std::variant<NewMail, NotFetched> fetch_new_mail(const ImapSetting& setting, const MailboxPlace& after,
                                                 std::size_t most, const std::optional<PassedOver>& old)
{
    return talked<NewMail>(setting, [&](ImapTalk& talk) { return read_on(talk, setting, after, most, old); });
}

std::variant<MailboxPlace, NotFetched> find_end(const ImapSetting& setting)
{
    return talked<MailboxPlace>(setting, [&](ImapTalk& talk) {
        const Opened opened = open_for_reading(talk, setting.mailbox);
        return MailboxPlace{opened.uid_validity, opened.uid_next - 1};
    });
}

} // namespace samband::client
