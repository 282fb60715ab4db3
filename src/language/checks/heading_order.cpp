#include "language/checks/all.h"

#include "base/text.h"

namespace samband::language {
namespace {

constexpr Phrase says_skip{
    "Overskriften er på nivå {level}, men den foran er på nivå {before}.",
    "Overskrifta er på nivå {level}, men den framfor er på nivå {before}.",
    "The heading is of level {level}, but the one before it is of level {before}.",
};
constexpr Phrase says_first{
    "Den første overskriften i teksten er på nivå {level}.",
    "Den første overskrifta i teksten er på nivå {level}.",
    "The first heading of the text is of level {level}.",
};
constexpr Phrase remedy{
    "Gjør den til nivå {right}: skriv {marks} foran.",
    "Gjer ho til nivå {right}: skriv {marks} framfor.",
    "Make it level {right}: write {marks} before it.",
};
constexpr Phrase says_empty{
    "Overskriften er tom.",
    "Overskrifta er tom.",
    "The heading is empty.",
};
constexpr Phrase fill_it{
    "Skriv hva avsnittene under handler om, eller fjern den.",
    "Skriv kva avsnitta under handlar om, eller fjern ho.",
    "Write what the paragraphs below are about, or remove it.",
};
constexpr Phrase reason{
    "Skjermlesere bruker overskriftene som innholdsliste (WCAG 1.3.1, informasjon og relasjoner).",
    "Skjermlesarar bruker overskriftene som innhaldsliste (WCAG 1.3.1, informasjon og relasjonar).",
    "Screen readers use the headings as a table of contents (WCAG 1.3.1, info and relationships).",
};

constexpr int first_level = 2; ///< the title of the item is the first

bool is_empty(std::string_view source)
{
    return trim(source).find_first_not_of("# \t\r\n") == std::string_view::npos;
}

/// "####" and the blank after it, if the heading is written so.
std::size_t marks_of(std::string_view source)
{
    return std::min(source.find_first_not_of('#'), source.size());
}

} // namespace

/// The title is level one; the text goes on with two and never skips a level on the way down.
void check_heading_order(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    const std::vector<Citation> because{
        {"forskrift om universell utforming av IKT-løsninger", "§ 4b", std::string(in(reason, tongue))}};
    int before = 0;
    for (const Heading& heading : material.body.headings) {
        if (found.full()) return;
        const std::string_view source = material.whole_body().text.substr(heading.start, heading.end - heading.start);
        const std::size_t text_end = heading.start + source.find_last_not_of("\r\n \t") + 1;
        if (is_empty(source)) {
            found.at(material.whole_body(), heading.start, text_end,
                     {std::string(in(says_empty, tongue)), std::string(in(fill_it, tongue)), because}, "#");
            continue;
        }
        const int right = before == 0 ? first_level : before + 1;
        if (heading.level > right) {
            const std::string marks(static_cast<std::size_t>(right), '#');
            Words words{before == 0
                            ? in(says_first, tongue, {{"level", std::to_string(heading.level)}})
                            : in(says_skip, tongue,
                                 {{"level", std::to_string(heading.level)}, {"before", std::to_string(before)}}),
                        in(remedy, tongue, {{"right", std::to_string(right)}, {"marks", marks}}), because};
            const std::size_t written = marks_of(source);
            words.replacement = marks;
            found.at(material.whole_body(), heading.start, heading.start + written, std::move(words),
                     std::string(trim(source)));
        }
        before = std::min(heading.level, right);
    }
}

} // namespace samband::language
