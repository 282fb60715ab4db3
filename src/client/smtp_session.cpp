#include "client/smtp_session.h"

#include "base/mail_address.h"
#include "base/text.h"

namespace samband::client {
namespace {

bool is_ascii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool is_international(const Letter& letter)
{
    return !is_ascii(letter.from) || !is_ascii(letter.to);
}

/// "5.1.1 <…> no such user" begins with it (RFC 2034).
std::string status_of(std::string_view text)
{
    const std::string_view first = text.substr(0, text.find(' '));
    int dots = 0;
    for (const char c : first) {
        if (c == '.')
            ++dots;
        else if (c < '0' || c > '9')
            return {};
    }
    return dots == 2 && first.size() <= 11 ? std::string(first) : std::string();
}

/// libcurl takes 0 for "without end".
int ms_until(SmtpSession::Moment until)
{
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Wire::Clock::now()).count();
    return static_cast<int>(std::max<std::int64_t>(left, 1));
}

Handed bad_address()
{
    return {.what = Handing::refused, .status = "5.1.3", .why = Why::bad_request};
}

} // namespace

SmtpSession::SmtpSession(const SmtpSetting& setting, Moment until, const std::function<bool()>& ending)
    : setting_(setting),
      asks_until_(until),
      wire_("smtp", setting.login, setting.reach, std::min(setting.connect_ms, ms_until(until)), setting.hello, ending)
{
    greet();
}

SmtpSession::~SmtpSession()
{
    constexpr auto quit = std::chrono::milliseconds(100);
    if (!over_ && !announced_) wire_.send("QUIT\r\n", Wire::Clock::now() + quit); // it would be read as text
}

/// Once more after libcurl has: what the server can is said anew when TLS and sign-in are done (RFC 3207 § 4.2).
void SmtpSession::greet()
{
    const auto said = ask("EHLO " + setting_.hello + "\r\n");
    if (!said || !said->good()) throw Wire::NotConnected{Why::broken_off};
    for (const std::string_view line : split(said->text, '\n')) {
        if (line == "PIPELINING") pipelining_ = true;
        if (line == "SMTPUTF8") smtputf8_ = true;
        if (line.starts_with("SIZE ")) size_most_ = std::strtoul(std::string(line.substr(5)).c_str(), nullptr, 10);
    }
}

Handed SmtpSession::hand_over(const Letter& letter, Moment until, const Letter* next)
{
    asks_until_ = until - std::chrono::milliseconds(setting_.taken_ms);
    std::optional<Handed> stopped;
    std::string text;
    if (announced_) {
        text = std::move(announced_->text);
        announced_.reset();
        stopped = answers_together();
    } else {
        text = smtp_text(letter.text);
        if (auto refused = refused_unsaid(letter, text.size())) return *refused;
        const Written it = written(letter, std::move(text));
        stopped = envelope(it);
        text = it.text;
    }
    Handed handed = stopped ? std::move(*stopped) : body(std::move(text), next);
    ++used_;
    last_used_ = Wire::Clock::now();
    return handed;
}

/// What the server need not be asked about.
std::optional<Handed> SmtpSession::refused_unsaid(const Letter& letter, std::size_t bytes) const
{
    if ((!letter.from.empty() && !is_mail_address(letter.from)) || !is_mail_address(letter.to)) return bad_address();
    if (is_international(letter) && !smtputf8_) return bad_address();
    if (size_most_ > 0 && bytes > size_most_)
        return Handed{.what = Handing::refused, .status = "5.3.4", .why = Why::too_large};
    return std::nullopt;
}

SmtpSession::Written SmtpSession::written(const Letter& letter, std::string text) const
{
    std::string from = "MAIL FROM:<" + letter.from + ">";
    if (size_most_ > 0) from += " SIZE=" + std::to_string(text.size());
    if (is_international(letter)) from += " SMTPUTF8";
    return {from + "\r\n", "RCPT TO:<" + letter.to + ">\r\n", std::move(text)};
}

std::optional<Handed> SmtpSession::envelope(const Written& letter)
{
    if (begun_) {
        const auto reset = ask("RSET\r\n");
        if (!reset) return no_answer();
        if (!reset->good()) return said_no(*reset, true);
        begun_ = false;
    }
    if (!pipelining_) return asked_one_by_one(letter);
    if (wire_.send(letter.all(), patience()) > 0) return no_answer();
    return answers_together();
}

