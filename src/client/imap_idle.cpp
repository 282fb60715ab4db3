#include "client/imap_idle.h"

#include "base/text.h"
#include "client/imap_talk.h"

#include <charconv>

namespace samband::client {
namespace {

bool offers_idle(ImapTalk& talk)
{
    for (const ImapLine& line : talk.ask("CAPABILITY"))
        if (line.text.starts_with("* CAPABILITY"))
            for (const std::string_view word : split(line.text, ' '))
                if (fold(word) == "idle") return true;
    return false;
}

/// "* 23 EXISTS" → 23.
std::optional<std::uint32_t> count_in(std::string_view text, std::string_view what)
{
    if (!text.starts_with("* ")) return std::nullopt;
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data() + 2, text.data() + text.size(), number);
    const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.data()));
    return error == std::errc() && trim(rest) == what ? std::optional(number) : std::nullopt;
}

/// How many mails there are, as the server tells it line by line.
class Count {
public:
    /// True if there are more than before.
    bool grows(std::string_view line)
    {
        if (count_in(line, "EXPUNGE") && there_ > 0) --there_;
        const auto there = count_in(line, "EXISTS");
        const bool more = there && *there > there_;
        if (there) there_ = *there;
        return more;
    }
    bool grows(const std::vector<ImapLine>& lines)
    {
        bool more = false;
        for (const ImapLine& line : lines) more = grows(line.text) || more;
        return more;
    }

private:
    std::uint32_t there_ = 0;
};

/// One IDLE, from its beginning until it is time to say it anew.
void idle_once(ImapTalk& talk, const Idling& idling, Count& count)
{
    const auto until = Wire::Clock::now() + std::chrono::seconds(idling.again_s);
    talk.begin_idle();
    while (const auto line = talk.told(until)) {
        if (line->starts_with("* BYE")) throw ImapTalk::Broken{Why::broken_off};
        if (count.grows(*line)) idling.came();
        if (idling.ending()) return;
    }
    if (!idling.ending() && count.grows(talk.end_idle())) idling.came();
}

Waited wait(ImapTalk& talk, const ImapSetting& setting, const Idling& idling)
{
    if (!offers_idle(talk)) return Waited::not_offered;
    Count count;
    count.grows(talk.ask("EXAMINE \"" + setting.mailbox + "\""));
    idling.came();
    while (!idling.ending()) idle_once(talk, idling, count);
    return Waited::ended;
}

} // namespace

std::variant<Waited, NotFetched> wait_for_mail(const ImapSetting& setting, const Idling& idling)
{
    try {
        ImapTalk talk(setting, idling.ending);
        return wait(talk, setting, idling);
    } catch (const Wire::NotConnected& not_connected) {
        if (idling.ending()) return Waited::ended;
        return NotFetched{not_connected.why};
    } catch (const ImapTalk::Broken& broken) {
        if (idling.ending()) return Waited::ended;
        return NotFetched{broken.why};
    }
}

} // namespace samband::client
