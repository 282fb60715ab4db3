#include "chat/tend.h"

#include "chat/changed.h"
#include "chat/limits.h"
#include "chat/setting.h"
#include "chat/use_cases.h"
#include "dialogue/record.h"
#include "dialogue/thread_store.h"
#include "outbox/daily.h"
#include "outbox/outbox.h"
#include "people/person_store.h"

namespace samband::chat {

void keep_tending(db::Writing& tx)
{
    outbox::Work work;
    work.kind = tend_work_kind;
    work.due = tx.now().plus_s(tend_every_s);
    work.dedup_key = tend_work_kind;
    outbox::queue(tx, work);
}

static std::vector<Talk> talks(db::Reading& tx, const char* query, const db::Arguments& arguments)
{
    std::vector<Talk> found;
    for (const Id& id : tx.all_as(query, arguments, [](const db::Row& row) { return row.id("id"); }))
        if (auto talk = find_talk(tx, id)) found.push_back(std::move(*talk));
    return found;
}

/// Who has it was called away, or cannot: somebody else may take it.
static void give_back(db::Writing& tx, Talk talk)
{
    dialogue::record_of_chat(tx, "chat-given-back", {}, talk.id,
                             Json::object({{"from", talk.person ? Json(talk.person->text()) : Json()}}));
    talk.state = State::queued;
    talk.person.reset();
    talk.since = tx.now();
    store(tx, talk);
    tx.tell(TalkChanged{talk.id});
}

/// Whoever has it may not read what is said in it any more, and can neither see it nor answer.
static bool is_out_of_reach(db::Reading& tx, const Talk& talk)
{
    const auto person = talk.person ? people::find_person(tx, *talk.person) : std::nullopt;
    return !person || person->disabled || !still_reads(tx, *person, talk);
}

static void give_back_silent(db::Writing& tx, Instant before)
{
    for (const Talk& talk : talks(tx, "chat.taken_talks", {{"most", tended_at_once}})) {
        const auto thread = dialogue::find_thread(tx, talk.id);
        if (!thread)
            end_talk(tx, talk, How::left, {}, true);
        else if (is_out_of_reach(tx, talk))
            give_back(tx, talk);
        else if (thread->waits_since && *thread->waits_since <= before && talk.since <= before)
            give_back(tx, talk);
    }
}

void tend(db::Writing& tx)
{
    const Instant gone = tx.now().plus_s(-left_after_s);
    for (const Talk& talk : talks(tx, "chat.left_since", {{"before", gone}, {"most", tended_at_once}}))
        end_talk(tx, talk, How::left, {}, true);
    const Instant before = tx.now().plus_s(-60 * setting_of(tx).give_up_minutes);
    const bool closed = !hours_of(tx).open_at(tx.now());
    for (const Talk& talk :
         talks(tx, "chat.waiting_since", {{"before", closed ? tx.now() : before}, {"most", tended_at_once}}))
        end_talk(tx, talk, talk.since <= before ? How::nobody_came : How::closed, {}, false);
    give_back_silent(tx, before);
}

/// Work that is queued while this one ends is the same one: it is looked once more after it has ended.
static void look_again(db::Writing& tx)
{
    if (open_talks(tx) > 0) keep_tending(tx);
}

outbox::Outcome do_tend_work(const outbox::Lease&, db::Database& database)
{
    database.write("chat.tend", tend);
    return outbox::Done{look_again};
}

void keep_forgetting(db::Writing& tx)
{
    outbox::queue_for_tomorrow(tx, forget_work_kind);
}

static bool forget_some(db::Writing& tx)
{
    constexpr std::int64_t day_s = 24 * 3'600;
    return tx.run("chat.forget_talks", {{"before", tx.now().plus_s(-kept_days * day_s)}, {"most", tended_at_once}}) ==
           tended_at_once;
}

static bool something_waits(db::Reading& tx)
{
    return tx.one("chat.ended_talks").integer("there") > 0;
}

outbox::Outcome do_forget_work(const outbox::Lease&, db::Database& database)
{
    return outbox::do_each_day(database, forget_work_kind, forget_some, something_waits);
}

} // namespace samband::chat
