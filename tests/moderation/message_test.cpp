#include "base/json.h"
#include "moderation/moderated.h"

namespace samband::moderation {
namespace {

class Messages : public Moderated {};
SAMBAND_ON_BOTH_DATABASES(Messages);

TEST_P(Messages, StandAsBeforeWhereTheRuleBookForbidsIt)
{
    adopt("hattfjelldal");
    const auto account = network(rulebook::Channel::facebook);
    const auto taken = commented(account.id, "Brøytinga er elendig, og ingen svarer.");
    const auto outcome = remove("Kari", wish(taken.thread, Category::dissatisfied));
    EXPECT_EQ(outcome.ruling.outcome, rulebook::Outcome::forbidden);
    EXPECT_EQ(outcome.ruling.because.front().section, "6");
    ASSERT_TRUE(outcome.act);
    EXPECT_EQ(outcome.act->state, ActState::refused);
    EXPECT_FALSE(sight(taken.entry));
    EXPECT_TRUE(evidence().empty());
    EXPECT_TRUE(dispatches().empty());
    EXPECT_NE(recorded(taken.thread).find("delete-refused"), std::string::npos) << recorded(taken.thread);
}

TEST_P(Messages, AreRemovedInTheNetworkWithEvidenceFirst)
{
    adopt("hattfjelldal");
    const auto account = network(rulebook::Channel::facebook);
    const auto taken = commented(account.id, "Saksbehandleren er en idiot.");
    const auto outcome = remove("Kari", wish(taken.thread, Category::personal_attack));
    ASSERT_TRUE(outcome.act);
    EXPECT_EQ(outcome.act->state, ActState::under_way);
    EXPECT_EQ(sight(taken.entry)->stage, dialogue::SightStage::under_way);
    const auto order = channels::networks::comment_order_of(dispatches().front().variant);
    ASSERT_TRUE(order);
    EXPECT_EQ(order->act, channels::networks::CommentAct::remove);
    EXPECT_EQ(order->comment, "100_1");
    ASSERT_EQ(evidence().size(), 1u);
    const Evidence kept = piece(evidence().front().id);
    EXPECT_EQ(kept.text, "Saksbehandleren er en idiot.");
    EXPECT_EQ(kept.raw, "Saksbehandleren er en idiot.");
    EXPECT_EQ(kept.author, "42");
    EXPECT_EQ(kept.link, "https://network.example/100_1");
    EXPECT_EQ(ledger::sha256(to_text(evidence_file(kept))).hex(), kept.sum) << "what is exported is what was kept";
    work_all();
    EXPECT_EQ(sight(taken.entry)->stage, dialogue::SightStage::done);
    EXPECT_FALSE(thread(taken.thread).waits_since) << "nobody has to answer what is removed";
    EXPECT_EQ(recorded(taken.thread),
              "message-received evidence-kept moderation-ordered dispatch-queued message-removed");
}

} // namespace
} // namespace samband::moderation
