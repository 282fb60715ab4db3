#include "dialogue/act_on_many.h"
#include "dialogue/breach.h"
#include "dialogue/clock.h"
#include "dialogue/concern.h"
#include "dialogue/correspondence.h"
#include "dialogue/decide_category.h"
#include "dialogue/draft.h"
#include "dialogue/find_threads.h"
#include "dialogue/follow.h"
#include "dialogue/forget.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/look_log.h"
#include "dialogue/readers.h"
#include "dialogue/restrict_thread.h"

#include <atomic>
#include <set>
#include <thread>

/// Threads that only some read, and the log of who looked.
namespace samband::dialogue {
namespace {

using rulebook::Category;

const std::vector<std::string> everybody{"Mona", "Rolf", "Kari", "Wenche", "Dina", "Leif", "Sara", "Enok", "Gro"};

class Restricted : public Correspondence {
protected:
    Id in_home_care(const std::string& text = "Jeg vil klage på en ansatt.")
    {
        Inbound it = message(text, text);
        it.unit = unit("Hjemmetjenesten");
        return take(it).thread;
    }
    Thread restrict(const std::string& who, const Id& id, const std::vector<std::string>& readers)
    {
        std::vector<Id> ids;
        for (const std::string& reader : readers) ids.push_back(person_id(reader));
        return by(who, [&](db::Writing& tx, const people::Person& doer) {
            return restrict_thread(tx, doer, id, find_thread(tx, id)->version, "Gjelder en ansatt.", ids);
        });
    }
    Thread decide(const std::string& who, const Id& id, Category category)
    {
        return by(who, [&](db::Writing& tx, const people::Person& doer) {
            return decide_category(tx, doer, id, find_thread(tx, id)->version, category);
        });
    }
    std::string readers(const Id& id)
    {
        std::vector<std::string> names;
        for (const std::string& who : everybody)
            if (reads(who, id)) names.push_back(who);
        return join(names, " ");
    }
    /// What the outbox would do of itself.
    void index_anew(const Id& id)
    {
        for (const auto& one : read([&](db::Reading& tx) { return entries_of(tx, id); })) {
            const Thread whole = thread(id);
            write([&](db::Writing& tx) { index_entry(tx, whole, one.id, one.at, found_by(whole, one)); });
        }
    }
    std::size_t finds(const std::string& who, const std::string& words, const std::optional<Id>& of = {})
    {
        const people::Person seeker = person(who);
        return read([&](db::Reading& tx) { return find_threads(tx, seeker, {.words = words, .unit = of}); })
            .threads.size();
    }
};
SAMBAND_ON_BOTH_DATABASES(Restricted);

TEST_P(Restricted, IsReadByWhoHasItThoseNamedAndItsLeaderAlone)
{
    const Id id = in_home_care();
    EXPECT_EQ(readers(id), "Rolf Kari Wenche Dina Leif Sara");
    restrict("Leif", id, {"Enok"});
    EXPECT_EQ(readers(id), "Leif Enok") << "Leif leads it, and is not named";
    EXPECT_EQ(recorded(id), "message-received thread-restricted");
    restrict("Leif", id, {"Sara", "Kari"});
    EXPECT_EQ(readers(id), "Kari Leif Sara") << "others take the place of those who were named";
    by("Leif", [&](db::Writing& tx, const people::Person& leif) {
        return assign_thread(tx, leif, id, find_thread(tx, id)->version, person_id("Sara"));
    });
    restrict("Kari", id, {});
    EXPECT_EQ(readers(id), "Leif Sara") << "who has it reads it; Kari has left herself out";
    const Restriction restriction = *read([&](db::Reading& tx) { return restriction_of(tx, id); });
    EXPECT_EQ(restriction.why, "Gjelder en ansatt.");
    EXPECT_EQ(restriction.by_name, "Kari Prøve");
}

TEST_P(Restricted, IsRestrictedAndOpenedByWhoMay)
{
    const Id id = in_home_care();
    for (const auto& [who, code] :
         {std::pair("Sara", ProblemCode::forbidden), std::pair("Wenche", ProblemCode::forbidden),
          std::pair("Enok", ProblemCode::not_found), std::pair("Gro", ProblemCode::not_found)})
        EXPECT_EQ(test::problem_of([&] { restrict(who, id, {}); }), code) << who;
    EXPECT_EQ(test::problem_of([&] {
                  by("Leif", [&](db::Writing& tx, const people::Person& leif) {
                      return restrict_thread(tx, leif, id, find_thread(tx, id)->version, " ", {});
                  });
              }),
              ProblemCode::invalid)
        << "without a reason";
    EXPECT_EQ(test::problem_of([&] {
                  by("Leif", [&](db::Writing& tx, const people::Person& leif) {
                      return restrict_thread(tx, leif, id, find_thread(tx, id)->version, "Grunn.", {Id()});
                  });
              }),
              ProblemCode::invalid)
        << "with nobody";
    restrict("Dina", id, {"Dina", "Sara"});
    const auto lift = [&](const std::string& who) {
        return by(who, [&](db::Writing& tx, const people::Person& doer) {
            return lift_restriction(tx, doer, id, find_thread(tx, id)->version, "Det gjaldt ikke noen.");
        });
    };
    EXPECT_EQ(test::problem_of([&] { lift("Sara"); }), ProblemCode::forbidden);
    EXPECT_EQ(test::problem_of([&] { lift("Kari"); }), ProblemCode::not_found);
    EXPECT_FALSE(lift("Leif").restricted);
    EXPECT_EQ(readers(id), "Rolf Kari Wenche Dina Leif Sara");
    EXPECT_EQ(recorded(id), "message-received thread-restricted thread-unrestricted");
}

TEST_P(Restricted, ListsCountsAndTheRuleOfOneThreadAgree)
{
    std::vector<Id> all;
    for (int i = 0; i < 24; ++i) {
        Inbound it = message("m" + std::to_string(i), "Spørsmål " + std::to_string(i));
        const char* units[] = {"Hjemmetjenesten", "Skole", "Helse", ""};
        if (i % 4 < 3) it.unit = unit(units[i % 4]);
        all.push_back(take(it).thread);
        if (i % 3 == 1)
            write([&](db::Writing& tx) {
                return tx.run("dialogue.assign", {{"id", all.back()}, {"to", std::optional(person_id("Sara"))}});
            });
        if (i % 2 == 0) restrict("Kari", all.back(), {everybody[static_cast<std::size_t>(i / 2) % everybody.size()]});
    }
    int hidden = 0;
    for (const std::string& who : everybody) {
        const people::Person reader = person(who);
        std::set<Id> listed;
        for (const Line& line : read([&](db::Reading& tx) { return list_threads(tx, reader, Box::open); }))
            listed.insert(line.thread.id);
        EXPECT_EQ(read([&](db::Reading& tx) { return count_threads(tx, reader, Box::open); }), std::ssize(listed));
        for (const Id& id : all) {
            const bool may = read([&](db::Reading& tx) { return may_read(tx, reader, *find_thread(tx, id)); });
            EXPECT_EQ(listed.contains(id), may) << who << " " << thread(id).subject;
            if (!may) ++hidden;
        }
        std::int64_t nobodys = 0;
        for (const Line& line : read([&](db::Reading& tx) { return list_threads(tx, reader, Box::unassigned); })) {
            EXPECT_TRUE(read([&](db::Reading& tx) { return may_read(tx, reader, line.thread); }));
            ++nobodys;
        }
        EXPECT_EQ(read([&](db::Reading& tx) { return count_threads(tx, reader, Box::unassigned); }), nobodys);
    }
    EXPECT_GT(hidden, 50);
}

TEST_P(Restricted, IsInEveryBoxOfItsReadersAndInNoOther)
{
    const Id id = in_home_care();
    restrict("Leif", id, {"Sara"});
    EXPECT_EQ(box("Sara", Box::unassigned).size(), 1U);
    EXPECT_TRUE(box("Kari", Box::unassigned).empty());
    close(in_home_care("En annen."));
    by("Leif", [&](db::Writing& tx, const people::Person& leif) {
        return close_thread(tx, leif, id, find_thread(tx, id)->version, "Svart.");
    });
    EXPECT_EQ(box("Sara", Box::done).size(), 2U);
    EXPECT_EQ(box("Kari", Box::done).size(), 1U);
    EXPECT_TRUE(box("Kari", Box::waiting).empty());
    EXPECT_TRUE(box("Kari", Box::snoozed).empty());
}

TEST_P(Restricted, IsFoundByItsReadersAlone)
{
    const Id id = in_home_care("Nattevakten sovnet.");
    index_anew(id);
    EXPECT_EQ(finds("Kari", "nattevakten"), 1U);
    restrict("Leif", id, {"Enok"});
    EXPECT_EQ(finds("Kari", "nattevakten"), 0U) << "before the index has followed";
    index_anew(id);
    for (const char* who : {"Kari", "Wenche", "Rolf", "Dina", "Sara"}) EXPECT_EQ(finds(who, "nattevakten"), 0U) << who;
    for (const char* who : {"Leif", "Enok"}) EXPECT_EQ(finds(who, "nattevakten"), 1U) << who;
    EXPECT_EQ(finds("Leif", "nattevakten", unit("Helse")), 1U) << "narrowed to the unit above";
    EXPECT_EQ(finds("Leif", "nattevakten", unit("Skole")), 0U);
}

TEST_P(Restricted, IsGivenToItsReadersAlone)
{
    const Id id = in_home_care();
    restrict("Leif", id, {"Sara"});
    const auto give = [&](const std::string& who) {
        return by("Leif", [&](db::Writing& tx, const people::Person& leif) {
            return assign_thread(tx, leif, id, find_thread(tx, id)->version, person_id(who));
        });
    };
    EXPECT_EQ(test::problem_of([&] { give("Kari"); }), ProblemCode::invalid);
    EXPECT_EQ(thread(id).assignee, std::nullopt);
    EXPECT_EQ(give("Sara").assignee, person_id("Sara"));
    const auto many = by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        const DoneToMany done = act_on_many(tx, kari, {{id, find_thread(tx, id)->version}}, GiveTo{person_id("Kari")});
        EXPECT_TRUE(done.done.empty());
        EXPECT_EQ(done.left.size(), 1U);
        EXPECT_EQ(done.left.at(0).subject, "") << "she is not told what it is";
        return *find_thread(tx, id);
    });
    EXPECT_EQ(many.assignee, person_id("Sara"));
}

