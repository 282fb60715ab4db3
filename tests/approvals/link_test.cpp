#include "approvals/office.h"
#include "channels/forget.h"
#include "people/end_mandate.h"

namespace samband::approvals {
namespace {

class ApprovalLink : public Office {};
SAMBAND_ON_BOTH_DATABASES(ApprovalLink);

TEST_P(ApprovalLink, GoesToThoseAskedAndHoldsTheDraftAlone)
{
    const publishing::Post post = sent("Vannet stenges");
    const auto letter = letter_to("Kari");
    ASSERT_TRUE(letter);
    EXPECT_EQ(letter->title, "Godkjenn «Vannet stenges»");
    for (const char* part : {"Leif Prøve, Hjemmetjenesten", "Vannet stenges", "Vi flytter i uke 49.", "Storgata 2",
                             "https://prove.example/godkjenn/"}) {
        EXPECT_NE(letter->text.find(part), std::string::npos) << part;
        EXPECT_NE(letter->html.find(part), std::string::npos) << part;
    }
    EXPECT_EQ(letter->text.find("Kari"), std::string::npos) << "nothing of the one it is sent to";
    EXPECT_FALSE(letter_to("Leif")) << "never who wrote it";
    EXPECT_FALSE(letter_to("Enok"));
    const std::string token = token_to("Kari");
    EXPECT_EQ(token.size(), 43u) << "256 bits";
    EXPECT_EQ(state(token), LinkState::open);
    EXPECT_EQ(state(token + "x"), std::nullopt);
    EXPECT_EQ(state(""), std::nullopt);
}

TEST_P(ApprovalLink, NobodyIsAskedWithoutAnAccountForMail)
{
    write([](db::Writing& tx) {
        for (const channels::Account& account : channels::open_accounts(tx))
            if (account.driver == "smtp") {
                channels::Account closed = account;
                closed.state = channels::AccountState::closed;
                channels::write_account(tx, closed);
            }
        return 0;
    });
    const publishing::Post post = sent();
    EXPECT_EQ(post.state, publishing::State::sent) << "it waits all the same";
    EXPECT_FALSE(letter_to("Kari"));
}

TEST_P(ApprovalLink, SaysYesOnceAndTheEntrySaysHow)
{
    const publishing::Post post = sent();
    const std::string token = token_to("Kari");
    const Used used = approve_link(token);
    EXPECT_EQ(used.was, LinkState::open);
    EXPECT_TRUE(used.done);
    EXPECT_EQ(now_is(post).state, publishing::State::approved);
    EXPECT_EQ(now_is(post).approved_by, person_id("Kari"));
    const Json entry = last_entry(post);
    ASSERT_TRUE(entry.find("way"));
    EXPECT_EQ(entry.find("way")->string(), "mail-link");
    EXPECT_EQ(history(post).back().by, person_id("Kari"));
    const Used again = approve_link(token);
    EXPECT_EQ(again.was, LinkState::used);
    EXPECT_FALSE(again.done);
    EXPECT_EQ(kinds(post), "post-sent post-approved");
}

TEST_P(ApprovalLink, SendsBackWithACommentAlone)
{
    const publishing::Post post = sent();
    const std::string token = token_to("Kari");
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { return send_back_by_link(tx, token, " "); }); }),
              ProblemCode::invalid);
    EXPECT_EQ(state(token), LinkState::open) << "nothing was used up";
    write([&](db::Writing& tx) { return send_back_by_link(tx, token, "Skriv når."); });
    EXPECT_EQ(now_is(post).state, publishing::State::draft);
    EXPECT_EQ(now_is(post).comment, "Skriv når.");
    EXPECT_EQ(last_entry(post).find("way")->string(), "mail-link");
    EXPECT_EQ(state(token), LinkState::used);
}

TEST_P(ApprovalLink, HoldsForThreeDays)
{
    const publishing::Post post = sent();
    const std::string token = token_to("Kari");
    later_s(link_holds_s - 1);
    EXPECT_EQ(state(token), LinkState::open);
    later_s(1);
    EXPECT_EQ(state(token), LinkState::expired);
    EXPECT_EQ(approve_link(token).was, LinkState::expired);
    EXPECT_EQ(now_is(post).state, publishing::State::sent);
}

TEST_P(ApprovalLink, IsVoidedByAnEditAndByBeingSentAnew)
{
    const publishing::Post post = sent();
    const std::string first = token_to("Kari");
    const publishing::Post edited = save("Leif", post, publishing::story("Noe annet"));
    EXPECT_EQ(approve_link(first).was, LinkState::overtaken);
    later_s(60);
    send("Leif", edited);
    EXPECT_EQ(approve_link(first).was, LinkState::overtaken) << "that was another revision";
    EXPECT_TRUE(approve_link(token_to("Kari")).done);

    // Sent back and sent again as it was: the same revision, but another asking.
    later_s(60);
    const publishing::Post same = sent("Uendret");
    const std::string before = token_to("Kari");
    const publishing::Post back = send_back("Kari", same, "Vent litt.");
    later_s(60);
    send("Leif", back);
    EXPECT_EQ(now_is(same).revision, same.revision);
    EXPECT_EQ(state(before), LinkState::overtaken);
    EXPECT_EQ(state(token_to("Kari")), LinkState::open);
}

TEST_P(ApprovalLink, AsksWhoThePersonIsAtThatMoment)
{
    const publishing::Post post = sent();
    const std::string kari = token_to("Kari");
    const Id held = person("Kari").mandates.front().id;
    write([&](db::Writing& tx) {
        people::end_mandate(tx, Id(), held);
        return 0;
    });
    EXPECT_EQ(approve_link(kari).was, LinkState::not_asked) << "the role is held no more";
    EXPECT_EQ(now_is(post).state, publishing::State::sent);

    const auto link_of = [&](const std::string& who) {
        return write([&](db::Writing& tx) { return make_link(tx, *round_of(tx, post.id), person_id(who)).token; });
    };
    EXPECT_EQ(approve_link(link_of("Leif")).was, LinkState::not_asked) << "nobody approves their own";
    EXPECT_EQ(approve_link(link_of("Enok")).was, LinkState::not_asked);
    EXPECT_EQ(kinds(post), "post-sent");
}

TEST_P(ApprovalLink, OfADisabledPersonIsDead)
{
    const publishing::Post post = sent();
    const std::string token = token_to("Kari");
    write([&](db::Writing& tx) {
        people::disable_person(tx, Id(), person_id("Kari"));
        return 0;
    });
    EXPECT_EQ(approve_link(token).was, LinkState::not_asked);
    EXPECT_EQ(now_is(post).state, publishing::State::sent);
}

TEST_P(ApprovalLink, LeavesNoAddressAndNoTokenInTheQueue)
{
    sent();
    later_s(link_holds_s + 86'400);
    write([](db::Writing& tx) {
        while (channels::forget_some(tx)) {
        }
        return 0;
    });
    EXPECT_FALSE(letter_to("Kari"));
    for (const channels::Dispatch& dispatch : read([](db::Reading& tx) { return channels::list_dispatches(tx, 0); }))
        EXPECT_EQ(dispatch.variant.text.find("/godkjenn/"), std::string::npos);
}

TEST_P(ApprovalLink, IsForgottenAMonthAfter)
{
    sent();
    const std::string token = token_to("Kari");
    later_s(link_holds_s + (links_kept_days + 1) * 86'400LL);
    EXPECT_EQ(state(token), LinkState::expired);
    sent("En ny");
    EXPECT_EQ(state(token), std::nullopt);
}

} // namespace
} // namespace samband::approvals
