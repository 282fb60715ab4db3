#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "dialogue/breach.h"
#include "dialogue/breach_table.h"
#include "dialogue/clock.h"
#include "dialogue/clock_work.h"
#include "dialogue/correspondence.h"
#include "dialogue/snooze_thread.h"
#include "dialogue/target.h"
#include "people/absence.h"

namespace samband::dialogue {
namespace {

class Clocks : public Correspondence {
protected:
    void SetUp() override
    {
        // What an answer does to a thread, as far as the clock can see it.
        add_queries("src/clocktest/answered.sql",
                    "-- name: answered\n-- in: id text, state text, now integer\n"
                    "update dialogue_thread set version = version + 1, state = :state, "
                    "waits_since = cast(null as bigint), answered_at = :now where id = :id;\n");
        Correspondence::SetUp();
    }
    void clock_shows(const char* time) { set_now(*from_rfc3339(time)); }
    Id written(Way way = Way::form, const std::string& key = "one")
    {
        Inbound it = message("m" + std::to_string(++messages_), "Når åpner badet?");
        it.way = way;
        it.keys = {key};
        return take(it).thread;
    }
    Id said(const std::string& text, const std::string& key = "one")
    {
        Inbound it = message("m" + std::to_string(++messages_), text);
        it.keys = {key};
        return take(it).thread;
    }
    void answer(const Id& id, ThreadState state = ThreadState::waiting)
    {
        write([&](db::Writing& tx) {
            tx.run("clocktest.answered", {{"id", id}, {"state", word(state)}, {"now", tx.now()}});
            follow_clock(tx, id);
        });
    }
    std::string due(const Id& id)
    {
        const auto at = thread(id).due;
        return at ? to_rfc3339_oslo(*at) : "never";
    }
    std::optional<Instant> next_look_at(const Id& id)
    {
        return read([&](db::Reading& tx) -> std::optional<Instant> {
            const auto work = outbox::find_unfinished(tx, "dialogue-clock:" + id.text());
            return work ? std::optional(work->due) : std::nullopt;
        });
    }
    /// Does the work at its time, as the outbox does; when that was.
    std::string look_next(const Id& id)
    {
        const auto at = next_look_at(id);
        if (!at) return "never";
        set_now(*at);
        write([&](db::Writing& tx) {
            const auto work = outbox::find_unfinished(tx, "dialogue-clock:" + id.text());
            outbox::cancel(tx, work->id);
            look(tx, id, "https://prove.example");
        });
        return to_rfc3339_oslo(*at);
    }
    void target(const TargetOf& what, std::optional<std::int64_t> minutes)
    {
        const people::Person rolf = person("Rolf");
        write([&](db::Writing& tx) { set_target(tx, rolf, what, minutes); });
    }
    std::vector<Breach> breaches(const std::string& who = "Kari")
    {
        const people::Person reader = person(who);
        return read([&](db::Reading& tx) {
            const auto units = breaches_seen_by(tx, reader);
            return units ? list_breaches(tx, reader, *units, {}, Instant{}, 100) : std::vector<Breach>{};
        });
    }
    std::vector<std::string> mailed()
    {
        std::vector<std::string> letters;
        for (const channels::Dispatch& it : read([](db::Reading& tx) { return channels::list_dispatches(tx, 0); }))
            for (const channels::Delivery& to : read([&](db::Reading& tx) {
                     return channels::deliveries_of(tx, it.id, channels::DeliveryState::queued);
                 }))
                letters.push_back(to.recipient + ": " + it.variant.title);
        return letters;
    }
    int messages_ = 0;
};
SAMBAND_ON_BOTH_DATABASES(Clocks);

TEST_P(Clocks, GoByTheRuleBookElseByStaffedHours)
{
    EXPECT_EQ(due(written(Way::form, "none")), "never") << "no rule book";
    adopt("hattfjelldal");
    clock_shows("2026-11-22T13:00:00+01:00");
    EXPECT_EQ(due(written(Way::facebook, "fb")), "2026-11-22T23:59:59+01:00") << "Sundays count";
    EXPECT_EQ(due(written(Way::form, "form")), "never") << "of forms it is silent";
    target({}, 450);
    EXPECT_EQ(due(written(Way::form, "form2")), "2026-11-23T15:30:00+01:00") << "one staffed day, as the town wants it";
    target({}, std::nullopt);
    later_s(60);
    adopt("loten");
    EXPECT_EQ(due(written(Way::form, "l")), "2026-11-23T15:30:00+01:00") << "one staffed day";
    later_s(60);
    adopt("klabu");
    EXPECT_EQ(due(written(Way::form, "k")), "never") << "a reasonable time is nobody's target yet";
    target({.within = rulebook::Within::reasonable}, 900);
    EXPECT_EQ(due(written(Way::form, "k2")), "2026-11-24T15:30:00+01:00");
    EXPECT_EQ(test::problem_of([&] { target({.within = rulebook::Within::reasonable}, 0); }), ProblemCode::invalid);
}

TEST_P(Clocks, FollowWhatIsSetForAll)
{
    adopt("loten");
    const Id id = written();
    EXPECT_EQ(due(id), "2026-11-23T10:00:00+01:00");
    target({.within = rulebook::Within::without_undue_delay}, 60);
    const auto follow = [&] { do_clocks_work({}, db()); };
    follow();
    EXPECT_EQ(due(id), "2026-11-20T11:00:00+01:00");
    target({.within = rulebook::Within::without_undue_delay}, std::nullopt);
    follow();
    EXPECT_EQ(due(id), "never");
    EXPECT_FALSE(next_look_at(id));
    target({.category = rulebook::Category::question}, 30);
    EXPECT_EQ(read([](db::Reading& tx) { return list_targets(tx).size(); }), 4u);
    target({.category = rulebook::Category::question}, std::nullopt);
    EXPECT_EQ(read([](db::Reading& tx) { return list_targets(tx).size(); }), 3u);
    const people::Person leif = person("Leif");
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { set_target(tx, leif, {}, 60); }); }),
              ProblemCode::forbidden);
}