TEST_P(Restricted, IsSaidNothingOfToWhoWasMentionedFollowsOrGotADraft)
{
    const Id id = in_home_care();
    const people::Person kari = person("Kari");
    const people::Person sara = person("Sara");
    write([&](db::Writing& tx) { follow_thread(tx, kari, id); });
    write([&](db::Writing& tx) { save_draft(tx, sara, id, "Hei.", "answer", person_id("Kari")); });
    by("Sara", [&](db::Writing& tx, const people::Person& who) { return add_note(tx, who, id, "@Kari Prøve se her"); });
    EXPECT_EQ(read([&](db::Reading& tx) { return mentions_of(tx, kari); }).size(), 1U);
    restrict("Leif", id, {"Sara"});
    later_s(60);
    Inbound more = message("2", "Et ord til.");
    more.at = now();
    write([&](db::Writing& tx) { return tx.run("dialogue.note_came", {{"id", id}, {"at", tx.now()}}); });
    EXPECT_TRUE(read([&](db::Reading& tx) { return mentions_of(tx, kari); }).empty());
    EXPECT_TRUE(read([&](db::Reading& tx) { return came_to_followed(tx, kari); }).empty());
    EXPECT_TRUE(read([&](db::Reading& tx) { return drafts_left_for(tx, kari); }).empty());
    EXPECT_EQ(test::problem_of([&] {
                  by("Sara", [&](db::Writing& tx, const people::Person& who) {
                      return add_note(tx, who, id, "@Wenche Prøve se her");
                  });
              }),
              ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { follow_thread(tx, kari, id); }); }),
              ProblemCode::not_found);
}

