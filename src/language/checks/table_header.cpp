#include "language/checks/all.h"

#include "base/text.h"

namespace samband::language {
namespace {

constexpr Phrase says_empty{
    "Tabellen har en kolonne uten overskrift.",
    "Tabellen har ei kolonne utan overskrift.",
    "The table has a column without a header.",
};
constexpr Phrase fill_it{
    "Skriv i den øverste raden hva kolonnen viser.",
    "Skriv i den øvste rada kva kolonna viser.",
    "Write in the top row what the column shows.",
};
constexpr Phrase says_none{
    "Linjene ser ut som en tabell, men har ingen rad med overskrifter.",
    "Linjene ser ut som ein tabell, men har inga rad med overskrifter.",
    "The lines look like a table but have no row of headers.",
};
constexpr Phrase add_row{
    "Skriv en rad med overskrifter øverst og en rad med |---|---| under den.",
    "Skriv ei rad med overskrifter øvst og ei rad med |---|---| under ho.",
    "Write a row of headers on top and a row of |---|---| below it.",
};
constexpr Phrase reason{
    "Uten overskrifter kan skjermlesere ikke si hva cellene betyr (WCAG 1.3.1, informasjon og relasjoner).",
    "Utan overskrifter kan ikkje skjermlesarar seie kva cellene tyder (WCAG 1.3.1, informasjon og relasjonar).",
    "Without headers screen readers cannot tell what the cells mean (WCAG 1.3.1, info and relationships).",
};

std::string_view first_line(std::string_view text)
{
    return trim(text.substr(0, std::min(text.find('\n'), text.size())));
}

/// One of the cells of a row is blank. The bars at both ends part nothing.
bool has_blank_cell(std::string_view row)
{
    if (row.starts_with('|')) row.remove_prefix(1);
    if (row.ends_with('|')) row.remove_suffix(1);
    for (std::size_t begin = 0; begin <= row.size();) {
        const auto end = std::min(row.find('|', begin), row.size());
        if (trim(row.substr(begin, end - begin)).empty()) return true;
        begin = end + 1;
    }
    return false;
}

/// Two lines or more that each begin and end with a bar.
bool looks_like_table(std::string_view source)
{
    std::size_t rows = 0;
    for (std::size_t begin = 0; begin < source.size();) {
        const auto end = std::min(source.find('\n', begin), source.size());
        const std::string_view line = trim(source.substr(begin, end - begin));
        begin = end + 1;
        if (line.empty()) continue;
        if (line.size() < 3 || !line.starts_with('|') || !line.ends_with('|')) return false;
        ++rows;
    }
    return rows >= 2;
}

} // namespace

void check_table_header(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    const std::string_view body = material.whole_body().text;
    const std::vector<Citation> because{
        {"forskrift om universell utforming av IKT-løsninger", "§ 4b", std::string(in(reason, tongue))}};
    for (const auto& [start, end] : material.body.tables) {
        const std::string_view row = first_line(body.substr(start, end - start));
        const bool no_row = row.find_first_not_of("|:- ") == std::string_view::npos;
        if (no_row || has_blank_cell(row))
            found.at(material.whole_body(), start, start + row.size(),
                     {std::string(in(says_empty, tongue)), std::string(in(fill_it, tongue)), because});
    }
    for (const Paragraph& paragraph : material.body.paragraphs) {
        if (paragraph.table || paragraph.end <= paragraph.begin || found.full()) continue;
        const std::size_t start = material.body.prose.source_begin(paragraph.begin);
        const std::size_t end = std::min(material.body.prose.source_end(paragraph.end), body.size());
        if (body.substr(start, 1) != "|" || !looks_like_table(body.substr(start, end - start))) continue;
        found.at(material.whole_body(), start, start + first_line(body.substr(start, end - start)).size(),
                 {std::string(in(says_none, tongue)), std::string(in(add_row, tongue)), because});
    }
}

} // namespace samband::language
