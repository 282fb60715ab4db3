#include "client/imap_talk.h"

#include <charconv>

namespace samband::client {
namespace {

/// The length of the literal that a line announces at its end, "{123}"; nothing if none.
std::optional<std::size_t> literal_of(std::string_view text)
{
    const std::size_t open = text.rfind('{');
    if (open == text.npos || !text.ends_with('}')) return std::nullopt;
    const std::string_view digits = text.substr(open + 1, text.size() - open - 2);
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), length);
    if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
    return length;
}

} // namespace

ImapTalk::ImapTalk(const ImapSetting& setting, std::function<bool()> ending)
    : setting_(setting),
      wire_("imap", setting.login, setting.reach, setting.connect_ms, {}, ending),
      ending_(std::move(ending))
{
}

std::vector<ImapLine> ImapTalk::ask(const std::string& command)
{
    const std::string tag = next_tag();
    say(tag + command);
    return until_done(tag);
}

void ImapTalk::begin_idle()
{
    idle_tag_ = next_tag();
    say(idle_tag_ + "IDLE");
    for (std::size_t i = 0; i < imap_lines; ++i) {
        const ImapLine one = line();
        if (one.text.starts_with("+")) return;
        if (one.text.starts_with(idle_tag_)) throw Broken{Why::not_understood};
    }
    throw Broken{Why::too_large};
}

std::optional<std::string> ImapTalk::told(Wire::Clock::time_point until)
{
    auto told = wire_.line(imap_line_bytes, until);
    const bool in_time = Wire::Clock::now() < until;
    if (!told && in_time && !(ending_ && ending_())) throw Broken{Why::broken_off};
    return told;
}

std::vector<ImapLine> ImapTalk::end_idle()
{
    say("DONE");
    return until_done(idle_tag_);
}

std::string ImapTalk::next_tag()
{
    return "s" + std::to_string(++asked_) + " ";
}

void ImapTalk::say(const std::string& text)
{
    if (wire_.send(text + "\r\n", patience()) > 0) throw Broken{Why::broken_off};
}

std::vector<ImapLine> ImapTalk::until_done(const std::string& tag)
{
    std::vector<ImapLine> said;
    while (said.size() < imap_lines) {
        ImapLine one = line();
        if (one.text.starts_with(tag)) {
            const std::string_view answer = std::string_view(one.text).substr(tag.size());
            if (answer.starts_with("NO")) throw Refused{{Why::not_understood}};
            if (!answer.starts_with("OK")) throw Broken{Why::not_understood};
            return said;
        }
        said.push_back(std::move(one));
    }
    throw Broken{Why::too_large};
}

Wire::Clock::time_point ImapTalk::patience() const
{
    return Wire::Clock::now() + std::chrono::milliseconds(setting_.reply_ms);
}

ImapLine ImapTalk::line()
{
    ImapLine whole;
    while (whole.literals.size() <= imap_literals) {
        const auto part = wire_.line(imap_line_bytes, patience());
        if (!part) throw Broken{Why::broken_off};
        whole.text += *part;
        const auto length = literal_of(*part);
        if (!length) return whole;
        if (*length > imap_mail_bytes) break;
        auto literal = wire_.bytes(*length, patience());
        if (!literal) throw Broken{Why::broken_off};
        whole.literals.push_back(std::move(*literal));
    }
    throw Broken{Why::too_large};
}

} // namespace samband::client
