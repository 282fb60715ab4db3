#include "client/imap_client.h"

#include "base/text.h"
#include "client/imap_talk.h"

#include <charconv>
#include <ctime>

namespace samband::client {
namespace {

constexpr std::uint64_t window = 5'000; ///< UIDs asked about at a time: all of them fit into imap_line_bytes
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

/// The mail without its text; nothing where it was deleted meanwhile.
std::optional<FetchedMail> head_of(ImapTalk& talk, std::uint32_t uid)
{
    for (const ImapLine& line : talk.ask("UID FETCH " + std::to_string(uid) + " (UID INTERNALDATE RFC822.SIZE)")) {
        if (number_after(line.text, "UID ") != uid) continue;
        const auto size = number_after(line.text, "RFC822.SIZE ");
        return FetchedMail{uid, {}, size && *size > imap_mail_bytes, arrived_in(line.text)};
    }
    return std::nullopt;
}

/// False where the server said nothing of it.
bool add_text(ImapTalk& talk, FetchedMail& mail)
{
    const std::string what = " (UID INTERNALDATE BODY.PEEK[])";
    for (ImapLine& line : talk.ask("UID FETCH " + std::to_string(mail.uid) + what)) {
        if (number_after(line.text, "UID ") != mail.uid || line.literals.size() != 1) continue;
        mail.text = std::move(line.literals.front());
        if (const auto arrived = arrived_in(line.text)) mail.arrived = arrived;
        return true;
    }
    return false;
}

/// One mail that the server refuses to give, or cannot, keeps none of the others back, and a person is to know of it.
std::optional<FetchedMail> fetch_one(ImapTalk& talk, std::uint32_t uid)
{
    try {
        auto mail = head_of(talk, uid);
        if (!mail || mail->too_large || add_text(talk, *mail)) return mail;
        mail = head_of(talk, uid); // it may have been deleted between the two
        if (mail) mail->unreadable = true;
        return mail;
    } catch (const ImapTalk::Refused&) {
        return FetchedMail{uid, {}, false, {}, true};
    }
}

/// Goes through the mailbox from a place on, until it has enough.
class ReadingOn {
public:
    ReadingOn(ImapTalk& talk, const Opened& opened, const MailboxPlace& after, std::size_t most,
              const std::optional<PassedOver>& old)
        : talk_(talk),
          opened_(opened),
          most_(most),
          old_(old)
    {
        const bool other = after.uid_validity != opened.uid_validity;
        found_.began_anew = after.uid_validity != 0 && (other || after.uid >= opened.uid_next);
        found_.next_uid = opened.uid_next;
        found_.place = {opened.uid_validity, other || found_.began_anew ? 0 : after.uid};
        new_from_ = !old ? 0 : found_.began_anew ? opened.uid_next : old->below;
    }

    NewMail read()
    {
        try {
            for (int i = 0; i < windows_most && is_more() && !full_; ++i) {
                read_window();
                full_ = full_ || is_late();
            }
        } catch (const ImapTalk::Broken&) {
            if (found_.mails.empty()) throw;
            found_.broke_off = true;
        }
        found_.more = is_more();
        return std::move(found_);
    }

private:
    bool is_more() const { return found_.place.uid + 1ULL < opened_.uid_next; }

    bool is_late() const { return Wire::Clock::now() > until_; }

    void read_window()
    {
        const std::uint64_t from = found_.place.uid + 1ULL;
        const bool may_be_old = from < new_from_;
        const std::uint64_t last = may_be_old ? new_from_ - 1 : opened_.uid_next - 1ULL;
        const std::uint64_t to = std::min<std::uint64_t>({found_.place.uid + window, last, opened_.uid_next - 1ULL});
        const std::string further = may_be_old ? since_day_before(old_->before) : std::string();
        for (const std::uint32_t uid : search(talk_, from, to, further)) {
            full_ = found_.mails.size() == most_ || bytes_ > imap_fetch_bytes || (!found_.mails.empty() && is_late());
            if (full_) return;
            add(uid);
            found_.place.uid = uid;
        }
        found_.place.uid = static_cast<std::uint32_t>(to);
    }

    /// A server that gives more than it said has to be hung up on; what came so is too large.
    void add(std::uint32_t uid)
    {
        try {
            auto mail = fetch_one(talk_, uid);
            if (!mail) return;
            bytes_ += mail->text.size();
            found_.mails.push_back(std::move(*mail));
        } catch (const ImapTalk::Broken& broken) {
            if (broken.why != Why::too_large) throw;
            found_.mails.push_back({uid, {}, true});
            found_.place.uid = uid;
            throw;
        }
    }

    ImapTalk& talk_;
    const Opened opened_;
    const std::size_t most_;
    const std::optional<PassedOver>& old_;
    const Wire::Clock::time_point until_ = Wire::Clock::now() + std::chrono::seconds(imap_fetch_s);
    NewMail found_;
    std::uint64_t new_from_ = 0;
    std::size_t bytes_ = 0;
    bool full_ = false;
};

} // namespace

MailboxVisit::MailboxVisit(const ImapSetting& setting, std::function<bool()> ending)
    : setting_(setting),
      ending_(std::move(ending))
{
}

MailboxVisit::~MailboxVisit() = default;

/// What `talk_with` gives, or why it could not; a conversation that broke off is not gone on with.
template <typename Found, typename Talk>
std::variant<Found, NotFetched> MailboxVisit::talked(Talk talk_with)
{
    if (!is_plain_name(setting_.mailbox)) return NotFetched{Why::bad_request};
    try {
        if (!talk_) talk_ = std::make_unique<ImapTalk>(setting_, ending_);
        return talk_with(*talk_);
    } catch (const Wire::NotConnected& not_connected) {
        return NotFetched{not_connected.why};
    } catch (const ImapTalk::Broken& broken) {
        talk_.reset();
        return NotFetched{broken.why};
    }
}

std::variant<NewMail, NotFetched> MailboxVisit::fetch(const MailboxPlace& after, std::size_t most,
                                                      const std::optional<PassedOver>& old)
{
    auto fetched = talked<NewMail>([&](ImapTalk& talk) {
        return ReadingOn(talk, open_for_reading(talk, setting_.mailbox), after, most, old).read();
    });
    if (const auto* found = std::get_if<NewMail>(&fetched); found && found->broke_off) talk_.reset();
    return fetched;
}

std::variant<MailboxPlace, NotFetched> MailboxVisit::find_end()
{
    return talked<MailboxPlace>([&](ImapTalk& talk) {
        const Opened opened = open_for_reading(talk, setting_.mailbox);
        return MailboxPlace{opened.uid_validity, opened.uid_next - 1};
    });
}

std::variant<NewMail, NotFetched> fetch_new_mail(const ImapSetting& setting, const MailboxPlace& after,
                                                 std::size_t most, const std::optional<PassedOver>& old)
{
    return MailboxVisit(setting).fetch(after, most, old);
}

std::variant<MailboxPlace, NotFetched> find_end(const ImapSetting& setting)
{
    return MailboxVisit(setting).find_end();
}

} // namespace samband::client
