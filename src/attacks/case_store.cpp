#include "attacks/case.h"
#include "attacks/limits.h"
#include "base/overtaken.h"
#include "base/problem.h"
#include "base/text_of.h"

#include <algorithm>

namespace samband::attacks {

static Case read_case(const db::Row& row)
{
    Case it;
    it.id = row.id("id");
    it.version = row.integer("version");
    it.title = row.text("title");
    it.employee = row.maybe_id("employee_id");
    it.employee_name = row.text("employee_name");
    it.employee_reads = row.flag("employee_reads");
    it.leader = row.id("leader_id");
    it.leader_name = row.maybe_text("leader_name").value_or("");
    it.thread = row.maybe_id("thread_id");
    it.opened_by = row.id("opened_by");
    it.opened_by_name = row.maybe_text("opened_by_name").value_or("");
    it.opened = row.instant("opened_at");
    it.closed = row.maybe_instant("closed_at");
    it.outcome = outcome_of(row.text("outcome"));
    it.outcome_text = row.text("outcome_text");
    return it;
}

std::optional<Case> find_case(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("attacks.case_by_id", {{"id", id}});
    return row ? std::optional(read_case(*row)) : std::nullopt;
}

std::vector<Id> named_in(db::Reading& tx, const Id& id)
{
    return tx.all_as("attacks.readers", {{"id", id}}, [](const db::Row& row) { return row.id("person_id"); });
}

bool may_work(db::Reading& tx, const people::Person& person, const Case& it)
{
    if (it.leader == person.id) return true;
    const auto named = named_in(tx, it.id);
    return std::ranges::find(named, person.id) != named.end();
}

bool may_read(db::Reading& tx, const people::Person& person, const Case& it)
{
    return may_work(tx, person, it) || (it.employee_reads && it.employee == person.id);
}

bool may_see_looks(const people::Person& person, const Case& it)
{
    return it.leader == person.id || person.has_role("data-protection-officer");
}

Case load_case(db::Reading& tx, const people::Person& person, const Id& id)
{
    auto it = find_case(tx, id);
    if (!it || !may_read(tx, person, *it)) throw Problem(ProblemCode::not_found, "Saken finnes ikke.");
    return *it;
}

Case load_case(db::Writing& tx, const people::Person& person, const Id& id, std::int64_t seen_version)
{
    Case it = load_case(tx, person, id);
    if (it.version != seen_version)
        throw Overtaken(text_of("Noe har skjedd i saken siden du åpnet den. Se hva som er nytt, og prøv igjen: det du "
                                "skrev, står her ennå."));
    return it;
}

std::vector<Case> list_cases(db::Reading& tx, const people::Person& person)
{
    return tx.all_as("attacks.cases", {{"person", person.id}, {"most", listed_most}}, read_case);
}

std::vector<StepState> steps_of(db::Reading& tx, const Id& id)
{
    return tx.all_as("attacks.steps", {{"id", id}}, [](const db::Row& row) {
        StepState it;
        it.step = step_of(row.text("step")).value_or(Step::talk);
        it.who = row.maybe_id("who_id");
        it.who_name = row.maybe_text("who_name").value_or("");
        it.due = parse_date(row.text("due_on")).value_or(Date{});
        it.done = row.maybe_instant("done_at");
        it.done_by = row.maybe_text("done_by_name").value_or("");
        it.left_out = row.flag("left_out");
        it.remark = row.text("remark");
        return it;
    });
}

std::vector<Evidence> evidence_of(db::Reading& tx, const Id& id)
{
    return tx.all_as("attacks.evidence", {{"id", id}}, [](const db::Row& row) {
        return Evidence{row.id("id"),          row.text("text"),
                        row.text("author"),    row.text("link"),
                        row.text("seen_by"),   row.instant("seen_at"),
                        row.text("file_sum"),  row.text("file_name"),
                        row.text("file_type"), row.maybe_text("added_by_name").value_or("")};
    });
}

std::optional<StepState> next_step(const std::vector<StepState>& all)
{
    const auto next = std::ranges::find_if(all, [](const StepState& it) { return !it.done; });
    return next == all.end() ? std::nullopt : std::optional(*next);
}

bool may_lead(const people::Person& person)
{
    return !person.disabled && std::ranges::any_of(person.mandates, [](const people::Mandate& mandate) {
        return !mandate.drafts_only &&
               (mandate.role == "chief-executive" || mandate.role == "director" || mandate.role == "unit-leader" ||
                mandate.role == "section-leader" || mandate.role == "leadership");
    });
}

} // namespace samband::attacks
