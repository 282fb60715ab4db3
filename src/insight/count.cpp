#include "insight/count.h"

#include "insight/limits.h"
#include "insight/sums.h"
#include "outbox/outbox.h"
#include "people/person_store.h"

#include <map>
#include <set>

namespace samband::insight {

static std::optional<Counted> counted_before(db::Reading& tx, const Id& thread)
{
    const auto row = tx.maybe("insight.counted", {{"thread", thread}});
    return row ? std::optional(counted_of(parse_json(row->text("counted")))) : std::nullopt;
}

void count_soon(db::Writing& tx)
{
    outbox::Work work;
    work.kind = count_work_kind;
    work.due = tx.now().plus_s(soon_s);
    work.priority = outbox::Priority::bulk;
    work.dedup_key = count_work_kind;
    outbox::queue(tx, work);
    outbox::hurry(tx, count_work_kind, *work.due); // it waits for the night
}

void keep_forgotten(db::Writing& tx, const dialogue::ThreadForgotten& happening)
{
    const Id& id = happening.figures.thread.id;
    const auto before = counted_before(tx, id);
    const Reckoned now = reckon(tx, happening.figures, before);
    Changes changes;
    if (before) changes.add(*before, -1);
    if (now.counted) changes.add(*now.counted, 1, true);
    changes.write(tx);
    tx.run("insight.drop_counted", {{"thread", id}});
}

namespace {

/// Takes off what it added, and adds what it is now.
void count_one(db::Writing& tx, const Id& id, std::int64_t version, Changes& changes)
{
    const auto before = counted_before(tx, id);
    const auto figures = dialogue::figures_of(tx, id);
    const Reckoned now = figures ? reckon(tx, *figures, before) : Reckoned();
    if (before != now.counted) {
        if (before) changes.add(*before, -1);
        if (now.counted) changes.add(*now.counted, 1);
    }
    if (!now.counted)
        tx.run("insight.drop_counted", {{"thread", id}});
    else
        tx.run(
            "insight.keep_counted",
            {{"thread", id}, {"version", version}, {"again", now.again}, {"counted", to_text(to_json(*now.counted))}});
}

/// Of a piece of the conversations, in the order of their ids, those that are not as they were counted.
struct Piece {
    std::vector<dialogue::ThreadVersion> changed{};
    std::vector<Id> gone{};
    Id last{};
    bool end = false;
};

Piece piece_after(db::Reading& tx, const Id& after)
{
    const auto there = dialogue::versions_after(tx, after, counted_at_once);
    Piece piece;
    piece.end = there.size() < static_cast<std::size_t>(counted_at_once);
    piece.last = there.empty() ? after : there.back().id;
    const std::string until = piece.end ? "g" : piece.last.text(); // no id begins with that letter
    std::map<Id, std::int64_t> counted;
    for (const db::Row& row :
         tx.all("insight.counted_between", {{"after", after}, {"until", until}, {"most", counted_at_once * 4}}))
        counted[row.id("thread_id")] = row.integer("version");
    for (const dialogue::ThreadVersion& it : there) {
        const auto found = counted.find(it.id);
        if (found == counted.end() || found->second != it.version) piece.changed.push_back(it);
        if (found != counted.end()) counted.erase(found);
    }
    for (const auto& [id, version] : counted) piece.gone.push_back(id);
    return piece;
}

void count_piece(db::Database& database, const Piece& piece)
{
    if (piece.changed.empty() && piece.gone.empty()) return;
    database.write("insight.count", [&](db::Writing& tx) {
        Changes changes;
        for (const dialogue::ThreadVersion& it : piece.changed) count_one(tx, it.id, it.version, changes);
        for (const Id& id : piece.gone) count_one(tx, id, 0, changes);
        changes.write(tx);
    });
}

/// Their time has run out, and nothing else has happened.
bool count_run_out(db::Writing& tx)
{
    const auto ids = tx.all_as("insight.runs_out", {{"now", tx.now()}, {"most", counted_at_once}},
                               [](const db::Row& row) { return row.id("thread_id"); });
    Changes changes;
    for (const Id& id : ids) count_one(tx, id, tx.one("insight.counted", {{"thread", id}}).integer("version"), changes);
    changes.write(tx);
    return ids.size() == static_cast<std::size_t>(counted_at_once);
}

void note_open(db::Writing& tx)
{
    const std::string day = to_string(in_oslo(tx.now()).date);
    tx.run("insight.none_open", {{"day", day}});
    dialogue::OpenInUnit all;
    for (const dialogue::OpenInUnit& it : dialogue::open_by_unit(tx)) {
        all.open += it.open;
        all.waiting += it.waiting;
        if (it.oldest && (!all.oldest || *it.oldest < *all.oldest)) all.oldest = it.oldest;
        if (it.unit)
            tx.run("insight.set_open", {{"day", day},
                                        {"scope", it.unit->text()},
                                        {"open", it.open},
                                        {"waiting", it.waiting},
                                        {"oldest", it.oldest}});
    }
    tx.run("insight.set_open",
           {{"day", day}, {"scope", ""}, {"open", all.open}, {"waiting", all.waiting}, {"oldest", all.oldest}});
}

/// Half past two, when nobody waits for the database.
Instant next_night(Instant now)
{
    const LocalTime local = in_oslo(now);
    const bool before = local.time < ClockTime{2, 30, 0};
    return from_oslo({before ? local.date : local.date.plus_days(1), {2, 30, 0}});
}

} // namespace

void count_changed(db::Database& database, bool whole)
{
    Id after;
    if (!whole) {
        const Instant now = database.read([](db::Reading& tx) { return tx.now(); });
        after = Id::v7(now.plus_s(-recent_s), {});
    }
    for (bool end = false; !end;) {
        const Piece piece = database.read([&](db::Reading& tx) { return piece_after(tx, after); });
        count_piece(database, piece);
        after = piece.last;
        end = piece.end;
    }
    while (database.write("insight.run_out", count_run_out)) {
    }
    database.write("insight.counted", [&](db::Writing& tx) {
        note_open(tx);
        tx.run("insight.set_state", {{"whole", whole}, {"now", tx.now()}});
    });
}

void count_anew(db::Database& database)
{
    database.write("insight.count_anew", [](db::Writing& tx) {
        for (const char* step : {"insight.drop_all_counted", "insight.drop_sums_there", "insight.drop_waits_there"})
            tx.run(step);
    });
    count_changed(database, true);
}

outbox::Outcome do_count_work(const outbox::Lease&, db::Database& database)
{
    const bool whole = database.read([](db::Reading& tx) {
        const auto state = tx.maybe("insight.state");
        return !state || state->instant("whole_at") < tx.now().plus_s(-whole_every_s);
    });
    count_changed(database, whole);
    return outbox::Postponed{next_night(database.read([](db::Reading& tx) { return tx.now(); }))};
}

} // namespace samband::insight
