#include "publishing/content.h"
#include "publishing/desk.h"

namespace samband::publishing {
namespace {

class Drafts : public Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
};
SAMBAND_ON_BOTH_DATABASES(Drafts);

TEST_P(Drafts, StartAsTheyWereWritten)
{
    Content content = story();
    content.pictures = {{std::string(64, 'a'), "Rådhuset i snø", "radhus.jpg"}};
    content.case_reference = "26/1234";
    content.decided = false;
    content.touches_staff = content.need_to_know = true;
    content.language = "nn";
    const Post post = start("Leif", content);
    EXPECT_EQ(post.content, content);
    EXPECT_EQ(post.state, State::draft);
    EXPECT_EQ(post.version, 1);
    EXPECT_EQ(post.revision, 1);
    EXPECT_EQ(post.author, person_id("Leif"));
    EXPECT_EQ(post.author_name, "Leif Prøve");
    EXPECT_EQ(post.unit_name, "Hjemmetjenesten");
    EXPECT_EQ(post.revised_by, person_id("Leif"));
    EXPECT_EQ(kinds(post), "") << "writing is no act";
}

TEST_P(Drafts, StartOnlyWhereOneWrites)
{
    EXPECT_EQ(test::problem_of([&] { start("Leif", story(), "Skole"); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { start("Enok", story()); }), ProblemCode::invalid)
        << "a plain employee writes no posts";
    EXPECT_EQ(start("Sara", story()).author, person_id("Sara"));
}

TEST_P(Drafts, AreSavedOverUntilTheyAreActedOn)
{
    const Post first = start("Leif", story("En"));
    const Post second = save("Leif", first, story("To"));
    EXPECT_EQ(second.content.title, "To");
    EXPECT_EQ(second.revision, 1);
    EXPECT_EQ(second.version, 2);
    const Post same = save("Leif", second, story("To"));
    EXPECT_EQ(same.version, 2) << "nothing changed, nothing is written";
    const Post third = save("Leif", send("Leif", second).post, story("Tre"));
    EXPECT_EQ(third.revision, 2);
    const auto old = read([&](db::Reading& tx) { return load_revision(tx, first.id, 1); });
    EXPECT_EQ(old->title, "To") << "what was sent stays as it was sent";
}

TEST_P(Drafts, AreNotSavedOverWhatAnotherWroteMeanwhile)
{
    const Post post = start("Leif", story());
    save("Sara", post, story("Saras"));
    EXPECT_EQ(test::problem_of([&] { save("Leif", post, story("Leifs")); }), ProblemCode::conflict);
    EXPECT_EQ(now_is(post).content.title, "Saras");
}

TEST_P(Drafts, AreWrittenByTheUnitAndTheDesk)
{
    const Post post = start("Leif", story());
    EXPECT_EQ(test::problem_of([&] { save("Gro", post, story("Gros")); }), ProblemCode::forbidden);
    EXPECT_EQ(test::problem_of([&] { save("Enok", post, story("Enoks")); }), ProblemCode::forbidden);
    EXPECT_EQ(save("Kari", save("Sara", post, story("Saras")), story("Karis")).content.title, "Karis");
}

TEST_P(Drafts, HaveLimits)
{
    const auto refused = [&](const std::function<void(Content&)>& change) {
        Content content = story();
        change(content);
        return test::problem_of([&] { hold_limits(content); }) == ProblemCode::invalid;
    };
    EXPECT_FALSE(refused([](Content&) {}));
    EXPECT_FALSE(refused([](Content& it) { it.body = std::string(most_body, 'a'); }));
    EXPECT_TRUE(refused([](Content& it) { it.body = std::string(most_body + 1, 'a'); }));
    EXPECT_TRUE(refused([](Content& it) { it.body = std::string(most_body, '"'); }))
        << "the ledger holds it in one entry";
    EXPECT_TRUE(refused([](Content& it) { it.title = std::string(most_title + 1, 'a'); }));
    EXPECT_TRUE(refused([](Content& it) { it.lead = std::string(most_lead + 1, 'a'); }));
    EXPECT_TRUE(refused([](Content& it) { it.language = "tlh"; }));
    EXPECT_TRUE(refused([](Content& it) { it.channels.insert("telex"); }));
    EXPECT_TRUE(refused([](Content& it) { it.case_reference = std::string(101, '1'); }));
    EXPECT_TRUE(refused([](Content& it) { it.pictures = {{"not a hash", "", ""}}; }));
    EXPECT_TRUE(refused([](Content& it) { it.pictures.assign(most_pictures + 1, {std::string(64, 'a'), "", ""}); }));
}

TEST_P(Drafts, TheLargestGoesOutAndIsRecordedWhole)
{
    Content content = story();
    content.body = std::string(most_body, 'a');
    const ActOutcome outcome = publish("Kari", start("Kari", content, "Kommunikasjon"));
    ASSERT_TRUE(outcome.done);
    EXPECT_EQ(history(outcome.post).back().content.find("content")->find("body")->string().size(), most_body);
}

TEST_P(Drafts, ThatAreNotThereAreNotFound)
{
    Post none = start("Leif", story());
    none.id = unit("Skole");
    EXPECT_EQ(test::problem_of([&] { save("Leif", none, story()); }), ProblemCode::not_found);
    EXPECT_EQ(test::problem_of([&] { publish("Leif", none); }), ProblemCode::not_found);
}

} // namespace
} // namespace samband::publishing
