#include "publishing/desk.h"
#include "search/search.h"

namespace samband::publishing {
namespace {

/// What is out: found, corrected, withdrawn.
class Out : public Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    Post out(const Content& content, const Going& going = {})
    {
        const ActOutcome outcome = publish("Kari", start("Kari", content, "Kommunikasjon"), going);
        EXPECT_TRUE(outcome.done);
        return outcome.post;
    }
    /// Who finds the word: "everyone staff desk".
    std::string found_by(const std::string& word)
    {
        std::vector<std::string> viewers;
        read([&](db::Reading& tx) {
            const auto finds = [&](search::Visible viewer) { return !search::find(tx, word, viewer).empty(); };
            if (finds(search::Visible::everyone)) viewers.push_back("everyone");
            if (finds(search::Visible::staff)) viewers.push_back("staff");
            if (finds(search::Visible::desk)) viewers.push_back("desk");
        });
        return join(viewers, " ");
    }
};
SAMBAND_ON_BOTH_DATABASES(Out);

TEST_P(Out, IsFoundByThoseWhoMaySeeIt)
{
    start("Kari", story("Kladden ligger her"), "Kommunikasjon");
    EXPECT_EQ(found_by("kladden"), "");
    const Post site = out(story("Badehallen åpner"));
    EXPECT_EQ(found_by("badehallen"), "everyone staff desk");
    out(story("Julebordet nærmer seg", {"intranet"}));
    EXPECT_EQ(found_by("julebordet"), "staff desk");
    const Post corrected = correct("Kari", site, story("Svømmehallen åpner"), "Riktig navn.").post;
    EXPECT_EQ(found_by("badehallen"), "");
    EXPECT_EQ(found_by("svømmehallen"), "everyone staff desk");
    withdraw("Kari", corrected, "Åpner likevel ikke.");
    EXPECT_EQ(found_by("svømmehallen"), "desk");
}

TEST_P(Out, GoneFromTheSiteIsStillFoundByStaffOnceTold)
{
    Content content = story("Vaktlisten", {"facebook"});
    content.body += " https://prove.example/aktuelt/vaktlisten";
    const Post post = out(content);
    EXPECT_EQ(found_by("vaktlisten"), "desk") << "neither on the site nor on the intranet";
    tell("Kari", post);
    EXPECT_EQ(found_by("vaktlisten"), "staff desk");
}

TEST_P(Out, IsShownAsFoundWithoutTheMarksItWasTypedWith)
{
    Content content = story("Bading");
    content.body = "## Åpningstider\n\n- **Mandag** til fredag, se [hele listen](https://prove.example/tider)";
    out(content);
    const auto hits = read([](db::Reading& tx) { return search::find(tx, "åpningstider", search::Visible::everyone); });
    ASSERT_EQ(hits.size(), 1u);
    EXPECT_NE(hits.front().excerpt.find("Mandag til fredag, se hele listen"), std::string::npos)
        << hits.front().excerpt;
    EXPECT_EQ(hits.front().excerpt.find_first_of("#*[]"), std::string::npos) << hits.front().excerpt;
}

TEST_P(Out, IsCorrectedWithANoteThatReadersSee)
{
    const Post post = out(story());
    later_s(60);
    Content better = story("Hjemmetjenesten flytter i desember");
    EXPECT_EQ(test::problem_of([&] { correct("Kari", post, better, " "); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { correct("Gro", post, better, "Feil måned."); }), ProblemCode::forbidden);
    const Post corrected = correct("Kari", post, better, " Feil måned. ").post;
    EXPECT_EQ(corrected.state, State::published);
    EXPECT_EQ(corrected.correction, "Feil måned.");
    EXPECT_EQ(corrected.corrected, now());
    EXPECT_EQ(corrected.published, post.published);
    EXPECT_EQ(corrected.slug, post.slug) << "the address never changes";
    EXPECT_EQ(corrected.revision, 2);
    const auto first = read([&](db::Reading& tx) { return load_revision(tx, post.id, 1); });
    EXPECT_EQ(first->title, "Hjemmetjenesten flytter") << "history is kept";
    EXPECT_EQ(kinds(post), "post-published post-corrected");
    EXPECT_EQ(test::problem_of([&] { correct("Kari", post, better, "Igjen."); }), ProblemCode::conflict);
}

TEST_P(Out, ACorrectionStaysInItsChannels)
{
    const Post post = out(story());
    EXPECT_EQ(test::problem_of([&] {
                  correct("Kari", post, story("Hit også", {"website", "facebook"}), "Flere kanaler.");
              }),
              ProblemCode::invalid);
}

TEST_P(Out, ACorrectionNeedsItsOwnYes)
{
    const Post post = publish("Leif", approve("Kari", send("Leif", start("Leif", story())).post).post).post;
    ASSERT_EQ(post.state, State::published);
    const ActOutcome alone = correct("Leif", post, story("Leifs rettelse"), "Feil.");
    EXPECT_FALSE(alone.done);
    EXPECT_EQ(now_is(post).content.title, "Hjemmetjenesten flytter");
    EXPECT_EQ(kinds(post), "post-sent post-approved post-published publish-refused");
    const ActOutcome office = correct("Kari", post, story("Karis rettelse"), "Feil.");
    ASSERT_TRUE(office.done);
    EXPECT_EQ(office.post.approved_by, std::nullopt);
}

TEST_P(Out, IsWithdrawnEverywhereAtOnceAndForGood)
{
    const Post post = out(story("Møtet", {"website", "intranet"}));
    EXPECT_EQ(test::problem_of([&] { withdraw("Kari", post, ""); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { withdraw("Gro", post, "Nei."); }), ProblemCode::forbidden);
    const Post gone = withdraw("Kari", post, "Møtet er avlyst.");
    EXPECT_EQ(gone.state, State::withdrawn);
    EXPECT_EQ(gone.comment, "Møtet er avlyst.");
    read([&](db::Reading& tx) {
        EXPECT_TRUE(public_posts(tx, 0).posts.empty());
        EXPECT_FALSE(public_post(tx, post.slug));
        EXPECT_TRUE(intranet_posts(tx, 0).posts.empty());
        EXPECT_FALSE(intranet_post(tx, post.id));
    });
    EXPECT_EQ(test::problem_of([&] { publish("Kari", gone); }), ProblemCode::conflict);
    EXPECT_EQ(test::problem_of([&] { save("Kari", gone, story()); }), ProblemCode::conflict);
    EXPECT_EQ(history(gone).back().content.find("reason")->string(), "Møtet er avlyst.");
}

TEST_P(Out, AddressesAreUniqueAndOfTheTitle)
{
    std::set<std::string> slugs;
    for (int i = 0; i < 12; ++i) slugs.insert(out(story("Vannet stenges på Ådalsbruk!")).slug);
    EXPECT_EQ(slugs.size(), 12u);
    EXPECT_TRUE(slugs.contains("vannet-stenges-paa-aadalsbruk"));
    EXPECT_TRUE(slugs.contains("vannet-stenges-paa-aadalsbruk-12"));
    EXPECT_EQ(out(story("!?")).slug, "sak");
    EXPECT_EQ(out(story("Vannet stenges på Ådalsbruk 13")).slug, "vannet-stenges-paa-aadalsbruk-13");
    EXPECT_EQ(slugs.count(out(story("Vannet stenges på Ådalsbruk")).slug), 0u);
}

TEST_P(Out, ListsAreNewestFirstInPages)
{
    for (int i = 0; i < page_size + 1; ++i) {
        later_s(1);
        out(story("Sak " + std::to_string(i)));
    }
    read([&](db::Reading& tx) {
        const PostList first = public_posts(tx, 0);
        ASSERT_EQ(first.posts.size(), static_cast<std::size_t>(page_size));
        EXPECT_TRUE(first.more);
        EXPECT_EQ(first.posts.front().content.title, "Sak 50");
        EXPECT_EQ(first.posts.front().author_name, "Kari Prøve");
        EXPECT_EQ(first.posts.front().unit_name, "Kommunikasjon");
        const PostList second = public_posts(tx, 1);
        ASSERT_EQ(second.posts.size(), 1u);
        EXPECT_FALSE(second.more);
        EXPECT_EQ(list_posts(tx, State::draft, {}, 0).posts.size(), 0u);
        EXPECT_EQ(list_posts(tx, State::published, person_id("Kari"), 0).posts.size(),
                  static_cast<std::size_t>(page_size));
        EXPECT_EQ(list_posts(tx, {}, person_id("Leif"), 0).posts.size(), 0u);
    });
}

} // namespace
} // namespace samband::publishing
