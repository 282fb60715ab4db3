#include "people/once.h"
#include "publishing/desk.h"
#include "publishing/outcome.h"

#include <thread>

namespace samband::publishing {
namespace {

/// What happens when several press at the same time.
class AtOnce : public Desk {
protected:
    void SetUp() override
    {
        Desk::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    /// Runs the act in so many threads; how many ended without a problem.
    int pressed(int threads, const std::function<void(int)>& act)
    {
        std::atomic<int> done = 0;
        std::vector<std::thread> presses;
        for (int i = 0; i < threads; ++i)
            presses.emplace_back([&, i] { done += test::problem_of([&] { act(i); }) == std::nullopt; });
        for (std::thread& press : presses) press.join();
        return done;
    }
};
SAMBAND_ON_BOTH_DATABASES(AtOnce);

TEST_P(AtOnce, OneOfManyComesThrough)
{
    const Post sent = send("Leif", start("Leif", story())).post;
    const people::Person kari = person("Kari");
    const int done =
        pressed(6, [&](int) { write([&](db::Writing& tx) { approve_post(tx, kari, sent.id, sent.version); }); });
    EXPECT_EQ(done, 1);
    EXPECT_EQ(kinds(sent), "post-sent post-approved");
}

TEST_P(AtOnce, TheSameTitleGetsAddressesOfItsOwn)
{
    std::vector<Post> posts;
    for (int i = 0; i < 4; ++i) posts.push_back(start("Kari", story("Vannet er tilbake"), "Kommunikasjon"));
    const people::Person kari = person("Kari");
    const int done = pressed(
        4, [&](int i) { write([&](db::Writing& tx) { publish_post(tx, kari, posts[i].id, posts[i].version, {}); }); });
    std::set<std::string> slugs;
    for (const Post& post : posts)
        if (now_is(post).state == State::published) slugs.insert(now_is(post).slug);
    EXPECT_EQ(done, 4);
    EXPECT_EQ(slugs.size(), 4u);
}

TEST_P(AtOnce, ADoublePressOnOneFormPublishesOnce)
{
    const Post post = start("Kari", story(), "Kommunikasjon");
    const people::Person kari = person("Kari");
    const Id form = *Id::parse("01936e5a-0000-7000-8000-00000000000f");
    const auto press = [&] {
        return write([&](db::Writing& tx) {
            return people::once(tx, kari.id, form, "publish-post",
                                [&] { return outcome_json(publish_post(tx, kari, post.id, post.version, {})); });
        });
    };
    const Json first = press();
    EXPECT_TRUE(first.find("done")->boolean());
    EXPECT_EQ(first.find("state")->string(), "published");
    EXPECT_EQ(first.find("ruling")->find("outcome")->string(), "allowed");
    EXPECT_EQ(press(), first) << "though its version has moved on";
    EXPECT_EQ(kinds(post), "post-published");
}

} // namespace
} // namespace samband::publishing
