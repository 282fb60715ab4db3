#include "approvals/guests.h"
#include "approvals/office.h"
#include "approvals/pages.h"
#include "publishing/seen.h"
#include "support/pages.h"

namespace samband::approvals {
namespace {

class ApprovalPages : public test::Pages<Office> {
protected:
    void SetUp() override
    {
        Office::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_routes(made, library_);
    }

    pictures::Library library_{[](std::string_view) { return std::filesystem::path(); }};
};
SAMBAND_ON_BOTH_DATABASES(ApprovalPages);

TEST_P(ApprovalPages, OpeningTheLinkChangesNothing)
{
    const publishing::Post post = sent("Vannet stenges");
    const std::string path = link_path(token_to("Kari"));
    const std::string before = kinds(post);
    for (int i = 0; i < 3; ++i) {
        const test::Called called = get("", path);
        ASSERT_EQ(called.status, 200);
        for (const http::Language language : {http::Language::nb, http::Language::nn, http::Language::en}) {
            const std::string html = html_of(called, language);
            for (const char* part : {"Vannet stenges", "Storgata 2", "Kari", "name=\"verdict\""})
                EXPECT_TRUE(has(html, part)) << part;
        }
    }
    EXPECT_EQ(kinds(post), before);
    EXPECT_EQ(now_is(post).version, post.version);
    EXPECT_FALSE(read([&](db::Reading& tx) { return publishing::has_seen(tx, person_id("Kari"), post); }))
        << "a scanner of mail is not Kari";
    EXPECT_EQ(state(token_to("Kari")), LinkState::open);
    EXPECT_EQ(get("", "/godkjenn/tull").status, 404);
}

TEST_P(ApprovalPages, TheLinkAnswersByItsOwnFormAlone)
{
    const publishing::Post post = sent();
    const std::string token = token_to("Kari");
    const std::string path = link_path(token);
    EXPECT_EQ(post.state, publishing::State::sent);
    EXPECT_EQ(this->post("", path, {{"verdict", "approve"}, {"key", "feil"}}).status, 422);
    EXPECT_EQ(this->post("", path, {{"verdict", "approve"}}).status, 422);
    const test::Called without = this->post("", path, {{"verdict", "send-back"}, {"key", press_key(token)}});
    EXPECT_EQ(without.status, 422);
    EXPECT_TRUE(has(html_of(without), "Si hva som må endres"));
    EXPECT_EQ(now_is(post).state, publishing::State::sent);
    const test::Called done = this->post("", path, {{"verdict", "approve"}, {"key", press_key(token)}});
    EXPECT_EQ(done.status, 200);
    EXPECT_TRUE(has(html_of(done), "Du har godkjent saken."));
    EXPECT_EQ(now_is(post).state, publishing::State::approved);
    const test::Called again =
        this->post("", path, {{"verdict", "send-back"}, {"key", press_key(token)}, {"comment", "Nei"}});
    EXPECT_EQ(again.status, 410);
    EXPECT_TRUE(has(html_of(again), "Lenken er brukt"));
    EXPECT_EQ(get("", path).status, 410);
    EXPECT_EQ(now_is(post).state, publishing::State::approved);
}

TEST_P(ApprovalPages, OtherwiseItSaysWhyAndLeadsIn)
{
    const publishing::Post post = sent();
    const std::string path = link_path(token_to("Kari"));
    save("Leif", post, publishing::story("Endret"));
    const test::Called called = get("", path);
    EXPECT_EQ(called.status, 410);
    EXPECT_TRUE(has(html_of(called), "Saken er en annen nå"));
    EXPECT_TRUE(has(html_of(called), "/saker/" + post.id.text()));
    EXPECT_EQ(called.page.model.find("post_title"), nullptr) << "the draft is shown no more";
}

TEST_P(ApprovalPages, TheBoardLeadsOn)
{
    sent("Vannet stenges");
    sent("Vannet er tilbake");
    const std::string html = html_of(get("Kari", "/godkjenning"));
    for (const char* part : {"Til godkjenning", "Vannet stenges", "Se over og godkjenn", "Godkjenn de valgte",
                             "name=\"posts\"", "Leif Prøve, Hjemmetjenesten"})
        EXPECT_TRUE(has(html, part)) << part;
    const std::string leifs = html_of(get("Leif", "/godkjenning"), http::Language::nn);
    EXPECT_TRUE(has(leifs, "Sjå kven ho ventar på"));
    EXPECT_FALSE(has(leifs, "name=\"posts\""));
    http::Request mine = asked("Gro", http::Method::get, "/godkjenning");
    mine.query = {{"vis", "mine"}};
    EXPECT_TRUE(has(html_of(test::call(router_, mine)), "Ingen saker her ennå"));
    EXPECT_EQ(get("Enok", "/godkjenning").status, 403);
}

TEST_P(ApprovalPages, SeveralAreApprovedAndTheRestIsNamed)
{
    const publishing::Post one = sent("En");
    const publishing::Post two = sent("To");
    save("Leif", two, publishing::story("To igjen"));
    const auto pick = [](const publishing::Post& post) { return post.id.text() + ":" + std::to_string(post.version); };
    const test::Called called =
        post("Kari", "/godkjenning/godkjenn", {{"posts", Json(Json::Array{pick(one), pick(two)})}});
    ASSERT_EQ(called.status, 200);
    const std::string html = html_of(called);
    EXPECT_TRUE(has(html, "To igjen"));
    EXPECT_TRUE(has(html, "endret eller avgjort"));
    EXPECT_EQ(now_is(one).state, publishing::State::approved);
    EXPECT_EQ(now_is(two).state, publishing::State::draft);
    EXPECT_EQ(post("Kari", "/godkjenning/godkjenn", {{"posts", Json(Json::Array{"tull"})}}).status, 422);
}

TEST_P(ApprovalPages, CommentsAndReadersFromOutside)
{
    const publishing::Post draft = start("Leif", publishing::story("Utkast"));
    const std::string path = "/saker/" + draft.id.text();
    EXPECT_EQ(post("Leif", path + "/kommentarer", {{"said", "@Sara <b>hei</b>"}}).status, 303);
    EXPECT_EQ(post("Leif", path + "/kommentarer", {{"said", ""}}).status, 422);
    const std::string thread = html_of(get("Sara", path + "/kommentarer"));
    EXPECT_TRUE(has(thread, "&lt;b&gt;hei"));
    EXPECT_TRUE(has(thread, "Jeg har sett at jeg er nevnt"));
    EXPECT_EQ(post("Sara", path + "/nevnt/sett", {}).status, 303);
    EXPECT_FALSE(has(html_of(get("Sara", path + "/kommentarer")), "Jeg har sett at jeg er nevnt"));

    const test::Called made = post("Leif", path + "/vis-utenfor", {{"name", "Fagforbundet"}});
    ASSERT_EQ(made.status, 200);
    const std::string link = made.page.model.find("link")->string();
    ASSERT_TRUE(link.starts_with("https://prove.example/les/"));
    const std::string open = link.substr(std::string("https://prove.example").size());
    const test::Called read = get("", open);
    EXPECT_TRUE(has(html_of(read), "Dette er ikke publisert"));
    EXPECT_EQ(read.page.model.find("author"), nullptr) << "the draft alone, nothing of the house";
    EXPECT_EQ(post("", open, {{"said", "Feil gate."}}).status, 303);
    EXPECT_TRUE(has(html_of(get("", open)), "Feil gate."));
    EXPECT_FALSE(has(html_of(get("", open)), "Kommunen har endret utkastet siden"));
    save("Leif", draft, publishing::story("Helt ny tittel"));
    EXPECT_TRUE(has(html_of(get("", open)), "Kommunen har endret utkastet siden"));
    EXPECT_FALSE(has(html_of(get("", open)), "Helt ny tittel")) << "what was shared is what is shown";
    EXPECT_TRUE(has(html_of(get("Kari", path + "/kommentarer"), http::Language::en), "outside the municipality"));
    EXPECT_EQ(get("", open + "/bilde/" + std::string(64, 'a')).status, 404);
    EXPECT_EQ(get("", "/les/tull").status, 404);
}

TEST_P(ApprovalPages, StandIns)
{
    EXPECT_TRUE(has(html_of(get("Kari", "/stedfortredere")), "Ingen stedfortreder."));
    const std::string own = person("Kari").mandates.front().id.text();
    EXPECT_EQ(post("Kari", "/stedfortredere",
                   {{"mandate", own}, {"who", "Dina Prøve"}, {"from", "2026-11-20"}, {"to", "2026-11-27"}})
                  .status,
              303);
    const std::string html = html_of(get("Kari", "/stedfortredere"));
    EXPECT_TRUE(has(html, "Dina Prøve"));
    EXPECT_TRUE(has(html, "gjelder nå"));
    EXPECT_EQ(post("Kari", "/stedfortredere",
                   {{"mandate", own}, {"who", "Ingen"}, {"from", "2026-11-20"}, {"to", "2026-11-27"}})
                  .status,
              422);
}

} // namespace
} // namespace samband::approvals
