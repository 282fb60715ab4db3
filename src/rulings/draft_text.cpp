#include "rulings/draft_text.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/toml.h"
#include "rulebook/natural_order.h"
#include "rulings/toml_lines.h"
#include "rulings/toml_value.h"

#include <set>

namespace samband::rulings {

namespace {

using Kind = TomlLine::Kind;

/// The value of `key = "…"` where one line says it; empty where it does not.
std::string one_line_text(std::string_view line, std::string_view key)
{
    const std::string_view bare = trim(line);
    if (!bare.starts_with(key)) return {};
    try {
        const Toml toml = parse_toml(bare, "linje");
        const Toml* value = toml.find(key);
        return value && value->kind() == Toml::Kind::string ? value->string() : "";
    } catch (const Problem&) {
        return {}; // the reader of rule books says what is wrong with it
    }
}

/// Puts the lines together to sections and clauses, header by header.
class Outline {
public:
    explicit Outline(std::string_view text) : lines_(toml_lines(text))
    {
        for (at_ = 0; at_ < lines_.size(); ++at_) take(lines_[at_]);
    }
    std::vector<SectionLines> sections;

private:
    enum class In { elsewhere, section, clause, below }; ///< below: a table of the clause's own

    void take(const TomlLine& line)
    {
        if (line.kind == Kind::header) return take_header(line);
        if (line.kind == Kind::empty || line.kind == Kind::comment || in_ == In::elsewhere) return;
        sections.back().end = line.end;
        if (in_ == In::section) return take_key_of_section(line);
        ClauseLines& clause = sections.back().clauses.back();
        clause.end = line.end;
        if (in_ == In::clause && line.kind == Kind::other && clause.id.empty())
            clause.id = one_line_text(line.text, "id");
    }
    void take_header(const TomlLine& line)
    {
        const int number = static_cast<int>(at_) + 1;
        if (line.of_list && line.name == "section") {
            in_ = In::section;
            sections.push_back({"", "", begin_with_comments(), line.end, number, {}});
        } else if (line.of_list && line.name == "section.clause" && !sections.empty()) {
            in_ = In::clause;
            sections.back().clauses.push_back({"", begin_with_comments(), line.begin, line.end, number});
            sections.back().end = line.end;
        } else if (line.name.starts_with("section.clause.") && (in_ == In::clause || in_ == In::below)) {
            in_ = In::below;
            sections.back().clauses.back().end = sections.back().end = line.end;
        } else {
            in_ = In::elsewhere;
        }
    }
    void take_key_of_section(const TomlLine& line)
    {
        SectionLines& section = sections.back();
        if (line.kind == Kind::inside) return;
        if (section.printed.empty()) section.printed = one_line_text(line.text, "printed");
        if (section.title.empty()) section.title = one_line_text(line.text, "title");
    }
    /// A comment just above belongs to what stands below it.
    std::size_t begin_with_comments() const
    {
        std::size_t first = at_;
        while (first > 0 && lines_[first - 1].kind == Kind::comment) --first;
        return lines_[first].begin;
    }

    std::vector<TomlLine> lines_;
    std::size_t at_ = 0;
    In in_ = In::elsewhere;
};

/// With a line break at its end.
std::string whole_lines(std::string_view lines)
{
    std::string whole(lines);
    while (!whole.empty() && (whole.back() == '\n' || whole.back() == ' ')) whole.pop_back();
    return whole + '\n';
}

std::string spliced(std::string_view text, std::size_t begin, std::size_t end, std::string_view between)
{
    std::string made(text.substr(0, begin));
    if (begin == text.size() && !made.empty() && made.back() != '\n') made += '\n';
    made += between;
    return made.append(text.substr(end));
}

} // namespace

std::vector<SectionLines> sections_in(std::string_view text)
{
    return Outline(text).sections;
}

std::optional<FoundClause> find_clause_in(std::string_view text, std::string_view id)
{
    for (SectionLines& section : sections_in(text))
        for (const ClauseLines& clause : section.clauses)
            if (clause.id == id && !id.empty()) return FoundClause{section, clause};
    return std::nullopt;
}

std::string lines_of(std::string_view text, const ClauseLines& clause)
{
    return whole_lines(text.substr(clause.header, clause.end - clause.header));
}

std::string with_id(std::string_view lines, std::string_view id)
{
    for (const TomlLine& line : toml_lines(lines)) {
        if (line.kind != Kind::other || one_line_text(line.text, "id").empty()) continue;
        const std::size_t indent = line.text.find("id");
        return spliced(lines, line.begin + indent, line.end, "id = " + toml_text(id) + "\n");
    }
    return std::string(lines);
}

std::string with_clause_exchanged(std::string_view text, const ClauseLines& clause, std::string_view lines)
{
    return spliced(text, clause.header, clause.end, whole_lines(lines));
}

std::string with_clause_taken_out(std::string_view text, const ClauseLines& clause)
{
    std::size_t end = clause.end;
    if (end < text.size() && text[end] == '\n') ++end; // the empty line after it goes with it
    return spliced(text, clause.begin, end, "");
}

std::string with_clause_after(std::string_view text, const ClauseLines& clause, std::string_view lines)
{
    return spliced(text, clause.end, clause.end, "\n" + whole_lines(lines));
}

std::string with_clause_put_in(std::string_view text, std::string_view section, std::string_view section_title,
                               std::string_view lines)
{
    for (const SectionLines& one : sections_in(text))
        if (one.printed == section) return spliced(text, one.end, one.end, "\n" + whole_lines(lines));
    std::string made = "[[section]]\nprinted = " + toml_text(section) + "\n";
    if (!section_title.empty()) made += "title = " + toml_text(section_title) + "\n";
    made += "\n" + whole_lines(lines);
    const std::vector<SectionLines> sections = sections_in(text);
    for (const SectionLines& one : sections)
        if (rulebook::natural_less(section, one.printed)) return spliced(text, one.begin, one.begin, made + "\n");
    const std::size_t end = sections.empty() ? text.size() : sections.back().end;
    return spliced(text, end, end, "\n" + made);
}

std::string free_clause_id(std::string_view text, const std::string& wanted)
{
    std::set<std::string> taken;
    for (const SectionLines& section : sections_in(text))
        for (const ClauseLines& clause : section.clauses) taken.insert(clause.id);
    std::string id = wanted;
    for (int number = 2; taken.contains(id); ++number) id = wanted + "-" + std::to_string(number);
    return id;
}

} // namespace samband::rulings
