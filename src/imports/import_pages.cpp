#include "base/csv.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "http/limits.h"
#include "imports/import.h"
#include "imports/import_facts.h"
#include "imports/import_work.h"
#include "imports/limits.h"
#include "imports/pages.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"

namespace samband::imports {

using http::FieldKind;
using people::Visit;

namespace {

using FolderOf = std::function<std::filesystem::path(std::string_view municipality)>;

const http::FormShape& import_form()
{
    static const http::FormShape form{
        "HistoryImport",
        {{"file", FieldKind::file, true, http::upload_bytes, {}, "The mbox, or what Chatwoot's API answered"},
         {"kind", FieldKind::choice, true, 20, {"mbox", "chatwoot"}, "What it is"},
         {"ours", FieldKind::lines, false, 16'000, {}, "Addresses of our own, one a line: what they wrote are answers"},
         {"account", FieldKind::id, false, 36, {}, "Of an mbox: the account of that mailbox"},
         {"unit", FieldKind::id, false, 36, {}, "Whose the conversations are; none if absent"},
         {"open_days", FieldKind::integer, false, 90, {}, "What nobody answered and is newer stays open; 0: none"}}};
    return form;
}

const http::FormShape import_act_form{"HistoryImportAct", {}};

Choices choices_of(const http::Form& form)
{
    Choices choices;
    choices.kind = kind_of(form.text("kind")).value_or(Kind::mbox);
    for (const std::string_view line : split(form.text("ours"), '\n'))
        if (!trim(line).empty()) choices.ours.emplace_back(trim(line));
    if (choices.kind == Kind::mbox) choices.account = form.id("account");
    choices.unit = form.id("unit");
    choices.open_days = form.integer("open_days").value_or(0);
    return choices;
}

Json choice(const std::string& value, const std::string& label, bool chosen = false)
{
    return Json::object({{"value", value}, {"label", label}, {"chosen", chosen}});
}

Json account_choices(db::Reading& tx)
{
    Json list = Json(Json::Array{choice("", "", true)});
    for (const channels::Account& account : channels::open_accounts(tx))
        if (account.channel == rulebook::Channel::email) list.push(choice(account.id.text(), account.name));
    return list;
}

Json unit_choices(db::Reading& tx)
{
    Json list = Json(Json::Array{choice("", "", true)});
    for (const people::Unit& unit : people::list_units(tx)) list.push(choice(unit.id.text(), unit.name));
    return list;
}

http::Page imports_page(Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        Json list = Json::array();
        for (const Import& import : list_imports(tx)) list.push(import_facts(tx, import));
        Json choices = Json::object({{"account", account_choices(tx)}, {"unit", unit_choices(tx)}});
        choices["kind"] = Json(Json::Array{choice("mbox", "", true), choice("chatwoot", "")});
        return Json::object({{"imports", std::move(list)},
                             {"choices", std::move(choices)},
                             {"values", Json::object({{"open_days", "0"}})},
                             {"most_mb", http::told_upload_mb}});
    });
    http::Page page{"imports/imports", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_head(facts, text_of("Hent inn samtaler"), language);
        Json& choices = facts["choices"];
        choices["account"].items().front()["label"] = people::say(text_of("Ingen av dem"), language);
        choices["unit"].items().front()["label"] = people::say(text_of("Ingen enhet"), language);
        for (Json& it : choices["kind"].items())
            it["label"] = people::say(name_of(*kind_of(it.find("value")->string())), language);
        for (Json& it : facts["imports"].items()) dress_import(it, now, language);
    };
    return page;
}

/// All of it is read before the writer is entered.
http::Reply try_this(Visit& visit, const FolderOf& folder)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const http::Upload& upload = *form.file("file");
        Brought brought;
        brought.choices = choices_of(form);
        brought.file_name = upload.name;
        brought.at = visit.request.at;
        visit.database.read([&](db::Reading& tx) { hold_choices(tx, brought.choices); });
        const auto source = open_source(upload.path, upload.name, brought.choices, brought.at);
        const Trial trial = try_letters(visit.database, *source, brought.at);
        const Sum sum = sum_of(upload.path);
        brought.sum = sum.hex;
        brought.bytes = sum.bytes;
        brought.id = visit.request.id;
        keep_file(upload.path, folder(visit.request.municipality), brought.id);
        const Import import = visit.database.write(
            "imports.keep", [&](db::Writing& tx) { return keep_import(tx, visit.someone(), brought, trial); });
        return http::Redirect{"/samtaler/import/" + import.id.text(), Json::object({{"id", import.id.text()}})};
    };
    return people::or_typed_again(visit, import_form(), act, [&] { return imports_page(visit); });
}