TEST_P(Restricted, GoesIntoNothingThatOthersRead)
{
    const Id held = in_home_care("Skjermet.");
    const Id open = in_home_care("Åpen.");
    restrict("Leif", held, {"Sara"});
    const auto merge = [&](const Id& from, const Id& into) {
        return by("Leif", [&](db::Writing& tx, const people::Person& leif) {
            return merge_threads(tx, leif, from, find_thread(tx, from)->version, into);
        });
    };
    EXPECT_EQ(test::problem_of([&] { merge(held, open); }), ProblemCode::invalid);
    const Id wider = in_home_care("Skjermet for flere.");
    restrict("Leif", wider, {"Sara", "Kari"});
    EXPECT_EQ(test::problem_of([&] { merge(held, wider); }), ProblemCode::invalid) << "Kari would read it";
    EXPECT_EQ(merge(open, held).entries, 2);
    EXPECT_EQ(readers(held), "Leif Sara");
    const Id part = read([&](db::Reading& tx) { return entries_of(tx, held); }).at(0).id;
    const Thread split = by("Sara", [&](db::Writing& tx, const people::Person& sara) {
        return split_thread(tx, sara, held, find_thread(tx, held)->version, {part}, "Det andre");
    });
    EXPECT_TRUE(split.restricted);
    EXPECT_EQ(readers(split.id), "Leif Sara");
}

