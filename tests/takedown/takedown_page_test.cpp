#include "support/pages.h"
#include "takedown/pages.h"
#include "takedown/takedown_world.h"

namespace samband::takedown {
namespace {

class TakedownPage : public test::Pages<TakedownTest> {
protected:
    void SetUp() override
    {
        Pages::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_routes(made);
    }
    static std::string path_of(const publishing::Post& post) { return "/saker/" + post.id.text() + "/ta-ned"; }
    std::string shown(const std::string& who, const publishing::Post& post) { return html_of(get(who, path_of(post))); }
    static bool offers_undo(const std::string& html) { return has(html, "/ta-ned/angre\"") && has(html, "Angre"); }
    /// Presses a form's button as the page that this person has up shows it.
    test::Called press(const std::string& who, const publishing::Post& post, const std::string& path,
                       Json::Object fields = {})
    {
        const test::Called page = get(who, path_of(post));
        fields.emplace_back("seen_version", std::to_string(page.page.model.find("version")->integer()));
        return this->post(who, path_of(post) + path, std::move(fields));
    }
    publishing::Post down_by_page(const std::string& who, const std::string& title)
    {
        const publishing::Post post = out(who, title, {page_.id});
        EXPECT_FALSE(offers_undo(shown(who, post))) << "nothing to undo yet";
        EXPECT_EQ(press(who, post, "", {{"reason", "Feil bilde."}}).to, path_of(post));
        EXPECT_EQ(now_is(post).state, publishing::State::withdrawn);
        return post;
    }
};
SAMBAND_ON_BOTH_DATABASES(TakedownPage);

TEST_P(TakedownPage, UndoesForTenSecondsAndLeadsBackToThePost)
{
    const publishing::Post post = down_by_page("Kari", "Klassebilde 3B");
    EXPECT_TRUE(has(shown("Kari", post), "Angre (10 s)"));
    later_s(8);
    const std::string html = shown("Kari", post);
    EXPECT_TRUE(offers_undo(html));
    EXPECT_TRUE(has(html, "Angre (2 s)")) << "what is left counts down";
    const test::Called back = press("Kari", post, "/angre");
    EXPECT_EQ(back.status, 303);
    EXPECT_EQ(back.to, "/saker/" + post.id.text());
    EXPECT_EQ(now_is(post).state, publishing::State::published);
    later_s(60);
    work_all();
    EXPECT_EQ(port_->withdrawn, 0) << "nothing was taken down outside";
}

TEST_P(TakedownPage, SaysThatItIsTooLate)
{
    const publishing::Post post = down_by_page("Kari", "Klassebilde 3B");
    later_s(11);
    EXPECT_FALSE(offers_undo(shown("Kari", post)));
    const test::Called late = press("Kari", post, "/angre");
    EXPECT_EQ(late.status, 409);
    EXPECT_TRUE(has(html_of(late), "Det er for sent å angre."));
    EXPECT_EQ(now_is(post).state, publishing::State::withdrawn);
}

/// Whoever may see it, but neither took it down nor has the desk, has no button that would be refused.
TEST_P(TakedownPage, ShowsNoUndoToThoseWhoMayNot)
{
    const publishing::Post sent = send("Leif", start("Leif", publishing::story("Kulturuka"))).post;
    const publishing::Post post = publish("Kari", approve("Kari", sent).post, {.tell_staff = true}).post;
    press("Kari", post, "", {{"reason", "Feil dato."}});
    EXPECT_TRUE(has(shown("Leif", post), "Feil dato."));
    EXPECT_FALSE(offers_undo(shown("Leif", post)));
    EXPECT_EQ(press("Leif", post, "/angre").status, 403);
    EXPECT_TRUE(offers_undo(shown("Wenche", post))) << "the desk";

    opened("Kari", post.id);
    EXPECT_FALSE(offers_undo(shown("Kari", post))) << "personal data stay down";
    EXPECT_EQ(press("Kari", post, "/angre").status, 409);
    EXPECT_EQ(now_is(post).state, publishing::State::withdrawn);
}

} // namespace
} // namespace samband::takedown