http::Reply one_import_page(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    Json model = visit.database.read([&](db::Reading& tx) {
        const Import import = load_import(tx, id);
        Json facts = import_facts(tx, import);
        facts["stays_because"] = import.state == ImportState::done ? why_not_undone(tx, import) : std::string();
        facts["may_undo"] = import.state == ImportState::done && facts.find("stays_because")->string().empty();
        Json refused = Json::array();
        for (const Refused& it : list_refused(tx, id, -1, refused_shown))
            refused.push(Json::object({{"file", it.place.file}, {"place", it.place.number}, {"why", word(it.why)}}));
        facts["more_refused"] = import.refused > refused_shown;
        facts["refused_list"] = std::move(refused);
        return facts;
    });
    http::Page page{"imports/import", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_head(facts, text_of("Prøven av filen"), language);
        facts["crumbs"].push(Json::object(
            {{"href", "/samtaler/import"}, {"label", people::say(text_of("Hent inn samtaler"), language)}}));
        dress_import(facts, now, language);
        facts["stays_because"] = people::say(facts.find("stays_because")->string(), language);
        for (Json& it : facts["refused_list"].items())
            it["says"] = people::say(words_of(*refusal_of(it.find("why")->string())), language);
    };
    return page;
}

/// Every one of them, with no word of what was written.
http::Reply refused_file(Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    http::Bytes file;
    file.type = "text/csv; charset=utf-8";
    file.download_as = "ikke-hentet-inn.csv";
    file.body = "\xEF\xBB\xBF" + csv_row({"nr. i filen", "fil", "linje eller plass", "hvorfor"});
    visit.database.read([&](db::Reading& tx) {
        load_import(tx, id);
        std::vector<Refused> some;
        do {
            some = list_refused(tx, id, some.empty() ? -1 : some.back().letter, refused_in_piece);
            for (const Refused& it : some)
                file.body += csv_row({std::to_string(it.letter + 1), it.place.file, std::to_string(it.place.number),
                                      people::say(words_of(it.why), visit.request.language)});
        } while (some.size() == static_cast<std::size_t>(refused_in_piece));
    });
    return file;
}

using ImportAct = void (*)(db::Writing& tx, const people::Person& by, const Id& import);

people::VisitHandler act_on(const char* label, ImportAct act, const char* says)
{
    return [label, act, says](Visit& visit) -> http::Reply {
        const Id id = visit.request.id_parameter("id");
        const http::Form form = http::Form::read(visit.request, import_act_form);
        const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
            act(tx, visit.someone(), id);
            return Json::object({{"id", id.text()}});
        });
        return http::Redirect{"/samtaler/import/" + id.text(), told, says};
    };
}

} // namespace

void add_routes(people::Routes& routes, FolderOf folder)
{
    using people::Access;
    routes.get("/samtaler/import", Access::desk, "What was brought from other systems, and the form to try a file",
               [](Visit& visit) -> http::Reply { return imports_page(visit); });
    http::Route route;
    route.method = http::Method::post;
    route.pattern = "/samtaler/import";
    route.summary = "Try a file of another system's conversations: what would come; nothing is stored of it";
    route.form = &import_form();
    route.takes_files = true;
    routes.add(std::move(route), Access::desk,
               [folder = std::move(folder)](Visit& visit) { return try_this(visit, folder); });
    routes.get("/samtaler/import/{id}", Access::desk, "What came of a file", one_import_page);
    routes.get("/samtaler/import/{id}/avvist.csv", Access::desk, "Each message that is not taken in, and why",
               refused_file, "text/csv");
    routes.post("/samtaler/import/{id}/hent", Access::desk, "Take the conversations in", import_act_form,
                act_on("start-history-import", start_import, text_of("Samtalene hentes inn.")));
    routes.post("/samtaler/import/{id}/forkast", Access::desk, "Drop the file", import_act_form,
                act_on("drop-history-import", drop_import, text_of("Filen er forkastet.")));
    routes.post("/samtaler/import/{id}/angre", Access::desk, "Take back all that came of it, within a day",
                import_act_form, act_on("undo-history-import", undo_import, text_of("Importen tas tilbake.")));
}

} // namespace samband::imports
