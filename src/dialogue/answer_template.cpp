#include "dialogue/answer_template.h"

#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/limits.h"
#include "dialogue/thread_store.h"
#include "people/noted.h"
#include "people/person_store.h"
#include "rulebook/words.h"

#include <algorithm>

namespace samband::dialogue {

const std::string& Template::in(std::string_view tongue) const
{
    return tongue == "nn" && !text.text_nn.empty() ? text.text_nn : text.text_nb;
}

static std::optional<rulebook::Category> category_of(const std::optional<std::string>& said)
{
    return said ? rulebook::read_word<rulebook::Category>(*said) : std::nullopt;
}

static Template read_template(const db::Row& row)
{
    return {row.id("id"),
            row.integer("version"),
            {row.text("name"), row.text("text_nb"), row.text("text_nn"), category_of(row.maybe_text("category")),
             row.maybe_id("unit_id"), row.id("owner_id"), parse_date(row.text("review_on")).value_or(Date{}),
             row.flag("closes"), category_of(row.maybe_text("sets_category")), row.maybe_id("gives_to")},
            row.maybe_text("owner_name").value_or(""),
            row.maybe_text("unit_name").value_or("")};
}

static bool is_for(db::Reading& tx, const people::Person& person, const Template& it)
{
    if (!it.text.unit) return true;
    Thread thread; // whoever reads a unit's threads answers by its texts
    thread.unit = it.text.unit;
    return may_read(tx, person, thread);
}

std::vector<Template> list_templates(db::Reading& tx, const people::Person& person)
{
    auto all = tx.all_as("dialogue.templates", {}, read_template);
    std::erase_if(all, [&](const Template& it) { return !is_for(tx, person, it); });
    return all;
}

Template load_template(db::Reading& tx, const people::Person& person, const Id& id)
{
    const auto row = tx.maybe("dialogue.template_by_id", {{"id", id}});
    if (row)
        if (Template it = read_template(*row); is_for(tx, person, it)) return it;
    throw Problem(ProblemCode::not_found, "Svarmalen finnes ikke.");
}

/// A place that the program fills, or that it leaves for the person to write.
static bool is_place(std::string_view name)
{
    static constexpr std::string_view places[] = {"navn",    "kommune", "enhet",    "saksnr",  "dag",        "tid",
                                                  "fornavn", "tittel",  "avsender", "kontakt", "postmottak", "skjema"};
    return std::ranges::count(places, name) > 0;
}

static void hold_places(std::vector<FieldProblem>& wrong, const char* field, std::string_view text)
{
    for (std::size_t at = text.find('{'); at != text.npos; at = text.find('{', at + 1)) {
        const std::size_t end = text.find('}', at);
        if (end != text.npos && is_place(text.substr(at + 1, end - at - 1))) continue;
        const bool signature = text.substr(at).starts_with("{signatur");
        wrong.push_back({field, signature
                                    ? text_of("Ta bort {signatur}: reglementet skriver den under svaret.")
                                    : text_of("Bruk bare {navn}, {kommune}, {enhet}, {saksnr}, {dag} og {tid}.")});
        return;
    }
}

static void hold_person(db::Reading& tx, std::vector<FieldProblem>& wrong, const char* field, const Id& id)
{
    const auto person = people::find_person(tx, id);
    if (!person || person->disabled || !person->may(people::Access::writer))
        wrong.push_back({field, text_of("Velg noen som skriver for en enhet her.")});
}

static void hold(db::Reading& tx, const people::Person& by, const Id& id, const TemplateText& text)
{
    std::vector<FieldProblem> wrong;
    if (trim(text.name).empty()) wrong.push_back({"name", text_of("Gi svarmalen et navn.")});
    if (graphemes(text.name) > template_name_characters) wrong.push_back({"name", text_of("Kort ned navnet.")});
    const auto named = tx.maybe("dialogue.template_named", {{"folded", fold(trim(text.name))}});
    if (named && named->id("id") != id)
        wrong.push_back({"name", text_of("En annen svarmal heter det. Velg et annet navn.")});
    if (trim(text.text_nb).empty()) wrong.push_back({"text_nb", text_of("Skriv teksten.")});
    if (text.text_nb.size() > template_bytes) wrong.push_back({"text_nb", text_of("Kort ned teksten.")});
    if (text.text_nn.size() > template_bytes) wrong.push_back({"text_nn", text_of("Kort ned teksten.")});
    hold_places(wrong, "text_nb", text.text_nb);
    hold_places(wrong, "text_nn", text.text_nn);
    hold_person(tx, wrong, "owner", text.owner);
    if (text.gives_to) hold_person(tx, wrong, "gives_to", *text.gives_to);
    Thread of_unit;
    of_unit.unit = text.unit;
    if (text.unit && !may_read(tx, by, of_unit)) wrong.push_back({"unit", text_of("Velg en enhet du skriver for.")});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe må rettes før svarmalen kan lagres.", wrong);
}

static std::optional<std::string> word_of(const std::optional<rulebook::Category>& category)
{
    return category ? std::optional<std::string>(rulebook::word(*category)) : std::nullopt;
}

static db::Arguments values_of(const Id& id, const TemplateText& text)
{
    return {{"id", id},
            {"name", std::string(trim(text.name))},
            {"folded", fold(trim(text.name))},
            {"text_nb", text.text_nb},
            {"text_nn", text.text_nn},
            {"category", word_of(text.category)},
            {"unit", text.unit},
            {"owner", text.owner},
            {"review", to_string(text.review)},
            {"closes", text.closes ? 1 : 0},
            {"sets_category", word_of(text.sets_category)},
            {"gives_to", text.gives_to}};
}

Template save_template(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                       const TemplateText& text)
{
    if (!id.nil() && load_template(tx, by, id).text == text) return load_template(tx, by, id);
    hold(tx, by, id, text);
    const Id saved = id.nil() ? tx.new_id() : id;
    db::Arguments values = values_of(saved, text);
    if (id.nil()) {
        if (tx.one("dialogue.count_templates", {}).integer("there") >= templates_most)
            throw Problem(ProblemCode::invalid, "Det er mange svarmaler. Ta bort en som ikke brukes, først.");
        tx.run("dialogue.insert_template", values);
    } else {
        values.push_back({"seen", seen_version});
        if (tx.run("dialogue.update_template", values) != 1)
            throw Overtaken(text_of("Svarmalen er endret av noen andre siden du åpnet den. Last siden på nytt."));
    }
    people::note_act(tx, id.nil() ? "answer-template-made" : "answer-template-changed", by.id, saved,
                     Json::object({{"name", text.name}}));
    return load_template(tx, by, saved);
}

void retire_template(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Template was = load_template(tx, by, id);
    tx.run("dialogue.retire_template", {{"id", id}, {"now", tx.now()}});
    people::note_act(tx, "answer-template-retired", by.id, id, Json::object({{"name", was.text.name}}));
}

} // namespace samband::dialogue
