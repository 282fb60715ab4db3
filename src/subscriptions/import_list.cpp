#include "subscriptions/import_list.h"

#include "base/calendar.h"
#include "base/problem.h"
#include "base/text.h"
#include "people/noted.h"
#include "subscriptions/limits.h"
#include "subscriptions/list_rows.h"

namespace samband::subscriptions {

static void hold_proof(const Proof& proof, Instant now);
static void refuse_rows(db::Writing& tx, const Id& import, const std::vector<RefusedRow>& rows);
static Import import_of(const db::Row& row);

Trial try_rows(db::Reading& tx, std::string_view csv, const Choices& choices)
{
    Trial trial;
    for (const ListRow& row : list_rows(csv, list_interests(tx), choices)) {
        const RowFate fate = fate_of(tx, row);
        if (fate == RowFate::taken)
            ++trial.taken;
        else
            trial.refused.push_back({row.line, fate});
    }
    if (trial.refused.size() > refused_most)
        throw Problem(ProblemCode::invalid, "Mer enn 2000 linjer kan ikke brukes. Rett filen, og prøv igjen.");
    return trial;
}

Import keep_import(db::Writing& tx, const people::Person& by, const std::string& file_name, const std::string& csv,
                   const Proof& proof, const Choices& choices, const Trial& trial)
{
    hold_proof(proof, tx.now());
    const Id id = tx.new_id();
    tx.run("subscriptions.add_import", {{"id", id},
                                        {"file_name", shortened(file_name, 100)},
                                        {"document", proof.document},
                                        {"consented_on", proof.consented_on},
                                        {"wording", proof.wording},
                                        {"choices", to_text(choices_json(choices))},
                                        {"csv", csv},
                                        {"taken", trial.taken},
                                        {"by", by.id},
                                        {"now", tx.now()}});
    refuse_rows(tx, id, trial.refused);
    return load_import(tx, id);
}

static void hold_proof(const Proof& proof, Instant now)
{
    std::vector<FieldProblem> wrong;
    if (trim(proof.document).empty())
        wrong.push_back(FieldProblem{"document", "Skriv hvor samtykkene ligger, for eksempel 26/1234-5."});
    if (trim(proof.wording).empty()) wrong.push_back(FieldProblem{"wording", "Skriv hva de sa ja til."});
    const auto day = parse_date(proof.consented_on);
    if (!day || *day > in_oslo(now).date)
        wrong.push_back(
            FieldProblem{"consented_on", "Skriv dagen samtykkene ble gitt. Den kan ikke være i framtiden."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.", wrong);
}

static void refuse_rows(db::Writing& tx, const Id& import, const std::vector<RefusedRow>& rows)
{
    for (const RefusedRow& row : rows)
        tx.run("subscriptions.refuse_row", {{"import", import}, {"line", row.line}, {"why", word(row.why)}});
}

void start_import(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Import import = load_import(tx, id);
    if (tx.run("subscriptions.start_import", {{"id", id}}) == 0)
        throw Problem(ProblemCode::conflict, "Listen er hentet inn eller forkastet allerede.");
    tx.run("subscriptions.drop_refused_rows", {{"import", id}});
    outbox::Work work;
    work.kind = import_work_kind;
    work.payload = Json::object({{"import", id.text()}});
    work.priority = outbox::Priority::bulk;
    work.dedup_key = std::string(import_work_kind) + ':' + id.text();
    outbox::queue(tx, work);
    people::note_act(tx, "subscription-import-started", by.id, id,
                     Json::object({{"document", import.proof.document}, {"consented_on", import.proof.consented_on}}));
}

void drop_import(db::Writing& tx, const people::Person&, const Id& id)
{
    if (load_import(tx, id).state != ImportState::tried)
        throw Problem(ProblemCode::conflict, "Listen er hentet inn eller forkastet allerede.");
    tx.run("subscriptions.end_import", {{"id", id}, {"state", word(ImportState::dropped)}, {"now", tx.now()}});
}

Import load_import(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("subscriptions.import", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Listen finnes ikke.");
    return import_of(*row);
}

std::vector<Import> list_imports(db::Reading& tx)
{
    return tx.all_as("subscriptions.imports", {{"most", imports_most}}, import_of);
}

static Import import_of(const db::Row& row)
{
    Import import;
    import.id = row.id("id");
    import.state = *import_state_of(row.text("state"));
    import.file_name = row.text("file_name");
    import.proof = {row.text("document"), row.text("consented_on"), row.text("wording")};
    import.choices = choices_of(parse_json(row.text("choices")));
    import.next_row = row.integer("next_row");
    import.taken = row.integer("taken");
    import.by = row.id("by_person");
    import.created = row.instant("created_at");
    import.ended = row.maybe_instant("ended_at");
    return import;
}

std::vector<RefusedRow> refused_rows(db::Reading& tx, const Id& import)
{
    // A row may be refused that was not when the list was tried: those who left meanwhile come on top.
    return tx.all_as("subscriptions.refused_rows", {{"import", import}, {"most", refused_most * 2}},
                     [](const db::Row& row) {
                         return RefusedRow{row.integer("line"), *row_fate_of(row.text("why"))};
                     });
}

} // namespace samband::subscriptions
