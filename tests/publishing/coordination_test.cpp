#include "base/overtaken.h"
#include "publishing/coordination.h"
#include "publishing/desk.h"
#include "publishing/merge.h"
#include "publishing/presence.h"
#include "publishing/ways_out.h"

namespace samband::publishing {
namespace {

class Coordination : public Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    Content touching(const std::string& unit_name = "Skole")
    {
        Content content = story();
        content.touches_units = {unit(unit_name)};
        return content;
    }
    Post ask(const std::string& who, const Post& post)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return ask_units(tx, by, post.id, post.version); });
    }
    Post see(const std::string& who, const Post& post)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return see_for_units(tx, by, post.id, post.version); });
    }
    std::size_t waiting(const std::string& who)
    {
        const people::Person by = person(who);
        return read([&](db::Reading& tx) { return waiting_to_be_seen(tx, by).size(); });
    }
    WaysOut ways(const std::string& who, const Post& post)
    {
        const people::Person by = person(who);
        return read([&](db::Reading& tx) { return ways_out(tx, by, post); });
    }
};
SAMBAND_ON_BOTH_DATABASES(Coordination);

/// Løten 3.1.4: information is coordinated with other units that are touched (shall).
TEST_P(Coordination, WhatTouchesAnotherUnitWaitsUntilItsLeaderHasSeenIt)
{
    const Post draft = start("Kari", touching(), "Kommunikasjon");
    EXPECT_TRUE(ways("Kari", draft).lacks_units);
    EXPECT_FALSE(ways("Kari", draft).goes_out());
    const ActOutcome held = publish("Kari", draft);
    EXPECT_FALSE(held.done);
    const auto cites = [&](const std::string& section) {
        return std::any_of(held.ruling.because.begin(), held.ruling.because.end(),
                           [&](const auto& because) { return because.section == section; });
    };
    EXPECT_TRUE(cites("3.1.4")) << "the paragraph is told";

    const Post asked = ask("Kari", draft);
    EXPECT_EQ(test::problem_of([&] { ask("Kari", asked); }), ProblemCode::conflict);
    EXPECT_EQ(waiting("Gro"), 1u);
    EXPECT_EQ(waiting("Leif"), 0u);
    EXPECT_EQ(test::problem_of([&] { see("Leif", asked); }), ProblemCode::forbidden);
    const Post seen = see("Gro", asked);
    EXPECT_EQ(waiting("Gro"), 0u);
    EXPECT_FALSE(ways("Kari", seen).lacks_units);
    EXPECT_TRUE(publish("Kari", seen).done);
    EXPECT_NE(kinds(seen).find("units-asked units-saw"), std::string::npos) << kinds(seen);
}

TEST_P(Coordination, AChangedTextIsSeenAnew)
{
    const Post seen = see("Gro", ask("Kari", start("Kari", touching(), "Kommunikasjon")));
    Content changed = touching();
    changed.body = "Skolen flytter også.";
    const Post saved = save("Kari", seen, changed);
    EXPECT_EQ(saved.units_seen, 0);
    EXPECT_EQ(now_is(saved).units_seen, 0);
    EXPECT_TRUE(ways("Kari", saved).lacks_units);
    EXPECT_EQ(waiting("Gro"), 0u) << "a draft that is being written waits for nobody before it is asked";
    EXPECT_EQ(waiting("Gro"), 0u);
    ask("Kari", saved);
    EXPECT_EQ(waiting("Gro"), 1u);
}

TEST_P(Coordination, SendingAsksTheUnitsToo)
{
    const Post sent = send("Leif", start("Leif", touching())).post;
    EXPECT_EQ(waiting("Gro"), 1u);
    const Post approved = approve("Kari", sent).post;
    EXPECT_EQ(approved.state, State::approved);
    EXPECT_FALSE(publish("Kari", approved).done) << "the yes does not stand for the school's";
    EXPECT_TRUE(publish("Kari", see("Gro", now_is(approved))).done);
}

TEST_P(Coordination, WhatTouchesNobodyElseIsAsBefore)
{
    EXPECT_TRUE(publish("Kari", start("Kari", story(), "Kommunikasjon")).done);
    EXPECT_EQ(waiting("Gro"), 0u);
}

class Together : public Desk {
protected:
    std::vector<std::string> here(const std::string& who, const Post& post, bool leaving = false)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return be_here(tx, by, post.id, leaving); });
    }
};
SAMBAND_ON_BOTH_DATABASES(Together);

TEST_P(Together, WhoHasItOpenIsTheOthersToSee)
{
    using Names = std::vector<std::string>;
    const Post draft = start("Leif", story());
    EXPECT_EQ(here("Leif", draft), Names{});
    EXPECT_EQ(here("Sara", draft), Names{person("Leif").name});
    EXPECT_EQ(here("Leif", draft), Names{person("Sara").name});
    EXPECT_EQ(test::problem_of([&] { here("Gro", draft); }), ProblemCode::forbidden);
    later_s(gone_after_s + 1);
    EXPECT_EQ(here("Leif", draft), Names{}) << "who tells nothing is gone";
    here("Sara", draft, true);
    EXPECT_EQ(here("Leif", draft), Names{});
}

TEST_P(Together, ASaveOverAnothersKeepsTheOthersText)
{
    adopt("loten");
    const Post draft = start("Leif", story());
    Content saras = story();
    saras.body = "Sara skrev dette.";
    const Post saved = save("Sara", draft, saras);
    EXPECT_THROW(save("Leif", draft, story("Leifs tittel")), Overtaken);
    const people::Person leif = person("Leif");
    const Post kept = write([&](db::Writing& tx) { return keep_revision(tx, leif, saved.id, saved.version); });
    const Post merged = save("Leif", kept, story("Leifs tittel"));
    EXPECT_EQ(merged.revision, saved.revision + 1);
    EXPECT_EQ(read([&](db::Reading& tx) { return load_revision(tx, draft.id, saved.revision)->body; }),
              "Sara skrev dette.");
}

TEST(Merge, BothTextsStandWordByWord)
{
    const Content saved = story("Vannet stenges mandag");
    Content typed = story("Vannet stenges tirsdag");
    typed.channels.insert("intranet");
    const Json facts = merge_facts(saved, typed);
    ASSERT_EQ(facts.find("texts")->items().size(), 1u);
    EXPECT_EQ(
        to_text(*facts.find("texts")->items()[0].find("pieces")),
        R"([{"text":"Vannet stenges ","removed":false,"added":false},{"text":"mandag","removed":true,"added":false},)"
        R"({"text":"tirsdag","removed":false,"added":true}])");
    EXPECT_EQ(facts.find("others")->items().size(), 1u);
    take_theirs(typed, saved, {"title"});
    EXPECT_EQ(typed.title, "Vannet stenges mandag");
    EXPECT_TRUE(typed.channels.contains("intranet"));
}

} // namespace
} // namespace samband::publishing