/// To MAIL, RCPT and DATA in one packet (RFC 2920).
std::optional<Handed> SmtpSession::answers_together()
{
    const auto from_reply = reply(patience());
    const auto to_reply = from_reply ? reply(patience()) : std::nullopt;
    const auto data_reply = to_reply ? reply(patience()) : std::nullopt;
    if (!data_reply) return from_reply && from_reply->code == 421 ? said_no(*from_reply, true) : no_answer();
    if (from_reply->good() && to_reply->good() && data_reply->code == 354) return std::nullopt;
    begun_ = true;
    // A server may want the text of a message to nobody: it gets none (RFC 2920 § 3.1).
    if (data_reply->code == 354 && !ask(".\r\n")) over_ = true;
    if (!from_reply->good()) return said_no(*from_reply, from_reply->code != 552);
    if (!to_reply->good()) return said_no(*to_reply, false);
    return said_no(*data_reply, false);
}

std::optional<Handed> SmtpSession::asked_one_by_one(const Written& letter)
{
    const auto from_reply = ask(letter.from);
    if (!from_reply) return no_answer();
    begun_ = true;
    if (!from_reply->good()) return said_no(*from_reply, from_reply->code != 552);
    const auto to_reply = ask(letter.to);
    if (!to_reply) return no_answer();
    if (!to_reply->good()) return said_no(*to_reply, false);
    const auto data_reply = ask("DATA\r\n");
    if (!data_reply) return no_answer();
    if (data_reply->code != 354) return said_no(*data_reply, false);
    begun_ = false;
    return std::nullopt;
}

/// What the server need not be asked about is refused when its turn comes.
void SmtpSession::announce(const Letter& next, std::string& after)
{
    std::string text = smtp_text(next.text);
    if (refused_unsaid(next, text.size())) return;
    announced_ = written(next, std::move(text));
    after += announced_->all();
}

/// Until its last byte has been handed to the system the message cannot have been taken: the final dot is missing. TLS
/// sends records, and does not say how many of what it could not send whole: there the dot is in the last one.
Handed SmtpSession::body(std::string text, const Letter* next)
{
    std::string after;
    if (next && pipelining_) announce(*next, after);
    const bool apart = setting_.login.security != Security::plain;
    const std::size_t own = text.size();
    if (!apart) text += after;
    const Moment until = Wire::Clock::now() + std::chrono::milliseconds(setting_.taken_ms);
    const std::size_t left = wire_.send(text, until);
    if (left > text.size() - own) return no_answer();
    const bool announced = left == 0 && (!apart || after.empty() || wire_.send(after, until) == 0);
    if (!announced) over_ = true; // it is in pieces
    const auto said = reply(until);
    if (!said) {
        Handed unknown = no_answer();
        unknown.what = Handing::unknown;
        unknown.whole_account = false;
        return unknown;
    }
    if (!said->good()) return said_no(*said, false);
    return {.what = Handing::accepted, .code = said->code, .status = status_of(said->text), .reply = said->text};
}

std::optional<SmtpReply> SmtpSession::ask(const std::string& command)
{
    const Moment until = patience();
    return wire_.send(command, until) > 0 ? std::nullopt : reply(until);
}

SmtpSession::Moment SmtpSession::patience() const
{
    return std::min(Wire::Clock::now() + std::chrono::milliseconds(setting_.reply_ms), asks_until_);
}

std::optional<SmtpReply> SmtpSession::reply(Moment until)
{
    SmtpReply reply;
    for (int lines = 0; lines < smtp_reply_lines; ++lines) {
        const auto line = wire_.line(smtp_line_bytes, until);
        if (!line || line->size() < 3 || line->find_first_not_of("0123456789") < 3) return std::nullopt;
        reply.code = std::stoi(line->substr(0, 3));
        if (!reply.text.empty()) reply.text += '\n';
        if (line->size() > 4) reply.text += line->substr(4);
        if (line->size() == 3 || (*line)[3] == ' ') {
            over_ = over_ || reply.code == 421;
            return reply;
        }
    }
    return std::nullopt;
}

Handed SmtpSession::no_answer()
{
    over_ = true;
    return {.what = Handing::not_sent, .why = Why::broken_off, .whole_account = true};
}

Handed SmtpSession::said_no(const SmtpReply& reply, bool whole_account)
{
    const bool for_good = reply.code >= 500 && reply.code < 600;
    return {.what = for_good ? Handing::refused : Handing::later,
            .code = reply.code,
            .status = status_of(reply.text),
            .reply = to_utf8(reply.text.substr(0, smtp_reply_bytes)),
            .whole_account = whole_account || reply.code == 421};
}

std::string smtp_text(std::string_view text)
{
    std::string out;
    out.reserve(text.size() + text.size() / 32 + 16);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && text[end] != '\r' && text[end] != '\n') ++end; // find_first_of is ten times slower
        if (text[at] == '.') out += '.';
        out.append(text, at, end - at).append("\r\n");
        at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return out + ".\r\n";
}

} // namespace samband::client
