#include "channels/meta/look_for_comments.h"

#include "base/text.h"
#include "channels/network_world.h"
#include "channels/networks/trouble.h"

namespace samband::channels::meta {
namespace {

const test::Simulator& simulator()
{
    static const test::Simulator it("meta.mjs");
    return it;
}

/// What people have said, asked for.
class Looking : public network_test::NetworkTest {
protected:
    Looking() : NetworkTest(simulator()) {}
    void SetUp() override
    {
        NetworkTest::SetUp();
        if (IsSkipped()) return;
        account.driver = "facebook";
        account.settings["page_id"] = "100200300";
        account.settings["instagram_id"] = "17841400000000001";
        secret = "page-token hemmelig";
    }
    std::string said(const std::string& on, const std::string& text, const std::string& more = "")
    {
        const Json all = parse_json(simulator_.make(
            "comment", R"({"on":")" + on + R"(","by":{"id":"7","name":"Ola"},"text":")" + text + "\"" + more + "}"));
        return all.find("last_comment")->string();
    }
    CommentsFound look(Instant since, bool subscribe = false)
    {
        return look_for_comments(*http_, account, secret, since, subscribe);
    }
    static std::vector<std::string> texts(const CommentsFound& found)
    {
        std::vector<std::string> all;
        for (const networks::CommentCame& came : found.came) all.push_back(came.text);
        return all;
    }
    static std::string at(int seconds) { return ",\"at\":" + std::to_string(1'795'000'000 + seconds); }
    const Instant begun_{1'795'000'000LL * 1'000'000};
};

TEST_F(Looking, FindsWhatIsNewUnderPostsWithItsLineAndPlace)
{
    said("100200300_55", "Gammelt", at(-500));
    const std::string first = said("100200300_55", "Når kommer vannet?", at(10));
    const std::string parent = R"(,"parent":")" + first + "\"";
    const std::string picture = R"(,"picture":"https://scontent.example/1.jpg")";
    const std::string second = said("100200300_55", "Lurer jeg også på.", at(20) + parent + picture);
    said("100200300_56", "Fint!", at(15));
    const CommentsFound found = look(begun_);
    EXPECT_FALSE(found.stopped);
    ASSERT_EQ(texts(found), (std::vector<std::string>{"Når kommer vannet?", "Fint!", "Lurer jeg også på."}));
    EXPECT_EQ(found.came[0].foreign_id, first);
    EXPECT_EQ(found.came[0].conversation, first);
    EXPECT_EQ(found.came[0].post, "100200300_55");
    EXPECT_EQ(found.came[0].from, "Ola");
    EXPECT_EQ(found.came[0].at, begun_.plus_s(10));
    EXPECT_TRUE(found.came[0].link.starts_with("https://www.facebook.com/100200300/posts/55"));
    EXPECT_EQ(found.came[2].conversation, first);
    EXPECT_EQ(found.came[2].attached, std::vector<std::string>{"image https://scontent.example/1.jpg"});
    EXPECT_EQ(found.came[2].foreign_id, second);
}

TEST_F(Looking, ReadsOnThroughManyPagesUntilWhatIsOld)
{
    for (int i = 0; i < 130; ++i) said("100200300_55", std::to_string(i), at(i));
    EXPECT_EQ(look(begun_).came.size(), 130u);
    const std::size_t calls = state().find("calls")->items().size();
    EXPECT_EQ(look(begun_.plus_s(120)).came.size(), 10u);
    EXPECT_LE(state().find("calls")->items().size() - calls, 4u) << "what is older is not asked for";
}

TEST_F(Looking, FindsPrivateMessagesAndWhatWeAnswered)
{
    const std::string by = R"("by":{"id":"99","name":"Kari Nordmann"})";
    simulator_.make("message", "{" + by + R"(,"text":"Hei")" + at(10) + "}");
    simulator_.make("message_from_page", "{" + by + R"(,"text":"Hei selv")" + at(20) + "}");
    const CommentsFound found = look(begun_);
    ASSERT_EQ(texts(found), (std::vector<std::string>{"Hei", "Hei selv"}));
    EXPECT_TRUE(found.came[0].is_private);
    EXPECT_EQ(found.came[0].from, "Kari Nordmann");
    EXPECT_EQ(found.came[0].conversation, "99");
    EXPECT_TRUE(found.came[1].is_ours);
    EXPECT_EQ(found.came[1].conversation, "99");
}

TEST_F(Looking, OnInstagramAnswersStandBelowTheirComment)
{
    account.driver = "instagram";
    simulator_.set(R"({"media":{"1789":{"id":"1789","caption":"","at":1795000000,"pictures":[]}}})");
    const std::string first = said("1789", "Fint!", at(10));
    said("1789", "Enig", at(20) + R"(,"parent":")" + first + "\"");
    const CommentsFound found = look(begun_);
    EXPECT_FALSE(found.stopped);
    ASSERT_EQ(texts(found), (std::vector<std::string>{"Fint!", "Enig"}));
    EXPECT_EQ(found.came[1].conversation, first);
    EXPECT_EQ(found.came[1].post, "1789");
    EXPECT_TRUE(found.came[1].link.starts_with("https://www.instagram.com/p/"));
}

TEST_F(Looking, AMissingPermissionStopsThatAloneAndALimitAll)
{
    said("100200300_55", "Når kommer vannet?", at(10));
    simulator_.set(
        R"({"tokens":{"page-token":{"expires_at":0,"scopes":["pages_read_engagement","pages_read_user_content"]}}})");
    const CommentsFound found = look(begun_);
    ASSERT_TRUE(found.stopped);
    EXPECT_EQ(found.stopped->word, trouble::permission_missing);
    EXPECT_EQ(found.came.size(), 1u);
    simulator_.set(R"({"limit":{"code":32}})");
    const CommentsFound limited = look(begun_);
    ASSERT_TRUE(limited.stopped);
    EXPECT_EQ(limited.stopped->word, trouble::limit_reached);
}

TEST_F(Looking, AsksToBeToldWithoutTakingAwayWhatIsToldAlready)
{
    simulator_.set(R"({"subscribed_apps":{"100200300":["leadgen"]}})");
    EXPECT_TRUE(look(begun_, true).subscribed);
    const Json all = state();
    const Json& fields = *all.find("subscribed_apps")->find("100200300");
    EXPECT_EQ(to_text(fields), R"(["leadgen","feed","messages","message_echoes","message_edits"])");
    const std::size_t calls = all.find("calls")->items().size();
    look(begun_, true);
    for (std::size_t i = calls; i < state().find("calls")->items().size(); ++i)
        EXPECT_FALSE(state().find("calls")->items()[i].string().starts_with("POST")) << "once is enough";
}

} // namespace
} // namespace samband::channels::meta
