#include "outbox/lease.h"
#include "people/disable_person.h"
#include "planning/free_times.h"
#include "planning/limits.h"
#include "planning/planner.h"
#include "support/ical_reader.h"

namespace samband::planning {
namespace {

class Plans : public Planner {
protected:
    Id note(const NoteText& text)
    {
        return as("Kari", [&](db::Writing& tx, const people::Person& by) { return add_note(tx, by, text); });
    }
    Id slot(const std::string& channel, int weekday, const ClockTime& time)
    {
        return as("Kari", [&](db::Writing& tx, const people::Person& by) {
            return add_slot(tx, by, {Id(), channel, weekday, time, "Fast"});
        });
    }
    std::optional<LocalTime> next_free(const std::string& channel, const Id& except = {})
    {
        const auto free = read([&](db::Reading& tx) { return next_free_slot(tx, channel, this->now(), except); });
        return free ? std::optional(in_oslo(free->at)) : std::nullopt;
    }
    Id campaign(const CampaignText& text)
    {
        return as("Kari", [&](db::Writing& tx, const people::Person& by) { return add_campaign(tx, by, text); });
    }
};
SAMBAND_ON_BOTH_DATABASES(Plans);

TEST_P(Plans, NotesStandOnTheirDays)
{
    const Id id = note({{2026, 11, 23}, {2026, 11, 27}, "budsjettuka"});
    const auto between = [&](const Date& from, const Date& to) {
        return read([&](db::Reading& tx) { return notes_between(tx, from, to).size(); });
    };
    EXPECT_EQ(between({2026, 11, 27}, {2026, 11, 30}), 1u);
    EXPECT_EQ(between({2026, 11, 28}, {2026, 11, 30}), 0u);
    EXPECT_EQ(between({2026, 11, 1}, {2026, 11, 22}), 0u);
    const auto change = [&](std::int64_t seen) {
        as("Wenche", [&](db::Writing& tx, const people::Person& by) {
            change_note(tx, by, id, seen, {{2026, 11, 30}, {2026, 11, 30}, "budsjettet"});
        });
    };
    change(1);
    EXPECT_EQ(test::problem_of([&] { change(1); }), ProblemCode::conflict);
    EXPECT_EQ(between({2026, 11, 28}, {2026, 11, 30}), 1u);
    as("Kari", [&](db::Writing& tx, const people::Person& by) { remove_note(tx, by, id, 2); });
    EXPECT_EQ(test::problem_of([&] { read([&](db::Reading& tx) { load_note(tx, id); }); }), ProblemCode::not_found);
    EXPECT_EQ(recorded(id), "calendar-note-added calendar-note-changed calendar-note-removed");
}

TEST_P(Plans, NotesThatMakeNoSenseAreRefused)
{
    const auto wrong = [&](const NoteText& text) { return test::problem_of([&] { note(text); }); };
    EXPECT_EQ(wrong({{2026, 11, 23}, {2026, 11, 22}, "bakover"}), ProblemCode::invalid);
    EXPECT_EQ(wrong({{2026, 11, 23}, {2026, 11, 23}, ""}), ProblemCode::invalid);
    EXPECT_EQ(wrong({{2026, 11, 23}, {2028, 11, 23}, "for langt"}), ProblemCode::invalid);
    EXPECT_EQ(wrong({{2026, 11, 23}, {2026, 11, 23}, std::string(note_characters + 1, 'x')}), ProblemCode::invalid);
    EXPECT_EQ(wrong({{1814, 5, 17}, {1814, 5, 17}, "Eidsvoll"}), ProblemCode::invalid);
}

/// What the post's own form offers: the next three that are free, of all its channels, with room around them.
TEST_P(Plans, FreeTimesOfAPostHaveRoomAroundThem)
{
    publishing::Post post = scheduled("Sak", {2026, 11, 30});
    const auto times = [&] {
        std::vector<std::string> words;
        for (const publishing::FreeTime& time : read([&](db::Reading& tx) { return free_times(tx, post, 3); }))
            words.push_back(to_rfc3339_oslo(time.at).substr(0, 16) + " " + join(time.channels, " "));
        return words;
    };
    EXPECT_TRUE(times().empty()) << "no slots, no offers";
    slot("website", 2, {12, 0, 0});
    slot("sms", 2, {12, 0, 0});
    slot("sms", 3, {9, 0, 0});
    post.content.channels = {"website", "sms"};
    EXPECT_EQ(times(), (std::vector<std::string>{"2026-11-24T12:00 sms website", "2026-11-25T09:00 sms",
                                                 "2026-12-01T12:00 sms website"}));
    scheduled("En annen", {2026, 11, 24});
    EXPECT_EQ(times().front(), "2026-11-25T09:00 sms") << "another has the website then";
    post.content.channels = {"facebook"};
    EXPECT_TRUE(times().empty());
}

TEST_P(Plans, TheNextFreeSlotIsOneThatNobodyHas)
{
    EXPECT_EQ(next_free("website"), std::nullopt);
    slot("website", 2, {12, 0, 0});
    const Id thursday = slot("website", 4, {8, 0, 0});
    slot("sms", 1, {7, 0, 0});
    EXPECT_EQ(next_free("website"), (LocalTime{{2026, 11, 24}, {12, 0, 0}}));
    const publishing::Post post = scheduled("Tirsdagstips", {2026, 11, 24});
    EXPECT_EQ(next_free("website"), (LocalTime{{2026, 11, 26}, {8, 0, 0}}));
    EXPECT_EQ(next_free("website", post.id), (LocalTime{{2026, 11, 24}, {12, 0, 0}})) << "its own";
    EXPECT_EQ(next_free("sms"), (LocalTime{{2026, 11, 23}, {7, 0, 0}}));
    as("Kari", [&](db::Writing& tx, const people::Person& by) { remove_slot(tx, by, thursday); });
    EXPECT_EQ(next_free("website"), (LocalTime{{2026, 12, 1}, {12, 0, 0}}));
    EXPECT_EQ(test::problem_of([&] { slot("website", 2, {12, 0, 0}); }), ProblemCode::invalid) << "there already";
    EXPECT_EQ(test::problem_of([&] { slot("telex", 2, {12, 0, 0}); }), ProblemCode::invalid);
    EXPECT_EQ(recorded(thursday), "slot-added slot-removed");
}

TEST_P(Plans, ASlotKeepsItsHourThroughTheYear)
{
    slot("website", 1, {2, 30, 0});
    set_now(*from_rfc3339("2027-03-20T12:00:00Z"));
    EXPECT_EQ(next_free("website"), (LocalTime{{2027, 3, 22}, {2, 30, 0}}));
    set_now(*from_rfc3339("2027-03-28T12:00:00Z"));
    EXPECT_EQ(next_free("website"), (LocalTime{{2027, 3, 29}, {2, 30, 0}}));
}

TEST_P(Plans, PostsAreOfOneCampaign)
{
    const Id safe = campaign({"Trygg skolevei", {2026, 11, 1}, {2026, 12, 1}, "Færre kjører barna."});
    const Id other = campaign({"Lesedag", {2026, 11, 1}, {2027, 1, 1}, ""});
    const publishing::Post post = start("Leif", publishing::story());
    const auto join = [&](const std::string& who, const Id& to) {
        as(who, [&](db::Writing& tx, const people::Person& by) { join_campaign(tx, by, post.id, to); });
    };
    const auto posts_of = [&](const Id& of) {
        return read([&](db::Reading& tx) { return posts_of_campaign(tx, of).size(); });
    };
    join("Leif", safe);
    join("Leif", other);
    join("Leif", other);
    EXPECT_EQ(posts_of(safe), 0u);
    EXPECT_EQ(posts_of(other), 1u);
    join("Leif", Id());
    EXPECT_EQ(posts_of(other), 0u);
    EXPECT_EQ(recorded(other), "campaign-added campaign-joined campaign-left");
    EXPECT_EQ(test::problem_of([&] { join("Gro", safe); }), ProblemCode::forbidden);
    const auto end = [&](std::int64_t seen) {
        as("Kari", [&](db::Writing& tx, const people::Person& by) {
            change_campaign(tx, by, safe, seen, {"Trygg skolevei", {2026, 11, 1}, {2026, 12, 1}, "", true});
        });
    };
    end(1);
    EXPECT_EQ(test::problem_of([&] { end(1); }), ProblemCode::conflict);
    EXPECT_EQ(test::problem_of([&] { join("Leif", safe); }), ProblemCode::invalid) << "ended";
    EXPECT_EQ(test::problem_of([&] { campaign({"", {2026, 11, 1}, {2026, 12, 1}, ""}); }), ProblemCode::invalid);
    read([](db::Reading& tx) {
        EXPECT_EQ(campaigns_between(tx, {2026, 12, 1}, {2026, 12, 1}).size(), 1u);
        EXPECT_EQ(list_campaigns(tx).back().text.name, "Trygg skolevei") << "what has ended is last";
    });
}

TEST_P(Plans, TheFeedIsForWhoHasTheToken)
{
    scheduled("Vannet stenges, tirsdag", {2026, 11, 24});
    const publishing::Post gone = publish("Kari", start("Kari", publishing::story("Hemmelig"), "Kommunikasjon")).post;
    withdraw("Kari", gone, "Feil.");
    publish("Kari", start("Kari", publishing::story("Ute"), "Kommunikasjon"));
    note({{2026, 11, 23}, {2026, 11, 27}, "budsjettuka"});
    people::Municipality municipality;
    municipality.name = "Prøve kommune";
    municipality.hosts = {"prove.localhost"};
    municipality.site = "http://prove.localhost";
    const std::string text = read([&](db::Reading& tx) { return calendar_feed(tx, municipality); });
    EXPECT_EQ(text, read([&](db::Reading& tx) { return calendar_feed(tx, municipality); }));
    std::map<std::string, IcalEvent> by_summary;
    for (const IcalEvent& event : read_ical(text)) by_summary[event.text("SUMMARY")] = event;
    ASSERT_EQ(by_summary.size(), 4u) << text;
    EXPECT_EQ(by_summary.at("Vannet stenges, tirsdag").at("STATUS"), "TENTATIVE");
    EXPECT_EQ(by_summary.at("Vannet stenges, tirsdag").at("DTSTART"), "20261124T110000Z");
    EXPECT_EQ(by_summary.at("Ute").at("STATUS"), "CONFIRMED");
    EXPECT_EQ(by_summary.at("Trukket").at("STATUS"), "CANCELLED") << "and its title is not told";
    EXPECT_EQ(by_summary.at("Trukket").at("UID"), gone.id.text() + "@prove.localhost");
    EXPECT_EQ(by_summary.at("budsjettuka").at("DTEND;VALUE=DATE"), "20261128");
}

TEST_P(Plans, ATokenIsMadeAnewAndEnded)
{
    const auto make = [&](const std::string& who) {
        return as(who, [](db::Writing& tx, const people::Person& by) { return make_feed(tx, by); });
    };
    const auto known = [&](const std::string& token) {
        return read([&](db::Reading& tx) { return person_of_feed(tx, token).has_value(); });
    };
    const std::string first = make("Kari");
    const std::string second = make("Kari");
    EXPECT_GE(first.size(), 43u);
    EXPECT_FALSE(known(first));
    EXPECT_TRUE(known(second));
    EXPECT_FALSE(known(""));
    EXPECT_FALSE(known(people::token_hash(second))) << "what lies in the database opens nothing";
    EXPECT_TRUE(read([&](db::Reading& tx) { return feed_since(tx, person_id("Kari")).has_value(); }));
    as("Kari", [](db::Writing& tx, const people::Person& by) { end_feed(tx, by); });
    EXPECT_FALSE(known(second));

    const std::string leaver = make("Leif");
    EXPECT_TRUE(known(leaver));
    write([&](db::Writing& tx) { people::disable_person(tx, person_id("Kari"), person_id("Leif")); });
    EXPECT_FALSE(known(leaver));
    EXPECT_FALSE(known(make("Enok"))) << "who writes no posts sees no plans";
}

class Recurring : public Plans {
protected:
    Id recur(const std::string& who, const publishing::Post& post, const RecurrenceRule& rule)
    {
        return as(who,
                  [&](db::Writing& tx, const people::Person& by) { return add_recurrence(tx, by, post.id, rule); });
    }
    /// What the outbox holds of it that is due, done as its worker does; what came of each.
    std::string work()
    {
        std::string came;
        for (const outbox::Lease& lease : write([](db::Writing& tx) { return outbox::lease(tx, 10); })) {
            const outbox::Outcome outcome = do_recurring_work(lease, db());
            const auto* done = std::get_if<outbox::Done>(&outcome);
            write([&](db::Writing& tx) {
                if (!done) return outbox::give_up(tx, lease, std::get<outbox::GivenUp>(outcome).error);
                outbox::settle(tx, lease);
                done->note(tx);
                done->note(tx); // were it done twice, it would be done once
            });
            came += done ? "done " : std::get<outbox::GivenUp>(outcome).error + " ";
        }
        return came;
    }
    std::vector<Wished> made_for(const std::string& who)
    {
        return read([&](db::Reading& tx) { return drafts_made_for(tx, person_id(who)); });
    }
    void on(const std::string& time) { set_now(*from_rfc3339(time)); }
};
SAMBAND_ON_BOTH_DATABASES(Recurring);

TEST_P(Recurring, ADraftLiesReadyInTimeAndNothingGoesOut)
{
    const publishing::Post post = start("Leif", publishing::story("Influensavaksine"));
    const Id id = recur("Leif", post, {Every::year, {2027, 10, 1}, 14});
    on("2027-09-17T03:59:00Z");
    EXPECT_EQ(work(), "");
    on("2027-09-17T04:00:00Z"); // six in the morning
    EXPECT_EQ(work(), "done ");
    EXPECT_EQ(work(), "");
    const std::vector<Wished> made = made_for("Leif");
    ASSERT_EQ(made.size(), 1u);
    EXPECT_EQ(made[0].day, (Date{2027, 10, 1}));
    EXPECT_EQ(made[0].post.state, publishing::State::draft);
    EXPECT_EQ(made[0].post.content.title, "Influensavaksine");
    EXPECT_EQ(recorded(id), "recurrence-added recurring-draft-made");
    on("2028-09-20T04:00:00Z");
    EXPECT_EQ(work(), "done ");
    ASSERT_EQ(made_for("Leif").size(), 1u) << "last year's is long gone";
    EXPECT_EQ(made_for("Leif")[0].day, (Date{2028, 10, 1}));
}

TEST_P(Recurring, DaysThatPassedWhileNothingRanAreLeftOut)
{
    recur("Leif", start("Leif", publishing::story()), {Every::week, {2026, 11, 24}, 2});
    on("2027-01-06T12:00:00Z"); // a Wednesday
    EXPECT_EQ(work(), "done ") << "the one that was queued";
    EXPECT_EQ(work(), "");
    read([](db::Reading& tx) { EXPECT_EQ(list_recurrences(tx).front().next, (Date{2027, 1, 12})); });
    on("2027-01-10T12:00:00Z");
    EXPECT_EQ(work(), "done ");
}

TEST_P(Recurring, WhatHasEndedMakesNothing)
{
    const publishing::Post post = start("Leif", publishing::story());
    const Id id = recur("Leif", post, {Every::month, {2026, 12, 31}, 0});
    const auto end = [&](const std::string& who) {
        as(who, [&](db::Writing& tx, const people::Person& by) { end_recurrence(tx, by, id); });
    };
    EXPECT_EQ(test::problem_of([&] { end("Gro"); }), ProblemCode::forbidden);
    end("Leif");
    end("Leif");
    on("2026-12-31T12:00:00Z");
    EXPECT_EQ(work(), "done ");
    EXPECT_TRUE(made_for("Leif").empty());
    EXPECT_EQ(recorded(id), "recurrence-added recurrence-ended");
    EXPECT_TRUE(read([&](db::Reading& tx) { return recurrences_of(tx, post.id); }).empty());
}

TEST_P(Recurring, TheLeaderGetsItWhereTheOwnerIsGone)
{
    recur("Sara", start("Sara", publishing::story()), {Every::month, {2026, 12, 1}, 0});
    write([&](db::Writing& tx) { people::disable_person(tx, person_id("Kari"), person_id("Sara")); });
    on("2026-12-01T12:00:00Z");
    EXPECT_EQ(work(), "done ");
    EXPECT_EQ(made_for("Leif").size(), 1u);
    EXPECT_TRUE(made_for("Sara").empty());
}

TEST_P(Recurring, RulesThatMakeNoSenseAreRefused)
{
    const publishing::Post post = start("Leif", publishing::story());
    const auto wrong = [&](const std::string& who, const RecurrenceRule& rule) {
        return test::problem_of([&] { recur(who, post, rule); });
    };
    EXPECT_EQ(wrong("Leif", {Every::week, {2026, 11, 20}, 1}), ProblemCode::invalid) << "today";
    EXPECT_EQ(wrong("Leif", {Every::week, {2026, 11, 24}, most_days_before + 1}), ProblemCode::invalid);
    EXPECT_EQ(wrong("Gro", {Every::week, {2026, 11, 24}, 1}), ProblemCode::forbidden);
}

} // namespace
} // namespace samband::planning
