#include "imports/import.h"

#include "base/mail_address.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/accounts.h"
#include "dialogue/history.h"
#include "imports/import_work.h"
#include "imports/limits.h"
#include "outbox/outbox.h"
#include "people/noted.h"
#include "people/person_store.h"

#include <algorithm>
#include <array>

namespace samband::imports {

static Import import_of(const db::Row& row);
static void queue(db::Writing& tx, const Id& import);

static constexpr std::array states{ImportState::tried,   ImportState::running, ImportState::done,
                                   ImportState::dropped, ImportState::undoing, ImportState::undone};

std::string_view word(ImportState state)
{
    switch (state) {
    case ImportState::tried:
        return "tried";
    case ImportState::running:
        return "running";
    case ImportState::done:
        return "done";
    case ImportState::dropped:
        return "dropped";
    case ImportState::undoing:
        return "undoing";
    case ImportState::undone:
        return "undone";
    }
    return "";
}

std::optional<ImportState> import_state_of(std::string_view said)
{
    for (const ImportState state : states)
        if (word(state) == said) return state;
    return std::nullopt;
}

void hold_choices(db::Reading& tx, const Choices& choices)
{
    std::vector<FieldProblem> wrong;
    for (const std::string& address : choices.ours)
        if (!is_mail_address(trim(address))) {
            wrong.push_back({"ours", text_of("Skriv én e-postadresse på hver linje.")});
            break;
        }
    if (choices.ours.size() > ours_most) wrong.push_back({"ours", text_of("Skriv høyst 50 adresser.")});
    if (choices.open_days < 0 || choices.open_days > open_days_most)
        wrong.push_back({"open_days", text_of("Skriv et tall fra 0 til 90.")});
    const auto is_chosen = [&](const people::Unit& unit) { return unit.id == choices.unit; };
    if (choices.unit && std::ranges::none_of(people::list_units(tx), is_chosen))
        wrong.push_back({"unit", text_of("Enheten finnes ikke.")});
    if (choices.account && !channels::find_account(tx, *choices.account))
        wrong.push_back({"account", text_of("Kontoen finnes ikke.")});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.", wrong);
}

/// Its ending stays: by that it is known what it is.
static std::string short_name(const std::string& file_name)
{
    const std::filesystem::path path(to_utf8(file_name));
    return shortened(path.stem().string(), 80) + shortened(path.extension().string(), 10);
}

Import keep_import(db::Writing& tx, const people::Person& by, const Brought& brought, const Trial& trial)
{
    hold_choices(tx, brought.choices);
    tx.run("imports.add_import", {{"id", brought.id},
                                  {"kind", word(brought.choices.kind)},
                                  {"file_name", short_name(brought.file_name)},
                                  {"sum", brought.sum},
                                  {"bytes", brought.bytes},
                                  {"choices", to_text(to_json(brought.choices))},
                                  {"counted", to_text(to_json(trial.counted))},
                                  {"refused", trial.counted.refused},
                                  {"by", by.id},
                                  {"at", brought.at}});
    for (const Refused& it : trial.refused)
        tx.run("imports.refuse", {{"import", brought.id},
                                  {"letter", it.letter},
                                  {"file", it.place.file},
                                  {"place", it.place.number},
                                  {"why", word(it.why)}});
    forget_tried_in_time(tx);
    return load_import(tx, brought.id);
}

void start_import(db::Writing& tx, const people::Person&, const Id& id)
{
    load_import(tx, id);
    if (tx.run("imports.set_state", {{"id", id}, {"was", "tried"}, {"state", "running"}}) == 0)
        throw Problem(ProblemCode::conflict, "Filen er hentet inn eller forkastet allerede.");
    queue(tx, id);
}

void drop_import(db::Writing& tx, const people::Person&, const Id& id)
{
    load_import(tx, id);
    if (tx.run("imports.end_import", {{"id", id}, {"was", "tried"}, {"state", "dropped"}, {"now", tx.now()}}) == 0)
        throw Problem(ProblemCode::conflict, "Filen er hentet inn eller forkastet allerede.");
    queue(tx, id); // it goes from the disk
}

std::string why_not_undone(db::Reading& tx, const Import& import)
{
    if (import.state != ImportState::done || !import.ended)
        return text_of("Importen er ikke ferdig, eller er tatt tilbake.");
    if (tx.now() > import.ended->plus_s(undo_s))
        return text_of("Importen er eldre enn et døgn, og kan ikke tas tilbake.");
    if (dialogue::touched_threads(tx, import.id) > 0)
        return text_of("Det er gjort noe i samtaler fra importen, og den kan ikke tas tilbake.");
    return {};
}

void undo_import(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Import import = load_import(tx, id);
    if (const std::string why = why_not_undone(tx, import); !why.empty()) throw Problem(ProblemCode::conflict, why);
    tx.run("imports.set_state", {{"id", id}, {"was", "done"}, {"state", "undoing"}});
    people::note_act(tx, "history-taken-back", by.id, id, Json::object({{"sum", import.sum}, {"taken", import.taken}}));
    queue(tx, id);
}

static void queue(db::Writing& tx, const Id& import)
{
    outbox::Work work;
    work.kind = import_work_kind;
    work.payload = Json::object({{"import", import.text()}});
    work.priority = outbox::Priority::bulk;
    work.dedup_key = std::string(import_work_kind) + ':' + import.text();
    outbox::queue(tx, work);
}

Import load_import(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("imports.import", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Importen finnes ikke.");
    return import_of(*row);
}

std::vector<Import> list_imports(db::Reading& tx)
{
    return tx.all_as("imports.imports", {{"most", imports_most}}, import_of);
}

std::vector<Refused> list_refused(db::Reading& tx, const Id& import, std::int64_t after, std::int64_t most)
{
    return tx.all_as("imports.refused", {{"import", import}, {"after", after}, {"most", most}}, [](const db::Row& row) {
        return Refused{row.integer("letter"),
                       {row.text("file"), row.integer("place")},
                       refusal_of(row.text("why")).value_or(Refusal::not_known)};
    });
}

static Json maybe(const std::optional<Id>& id)
{
    return id ? Json(id->text()) : Json();
}

Json to_json(const Choices& choices)
{
    Json ours = Json::array();
    for (const std::string& address : choices.ours) ours.push(address);
    return Json::object({{"ours", std::move(ours)},
                         {"account", maybe(choices.account)},
                         {"unit", maybe(choices.unit)},
                         {"open_days", choices.open_days}});
}

Json to_json(const Counted& it)
{
    return Json::object({{"letters", it.letters},
                         {"answers", it.answers},
                         {"notes", it.notes},
                         {"open", it.open},
                         {"threads", it.threads},
                         {"joined", it.joined},
                         {"files", it.files},
                         {"again", it.again},
                         {"refused", it.refused},
                         {"from", it.from ? Json(to_rfc3339(*it.from)) : Json()},
                         {"to", it.to ? Json(to_rfc3339(*it.to)) : Json()}});
}

static std::optional<Id> id_in(const Json& json, std::string_view key)
{
    const Json* found = json.find(key);
    return found && found->is_string() ? Id::parse(found->string()) : std::nullopt;
}

static std::optional<Instant> instant_in(const Json& json, std::string_view key)
{
    const Json* found = json.find(key);
    return found && found->is_string() ? from_rfc3339(found->string()) : std::nullopt;
}

static Choices choices_of(const Json& json, Kind kind)
{
    Choices choices;
    choices.kind = kind;
    for (const Json& address : json.find("ours")->items()) choices.ours.push_back(address.string());
    choices.account = id_in(json, "account");
    choices.unit = id_in(json, "unit");
    choices.open_days = json.find("open_days")->integer();
    return choices;
}

static Counted counted_of(const Json& json)
{
    const auto number = [&](std::string_view key) { return json.find(key)->integer(); };
    Counted it;
    it.letters = number("letters");
    it.answers = number("answers");
    it.notes = number("notes");
    it.open = number("open");
    it.threads = number("threads");
    it.joined = number("joined");
    it.files = number("files");
    it.again = number("again");
    it.refused = number("refused");
    it.from = instant_in(json, "from");
    it.to = instant_in(json, "to");
    return it;
}

static Import import_of(const db::Row& row)
{
    Import import;
    import.id = row.id("id");
    import.state = import_state_of(row.text("state")).value_or(ImportState::dropped);
    import.file_name = row.text("file_name");
    import.sum = row.text("sum");
    import.bytes = row.integer("bytes");
    import.choices = choices_of(parse_json(row.text("choices")), kind_of(row.text("kind")).value_or(Kind::mbox));
    import.counted = counted_of(parse_json(row.text("counted")));
    import.next = row.integer("next_letter");
    import.taken = row.integer("taken");
    import.threads = row.integer("threads");
    import.files = row.integer("files");
    import.again = row.integer("again");
    import.refused = row.integer("refused");
    import.by = row.id("by_person");
    import.created = row.instant("created_at");
    import.ended = row.maybe_instant("ended_at");
    return import;
}

} // namespace samband::imports
