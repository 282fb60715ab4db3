#include "base/text.h"
#include "base/toml.h"
#include "rulebook/duty.h"
#include "rulings/clause_form.h"
#include "rulings/toml_lines.h"
#include "rulings/toml_value.h"

namespace samband::rulings {

namespace {

bool is_word(std::span<const std::string_view> words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

template <class Word>
bool is_word_of(std::string_view word)
{
    return rulebook::read_word<Word>(word).has_value();
}

/// The words of a string or a list of strings, where all of them are known; nothing else.
std::optional<std::vector<std::string>> known_words_of(const Toml& toml, std::span<const std::string_view> words)
{
    std::vector<std::string> found;
    const auto take = [&](const Toml& one) {
        if (one.kind() != Toml::Kind::string || !is_word(words, one.string())) return false;
        found.push_back(one.string());
        return true;
    };
    if (toml.kind() != Toml::Kind::array) return take(toml) ? std::optional(found) : std::nullopt;
    for (const Toml& item : toml.items())
        if (!take(item)) return std::nullopt;
    return found.empty() ? std::nullopt : std::optional(found);
}

/// A duty whose words can be told apart by the duty and the word alone.
std::optional<DutyRow> row_of(const Toml& toml)
{
    if (toml.kind() != Toml::Kind::table) return std::nullopt;
    DutyRow row;
    std::vector<std::string> carried;
    for (const auto& [key, value] : toml.members()) {
        const std::vector<Toml> lone{value};
        for (const Toml& one : value.kind() == Toml::Kind::array ? value.items() : lone) {
            if (one.kind() != Toml::Kind::string) return std::nullopt;
            if (key == "duty")
                row.duty = one.string();
            else
                carried.push_back(key + " " + one.string());
        }
    }
    if (!is_word_of<rulebook::DutyKind>(row.duty) || carried.size() > 2) return std::nullopt;
    for (const std::string& one : carried) {
        const std::size_t space = one.find(' ');
        const std::string word = one.substr(space + 1);
        if (key_of_duty_word(row.duty, word) != one.substr(0, space)) return std::nullopt;
        (row.first.empty() ? row.first : row.second) = word;
    }
    return row;
}

class FormReader {
public:
    ClauseForm form;

    /// The tables first, whose keys may stand apart: read again, the rest stands in the same order.
    void read(const Toml& clause)
    {
        const auto is_table = [](const Toml& value) { return value.kind() == Toml::Kind::table; };
        for (const bool tables : {true, false})
            for (const auto& [key, value] : clause.members())
                if (is_table(value) == tables && !take(key, value)) keep(key, value);
    }

private:
    bool take(std::string_view key, const Toml& value)
    {
        if (key == "when" || key == "then" || key == "unless") return take_table(key, value);
        if (key == "always" && value.kind() == Toml::Kind::boolean) {
            form.always = value.boolean();
            return true;
        }
        std::string* text = key == "id"         ? &form.id
                            : key == "heading"  ? &form.heading
                            : key == "says"     ? &form.says
                            : key == "strength" ? &form.strength
                            : key == "from"     ? &form.from
                            : key == "until"    ? &form.until
                                                : nullptr;
        if (!text || (value.kind() != Toml::Kind::string && value.kind() != Toml::Kind::time)) return false;
        if (key == "strength" && !is_word_of<rulebook::Strength>(value.string())) return false;
        *text = value.string();
        return true;
    }
    bool take_table(std::string_view table, const Toml& value)
    {
        if (value.kind() != Toml::Kind::table) return false;
        for (const auto& [key, one] : value.members()) {
            const std::string dotted = std::string(table) + "." + key;
            if (!take_list(dotted, one) && !take_other(dotted, one)) keep(dotted, one);
        }
        return true;
    }
    bool take_list(const std::string& dotted, const Toml& value)
    {
        for (const ListField& field : list_fields()) {
            if (field.key != dotted) continue;
            auto words = known_words_of(value, field.words);
            if (words) form.lists[std::string(field.name)] = std::move(*words);
            return words.has_value();
        }
        return false;
    }
    bool take_other(const std::string& dotted, const Toml& value)
    {
        if (dotted.starts_with("when.") && is_word_of<rulebook::Flag>(dotted.substr(5)) &&
            value.kind() == Toml::Kind::boolean) {
            form.flags[dotted.substr(5)] = value.boolean() ? "true" : "false";
            return true;
        }
        if (dotted == "then.outcome" && value.kind() == Toml::Kind::string &&
            is_word_of<rulebook::Outcome>(value.string())) {
            form.outcome = value.string();
            return true;
        }
        return dotted == "then.duties" && take_duties(value);
    }
    bool take_duties(const Toml& value)
    {
        if (value.kind() != Toml::Kind::array) return false;
        std::vector<DutyRow> rows;
        for (const Toml& item : value.items()) {
            auto row = row_of(item);
            if (!row) return false;
            rows.push_back(std::move(*row));
        }
        form.duties = std::move(rows);
        return true;
    }
    void keep(std::string_view key, const Toml& value) { (form.rest += key) += " = " + toml_value(value) + "\n"; }
};

} // namespace

ClauseForm read_clause_form(std::string_view lines)
{
    const Toml toml = parse_toml("[[section]]\n" + std::string(lines), "punkt");
    const Toml& clause = toml.at("section").items().at(0).at("clause").items().at(0);
    FormReader reader;
    reader.read(clause);
    std::string comments;
    for (const TomlLine& line : toml_lines(lines))
        if (line.kind == TomlLine::Kind::comment) (comments += trim(line.text)) += '\n';
    reader.form.rest = comments + reader.form.rest;
    return std::move(reader.form);
}

} // namespace samband::rulings