TEST_P(Restricted, IsItselfWhatIsAWarningOrAPersonnelMatter)
{
    for (const Category category : {Category::whistleblowing, Category::personnel_matter}) {
        const Id id = in_home_care("Noe er galt " + std::to_string(static_cast<int>(category)));
        EXPECT_TRUE(decide("Sara", id, category).restricted);
        EXPECT_EQ(readers(id), "Leif Sara") << "its leader, and who decided";
        decide("Sara", id, Category::question);
        EXPECT_EQ(readers(id), "Leif Sara") << "what a person restricted, a person opens";
    }
    const Id id = in_home_care("Når åpner dere?");
    EXPECT_FALSE(decide("Sara", id, Category::question).restricted);
}

TEST_P(Restricted, AConcernIsReadByTheLineAndTheDeskUntilSomebodySaysItIsNone)
{
    const Id id = in_home_care("Jeg er bekymret for et barn. Jenta har blåmerker.");
    EXPECT_TRUE(thread(id).restricted);
    EXPECT_EQ(readers(id), "Rolf Kari Dina Leif") << "its leaders, and whoever has the desk";
    decide("Kari", id, Category::question);
    EXPECT_EQ(readers(id), "Rolf Kari Wenche Dina Leif Sara");
    decide("Kari", id, Category::concern);
    EXPECT_EQ(readers(id), "Rolf Kari Dina Leif");
    EXPECT_EQ(read([&](db::Reading& tx) { return restriction_of(tx, id); })->how, RestrictedBy::category);
    decide("Kari", id, Category::question);
    EXPECT_TRUE(thread(id).restricted) << "a person decided it";
}

TEST_P(Restricted, ANewUnitsLeaderReadsIt)
{
    const Id id = in_home_care();
    restrict("Leif", id, {"Sara"});
    by("Sara", [&](db::Writing& tx, const people::Person& sara) {
        return route_thread(tx, sara, id, find_thread(tx, id)->version, unit("Skole"));
    });
    EXPECT_EQ(readers(id), "Sara Gro");
    by("Gro", [&](db::Writing& tx, const people::Person& gro) {
        return route_thread(tx, gro, id, find_thread(tx, id)->version, std::nullopt);
    });
    EXPECT_EQ(readers(id), "Rolf Sara") << "of what no unit has, the chief executive";
}

