#include "publishing/template.h"

#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "people/noted.h"
#include "publishing/content.h"

namespace samband::publishing {

static Template read_template(const db::Row& row)
{
    return {row.id("id"),
            row.integer("version"),
            {row.text("name"), post_kind_of(row.text("kind")).value_or(PostKind::news), row.text("title"),
             row.text("lead"), row.text("body")}};
}

std::vector<Template> templates(db::Reading& tx)
{
    return tx.all_as("publishing.templates", {}, read_template);
}

std::optional<Template> find_template(db::Reading& tx, const Id& id)
{
    if (auto row = tx.maybe("publishing.template_by_id", {{"id", id}})) return read_template(*row);
    return std::nullopt;
}

static void hold(const TemplateText& text)
{
    std::vector<FieldProblem> wrong;
    if (trim(text.name).empty()) wrong.push_back({"name", text_of("Gi malen et navn.")});
    if (graphemes(text.name) > most_template_name) wrong.push_back({"name", text_of("Kort ned navnet.")});
    if (trim(text.body).empty()) wrong.push_back({"body", text_of("Skriv teksten malen begynner med.")});
    if (text.body.size() > most_template_body || graphemes(text.title) > most_title || graphemes(text.lead) > most_lead)
        wrong.push_back({"body", text_of("Malen er for lang. Kort den ned.")});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe må rettes før malen kan lagres.", wrong);
}

static void hold_desk(const people::Person& by)
{
    if (!by.may(people::Access::desk)) throw Problem(ProblemCode::forbidden, "Malene stelles av dem som har desken.");
}

Template save_template(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                       const TemplateText& text)
{
    hold_desk(by);
    hold(text);
    const Id saved = id.nil() ? tx.new_id() : id;
    db::Arguments values = {{"id", saved},       {"kind", word(text.kind)}, {"name", text.name}, {"title", text.title},
                            {"lead", text.lead}, {"body", text.body},       {"by", by.id},       {"now", tx.now()}};
    if (id.nil()) {
        if (tx.one("publishing.template_count", {}).integer("there") >= most_templates)
            throw Problem(ProblemCode::invalid, "Det er mange maler. Slett en som ikke brukes, først.");
        tx.run("publishing.insert_template", values);
    } else {
        const auto was = find_template(tx, id);
        if (!was) throw Problem(ProblemCode::not_found, "Malen finnes ikke.");
        if (was->text == text) return *was;
        values.push_back({"seen", seen_version});
        if (tx.run("publishing.update_template", values) != 1)
            throw Overtaken(text_of("Malen er endret av noen andre siden du åpnet den. Last siden på nytt."));
    }
    people::note_act(tx, id.nil() ? "template-made" : "template-changed", by.id, saved,
                     Json::object({{"name", text.name}}));
    return *find_template(tx, saved);
}

void remove_template(db::Writing& tx, const people::Person& by, const Id& id)
{
    hold_desk(by);
    const auto was = find_template(tx, id);
    if (!was) return;
    tx.run("publishing.delete_template", {{"id", id}});
    people::note_act(tx, "template-removed", by.id, id, Json::object({{"name", was->text.name}}));
}

} // namespace samband::publishing
