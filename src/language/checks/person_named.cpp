#include "language/checks/all.h"
#include "language/person_names.h"
#include "language/running_texts.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Her er en person nevnt med navn.",
    "Her er ein person nemnd med namn.",
    "A person is named here.",
};
constexpr Phrase remedy{
    "Spør om personen vil stå med navn, eller skriv uten navnet.",
    "Spør om personen vil stå med namn, eller skriv utan namnet.",
    "Ask whether the person agrees to be named, or write without the name.",
};
constexpr Phrase reason{
    "Et navn er en personopplysning, og å legge det ut krever et grunnlag.",
    "Eit namn er ei personopplysning, og å leggje det ut krev eit grunnlag.",
    "A name is personal data, and publishing it needs a lawful basis.",
};

} // namespace

/// Those who speak for an office, given names alone, and what may be no name, are left alone.
void check_person_named(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    const std::optional<Demand>& demand = material.setting.person_named;
    const std::optional<Level> level = demand ? std::optional(demand->level) : std::nullopt;
    std::vector<Citation> because{{"personvernforordningen", "art. 6", std::string(in(reason, tongue))}};
    if (demand) because.push_back(demand->because);
    each_running_text(
        material, found, level, [&](std::string_view text, const std::vector<Sentence>& sentences, const TellIn& tell) {
            for (const PersonName& name : person_names(text, sentences)) {
                if (found.full()) return;
                if (!name.full || name.office || name.guessed) continue;
                tell(name.begin, name.end, {std::string(in(says, tongue)), std::string(in(remedy, tongue)), because});
            }
        });
}

} // namespace samband::language