TEST_P(Restricted, WhatWasLateIsListedForItsReadersWithoutWhatItHolds)
{
    adopt("loten");
    const Id id = in_home_care("Når kommer hjemmehjelpen?");
    restrict("Leif", id, {"Sara"});
    later_s(10 * 24 * 3'600);
    write([&](db::Writing& tx) { follow_clock(tx, id); });
    const auto listed = [&](const std::string& who) {
        const people::Person reader = person(who);
        return read([&](db::Reading& tx) {
            return list_breaches(tx, reader, breaches_seen_by(tx, reader).value(), {}, Instant{}, 100);
        });
    };
    EXPECT_TRUE(listed("Kari").empty());
    EXPECT_TRUE(listed("Rolf").empty());
    ASSERT_EQ(listed("Leif").size(), 1U);
    EXPECT_EQ(listed("Leif").at(0).subject, hidden_subject);
}

// Who reads what, by mandate and unit.
TEST_P(Restricted, AMandateOfOneUnitReadsThatUnitsThreadsAndThoseGiven)
{
    const Id home = in_home_care("Om hjemmetjenesten");
    Inbound it = message("skole", "Om skolen");
    it.unit = unit("Skole");
    const Id school = take(it).thread;
    const Id nobodys = take(message("ingen", "Om noe")).thread;
    const Id fresh = write([&](db::Writing& tx) {
        const Id id = people::add_person(tx, Id(), {"Nye Nora", "nora@prove.example", "", ""}).id;
        people::give_mandate(
            tx, Id(), {.person = id, .unit = unit("Hjemmetjenesten"), .role = "specialist", .drafts_only = true});
        return id;
    });
    const auto nora = [&](const Id& id) {
        return read(
            [&](db::Reading& tx) { return may_read(tx, people::load_person(tx, fresh), *find_thread(tx, id)); });
    };
    EXPECT_TRUE(nora(home)) << "who drafts reads";
    EXPECT_FALSE(nora(school));
    EXPECT_FALSE(nora(nobodys));
    EXPECT_FALSE(reads("Enok", home)) << "a plain employee reads what is given";
    EXPECT_TRUE(reads("Dina", home)) << "the director of the unit above";
    EXPECT_FALSE(reads("Dina", school));
    EXPECT_FALSE(reads("Gro", home));
    assign(school, "Sara");
    EXPECT_TRUE(reads("Sara", school)) << "given to her";
    EXPECT_FALSE(reads("Mona", home)) << "the mayor reads no enquiries";
    EXPECT_EQ(test::problem_of([&] {
                  write([&](db::Writing& tx) {
                      return restrict_thread(tx, people::load_person(tx, fresh), home, find_thread(tx, home)->version,
                                             "x", {});
                  });
              }),
              ProblemCode::forbidden);
}

TEST_P(Restricted, ALeaderWhoDraftsAloneRestrictsNothing)
{
    const Id id = in_home_care();
    const Id acting = write([&](db::Writing& tx) {
        const Id person = people::add_person(tx, Id(), {"Ny Leder", "ny@prove.example", "", ""}).id;
        people::give_mandate(
            tx, Id(),
            {.person = person, .unit = unit("Hjemmetjenesten"), .role = "section-leader", .drafts_only = true});
        return person;
    });
    const auto may = [&](const Id& who) {
        return read(
            [&](db::Reading& tx) { return may_restrict(tx, people::load_person(tx, who), *find_thread(tx, id)); });
    };
    EXPECT_FALSE(may(acting));
    EXPECT_TRUE(may(person_id("Leif")));
}

Look look_of(const Id& thread, const Id& person, Instant at, const std::string& part = "page")
{
    return {thread_look, thread, person, at, part};
}

TEST_P(Restricted, WhoLookedIsWrittenWithinASecondAndWhatIsLeftAtTheEnd)
{
    const Id id = in_home_care();
    const auto seen = [&] { return read([&](db::Reading& tx) { return looks_at(tx, thread_look, id, 100); }); };
    {
        LookLog log([&](const std::string&) { return std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db()); });
        log.note("prove", look_of(id, person_id("Leif"), now()));
        for (int waited = 0; waited < 100 && seen().empty(); ++waited)
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        EXPECT_EQ(seen().size(), 1U);
        log.note("prove", look_of(id, person_id("Sara"), now().plus_s(1), "file"));
    }
    ASSERT_EQ(seen().size(), 2U) << "what was left is written when it stops";
    EXPECT_EQ(seen().at(0).part, "file");
    EXPECT_EQ(seen().at(0).person_name, "Sara Prøve");
}

TEST_P(Restricted, WhatCannotBeWrittenIsKeptAndSaidSo)
{
    const Id id = in_home_care();
    std::atomic<bool> broken{true};
    LookLog log([&](const std::string&) {
        if (broken) throw std::runtime_error("the disk is away");
        return std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db());
    });
    for (std::size_t i = 0; i < looks_waiting_most; ++i) log.note("prove", look_of(id, person_id("Leif"), now()));
    EXPECT_FALSE(log.keeps_up()) << "too many wait";
    broken = false;
    log.stop();
    EXPECT_EQ(read([&](db::Reading& tx) { return looks_at(tx, thread_look, id, 100'000); }).size(), looks_waiting_most);
    EXPECT_FALSE(log.keeps_up()) << "it writes no more";
}

TEST_P(Restricted, LooksAreForgottenAfterAYear)
{
    const Id id = in_home_care();
    write([&](db::Writing& tx) { write_looks(tx, {look_of(id, person_id("Leif"), tx.now())}); });
    const auto count = [&] { return read([&](db::Reading& tx) { return looks_at(tx, thread_look, id, 10); }).size(); };
    later_s((looks_kept_days - 1) * 24 * 3'600);
    write([](db::Writing& tx) { return forget_some(tx); });
    EXPECT_EQ(count(), 1U);
    later_s(2 * 24 * 3'600);
    write([](db::Writing& tx) { return forget_some(tx); });
    EXPECT_EQ(count(), 0U);
}

TEST_P(Restricted, LooksAreToldTogetherByTheMinute)
{
    const Instant at = now();
    const Id id, leif = person_id("Leif"), sara = person_id("Sara");
    const auto lines = told_together({look_of(id, leif, at.plus_s(200)), look_of(id, leif, at.plus_s(190)),
                                      look_of(id, leif, at.plus_s(30)), look_of(id, sara, at)});
    ASSERT_EQ(lines.size(), 3U);
    EXPECT_EQ(lines.at(0).times, 2);
    EXPECT_EQ(lines.at(2).look.person, sara);
}

} // namespace
} // namespace samband::dialogue
