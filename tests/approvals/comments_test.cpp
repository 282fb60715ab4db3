#include "approvals/comments.h"
#include "approvals/guests.h"
#include "approvals/mentions.h"
#include "approvals/office.h"

namespace samband::approvals {
namespace {

class Commenting : public Office {
protected:
    Id say(const std::string& who, const publishing::Post& post, const std::string& said)
    {
        return as(who, [&](db::Writing& tx, const people::Person& by) { return write_comment(tx, by, post.id, said); });
    }
    std::optional<ProblemCode> saying(const publishing::Post& post, const std::string& said)
    {
        return test::problem_of([&] { say("Leif", post, said); });
    }
    std::vector<Mention> mentions(const std::string& who)
    {
        const Id id = person_id(who);
        return read([&](db::Reading& tx) { return mentions_of(tx, id); });
    }
    std::vector<Comment> thread(const publishing::Post& post)
    {
        return read([&](db::Reading& tx) { return comments_of(tx, post.id); });
    }
    Shown show(const std::string& who, const publishing::Post& post, const std::string& name = "Fagforbundet",
               bool stops = false)
    {
        return as(
            who, [&](db::Writing& tx, const people::Person& by) { return show_outside(tx, by, post.id, name, stops); });
    }
    void say_outside(const std::string& token, const std::string& said)
    {
        write([&](db::Writing& tx) {
            comment_as_guest(tx, token, said);
            return 0;
        });
    }
    bool opens(const std::string& token)
    {
        return read([&](db::Reading& tx) { return guest_by(tx, token).has_value(); });
    }
};
SAMBAND_ON_BOTH_DATABASES(Commenting);

TEST_P(Commenting, TellsWhoIsMentionedUntilTheyAnswer)
{
    const publishing::Post post = sent();
    say("Leif", post, "@Kari Prøve kan du se på datoen? @Sara også.");
    ASSERT_EQ(mentions("Kari").size(), 1u);
    EXPECT_EQ(mentions("Kari")[0].by, "Leif Prøve");
    EXPECT_FALSE(mentions("Kari")[0].outside);
    EXPECT_EQ(mentions("Sara").size(), 1u) << "a first name is enough in one's own unit";
    later_s(60);
    say("Kari", post, "Datoen er riktig.");
    EXPECT_TRUE(mentions("Kari").empty());
    as("Sara", [&](db::Writing& tx, const people::Person& by) {
        see_mentions(tx, by, post.id);
        return 0;
    });
    EXPECT_TRUE(mentions("Sara").empty());
    ASSERT_EQ(thread(post).size(), 2u);
    EXPECT_EQ(thread(post)[1].name, "Kari Prøve");
    EXPECT_EQ(kinds(post), "post-sent comment-written comment-written");
    EXPECT_EQ(history(post).back().content.find("said"), nullptr) << "the text is kept beside, where it can be erased";
}

TEST_P(Commenting, AsksForARealNameAndALength)
{
    const publishing::Post post = sent();
    EXPECT_EQ(saying(post, "  "), ProblemCode::invalid);
    EXPECT_EQ(saying(post, "@Enhjørning hjelp"), ProblemCode::invalid);
    EXPECT_EQ(saying(post, std::string(comment_characters + 1, 'a')), ProblemCode::invalid);
    EXPECT_EQ(saying(post, std::string(comment_characters, 'a')), std::nullopt);
    EXPECT_EQ(saying(post, "Spør @Gro Prøve om skolen"), std::nullopt) << "anybody by the whole name";
    EXPECT_EQ(mentions("Gro").size(), 1u);
}

TEST_P(Commenting, IsDoneAndOpenedAgain)
{
    const publishing::Post post = sent();
    const Id comment = say("Leif", post, "@Kari se på tittelen");
    const auto resolve = [&] {
        as("Kari", [&](db::Writing& tx, const people::Person& by) {
            resolve_comment(tx, by, post.id, comment);
            return 0;
        });
    };
    const auto open = [&] { return read([&](db::Reading& tx) { return count_comments(tx, post.id).open; }); };
    EXPECT_EQ(open(), 1);
    resolve();
    EXPECT_EQ(open(), 0);
    EXPECT_EQ(thread(post)[0].resolved_by, "Kari Prøve");
    EXPECT_TRUE(mentions("Kari").empty());
    resolve();
    EXPECT_EQ(open(), 1);
    EXPECT_EQ(kinds(post), "post-sent comment-written comment-resolved comment-opened");
    EXPECT_EQ(test::problem_of([&] {
                  as("Kari", [&](db::Writing& tx, const people::Person& by) {
                      resolve_comment(tx, by, person_id("Leif"), comment);
                      return 0;
                  });
              }),
              ProblemCode::not_found)
        << "of another post";
}

TEST_P(Commenting, FromOutsideByALinkThatEnds)
{
    const publishing::Post post = start("Leif", publishing::story());
    const Shown shown = show("Leif", post);
    ASSERT_TRUE(shown.token);
    EXPECT_TRUE(opens(*shown.token));
    EXPECT_FALSE(opens(*shown.token + "x"));
    say_outside(*shown.token, "Det står feil gate.");
    ASSERT_EQ(thread(post).size(), 1u);
    EXPECT_TRUE(thread(post)[0].guest);
    EXPECT_EQ(thread(post)[0].name, "Fagforbundet");
    ASSERT_EQ(mentions("Leif").size(), 1u) << "who made the link is told";
    EXPECT_TRUE(mentions("Leif")[0].outside);
    EXPECT_EQ(kinds(post), "draft-shown-outside outside-comment-written");

    const auto guests = read([&](db::Reading& tx) { return guests_of(tx, post.id); });
    EXPECT_EQ(read([&](db::Reading& tx) { return comments_by(tx, guests[0]).size(); }), 1u);
    as("Kari", [&](db::Writing& tx, const people::Person& by) {
        close_guest(tx, by, post.id, guests[0].id);
        return 0;
    });
    EXPECT_FALSE(opens(*shown.token));
    EXPECT_EQ(test::problem_of([&] { say_outside(*shown.token, "Enda noe."); }), ProblemCode::not_found);

    const Shown again = show("Kari", post, "Naboen");
    later_s(guest_holds_s);
    EXPECT_FALSE(opens(*again.token));
}

/// The link shows what was shared: who was asked about one text is not shown another, nor what is written since.
TEST_P(Commenting, FromOutsideSeesTheTextThatWasShared)
{
    const publishing::Post post = start("Leif", publishing::story("Skolen flytter"));
    const Shown shown = show("Leif", post);
    const auto guest = [&] { return *read([&](db::Reading& tx) { return guest_by(tx, *shown.token); }); };
    const Guest first = guest();
    const auto title = [&] { return read([&](db::Reading& tx) { return post_shown_to(tx, first).content.title; }); };
    EXPECT_FALSE(read([&](db::Reading& tx) { return has_newer(tx, first); }));
    const publishing::Post after = save("Leif", post, publishing::story("Skolen flytter ikke"));
    EXPECT_EQ(after.revision, 2) << "what they were shown is kept, and no open form was refused";
    EXPECT_EQ(title(), "Skolen flytter");
    EXPECT_TRUE(read([&](db::Reading& tx) { return has_newer(tx, first); }));
    say_outside(*shown.token, "Det er feil gate.");
    EXPECT_EQ(thread(post).at(0).revision, 1) << "what they speak of";
    const Shown anew = show("Leif", after, "Naboen");
    const Guest later = *read([&](db::Reading& tx) { return guest_by(tx, *anew.token); });
    EXPECT_EQ(read([&](db::Reading& tx) { return post_shown_to(tx, later).content.title; }), "Skolen flytter ikke");
}

TEST_P(Commenting, FromOutsideHasLimits)
{
    const publishing::Post post = start("Leif", publishing::story());
    const std::string token = *show("Leif", post).token;
    for (std::int64_t i = 0; i < guest_comments_most; ++i) say_outside(token, "Kommentar");
    EXPECT_EQ(test::problem_of([&] { say_outside(token, "En til"); }), ProblemCode::invalid);
    for (std::int64_t i = 1; i < guests_most; ++i) show("Leif", post);
    EXPECT_EQ(test::problem_of([&] { show("Leif", post); }), ProblemCode::invalid);
}

TEST_P(Commenting, IsShownOutsideOnlyAsTheRulesAllow)
{
    const publishing::Post post = start("Leif", publishing::story());
    EXPECT_EQ(test::problem_of([&] { show("Gro", post); }), ProblemCode::forbidden);
    EXPECT_EQ(test::problem_of([&] { show("Leif", post, " "); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { show("Leif", post, "Naboen", true); }), ProblemCode::invalid)
        << "the reading found something that stops";
    const publishing::Post out = publish("Kari", start("Kari", publishing::story(), "Kommunikasjon")).post;
    EXPECT_EQ(test::problem_of([&] { show("Kari", out); }), ProblemCode::conflict);

    later_s(86'400);
    adopt_text(publishing::staff_first_book("shall"));
    publishing::Content staffs = publishing::story("Turnusen endres");
    staffs.touches_staff = true;
    const publishing::Post internal = start("Leif", staffs);
    const Shown shown = show("Leif", internal);
    EXPECT_FALSE(shown.token) << "staff hear it before anybody outside";
    EXPECT_EQ(kinds(internal), "publish-refused");
}

} // namespace
} // namespace samband::approvals
