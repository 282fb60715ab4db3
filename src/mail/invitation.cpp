#include "mail/invitation.h"

#include "base/text.h"
#include "mail/limits.h"

#include <array>
#include <map>

namespace samband::mail {

/// A line that begins with white space goes on from the one before (3.1).
static std::string unfolded(std::string_view text)
{
    std::string out;
    for (std::string_view line : split(text.substr(0, received_text), '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        const bool goes_on = line.starts_with(' ') || line.starts_with('\t');
        if (!goes_on && !out.empty()) out += '\n';
        out.append(goes_on ? line.substr(1) : line);
    }
    return out;
}

/// Its escapes read (3.3.11).
static std::string value_of(std::string_view escaped)
{
    std::string text;
    for (std::size_t i = 0; i < escaped.size(); ++i) {
        const bool escape = escaped[i] == '\\' && i + 1 < escaped.size();
        if (escape) ++i;
        text += escape && (escaped[i] == 'n' || escaped[i] == 'N') ? ' ' : escaped[i];
    }
    return shortened(trim(text), 300);
}

/// "20261124T090000Z" → "24.11.2026 kl. 09:00 (UTC)"; anything else as it stands.
static std::string time_of(std::string_view value)
{
    const auto digits = [&](std::size_t from, std::size_t count) { return std::string(value.substr(from, count)); };
    const bool date = value.size() >= 8 && value.substr(0, 8).find_first_not_of("0123456789") == value.npos;
    if (!date) return shortened(value, 40);
    std::string text = digits(6, 2) + "." + digits(4, 2) + "." + digits(0, 4);
    const bool time =
        value.size() >= 13 && value[8] == 'T' && value.substr(9, 4).find_first_not_of("0123456789") == value.npos;
    if (time) text += " kl. " + digits(9, 2) + ":" + digits(11, 2) + (value.ends_with('Z') ? " (UTC)" : "");
    return text;
}

std::string words_of_invitation(std::string_view calendar)
{
    const std::string lines = unfolded(to_utf8(calendar));
    std::map<std::string, std::string, std::less<>> first;
    bool within = false;
    for (const std::string_view line : split(lines, '\n')) {
        if (fold(line.substr(0, 20)) == "begin:vevent") within = true;
        if (fold(line.substr(0, 20)) == "end:vevent") break;
        const std::size_t colon = line.find(':');
        if (!within || colon == line.npos) continue;
        first.emplace(fold(line.substr(0, std::min<std::size_t>(line.find_first_of(";:"), 40))),
                      line.substr(colon + 1));
    }
    std::string text;
    const auto add = [&](const char* word, const std::string& value) {
        if (!value.empty()) text.append(word).append(": ").append(value).append("\n");
    };
    add("Innkalling", value_of(first["summary"]));
    add("Fra", time_of(first["dtstart"]));
    add("Til", time_of(first["dtend"]));
    add("Sted", value_of(first["location"]));
    return within ? text : std::string();
}

} // namespace samband::mail
