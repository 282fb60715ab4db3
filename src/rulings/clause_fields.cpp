#include "rulings/clause_fields.h"

#include "base/text.h"
#include "rulebook/limits.h"
#include "rulings/draft_frame.h"
#include "rulings/limits.h"

namespace samband::rulings {

using http::FieldKind;
using rulebook::limits::text_characters;

template <class Word>
static std::vector<std::string_view> words_of()
{
    return {rulebook::Words<Word>::all.begin(), rulebook::Words<Word>::all.end()};
}

static void add_duties(std::vector<http::Field>& fields)
{
    fields.push_back({"duty", FieldKind::cells, false, limits::duty_rows, {}, "What is to be done, row by row"});
    fields.push_back({"duty_first", FieldKind::cells, false, limits::duty_rows, {}, "What each carries: who, when"});
    fields.push_back({"duty_second", FieldKind::cells, false, limits::duty_rows, {}, "A second thing that it carries"});
}

const http::FormShape& clause_fields()
{
    static const http::FormShape shape = [] {
        std::vector<http::Field> fields{
            seen_version_field(),
            {"section", FieldKind::text, true, 200, {}, "The section as printed"},
            {"section_title", FieldKind::text, false, text_characters, {}, "Title of a section that is not there yet"},
            {"id", FieldKind::text, false, 80, {}, "The clause's id, for links; made from the text if absent"},
            {"heading", FieldKind::text, false, 200, {}, "Run-in heading inside the section"},
            {"says", FieldKind::lines, true, text_characters, {}, "What the clause says, in plain words"},
            {"strength", FieldKind::choice, true, 10, words_of<rulebook::Strength>(), "How binding it is"},
            {"from", FieldKind::date, false, 10, {}, "First day in force"},
            {"until", FieldKind::date, false, 10, {}, "Last day in force"},
            {"always", FieldKind::flag, false, 1, {}, "Told with its duties also where the act is refused"},
            {"outcome", FieldKind::choice, false, 20, words_of<rulebook::Outcome>(), "What follows"},
            {"rest", FieldKind::lines, false, 20'000, {}, "What no field holds, TOML"}};
        for (const ListField& list : list_fields())
            fields.push_back({list.name,
                              FieldKind::choices,
                              false,
                              list.words.size(),
                              {list.words.begin(), list.words.end()},
                              list.key});
        static const auto flags = [] {
            std::vector<std::string> names;
            for (const std::string_view flag : rulebook::Words<rulebook::Flag>::all)
                names.push_back("flag_" + std::string(flag));
            return names;
        }();
        for (const std::string& flag : flags)
            fields.push_back(
                {flag, FieldKind::choice, false, 5, {"true", "false"}, "The key of a question without flag_"});
        add_duties(fields);
        return http::FormShape{"DraftClause", std::move(fields)};
    }();
    return shape;
}

static std::string text_in(const Json& body, std::string_view name)
{
    const Json* sent = body.find(name);
    std::string text = sent && sent->is_string() ? sent->string() : "";
    std::erase(text, '\r');
    return std::string(trim(text));
}

static std::vector<std::string> texts_in(const Json& body, std::string_view name)
{
    std::vector<std::string> texts;
    const Json* sent = body.find(name);
    if (sent && sent->is_string()) texts.push_back(sent->string());
    if (sent && sent->is_array())
        for (const Json& one : sent->items())
            if (one.is_string()) texts.push_back(one.string());
    return texts;
}

static std::vector<DutyRow> duties_in(const Json& body)
{
    const auto duties = texts_in(body, "duty"), firsts = texts_in(body, "duty_first"),
               seconds = texts_in(body, "duty_second");
    std::vector<DutyRow> rows;
    for (std::size_t i = 0; i < std::min(duties.size(), limits::duty_rows); ++i) {
        DutyRow row{duties[i], i < firsts.size() ? firsts[i] : "", i < seconds.size() ? seconds[i] : ""};
        if (row.first.empty()) std::swap(row.first, row.second);
        if (!row.duty.empty()) rows.push_back(std::move(row));
    }
    return rows;
}

TypedClause typed_clause(const Json& body)
{
    TypedClause typed{text_in(body, "section"), text_in(body, "section_title"), {}};
    ClauseForm& form = typed.form;
    form.id = text_in(body, "id");
    form.heading = text_in(body, "heading");
    form.says = text_in(body, "says");
    form.strength = text_in(body, "strength");
    form.from = text_in(body, "from");
    form.until = text_in(body, "until");
    form.outcome = text_in(body, "outcome");
    form.rest = text_in(body, "rest");
    const Json* always = body.find("always");
    form.always = always && (always->is_string() ? always->string() == "1" : always->is_bool() && always->boolean());
    for (const ListField& list : list_fields())
        if (auto words = texts_in(body, list.name); !words.empty())
            form.lists[std::string(list.name)] = std::move(words);
    for (const std::string_view flag : rulebook::Words<rulebook::Flag>::all)
        if (const std::string value = text_in(body, "flag_" + std::string(flag)); !value.empty())
            form.flags[std::string(flag)] = value;
    form.duties = duties_in(body);
    return typed;
}

} // namespace samband::rulings