TEST_P(Clocks, StandStillWhileWeWaitForThem)
{
    adopt("loten");
    const Id id = written();
    later_s(2 * 3'600); // Friday 12:00: two of the seven and a half hours are used
    answer(id);
    EXPECT_EQ(due(id), "never");
    EXPECT_FALSE(next_look_at(id));
    const Clock stands = read([&](db::Reading& tx) { return clock_of(tx, find_thread(tx, id).value()).value(); });
    EXPECT_EQ(left_at_start(stands.staffing.value()), 330);
    EXPECT_FALSE(stands.staffed);
    clock_shows("2026-11-24T09:00:00+01:00");
    said("Og på søndager?");
    EXPECT_EQ(due(id), "2026-11-24T14:30:00+01:00") << "five and a half hours were left";
    answer(id, ThreadState::done);
    EXPECT_FALSE(read([&](db::Reading& tx) { return clock_of(tx, find_thread(tx, id).value()).has_value(); }));
}

TEST_P(Clocks, AreNotStartedByThanks)
{
    adopt("loten");
    const Id id = written();
    answer(id, ThreadState::done);
    later_s(60);
    EXPECT_EQ(said("Tusen takk for hjelpen!"), id);
    EXPECT_EQ(thread(id).state, ThreadState::done);
    EXPECT_EQ(thread(id).entries, 2);
    EXPECT_EQ(due(id), "never");
    write([&](db::Writing& tx) { EXPECT_TRUE(take_in_edit(tx, "form", "m2", "Takk, men når åpner det?", tx.now())); });
    EXPECT_EQ(thread(id).state, ThreadState::open) << "its author asks after all";
    EXPECT_TRUE(thread(id).waits_since);
    EXPECT_NE(due(id), "never");
    answer(id);
    later_s(60);
    said("Takk!");
    EXPECT_EQ(thread(id).state, ThreadState::waiting);
    const Id other = written(Way::form, "two");
    by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return merge_threads(tx, kari, id, find_thread(tx, id)->version, other);
    });
    EXPECT_EQ(thread(other).waits_since, now()) << "thanks do not wait in what they are merged into";
    EXPECT_FALSE(next_look_at(id));
    later_s(60);
    EXPECT_EQ(thread(said("Takk!", "three")).state, ThreadState::open) << "what begins a thread is read by a person";
}

