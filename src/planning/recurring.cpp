#include "planning/recurring.h"

#include "base/problem.h"
#include "people/noted.h"
#include "people/person_store.h"
#include "planning/days.h"
#include "planning/duplicate_post.h"
#include "planning/limits.h"
#include "publishing/composer_page.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"

namespace samband::planning {

static void queue_next(db::Writing& tx, const Id& id, const RecurrenceRule& rule, const Date& day);

static Recurrence read_recurrence(const db::Row& row)
{
    const RecurrenceRule rule{every_of(row.text("every")).value_or(Every::year), *parse_date(row.text("first_day")),
                              static_cast<int>(row.integer("days_before"))};
    return {row.id("id"),    row.integer("version"), row.id("post"), rule, *parse_date(row.text("next_day")),
            row.id("owner"), row.flag("ended")};
}

std::vector<Recurrence> list_recurrences(db::Reading& tx)
{
    return tx.all_as("planning.recurrences", {}, read_recurrence);
}

std::vector<Recurrence> recurrences_of(db::Reading& tx, const Id& post)
{
    return tx.all_as("planning.recurrences_of", {{"post", post}}, read_recurrence);
}

static Recurrence load_recurrence(db::Reading& tx, const Id& id)
{
    if (const auto row = tx.maybe("planning.recurrence", {{"id", id}})) return read_recurrence(*row);
    throw Problem(ProblemCode::not_found, "Gjentakelsen finnes ikke.");
}

static void hold(db::Reading& tx, const RecurrenceRule& rule)
{
    std::vector<FieldProblem> wrong;
    if (!shown(rule.first) || rule.first <= in_oslo(tx.now()).date)
        wrong.push_back(FieldProblem{"first", "Velg en dag fram i tid."});
    if (rule.days_before < 0 || rule.days_before > most_days_before)
        wrong.push_back(FieldProblem{"days_before", "Velg fra 0 til 90 dager."});
    if (list_recurrences(tx).size() >= recurrences_most)
        wrong.push_back(FieldProblem{"every", "Det er for mange gjentakelser. Avslutt noen."});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong);
}

Id add_recurrence(db::Writing& tx, const people::Person& by, const Id& post, const RecurrenceRule& rule)
{
    publishing::hold_may_write(by, publishing::load_post(tx, post));
    hold(tx, rule);
    const Id id = tx.new_id();
    tx.run("planning.insert_recurrence", {{"id", id},
                                          {"post", post},
                                          {"every", word(rule.every)},
                                          {"first_day", to_string(rule.first)},
                                          {"days_before", rule.days_before},
                                          {"next_day", to_string(rule.first)},
                                          {"owner", by.id},
                                          {"now", tx.now()}});
    people::note_act(tx, "recurrence-added", by.id, id,
                     Json::object({{"post", post.text()},
                                   {"every", word(rule.every)},
                                   {"first", to_string(rule.first)},
                                   {"days_before", rule.days_before}}));
    queue_next(tx, id, rule, rule.first);
    return id;
}

void end_recurrence(db::Writing& tx, const people::Person& by, const Id& id)
{
    const Recurrence recurrence = load_recurrence(tx, id);
    if (by.id != recurrence.owner) publishing::hold_may_write(by, publishing::load_post(tx, recurrence.post));
    if (recurrence.ended) return;
    tx.run("planning.end_recurrence", {{"id", id}, {"now", tx.now()}});
    people::note_act(tx, "recurrence-ended", by.id, id, Json::object({{"post", recurrence.post.text()}}));
}

static bool writes_for_a_unit(const people::Person& person, const Id& unit)
{
    return !person.disabled && !publishing::new_post(person, unit).unit.nil();
}

std::optional<people::Person> receiver_of(db::Reading& tx, const Recurrence& recurrence)
{
    const Id unit = publishing::load_post(tx, recurrence.post).unit;
    if (auto owner = people::find_person(tx, recurrence.owner); owner && writes_for_a_unit(*owner, unit)) return owner;
    for (people::Person& leader : people::leaders_of(tx, unit))
        if (writes_for_a_unit(leader, unit)) return std::move(leader);
    return std::nullopt;
}

void make_recurring_draft(db::Writing& tx, const Id& id, const Date& day)
{
    const Recurrence recurrence = load_recurrence(tx, id);
    if (recurrence.ended || recurrence.next != day) return;
    const auto receiver = receiver_of(tx, recurrence);
    if (!receiver) throw Problem(ProblemCode::conflict, "Ingen kan ta imot kladden.");
    const publishing::Post post = publishing::load_post(tx, recurrence.post);
    const Id unit = publishing::new_post(*receiver, post.unit).unit;
    const publishing::Post made = publishing::start_post(tx, *receiver, unit, content_again(tx, post.content));
    set_wish(tx, made.id, day);
    tx.run("planning.insert_recurred",
           {{"recurrence", id}, {"day", to_string(day)}, {"post", made.id}, {"owner", receiver->id}});
    people::note_act(tx, "recurring-draft-made", Id(), id,
                     Json::object({{"post", made.id.text()}, {"day", to_string(day)}}));
    const Date next = next_day(recurrence.rule.every, recurrence.rule.first, std::max(day, in_oslo(tx.now()).date));
    tx.run("planning.move_recurrence", {{"id", id}, {"next_day", to_string(next)}, {"now", tx.now()}});
    queue_next(tx, id, recurrence.rule, next);
}

/// One work for each day, however often it is queued; where its morning has passed it is due now.
static void queue_next(db::Writing& tx, const Id& id, const RecurrenceRule& rule, const Date& day)
{
    outbox::Work work;
    work.kind = recurring_work_kind;
    work.payload = Json::object({{"recurrence", id.text()}, {"day", to_string(day)}});
    work.due = std::max(from_oslo({day.plus_days(-rule.days_before), {6, 0, 0}}), tx.now());
    work.dedup_key = std::string(recurring_work_kind) + ':' + id.text() + ':' + to_string(day);
    outbox::queue(tx, work);
}

std::vector<Wished> drafts_made_for(db::Reading& tx, const Id& person)
{
    std::vector<Wished> drafts;
    const Date oldest = in_oslo(tx.now()).date.plus_days(-most_days_before);
    for (const db::Row& row : tx.all("planning.recurred_to", {{"owner", person}, {"from_day", to_string(oldest)}})) {
        publishing::Post post = publishing::load_post(tx, row.id("post"));
        if (post.state == publishing::State::draft) drafts.push_back({std::move(post), *parse_date(row.text("day"))});
    }
    return drafts;
}

} // namespace samband::planning
