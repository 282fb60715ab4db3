#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/answer_moves.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/thread_page.h"
#include "dialogue/thread_store.h"
#include "dialogue/use_cases.h"
#include "people/acted_once.h"
#include "people/person_store.h"
#include "people/typed_again.h"

namespace samband::dialogue {

using http::FieldKind;

static const http::Field seen{
    "seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"};
static const http::FormShape note_form{"ThreadNote",
                                       {{"note", FieldKind::lines, false, note_bytes, {}, "For those inside"}}};
static const http::FormShape assign_form{"ThreadAssigned",
                                         {seen, {"to", FieldKind::id, false, 36, {}, "Nobody if absent"}}};
static const http::FormShape route_form{"ThreadRouted",
                                        {seen, {"unit", FieldKind::id, false, 36, {}, "No unit if absent"}}};
static const http::FormShape close_form{
    "ThreadClosed",
    {seen,
     {"how",
      FieldKind::choice,
      false,
      20,
      {"settled", "unanswered"},
      "settled: they have an answer, or need none; unanswered: it is not to be answered, if the rule book lets it"},
     {"why", FieldKind::lines, false, 2 * reason_characters, {}, "Why, where somebody waits"}}};
static const http::FormShape reopen_form{"ThreadReopened", {seen}};
static const http::FormShape split_form{
    "ThreadSplit",
    {seen,
     {"entries", FieldKind::list, false, entries_at_once, {}, "Ids of the entries that become a thread of their own"},
     {"subject", FieldKind::text, false, subject_characters, {}, "What the new thread is called"}}};
static const http::FormShape merge_form{
    "ThreadsMerged",
    {seen,
     {"into", FieldKind::id, false, 36, {}, "The thread that it goes into"},
     {"into_address", FieldKind::text, false, 400, {}, "That thread's address; before `into`"}}};
static const http::FormShape join_form{
    "ResidentsJoined",
    {{"with", FieldKind::id, false, 36, {}, "Another thread of the same person"},
     {"with_address", FieldKind::text, false, 400, {}, "That thread's address; before `with`"}}};
static const http::FormShape part_form{"ResidentParted", {}};

using Run = Thread (*)(db::Writing& tx, const people::Person& by, const Id& thread, const http::Form& form);

static http::Reply act(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says,
                       Run run);
static Id thread_named(const http::Form& form, const std::string& field);
static std::vector<Id> ids_of(const std::vector<std::string>& texts);

static std::int64_t seen_of(const http::Form& form)
{
    return *form.integer("seen_version");
}

void add_act_routes(people::Routes& routes)
{
    const auto add = [&](const char* path, const char* summary, const http::FormShape& shape, const char* label,
                         const char* says, Run run) {
        routes.post(std::string("/samtaler/{id}/") + path, people::Access::writer, summary, shape,
                    [=, &shape](people::Visit& visit) { return act(visit, shape, label, says, run); });
    };
    using P = people::Person;
    using F = http::Form;
    add("merknad", "Add a note for those inside", note_form, "thread-note", text_of("Merknaden er lagret."),
        [](db::Writing& tx, const P& by, const Id& id, const F& form) {
            return add_note(tx, by, id, form.text("note"));
        });
    add("tildel", "Give it to a person, or back", assign_form, "thread-assign",
        text_of("Det er ført hvem som har samtalen."), [](db::Writing& tx, const P& by, const Id& id, const F& form) {
            return assign_thread(tx, by, id, seen_of(form), form.id("to"));
        });
    add("enhet", "Send it to another unit", route_form, "thread-route",
        text_of("Det er ført hvilken enhet som har samtalen."),
        [](db::Writing& tx, const P& by, const Id& id, const F& form) {
            return route_thread(tx, by, id, seen_of(form), form.id("unit"));
        });
    add("avslutt", "It is settled", close_form, "thread-close", text_of("Samtalen er avsluttet."),
        [](db::Writing& tx, const P& by, const Id& id, const F& form) {
            if (form.text("how") != "unanswered") return close_thread(tx, by, id, seen_of(form), form.text("why"));
            end_dialogue(tx, by, id, seen_of(form), {}, form.text("why"));
            return load_thread(tx, by, id);
        });
    add("gjenaapne", "It is not settled after all", reopen_form, "thread-reopen", text_of("Samtalen er åpen igjen."),
        [](db::Writing& tx, const P& by, const Id& id, const F& form) {
            return reopen_thread(tx, by, id, seen_of(form));
        });
    add("del", "Some of its entries become a thread of their own", split_form, "thread-split",
        text_of("Dette er den nye samtalen."), [](db::Writing& tx, const P& by, const Id& id, const F& form) {
            return split_thread(tx, by, id, seen_of(form), ids_of(form.list("entries")), form.text("subject"));
        });
    add("slaa-sammen", "All of it goes into another thread", merge_form, "thread-merge",
        text_of("Samtalene er slått sammen. Dette er alt samlet."),
        [](db::Writing& tx, const P& by, const Id& id, const F& form) {
            return merge_threads(tx, by, id, seen_of(form), thread_named(form, "into"));
        });
    add("samme-person", "It is the same person who writes in another thread", join_form, "resident-join",
        text_of("Det er ført at det er samme person."), [](db::Writing& tx, const P& by, const Id& id, const F& form) {
            return join_residents(tx, by, id, thread_named(form, "with"));
        });
    add("annen-person", "It is somebody else than in the other threads", part_form, "resident-part",
        text_of("Det er ført at dette er en annen person."),
        [](db::Writing& tx, const P& by, const Id& id, const F&) { return part_resident(tx, by, id); });
}

/// Where it was given to others, whoever gave it may not read it any more, and comes back to the list.
static http::Redirect to_thread(const Json& told, const char* says)
{
    if (!told.find("readable")->boolean()) return {"/samtaler", told, says};
    return {"/samtaler/" + told.find("id")->string(), told, says};
}

static http::Reply act(people::Visit& visit, const http::FormShape& shape, const char* label, const char* says, Run run)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, shape,
        [&](const http::Form& form) -> http::Reply {
            const Json told = people::acted_once(visit, form, label, [&](db::Writing& tx) {
                const Thread thread = run(tx, visit.someone(), id, form);
                return Json::object({{"id", thread.id.text()},
                                     {"version", thread.version},
                                     {"state", word(thread.state)},
                                     {"readable", may_read(tx, visit.someone(), thread)}});
            });
            const bool refused = label == std::string_view("thread-close") && told.find("state")->string() != "done";
            return to_thread(
                told,
                refused ? text_of("Reglementet lar deg ikke avslutte den uten svar. Det er ført at du ville.") : says);
        },
        [&] { return thread_page(visit, id); });
}

/// By the address that was pasted, else by the choice.
static Id thread_named(const http::Form& form, const std::string& field)
{
    constexpr std::string_view place = "/samtaler/";
    const std::string& address = form.text(field + "_address");
    if (address.empty()) {
        if (const auto id = form.id(field)) return *id;
        throw Problem(ProblemCode::invalid, "Noe mangler.",
                      {{field, text_of("Velg en samtale, eller lim inn adressen til den.")}});
    }
    const std::size_t at = address.find(place);
    const auto id =
        Id::parse(std::string_view(address).substr(at == address.npos ? 0 : at + place.size()).substr(0, 36));
    if (!id)
        throw Problem(ProblemCode::invalid, "Det er ikke adressen til en samtale.",
                      {{field + "_address", text_of("Lim inn adressen slik den står når samtalen er åpen.")}});
    return *id;
}

/// What is no id names nothing, and the split says so.
static std::vector<Id> ids_of(const std::vector<std::string>& texts)
{
    std::vector<Id> ids;
    for (const std::string& text : texts) ids.push_back(Id::parse(text).value_or(Id()));
    return ids;
}

} // namespace samband::dialogue