TEST_P(Clocks, WarnThenTellWhoLeadsOnceInStaffedHours)
{
    channels::Account account;
    account.channel = rulebook::Channel::email;
    account.driver = "smtp";
    account.name = "Postmottak";
    account.state = channels::AccountState::open;
    write([&](db::Writing& tx) { channels::add_account(tx, account); });
    adopt("hattfjelldal");
    const Id id = written(Way::facebook);
    route(id, "Hjemmetjenesten");
    assign(id, "Sara");
    EXPECT_EQ(look_next(id), "2026-11-20T14:08:00+01:00") << "a quarter of the staffed day is left";
    EXPECT_EQ(mailed(), std::vector<std::string>{"sara@prove.example: Svarfrist i dag 23:59"});
    EXPECT_TRUE(breaches().empty());
    EXPECT_EQ(look_next(id), "2026-11-20T23:59:59+01:00");
    ASSERT_EQ(breaches().size(), 1u) << "late when it is late";
    EXPECT_EQ(mailed().size(), 1u) << "nobody is waked";
    EXPECT_EQ(look_next(id), "2026-11-23T08:00:00+01:00");
    EXPECT_EQ(mailed().size(), 2u);
    EXPECT_EQ(look_next(id), "never") << "once";
    EXPECT_TRUE(recorded(id).ends_with("answer-warned answer-late answer-escalated")) << recorded(id);
    const std::vector<std::string> letters = mailed();
    EXPECT_NE(std::ranges::find(letters, "leif@prove.example: Over svarfristen: 20. november 23:59"), letters.end());
}

TEST_P(Clocks, WarnTheDeskOfWhatNobodyHas)
{
    adopt("loten");
    const Id id = written();
    look_next(id);
    const auto entries = read([&](db::Reading& tx) { return ledger::history(tx, id); });
    EXPECT_EQ(entries.back().kind, "answer-warned");
    answer(id, ThreadState::done);
    EXPECT_EQ(look_next(id), "never");
    EXPECT_TRUE(breaches().empty());
}

TEST_P(Clocks, GiveOnWhatSomebodyAwayHas)
{
    adopt("loten");
    const Id id = written();
    assign(id, "Kari");
    const Date today = in_oslo(now()).date;
    by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        people::say_away(tx, kari, {{}, kari.id, today, today.plus_days(4), person_id("Wenche")});
        return find_thread(tx, id).value();
    });
    look_next(id);
    EXPECT_EQ(thread(id).assignee, person_id("Wenche")) << "at the warning at the latest";
    EXPECT_TRUE(recorded(id).find("thread-given-on") != std::string::npos);
    EXPECT_EQ(texts(id).back(), "Kari Prøve er borte. Samtalen er gitt til Wenche Prøve, som er stedfortreder.");
    const Id other = written(Way::form, "other");
    answer(other);
    assign(other, "Sara");
    by("Sara", [&](db::Writing& tx, const people::Person& sara) {
        people::say_away(tx, sara, {{}, sara.id, today, today.plus_days(7), {}});
        return find_thread(tx, other).value();
    });
    EXPECT_EQ(thread(other).assignee, person_id("Sara")) << "nobody waits";
    later_s(60);
    said("Er noen der?", "other");
    EXPECT_FALSE(thread(other).assignee);
}

