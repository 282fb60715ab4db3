#include "attacks/use_cases.h"

#include "attacks/forget.h"
#include "attacks/limits.h"
#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "ledger/append.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::attacks {

static std::string hold_text(const std::string& text, std::size_t most, const char* field, const char* empty_says)
{
    const std::string kept(trim(text));
    if (kept.empty()) throw Problem(ProblemCode::invalid, "Noe mangler.", {{field, empty_says}});
    if (graphemes(kept) > most)
        throw Problem(ProblemCode::invalid, "Teksten er for lang.", {{field, text_of("Kort ned teksten.")}});
    return kept;
}

static void record(db::Writing& tx, const char* kind, const people::Person& by, const Id& it,
                   Json facts = Json::object(), const std::string& written = {})
{
    ledger::Act act{kind, it, by.id, std::move(facts)};
    if (!written.empty()) act.attachments.push_back({"text", ledger::sha256(written)});
    ledger::append(tx, act);
}

static void hold_works(db::Reading& tx, const people::Person& by, const Case& it)
{
    if (!may_work(tx, by, it))
        throw Problem(ProblemCode::forbidden, "Saken føres av lederen og dem lederen har valgt. Du kan lese den.");
    if (it.closed) throw Problem(ProblemCode::conflict, "Saken er avsluttet.");
}

static void hold_leads(const people::Person& by, const Case& it)
{
    if (it.leader != by.id) throw Problem(ProblemCode::forbidden, "Dette bestemmer den som leder saken.");
    if (it.closed) throw Problem(ProblemCode::conflict, "Saken er avsluttet.");
}

static void add_evidence(db::Writing& tx, const people::Person& by, const Id& it, const NewEvidence& evidence)
{
    tx.run("attacks.add_evidence", {{"id", tx.new_id()},
                                    {"case", it},
                                    {"text", evidence.text.substr(0, text_bytes)},
                                    {"author", evidence.author},
                                    {"link", evidence.link},
                                    {"seen_by", evidence.seen_by},
                                    {"seen_at", evidence.seen},
                                    {"sum", evidence.file_sum},
                                    {"name", evidence.file_name},
                                    {"type", evidence.file_type},
                                    {"by", by.id},
                                    {"now", tx.now()}});
}

static std::string employee_name_of(db::Reading& tx, const NewCase& draft)
{
    if (draft.employee) return people::load_person(tx, *draft.employee).name;
    return hold_text(draft.employee_name, name_characters, "employee_name",
                     text_of("Velg den ansatte, eller skriv navnet."));
}

static void hold_may_lead(db::Reading& tx, const NewCase& draft)
{
    const auto leader = people::find_person(tx, draft.leader);
    if (!leader || !may_lead(*leader))
        throw Problem(ProblemCode::invalid, "Saken ledes av ledelsen.",
                      {{"leader", text_of("Velg en leder, eller kommunedirektøren.")}});
    if (draft.employee == draft.leader)
        throw Problem(ProblemCode::invalid, "Den det gjelder, leder ikke saken.",
                      {{"leader", text_of("Velg en annen leder enn den saken gjelder.")}});
}

Case open_case(db::Writing& tx, const people::Person& by, const NewCase& draft)
{
    const std::string title =
        hold_text(draft.title, title_characters, "title", text_of("Skriv kort hva innlegget er, og hvor det står."));
    const std::string employee = employee_name_of(tx, draft);
    hold_may_lead(tx, draft);
    const Id id = tx.new_id();
    tx.run("attacks.add_case", {{"id", id},
                                {"title", title},
                                {"employee", draft.employee},
                                {"employee_name", employee},
                                {"employee_reads", 0},
                                {"leader", draft.leader},
                                {"thread", draft.thread},
                                {"by", by.id},
                                {"now", tx.now()}});
    const Date today = in_oslo(tx.now()).date;
    for (int place = 0; place < steps; ++place) {
        const Step step = static_cast<Step>(place);
        tx.run("attacks.add_step", {{"id", id},
                                    {"place", place},
                                    {"step", word(step)},
                                    {"who", std::optional(draft.leader)},
                                    {"due", to_string(today.plus_days(days_of(step)))}});
    }
    for (const NewEvidence& evidence : draft.evidence) add_evidence(tx, by, id, evidence);
    record(tx, "staff-attack-opened", by, id,
           Json::object({{"leader", draft.leader.text()}, {"evidence", std::ssize(draft.evidence)}}));
    forget_in_time(tx);
    return find_case(tx, id).value();
}

