#include "base/problem.h"
#include "http/limits.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"
#include "subscriptions/desk_page.h"
#include "subscriptions/limits.h"
#include "subscriptions/open_page.h"
#include "subscriptions/pages.h"

#include <fstream>

namespace samband::subscriptions {

using people::Visit;

namespace {

const http::FormShape& import_form()
{
    using http::FieldKind;
    static const http::FormShape form{
        "SubscriptionImport",
        {{"file", FieldKind::file, true, import_bytes, {}, "CSV with a heading line"},
         {"document", FieldKind::text, true, 200, {}, "Where the consents lie: \"26/1234-5\""},
         {"consented_on", FieldKind::date, true, 0, {}, "The day they were given"},
         {"wording", FieldKind::lines, true, 1'000, {}, "What they said yes to"},
         topics_field(),
         places_field()}};
    return form;
}

const http::FormShape import_act_form{"SubscriptionImportAct", {}};

std::string text_of_file(const http::Upload& upload)
{
    std::ifstream file(upload.path, std::ios::binary);
    std::string text((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (!file && text.size() != upload.bytes)
        throw Problem(ProblemCode::unavailable, "Filen kunne ikke leses. Prøv igjen.");
    return text;
}

Json facts_of(db::Reading& tx, const Import& import)
{
    const auto by = people::find_person(tx, import.by);
    return Json::object({{"id", import.id.text()},
                         {"state", word(import.state)},
                         {"file_name", import.file_name},
                         {"document", import.proof.document},
                         {"consented_on", import.proof.consented_on},
                         {"wording", import.proof.wording},
                         {"taken", import.taken},
                         {"by", by ? by->name : ""},
                         {"created", to_rfc3339(import.created)}});
}

const char* words_of(ImportState state)
{
    switch (state) {
    case ImportState::tried:
        return text_of("Bare prøvd");
    case ImportState::running:
        return text_of("Hentes inn nå");
    case ImportState::done:
        return text_of("Hentet inn");
    case ImportState::dropped:
        return text_of("Forkastet");
    }
    return "";
}

void dress_import(Json& facts, Instant now, http::Language language)
{
    facts["state_words"] = people::say(words_of(*import_state_of(facts.find("state")->string())), language);
    facts["day_words"] = people::day_words(facts.find("consented_on")->string(), language);
    dress_time(facts, "created", now, language);
}

http::Page imports_page(Visit& visit, const Choices& typed = {})
{
    Json model = visit.database.read([&](db::Reading& tx) {
        Json list = Json::array();
        for (const Import& import : list_imports(tx)) list.push(facts_of(tx, import));
        return Json::object({{"imports", std::move(list)}, {"choices", offered(list_interests(tx), typed)}});
    });
    model["places_offered"] = !model.find("choices")->find("places")->items().empty();
    http::Page page = desk_page("subscriptions/imports", text_of("Hent inn en liste"), imports_tab, std::move(model));
    page.dress = [own = page.dress, now = visit.request.at](Json& facts, http::Language language) {
        own(facts, language);
        dress_offered(facts, language);
        for (Json& one : facts["imports"].items()) dress_import(one, now, language);
    };
    return page;
}

/// The file is read and tried before the writer is entered.
http::Reply try_this(Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const http::Upload& upload = *form.file("file");
        const std::string csv = text_of_file(upload);
        const Choices choices = read_choices(form);
        const Trial trial = visit.database.read([&](db::Reading& tx) { return try_rows(tx, csv, choices); });
        const Proof proof{form.text("document"), form.text("consented_on"), form.text("wording")};
        const Import import = visit.database.write("subscriptions.keep_import", [&](db::Writing& tx) {
            return keep_import(tx, visit.someone(), upload.name, csv, proof, choices, trial);
        });
        return http::Redirect{"/abonnenter/lister/" + import.id.text(),
                              Json::object({{"id", import.id.text()}, {"taken", import.taken}})};
    };
    return people::or_typed_again(visit, import_form(), act,
                                  [&] { return imports_page(visit, typed_choices(visit.request)); });
}

http::Page one_import_page(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) {
        const Import import = load_import(tx, id);
        Json facts = facts_of(tx, import);
        facts["is_tried"] = import.state == ImportState::tried;
        facts["is_running"] = import.state == ImportState::running;
        facts["is_done"] = import.state == ImportState::done;
        facts["may_take"] = import.state == ImportState::tried && import.taken > 0;
        Json refused = Json::array();
        for (const RefusedRow& row : refused_rows(tx, id))
            refused.push(Json::object({{"line", row.line}, {"why", word(row.why)}}));
        facts["refused_count"] = refused.items().size();
        facts["refused"] = std::move(refused);
        return facts;
    });
    http::Page page = desk_page("subscriptions/import", text_of("Prøven av listen"), imports_tab, std::move(model));
    page.dress = [own = page.dress, now = visit.request.at](Json& facts, http::Language language) {
        own(facts, language);
        dress_import(facts, now, language);
        for (Json& row : facts["refused"].items())
            row["says"] = people::say(words_of(*row_fate_of(row.find("why")->string())), language);
    };
    return page;
}

using ImportAct = void (*)(db::Writing& tx, const people::Person& by, const Id& import);

people::VisitHandler act_on_import(const char* label, ImportAct act, bool stays)
{
    return [label, act, stays](Visit& visit) -> http::Reply {
        const Id id = visit.request.id_parameter("id");
        http::Form::read(visit.request, import_act_form);
        visit.database.write(label, [&](db::Writing& tx) { act(tx, visit.someone(), id); });
        return http::Redirect{stays ? "/abonnenter/lister/" + id.text() : "/abonnenter/lister",
                              Json::object({{"id", id.text()}})};
    };
}

} // namespace

void add_import_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/abonnenter/lister", Access::desk, "Lists that were brought, and the form to try one",
               [](Visit& visit) { return imports_page(visit); });
    http::Route route;
    route.method = http::Method::post;
    route.pattern = "/abonnenter/lister";
    route.summary = "Try a list: what would come of each row; nobody is added";
    route.form = &import_form();
    route.takes_files = true;
    routes.add(std::move(route), Access::desk, try_this);
    routes.get("/abonnenter/lister/{id}", Access::desk, "What came of each row", one_import_page);
    routes.post("/abonnenter/lister/{id}/hent", Access::desk, "Take the list in", import_act_form,
                act_on_import("subscriptions.start_import", start_import, true));
    routes.post("/abonnenter/lister/{id}/forkast", Access::desk, "Drop the list and its text", import_act_form,
                act_on_import("subscriptions.drop_import", drop_import, false));
}

} // namespace samband::subscriptions
