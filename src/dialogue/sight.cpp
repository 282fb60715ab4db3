#include "dialogue/sight.h"

#include "base/problem.h"
#include "db/queries.h"
#include "dialogue/changed.h"
#include "dialogue/clock.h"
#include "dialogue/forget.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"
#include "ledger/append.h"

namespace samband::dialogue {

static constexpr Sight sights[] = {Sight::shown, Sight::hidden, Sight::removed};
static constexpr SightStage stages[] = {SightStage::asked, SightStage::under_way, SightStage::done, SightStage::failed,
                                        SightStage::in_doubt};

std::string_view word(Sight sight)
{
    switch (sight) {
    case Sight::shown:
        return "shown";
    case Sight::hidden:
        return "hidden";
    case Sight::removed:
        return "removed";
    }
    return "shown";
}

std::string_view word(SightStage stage)
{
    switch (stage) {
    case SightStage::asked:
        return "asked";
    case SightStage::under_way:
        return "under-way";
    case SightStage::done:
        return "done";
    case SightStage::failed:
        return "failed";
    case SightStage::in_doubt:
        return "in-doubt";
    }
    return "done";
}

template <typename Enum, std::size_t size>
static Enum read(const Enum (&all)[size], std::string_view said)
{
    for (const Enum it : all)
        if (word(it) == said) return it;
    throw Problem(ProblemCode::internal, "a word that no sight has");
}

static EntrySight read_sight(const db::Row& row)
{
    return {row.id("entry_id"),
            read(sights, row.text("sight")),
            read(stages, row.text("stage")),
            row.id("act_id"),
            row.maybe_id("by_id"),
            row.maybe_text("by_name").value_or(""),
            row.text("reason"),
            row.instant("at")};
}

static Id thread_of(db::Reading& tx, const Id& entry)
{
    return tx.one("dialogue.thread_of_entry", {{"entry", entry}}).id("thread_id");
}

static void follow(db::Writing& tx, const Id& thread)
{
    tx.run("dialogue.recount", {{"id", thread}});
    follow_clock(tx, thread);
    tell_changed(tx, thread);
}

void set_sight(db::Writing& tx, const EntrySight& it)
{
    tx.run("dialogue.set_sight", {{"entry", it.entry},
                                  {"sight", word(it.sight)},
                                  {"stage", word(it.stage)},
                                  {"act", it.act},
                                  {"by", it.by},
                                  {"reason", it.reason},
                                  {"at", it.at}});
    tx.run("dialogue.ask_by_sight", {{"entry", it.entry}});
    follow(tx, thread_of(tx, it.entry));
}

void clear_sight(db::Writing& tx, const Id& entry)
{
    tx.run("dialogue.ask_as_before", {{"entry", entry}});
    tx.run("dialogue.clear_sight", {{"entry", entry}});
    follow(tx, thread_of(tx, entry));
}

std::optional<EntrySight> sight_of(db::Reading& tx, const Id& entry)
{
    const auto row = tx.maybe("dialogue.sight_of", {{"entry", entry}});
    return row ? std::optional(read_sight(*row)) : std::nullopt;
}

std::map<Id, EntrySight> sights_in(db::Reading& tx, const Id& thread)
{
    std::map<Id, EntrySight> all;
    for (EntrySight& it : tx.all_as("dialogue.sights_of_thread", {{"thread", thread}}, read_sight))
        all.emplace(it.entry, std::move(it));
    return all;
}

void set_aside(db::Writing& tx, const Id& thread, const Id& entry)
{
    tx.run("dialogue.asks_nothing", {{"entry", entry}});
    tx.run("dialogue.recount", {{"id", thread}});
    const Thread now = find_thread(tx, thread).value();
    if (!now.waits_since) {
        tx.run("dialogue.set_aside", {{"thread", now.id}, {"at", tx.now()}});
        tx.run("dialogue.rest_aside", {{"thread", now.id}});
        forget_in_time(tx);
    }
    follow_clock(tx, now.id);
    ledger::append(tx, {"thread-set-aside", now.id, {}, Json::object({{"entry", entry.text()}})});
    tell_changed(tx, now.id);
}

void lie_apart_no_more(db::Writing& tx, const Id& thread)
{
    tx.run("dialogue.bring_back", {{"thread", thread}});
}

void bring_back(db::Writing& tx, const Id& by, const Id& thread)
{
    lie_apart_no_more(tx, thread);
    tx.run("dialogue.asks_again", {{"thread", thread}});
    tx.run("dialogue.recount", {{"id", thread}});
    tx.run("dialogue.open_again_by_hand", {{"thread", thread}});
    follow_clock(tx, thread);
    record_act(tx, "thread-brought-back", by, thread);
}

std::vector<Thread> threads_aside(db::Reading& tx)
{
    std::vector<Thread> threads;
    for (const db::Row& row : tx.all("dialogue.threads_aside", {{"most", page_size}}))
        if (auto thread = find_thread(tx, row.id("id"))) threads.push_back(std::move(*thread));
    return threads;
}

} // namespace samband::dialogue
