#include "moderation/forget.h"
#include "moderation/limits.h"
#include "moderation/moderated.h"
#include "moderation/rule.h"

namespace samband::moderation {
namespace {

TEST(Rules, FitByWordsExpressionsLinksAndWhoWrote)
{
    const Looked said{"Til salgs", "Kjøp billige briller på www.briller.example nå!", Way::facebook,
                      Category::irrelevant, false};
    EXPECT_TRUE(fits({.words = "brille*"}, said));
    EXPECT_FALSE(fits({.words = "brill"}, said)) << "a whole word";
    EXPECT_TRUE(fits({.patterns = "zzz\nbillige\\s+BRILLER"}, said)) << "any line of them, whatever the case";
    EXPECT_FALSE(fits({.words = "brille*", .patterns = "zzz"}, said)) << "every condition holds";
    EXPECT_TRUE(fits({.links = true}, said));
    EXPECT_FALSE(fits({.links = true}, {.text = "Ingen adresse her."}));
    EXPECT_TRUE(fits({.author = Author::fresh}, said));
    EXPECT_FALSE(fits({.author = Author::known}, said));
    EXPECT_TRUE(fits({.links = true, .way = Way::facebook}, said));
    EXPECT_FALSE(fits({.links = true, .way = Way::email}, said));
    EXPECT_FALSE(fits({.category = Category::question}, said));
}

TEST(Rules, AreHeldToWhatCanBeReadAndIsNotTooMuch)
{
    EXPECT_EQ(fault_of_patterns("a+\n(b|c)"), nullptr);
    EXPECT_NE(fault_of_patterns("(a"), nullptr);
    EXPECT_NE(fault_of_patterns("a\nb\nc\nd\ne\nf"), nullptr) << "six of them";
    EXPECT_NE(fault_of_patterns(std::string(pattern_bytes + 1, 'a')), nullptr);
}

class RuleList : public Moderated {
protected:
    Rule save(const Rule& rule)
    {
        return acting("Kari", [&](auto& tx, const auto& by) { return save_rule(tx, by, rule); });
    }
    std::vector<Hit> hits()
    {
        return read([](db::Reading& tx) { return unseen_hits(tx); });
    }
    std::vector<std::string> names()
    {
        std::vector<std::string> all;
        for (const Rule& rule : read([](db::Reading& tx) { return list_rules(tx); })) all.push_back(rule.name);
        return all;
    }
};
SAMBAND_ON_BOTH_DATABASES(RuleList);

TEST_P(RuleList, ProposesAndNeverHides)
{
    const Id account = network(rulebook::Channel::facebook).id;
    save({.name = "Reklame", .links = true, .action = Action::propose, .reason = Reason::advertising});
    save({.name = "Alt nytt", .author = Author::fresh});
    const auto caught = commented(account, "Kjøp briller på www.briller.example");
    ASSERT_EQ(hits().size(), 1u);
    EXPECT_EQ(hits().front().rule_name, "Reklame") << "the first that fits";
    EXPECT_EQ(hits().front().reason, Reason::advertising);
    EXPECT_FALSE(sight(caught.entry)) << "a person does that";
    EXPECT_TRUE(thread(caught.thread).waits_since);
    commented(account, "Når åpner badet?");
    EXPECT_EQ(hits().size(), 1u) << "they have written before";
    commented(account, "Når åpner badet?", "43");
    EXPECT_EQ(hits().size(), 2u);
    EXPECT_NE(recorded(caught.thread).find("message-caught"), std::string::npos);
    acting("Kari", [&](auto& tx, const auto& by) {
        see_hit(tx, by, caught.entry);
        return 0;
    });
    EXPECT_EQ(hits().size(), 1u);
    later_s((acts_days + 1) * 24 * 3'600);
    write([](db::Writing& tx) { return forget_some(tx); });
    EXPECT_TRUE(hits().empty());
}

TEST_P(RuleList, IsKeptInOrderAndHeldAtItsFields)
{
    EXPECT_EQ(fault([&] { save({.name = "Ingenting"}); }), "words");
    EXPECT_EQ(fault([&] { save({.words = "badet"}); }), "name");
    EXPECT_EQ(fault([&] { save({.name = "Ulest", .patterns = "(a"}); }), "patterns");
    EXPECT_EQ(fault([&] { save({.name = "Uten grunn", .words = "a", .action = Action::propose}); }), "reason");
    Rule first = save({.name = "Første", .words = "badet", .way = Way::email, .category = Category::question});
    const Rule second = save({.name = "Andre", .words = "skole*"});
    first.name = "Først";
    EXPECT_EQ(save(first).way, Way::email);
    EXPECT_EQ(names(), (std::vector<std::string>{"Først", "Andre"}));
    acting("Kari", [&](auto& tx, const auto& by) {
        move_rule(tx, by, second.id, true);
        return 0;
    });
    EXPECT_EQ(names(), (std::vector<std::string>{"Andre", "Først"}));
    acting("Kari", [&](auto& tx, const auto& by) {
        remove_rule(tx, by, second.id);
        return 0;
    });
    EXPECT_EQ(names(), (std::vector<std::string>{"Først"}));
}

TEST_P(RuleList, IsTriedOnTheLastThirtyDays)
{
    asked(Way::email, "ase@borger.example", "Kjøp briller på www.briller.example");
    later_s((dry_run_days + 1) * 24 * 3'600);
    asked(Way::email, "ase@borger.example", "Når åpner badet?");
    later_s(60);
    asked(Way::email, "ase@borger.example", "Se www.bilder.example");
    const people::Person kari = person("Kari");
    const DryRun run = read([&](db::Reading& tx) { return dry_run(tx, kari, {.links = true}); });
    EXPECT_EQ(run.looked_at, 2);
    EXPECT_EQ(run.caught, 1);
    ASSERT_EQ(run.shown.size(), 1u);
    EXPECT_NE(run.shown.front().text.find("www.bilder.example"), std::string::npos);
    const DryRun fresh = read([&](db::Reading& tx) { return dry_run(tx, kari, {.author = Author::fresh}); });
    EXPECT_EQ(fresh.caught, 2) << "each began a thread of its own";
    EXPECT_TRUE(hits().empty()) << "nothing is stored";
}

} // namespace
} // namespace samband::moderation