TEST_P(Clocks, KeepWhatWasLateWithItsReason)
{
    adopt("loten");
    const Id id = written();
    route(id, "Hjemmetjenesten");
    const std::int64_t version = thread(id).version;
    clock_shows("2026-11-23T12:00:00+01:00");
    answer(id);
    EXPECT_EQ(thread(id).version, version + 1) << "the clock overtakes nobody";
    const Breach late = breaches().at(0);
    EXPECT_EQ(to_rfc3339_oslo(late.due), "2026-11-23T10:00:00+01:00");
    EXPECT_EQ(late.how, "answered");
    EXPECT_TRUE(late.staffed);
    EXPECT_EQ(late.unit, unit("Hjemmetjenesten"));
    EXPECT_FALSE(late.section.empty());
    EXPECT_EQ(minutes_late(late, now()), 120);
    const auto explain = [&](const std::string& who, const std::string& why) {
        by(who, [&](db::Writing& tx, const people::Person& doer) {
            explain_breach(tx, doer, id, why);
            return find_thread(tx, id).value();
        });
    };
    EXPECT_EQ(test::problem_of([&] { explain("Sara", " "); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { explain("Gro", "Ikke min."); }), ProblemCode::not_found);
    explain("Sara", "=Sykdom");
    EXPECT_EQ(test::problem_of([&] { explain("Sara", "En gang til"); }), ProblemCode::conflict);
    EXPECT_EQ(breaches("Leif").size(), 1u);
    EXPECT_EQ(breaches("Dina").size(), 1u) << "leads the unit above";
    for (const char* who : {"Sara", "Gro"}) EXPECT_TRUE(breaches(who).empty()) << who;
    const std::string table = breach_table(breaches());
    EXPECT_NE(table.find("\"'=Sykdom\""), table.npos) << "no formula";
    EXPECT_EQ(table.find("Sara"), table.npos) << "nobody by name";
    later_s(60);
    said("Og nå?");
    clock_shows("2026-11-25T12:00:00+01:00");
    close(id, "Ringte.");
    EXPECT_EQ(breaches().at(0).how, "closed");
    EXPECT_EQ(breaches().at(0).why, "Ringte.");
    EXPECT_EQ(breaches().size(), 2u);
}

TEST_P(Clocks, LiftWhatWasNotLateAfterAll)
{
    adopt("loten");
    const Id id = written();
    look_next(id);
    look_next(id);
    EXPECT_EQ(breaches().size(), 1u);
    target({.within = rulebook::Within::without_undue_delay}, 4'500);
    do_clocks_work({}, db());
    EXPECT_TRUE(breaches().empty());
    EXPECT_TRUE(recorded(id).ends_with("answer-not-late")) << recorded(id);
    EXPECT_TRUE(next_look_at(id));
}

TEST_P(Clocks, ArePutOffNotBeyondTheTimeWithoutAReason)
{
    adopt("loten");
    const Id id = written();
    const auto snooze = [&](const char* until, const std::string& why) {
        return by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return snooze_thread(tx, kari, id, find_thread(tx, id)->version, from_rfc3339(until), why);
        });
    };
    EXPECT_EQ(test::problem_of([&] { snooze("2026-11-20T09:00:00+01:00", ""); }), ProblemCode::invalid) << "past";
    EXPECT_EQ(test::problem_of([&] { snooze("2027-11-20T09:00:00+01:00", "Lenge"); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { snooze("2026-11-24T09:00:00+01:00", " "); }), ProblemCode::invalid);
    snooze("2026-11-24T09:00:00+01:00", "Vi venter på fylket.");
    EXPECT_TRUE(box("Kari", Box::unassigned).empty());
    EXPECT_TRUE(box("Kari", Box::open).empty());
    EXPECT_EQ(box("Kari", Box::snoozed).size(), 1u);
    later_s(60);
    said("Har dere glemt meg?");
    EXPECT_EQ(box("Kari", Box::unassigned).size(), 1u) << "something came";
    snooze("2026-11-20T11:00:00+01:00", "");
    EXPECT_TRUE(box("Kari", Box::open).empty());
    clock_shows("2026-11-20T11:00:00+01:00");
    EXPECT_EQ(box("Kari", Box::open).size(), 1u) << "the time has come";
    EXPECT_TRUE(box("Kari", Box::snoozed).empty());
    close(id);
    EXPECT_EQ(test::problem_of([&] { snooze("2026-11-20T13:00:00+01:00", ""); }), ProblemCode::conflict);
}

} // namespace
} // namespace samband::dialogue