Case keep_evidence(db::Writing& tx, const people::Person& by, const Id& id, const NewEvidence& evidence)
{
    const Case it = load_case(tx, by, id);
    hold_works(tx, by, it);
    if (trim(evidence.text).empty() && trim(evidence.link).empty() && evidence.file_sum.empty())
        throw Problem(ProblemCode::invalid, "Det er ikke noe å ta vare på.",
                      {{"text", text_of("Lim inn teksten eller adressen, eller velg en fil.")}});
    NewEvidence kept = evidence;
    kept.seen_by = hold_text(evidence.seen_by, name_characters, "seen_by", text_of("Skriv hvem som så det."));
    if (kept.seen > tx.now())
        throw Problem(ProblemCode::invalid, "Tiden har ikke vært ennå.",
                      {{"seen", text_of("Skriv når det ble sett.")}});
    if (tx.one("attacks.count_evidence", {{"id", id}}).integer("there") >= evidence_most)
        throw Problem(ProblemCode::invalid, "Saken har for mange bevis. Start en ny sak for resten.");
    add_evidence(tx, by, id, kept);
    tx.run("attacks.touch", {{"id", id}});
    record(tx, "staff-attack-evidence-kept", by, id, Json::object(), kept.text + kept.link + kept.file_sum);
    return find_case(tx, id).value();
}

static StepState step_in(db::Reading& tx, const Id& it, Step step)
{
    for (StepState& one : steps_of(tx, it))
        if (one.step == step) return one;
    throw Problem(ProblemCode::not_found, "Steget finnes ikke.");
}

Case plan_step(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version, Step step,
               const std::optional<Id>& who, const Date& due)
{
    const Case it = load_case(tx, by, id, seen_version);
    hold_works(tx, by, it);
    if (step_in(tx, id, step).done) throw Problem(ProblemCode::conflict, "Steget er ferdig.");
    const auto person = who ? people::find_person(tx, *who) : std::nullopt;
    if (!person || !may_work(tx, *person, it))
        throw Problem(ProblemCode::invalid, "Den personen arbeider ikke med saken.",
                      {{"who", text_of("Velg noen som arbeider med saken. Lederen velger hvem det er.")}});
    tx.run("attacks.plan_step", {{"id", id}, {"step", word(step)}, {"who", who}, {"due", to_string(due)}});
    tx.run("attacks.touch", {{"id", id}});
    record(tx, "staff-attack-step-planned", by, id, Json::object({{"step", word(step)}, {"due", to_string(due)}}));
    return find_case(tx, id).value();
}

Case end_step(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version, Step step,
              bool left_out, const std::string& said)
{
    const Case it = load_case(tx, by, id, seen_version);
    hold_works(tx, by, it);
    const std::string remark = hold_text(said, remark_characters, "remark",
                                         left_out ? text_of("Skriv hvorfor steget hoppes over.")
                                                  : text_of("Skriv hva som ble gjort, og hva det førte til."));
    const auto next = next_step(steps_of(tx, id));
    if (!next || next->step != step)
        throw Problem(ProblemCode::conflict, "Stegene tas i rekkefølge. Gjør ferdig det som står før, eller hopp over "
                                             "det med en grunn.");
    tx.run("attacks.end_step", {{"id", id},
                                {"step", word(step)},
                                {"by", by.id},
                                {"now", tx.now()},
                                {"left_out", left_out},
                                {"remark", remark}});
    tx.run("attacks.touch", {{"id", id}});
    record(tx, left_out ? "staff-attack-step-left-out" : "staff-attack-step-done", by, id,
           Json::object({{"step", word(step)}}), remark);
    return find_case(tx, id).value();
}

Case choose_readers(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                    const std::vector<Id>& readers, bool employee_reads)
{
    const Case it = load_case(tx, by, id, seen_version);
    hold_leads(by, it);
    if (readers.size() > readers_most)
        throw Problem(ProblemCode::invalid, "Det er for mange.", {{"readers", text_of("Velg færre.")}});
    Json named = Json::array();
    for (const Id& reader : readers) {
        const auto person = people::find_person(tx, reader);
        if (!person || person->disabled || !person->may(people::Access::writer) || reader == it.employee)
            throw Problem(ProblemCode::invalid, "En av dem kan ikke arbeide med saken.",
                          {{"readers", text_of("Velg noen som skriver for en enhet, og ikke den saken gjelder.")}});
        named.push(reader.text());
    }
    if (employee_reads && !it.employee)
        throw Problem(ProblemCode::invalid, "Den ansatte har ingen bruker her.",
                      {{"employee_reads", text_of("Vis saken til den ansatte selv: hen kan ikke logge inn her.")}});
    tx.run("attacks.drop_readers", {{"id", id}});
    for (const Id& reader : readers) tx.run("attacks.add_reader", {{"id", id}, {"person", reader}});
    tx.run("attacks.set_employee_reads", {{"id", id}, {"reads", employee_reads}});
    record(tx, "staff-attack-readers-chosen", by, id,
           Json::object({{"readers", std::move(named)}, {"employee_reads", employee_reads}}));
    return find_case(tx, id).value();
}

Case close_case(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version, Outcome outcome,
                const std::string& said)
{
    const Case it = load_case(tx, by, id, seen_version);
    hold_leads(by, it);
    const std::string text = hold_text(said, remark_characters, "outcome_text", text_of("Skriv hvordan det endte."));
    tx.run("attacks.close_case", {{"id", id}, {"outcome", word(outcome)}, {"text", text}, {"now", tx.now()}});
    record(tx, "staff-attack-closed", by, id, Json::object({{"outcome", word(outcome)}}), text);
    forget_in_time(tx);
    return find_case(tx, id).value();
}

} // namespace samband::attacks
