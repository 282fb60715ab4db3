#include "intranet/board.h"
#include "intranet/pages.h"
#include "support/pages.h"

namespace samband::intranet {
namespace {

class IntranetPages : public test::Pages<Board> {
protected:
    void SetUp() override
    {
        Board::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_routes(made);
    }
};
SAMBAND_ON_BOTH_DATABASES(IntranetPages);

TEST_P(IntranetPages, OpenToEachRoleWhatTheTableSays)
{
    std::map<std::string, Id, std::less<>> somebody;
    test::walk_routes(router_, "prove", now(), [&](std::string_view role) {
        const auto known = somebody.find(role);
        if (known != somebody.end()) return token_of(known->second);
        const std::string name = role.empty() ? "ingen" : std::string(role);
        const Id id = write([&](db::Writing& tx) {
            const Id added = people::add_person(tx, Id(), {name, name + "@rolle.example", "", ""}).id;
            if (!role.empty()) people::give_mandate(tx, Id(), {.person = added, .unit = unit("Skole"), .role = name});
            return added;
        });
        somebody.emplace(role, id);
        return token_of(id);
    });
}

TEST_P(IntranetPages, ShowFirstWhatMustBeRead)
{
    const std::string empty = html_of(get("Enok", "/intranett"));
    EXPECT_TRUE(has(empty, "Ingen oppslag ennå"));
    notice(publishing::story("Kake på fredag", {"intranet"}));
    const publishing::Post post = notice(must_read());
    const test::Called list = get("Enok", "/intranett");
    ASSERT_EQ(list.status, 200);
    EXPECT_EQ(list.page.model.find("unread")->items().size(), 1u);
    EXPECT_EQ(list.page.model.find("notices")->items().size(), 2u);
    const std::string html = html_of(list);
    EXPECT_TRUE(has(html, "Dette må du lese"));
    EXPECT_TRUE(has(html, "/intranett/" + post.id.text()));
    EXPECT_TRUE(has(html, "Kake på fredag"));
    confirm("Enok", post);
    EXPECT_FALSE(has(html_of(get("Enok", "/intranett")), "Dette må du lese"));
}

TEST_P(IntranetPages, ANoticeIsConfirmedByAPress)
{
    const publishing::Post post = notice(must_read());
    const std::string path = "/intranett/" + post.id.text();
    EXPECT_TRUE(has(html_of(get("Enok", path)), "Jeg har lest dette"));
    EXPECT_EQ(this->post("Enok", path + "/lest", {}).status, 422);
    const test::Called pressed = this->post("Enok", path + "/lest", {{"revision", "1"}});
    EXPECT_EQ(pressed.status, 303);
    EXPECT_EQ(pressed.to, path);
    const std::string read = html_of(get("Enok", path));
    EXPECT_FALSE(has(read, "Jeg har lest dette"));
    EXPECT_TRUE(has(read, "Du har bekreftet at du har lest dette."));
    EXPECT_FALSE(has(read, "har bekreftet at de har lest")) << "figures are for leaders";
}

TEST_P(IntranetPages, ALeaderSeesFiguresAndPassesOn)
{
    const publishing::Post post = notice(must_read());
    const std::string path = "/intranett/" + post.id.text();
    confirm("Enok", post);
    const std::string html = html_of(get("Leif", path));
    EXPECT_TRUE(has(html, "1 av 3 har bekreftet at de har lest."));
    EXPECT_FALSE(has(html, "Sara")) << "no names without an agreement";
    EXPECT_TRUE(has(html, path + "/gitt-videre"));
    const std::string unit_id = unit("Hjemmetjenesten").text();
    EXPECT_EQ(this->post("Sara", path + "/gitt-videre", {{"revision", "1"}, {"unit", unit_id}}).status, 403);
    EXPECT_EQ(this->post("Leif", path + "/gitt-videre", {{"revision", "1"}, {"unit", unit_id}}).status, 303);
    EXPECT_FALSE(has(html_of(get("Leif", path)), path + "/gitt-videre"));
    agree("Kari", now());
    const std::string named = html_of(get("Leif", path));
    EXPECT_TRUE(has(named, "Sara Prøve"));
    EXPECT_FALSE(has(named, "Enok Prøve"));
}

TEST_P(IntranetPages, WhatIsNotOutIsNotFound)
{
    const publishing::Post draft = start("Leif", must_read());
    EXPECT_EQ(get("Leif", "/intranett/" + draft.id.text()).status, 404);
    EXPECT_EQ(get("Leif", "/intranett/tull").status, 404);
}

TEST_P(IntranetPages, TellWhatWasCorrected)
{
    const publishing::Post post = notice(must_read());
    correct("Leif", post, must_read("Nøkler & kort"), "Også <kort>.", true);
    const std::string html = html_of(get("Enok", "/intranett/" + post.id.text()));
    EXPECT_TRUE(has(html, "Også &lt;kort&gt;."));
    EXPECT_TRUE(has(html, "Nøkler &amp; kort"));
    EXPECT_TRUE(has(html, "Jeg har lest dette"));
}

} // namespace
} // namespace samband::intranet
