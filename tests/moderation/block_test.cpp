#include "base/calendar.h"
#include "moderation/block.h"
#include "moderation/forget.h"
#include "moderation/limits.h"
#include "moderation/moderated.h"
#include "moderation/today.h"

namespace samband::moderation {
namespace {

class Blocks : public Moderated {
protected:
    void SetUp() override
    {
        Moderated::SetUp();
        if (IsSkipped()) return;
        adopt("hattfjelldal");
        account_ = network(rulebook::Channel::facebook).id;
    }
    std::string day(int from_now) { return to_string(in_oslo(now()).date.plus_days(from_now)); }
    BlockWish about(const dialogue::Taken& taken, Category category = Category::personal_attack)
    {
        return {.thread = taken.thread,
                .entry = taken.entry,
                .seen_version = thread(taken.thread).version,
                .category = category,
                .reasons = {Reason::attack},
                .until = day(30),
                .review_on = day(14)};
    }
    BlockOutcome block(const BlockWish& it, const std::string& who = "Kari")
    {
        return acting(who, [&](auto& tx, const auto& by) { return block_person(tx, by, it); });
    }
    std::vector<dialogue::Thread> aside()
    {
        return read([](db::Reading& tx) { return dialogue::threads_aside(tx); });
    }
    Block stored(const Id& id)
    {
        return read([&](db::Reading& tx) { return load_block(tx, id); });
    }

    Id account_;
};
SAMBAND_ON_BOTH_DATABASES(Blocks);

TEST_P(Blocks, PutWhatComesFromThemApartAndAskForNobodysAnswer)
{
    const auto first = commented(account_, "Saksbehandleren er en idiot.");
    const Id id = *block(about(first)).block;
    EXPECT_EQ(evidence().size(), 1u);
    EXPECT_EQ(stored(id).author, "42");
    const auto next = commented(account_, "Når åpner badet?");
    EXPECT_EQ(thread(next.thread).state, dialogue::ThreadState::done);
    EXPECT_FALSE(thread(next.thread).waits_since);
    ASSERT_EQ(aside().size(), 1u);
    EXPECT_EQ(aside().front().id, next.thread);
    EXPECT_TRUE(box("Kari", dialogue::Box::done).empty()) << "it lies in a folder of its own";
    EXPECT_EQ(stored(id).kept_aside, 1);
    const auto other = commented(account_, "Når åpner biblioteket?", "43");
    EXPECT_TRUE(thread(other.thread).waits_since) << "of others nothing is put apart";
    write([&](db::Writing& tx) { dialogue::bring_back(tx, person_id("Kari"), next.thread); });
    EXPECT_TRUE(aside().empty());
    EXPECT_EQ(thread(next.thread).state, dialogue::ThreadState::open);
    EXPECT_TRUE(thread(next.thread).waits_since);
}

TEST_P(Blocks, LetAConcernAndWhatHasAWayByLawThrough)
{
    block(about(commented(account_, "Saksbehandleren er en idiot.")));
    for (const char* text : {"Jeg er redd for at naboens barn blir slått.", "Jeg klager på vedtaket om garasje.",
                             "Jeg søker om barnehageplass."}) {
        const auto taken = commented(account_, text);
        EXPECT_TRUE(thread(taken.thread).waits_since) << text;
    }
    EXPECT_TRUE(aside().empty());
}

TEST_P(Blocks, AreNotMadeForWhatTheRuleBookSaysShallStand)
{
    const auto taken = commented(account_, "Brøytinga er elendig.");
    const auto outcome = block(about(taken, Category::dissatisfied));
    EXPECT_TRUE(outcome.ruling.refused());
    EXPECT_FALSE(outcome.block);
    EXPECT_TRUE(read([](db::Reading& tx) { return list_blocks(tx); }).empty());
    EXPECT_NE(recorded(taken.thread).find("hide-refused"), std::string::npos);
}

TEST_P(Blocks, HaveAReasonAnEndAndADayToLookAgain)
{
    const auto taken = commented(account_, "Saksbehandleren er en idiot.");
    BlockWish it = about(taken);
    it.until = day(block_days_most + 1);
    EXPECT_EQ(fault([&] { block(it); }), "until");
    it = about(taken);
    it.review_on = day(31);
    EXPECT_EQ(fault([&] { block(it); }), "review_on");
    it = about(taken);
    it.reasons.clear();
    EXPECT_EQ(fault([&] { block(it); }), "reasons");
    EXPECT_TRUE(block(about(taken)).block);
    EXPECT_EQ(test::problem_of([&] { block(about(taken)); }), ProblemCode::conflict) << "already";
    const Id nobody = asked(Way::form, "", "Du er en idiot.", "form");
    EXPECT_EQ(test::problem_of([&] {
                  block(about({nobody, entry_of(nobody)}));
              }),
              ProblemCode::conflict)
        << "it is not known who wrote";
}

TEST_P(Blocks, AreLookedAtAgainAndEndByThemselvesOrByAPerson)
{
    const Id id = *block(about(commented(account_, "Saksbehandleren er en idiot."))).block;
    const auto due = [&] { return read([](db::Reading& tx) { return blocks_to_review(tx); }).size(); };
    EXPECT_EQ(due(), 0u);
    later_s(14 * a_day);
    EXPECT_EQ(due(), 1u);
    const people::Person kari = person("Kari");
    EXPECT_FALSE(read([&](db::Reading& tx) { return is_quiet(today_facts(tx, kari)); })) << "it stands on I dag";
    const auto review = [&](const std::string& on) {
        acting("Kari", [&](auto& tx, const auto& by) {
            review_block(tx, by, id, on);
            return 0;
        });
    };
    EXPECT_EQ(fault([&] { review(day(20)); }), "review_on") << "after its end";
    review(day(10));
    EXPECT_EQ(due(), 0u);
    later_s(20 * a_day);
    const auto late = commented(account_, "Når åpner badet?");
    EXPECT_TRUE(thread(late.thread).waits_since) << "its time is over";
    EXPECT_TRUE(block(about(commented(account_, "Idiot!"))).block) << "and it can be decided anew";
    const Id anew = read([](db::Reading& tx) { return list_blocks(tx); }).front().id;
    const auto end = [&](const std::string& why) {
        acting("Kari", [&](auto& tx, const auto& by) {
            unblock_person(tx, by, anew, why);
            return 0;
        });
    };
    EXPECT_EQ(fault([&] { end(""); }), "why");
    end("De har sagt unnskyld.");
    EXPECT_EQ(test::problem_of([&] { end("En gang til."); }), ProblemCode::conflict);
    EXPECT_TRUE(thread(commented(account_, "Takk. Når åpner badet?").thread).waits_since);
    later_s((acts_days + 30) * a_day);
    write([](db::Writing& tx) { return forget_some(tx); });
    EXPECT_TRUE(read([](db::Reading& tx) { return list_blocks(tx); }).empty());
}

TEST_P(Blocks, OfAnAddressHoldForMailAndLeaveAThreadThatWaitsOtherwise)
{
    const Id id = asked(Way::email, "Ase@borger.example", "Du er en idiot.");
    block(about({id, entry_of(id)}));
    later_s(60);
    const Id other = asked(Way::email, "ase@borger.example", "Når åpner badet?");
    EXPECT_FALSE(thread(other).waits_since);
    EXPECT_EQ(aside().size(), 1u);
}

} // namespace
} // namespace samband::moderation
