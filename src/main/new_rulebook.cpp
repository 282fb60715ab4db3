#include "main/new_rulebook.h"

#include "base/text.h"

namespace samband::main {
namespace {

constexpr std::string_view head =
    "# Reglementet deres. Fyll inn de fire linjene under, og gå så gjennom punktene.\n"
    "name = \"kommunen\"                                # kort, med små bokstaver; står i hver henvisning\n"
    "short = \"Kommunen\"                               # slik det leses: «Kommunen 3.3»\n"
    "title = \"Reglement for kommunal kommunikasjon\"\n"
    "adopted = \"Ikke vedtatt ennå\"                    # saksnummer og dato for vedtaket\n"
    "\n";

/// The lines that name the shipped book, and what only it may say.
bool belongs_to_the_shipped(std::string_view line)
{
    for (std::string_view key : {"name = ", "short = ", "title = ", "adopted = ", "fills = "})
        if (line.starts_with(key)) return true;
    return false;
}

} // namespace

std::string new_rulebook(std::string_view shipped_text)
{
    std::string text(head);
    bool in_head = true; // sections have titles of their own
    bool of_the_starter = false;
    for (std::string_view line : split(shipped_text, '\n')) {
        if (line.starts_with('[')) in_head = false;
        if (in_head ? belongs_to_the_shipped(line) : trim(line).starts_with("fills = ")) continue;
        of_the_starter = in_head && !line.empty() && (of_the_starter || line.find("«fills»") != std::string_view::npos);
        if (of_the_starter) continue;
        std::string own(line);
        if (const auto id = own.find("id = \"starter-"); id != std::string::npos) own.erase(id + 6, 8);
        text += own + "\n";
    }
    while (text.ends_with("\n\n")) text.pop_back();
    return text;
}

} // namespace samband::main
