#include "crisis/crisis_world.h"
#include "crisis/stopped_words.h"

namespace samband::crisis {
namespace {

using S = channels::DeliveryState;

class CrisisHold : public CrisisTest {};
SAMBAND_ON_BOTH_DATABASES(CrisisHold);

TEST_P(CrisisHold, WhatIsScheduledWaitsAndAPersonChooses)
{
    const publishing::Post due = scheduled("Julegrana tennes", 600);
    const publishing::Post later = scheduled("Svømmehallen åpner", 7'200);
    const Stopped stopped = read([](db::Reading& tx) { return count_stopped(tx); });
    EXPECT_EQ(say_stopped(stopped, http::Language::nb), "2 planlagte saker");
    set_crisis();
    EXPECT_TRUE(read([&](db::Reading& tx) { return publishing::is_kept_back(tx, due); }));
    later_s(3'600);
    EXPECT_TRUE(nothing_leaves());
    ASSERT_EQ(held().size(), 2u) << "the one to come too";
    EXPECT_FALSE(held()[0].chosen_on) << "the crisis lasts";
    EXPECT_EQ(test::problem_of(
                  [&] { as("Kari", [&](db::Writing& tx, const people::Person& by) { send_held(tx, by, due.id); }); }),
              ProblemCode::conflict);

    end_crisis();
    EXPECT_TRUE(nothing_leaves());
    ASSERT_EQ(held().size(), 1u);
    EXPECT_EQ(held()[0].post->content.title, "Julegrana tennes");
    EXPECT_TRUE(held()[0].chosen_on);
    EXPECT_TRUE(read([&](db::Reading& tx) { return publishing::is_kept_back(tx, due); }));
    EXPECT_FALSE(read([&](db::Reading& tx) { return publishing::is_kept_back(tx, later); })) << "its time is to come";
    as("Kari", [&](db::Writing& tx, const people::Person& by) { send_held(tx, by, due.id); });
    work_all();
    EXPECT_EQ(now_is(due).state, publishing::State::published);
    EXPECT_EQ(kinds(due), "post-scheduled held-brought-back post-published dispatch-queued dispatch-ended");
    EXPECT_TRUE(held().empty());
    later_s(3'600);
    work_all();
    EXPECT_EQ(now_is(later).state, publishing::State::published) << "as planned";
}

TEST_P(CrisisHold, ALeasedPostIsNotPublishedPastAHold)
{
    const publishing::Post post = scheduled("Julegrana tennes", 60);
    later_s(61);
    std::atomic<bool> set{false};
    outbox::WorkersSetting made;
    made.threads = 1;
    made.clock = [this] { return now(); };
    made.open = [this](const std::string&) { return std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db()); };
    outbox::Workers workers(made);
    workers.handle(publishing::due_work_kind, [&](const outbox::Lease& lease, db::Database& database) {
        const outbox::Outcome outcome = publishing::do_due_work(lease, database);
        if (!set) set_crisis(); // after the lease, before the act is written
        set = true;
        return outcome;
    });
    workers.start({"prove"});
    for (int i = 0; i < 100 && !set; ++i) std::this_thread::sleep_for(std::chrono::milliseconds(20));
    workers.stop();
    EXPECT_TRUE(set);
    EXPECT_EQ(now_is(post).state, publishing::State::scheduled);
    EXPECT_EQ(held().size(), 1u);
}

TEST_P(CrisisHold, NewTimeIsTheRuleBooksAndDroppedIsAsBefore)
{
    const publishing::Post moved = scheduled("Julegrana tennes", 600);
    const publishing::Post dropped = scheduled("Svømmehallen åpner", 700);
    set_crisis();
    later_s(3'600);
    end_crisis();
    const Instant then = now().plus_s(86'400);
    EXPECT_EQ(test::problem_of([&] {
                  as("Kari",
                     [&](db::Writing& tx, const people::Person& by) { move_held(tx, by, moved.id, now(), false); });
              }),
              ProblemCode::invalid);
    EXPECT_TRUE(as(
        "Kari", [&](db::Writing& tx, const people::Person& by) { return move_held(tx, by, moved.id, then, false); }));
    as("Kari", [&](db::Writing& tx, const people::Person& by) { drop_held(tx, by, dropped.id); });
    EXPECT_TRUE(held().empty());
    EXPECT_EQ(now_is(moved).due, then);
    EXPECT_EQ(now_is(dropped).state, publishing::State::draft);
    EXPECT_EQ(kinds(moved), "post-scheduled post-scheduled held-moved");
    EXPECT_EQ(kinds(dropped), "post-scheduled post-unscheduled held-dropped");
    later_s(86'401);
    work_all();
    EXPECT_EQ(now_is(moved).state, publishing::State::published);
}

TEST_P(CrisisHold, ADispatchStopsInTheMiddleAndItsRestIsChosenOn)
{
    const publishing::Post post = start("Kari", publishing::story("Høring om skolen"), "Kommunikasjon");
    const channels::Dispatch letter = to_many(700, order(letter_, post.id));
    work_once();
    EXPECT_EQ(counts(letter.id), (channels::StateCounts{{S::sent, 500}, {S::queued, 200}}));
    set_crisis();
    EXPECT_TRUE(nothing_leaves());
    later_s(600);
    end_crisis();
    EXPECT_TRUE(nothing_leaves());
    ASSERT_EQ(held().size(), 1u);
    EXPECT_EQ(held()[0].left, 200);
    EXPECT_EQ(held()[0].account_name, "Nyhetsbrevet");
    EXPECT_EQ(test::problem_of([&] {
                  as("Leif", [&](db::Writing& tx, const people::Person& by) { send_held(tx, by, letter.id); });
              }),
              ProblemCode::forbidden);
    as("Kari", [&](db::Writing& tx, const people::Person& by) {
        EXPECT_TRUE(move_held(tx, by, letter.id, now().plus_s(3'600), false));
    });
    EXPECT_TRUE(nothing_leaves());
    later_s(3'601);
    work_all();
    EXPECT_EQ(counts(letter.id), (channels::StateCounts{{S::sent, 700}}));
}

TEST_P(CrisisHold, AllAtOnceAndWhatWasChangedMeanwhileIsForgotten)
{
    const publishing::Post one = scheduled("Julegrana tennes", 600);
    const publishing::Post two = scheduled("Svømmehallen åpner", 700);
    const publishing::Post three = scheduled("Biblioteket stenger", 800);
    const channels::Dispatch letter = to_many(5, order(letter_, one.id));
    set_crisis();
    later_s(3'600);
    unschedule("Kari", three);
    end_crisis();
    EXPECT_EQ(held().size(), 3u);
    EXPECT_EQ(as("Leif", [](db::Writing& tx, const people::Person& by) { return send_all_held(tx, by); }), 0);
    EXPECT_EQ(as("Kari", [](db::Writing& tx, const people::Person& by) { return drop_all_held(tx, by); }), 3);
    EXPECT_TRUE(held().empty());
    EXPECT_EQ(counts(letter.id), (channels::StateCounts{{S::cancelled, 5}}));
    EXPECT_EQ(now_is(two).state, publishing::State::draft);
    work_all();
    EXPECT_EQ(port_->taken, 0);
    EXPECT_TRUE(read([](db::Reading& tx) { return outbox::list_held(tx); }).empty());
}

TEST_P(CrisisHold, WhoSpeaksPassesAndAWithdrawalAlways)
{
    publishing::Content content = publishing::story("Før krisen", {"website", "facebook"});
    content.accounts = {page_.id};
    const publishing::Post before = publish("Kari", start("Kari", content, "Kommunikasjon")).post;
    work_all();
    EXPECT_EQ(port_->taken, 1);
    set_crisis();
    content.title = "Kok vannet";
    const publishing::Post said = start("Mona", content, "Kommunen");
    const publishing::ActOutcome spoken = publish("Mona", said);
    ASSERT_TRUE(spoken.done) << spoken.ruling.because.front().says;
    EXPECT_FALSE(publish("Leif", start("Leif", content)).done) << "the rule book refuses others";
    work_all();
    EXPECT_EQ(port_->taken, 2);
    withdraw("Kari", before, "Gjelder ikke lenger.");
    later_s(publishing::undo_s + 1);
    work_all();
    EXPECT_EQ(port_->taken, 3) << "what is taken down goes as soon as it cannot be undone";
    content.title = "Nytt om vannet";
    const publishing::Post planned = schedule("Mona", start("Mona", content, "Kommunen"), now().plus_s(600)).post;
    later_s(601);
    work_all();
    EXPECT_EQ(now_is(planned).state, publishing::State::published);
    EXPECT_EQ(port_->taken, 4);
}

TEST_P(CrisisHold, OneMessageMoreToTheSameIsShownAsItsPostAndCanBeDropped)
{
    const publishing::Post post = start("Kari", publishing::story("Vannet er tilbake"), "Kommunikasjon");
    const channels::Dispatch first = to_many(3, order(letter_, post.id));
    work_all();
    set_crisis();
    const channels::Dispatch more = write([&](db::Writing& tx) {
        return subscriptions::tell_same(tx, order(letter_, post.id), first.id, "https://prove.example");
    });
    later_s(60);
    end_crisis();
    ASSERT_EQ(held().size(), 1u);
    ASSERT_TRUE(held()[0].post);
    EXPECT_EQ(held()[0].post->content.title, "Vannet er tilbake");
    EXPECT_EQ(held()[0].account_name, "Nyhetsbrevet");
    as("Kari", [&](db::Writing& tx, const people::Person& by) { drop_held(tx, by, more.id); });
    const channels::Dispatch dropped = read([&](db::Reading& tx) { return channels::load_dispatch(tx, more.id); });
    EXPECT_FALSE(dropped.filling);
    EXPECT_TRUE(dropped.cancelled && dropped.ended);
    EXPECT_TRUE(held().empty());
}

/// The mayor speaks in the flood in May: what was scheduled then is no leave to speak in the fire in June.
TEST_P(CrisisHold, WhatPassedOneCrisisIsHeldByTheNext)
{
    set_crisis();
    publishing::Content content = publishing::story("Nytt om vannet", {"website", "facebook"});
    content.accounts = {page_.id};
    const publishing::Post planned = schedule("Mona", start("Mona", content, "Kommunen"), now().plus_s(600)).post;
    channels::Order said = order(letter_, planned.id);
    said.passes_hold = outbox::passes_now(outbox::crisis_hold);
    const channels::Dispatch letter = to_many(700, said);
    ASSERT_TRUE(work_once()) << "this crisis it passes";
    EXPECT_EQ(counts(letter.id)[S::queued], 200);
    EXPECT_EQ(read([](db::Reading& tx) { return count_stopped(tx); }).dispatches, 0);
    later_s(60);
    end_crisis();
    EXPECT_TRUE(held().empty()) << "nothing of it was held, and it goes on";
    later_s(60);
    set_crisis();
    EXPECT_EQ(read([](db::Reading& tx) { return count_stopped(tx); }).dispatches, 1);
    later_s(600);
    EXPECT_TRUE(nothing_leaves());
    write([&](db::Writing& tx) { channels::put_off_dispatch(tx, letter.id, tx.now()); });
    EXPECT_TRUE(nothing_leaves());
    EXPECT_EQ(now_is(planned).state, publishing::State::scheduled);
    EXPECT_EQ(held().size(), 2u);
    end_crisis();
    EXPECT_EQ(held().size(), 2u);
}

TEST_P(CrisisHold, IsRecordedWithItsCounts)
{
    scheduled("Julegrana tennes", 600);
    to_many(2, order(letter_, person_id("Kari")));
    set_crisis();
    later_s(700);
    end_crisis();
    std::vector<std::string> told;
    for (const Id& situation : situations_)
        for (const ledger::Recorded& entry : read([&](db::Reading& tx) { return ledger::history(tx, situation); }))
            told.push_back(entry.kind + " " + to_text(entry.content));
    EXPECT_EQ(join(told, "\n"), "situation-set {\"message\":\"Kok vannet.\",\"situation\":\"crisis\"}\n"
                                "crisis-held {\"dispatches\":1,\"posts\":1}\n"
                                "situation-set {\"message\":\"Kok vannet.\",\"situation\":\"normal\"}\n"
                                "crisis-released {\"dispatches\":1,\"posts\":1}");
}

TEST(CrisisKinds, WhatNobodyHasThoughtOfIsHeld)
{
    EXPECT_EQ(held_kinds({"planning.make-recurring", "publishing.index", "channels.ship.smtp", "some.new-thing"}),
              (std::vector<std::string>{"channels.ship.smtp", "some.new-thing"}));
}

} // namespace
} // namespace samband::crisis
