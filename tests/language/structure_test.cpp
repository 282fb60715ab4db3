#include "language/channel_limits.h"
#include "language/story.h"

#include <gtest/gtest.h>

using namespace samband::language;
using namespace samband::language::story;

namespace {

Draft draft_for(std::vector<std::string> channels, std::string_view body)
{
    Draft draft;
    draft.channels = std::move(channels);
    draft.body = body;
    return draft;
}

Demand demand_of(Level level, Tongue tongue = Tongue::nb)
{
    return {level, {"loten", "4.2", "Regelen."}, tongue};
}

TEST(HeadingOrder, never_skips_a_level_on_the_way_down)
{
    EXPECT_EQ(places("heading-order", "## En\n\n### To\n\n## Tre\n\n### Fire\n"), "");
    EXPECT_EQ(places("heading-order", "## En\n\n#### To\n\nOrd.\n\n# Tre\n"), "####");
    EXPECT_EQ(found_in("heading-order", "## En\n\n#### To\n")[0].replacement, "###");
    EXPECT_EQ(places("heading-order", "### En\n"), "###");
    EXPECT_EQ(found_in("heading-order", "## En\n\n##\n\nOrd.\n")[0].says, "Overskriften er tom.");
}

TEST(TableHeader, every_column_has_one)
{
    EXPECT_EQ(places("table-header", "| Dag | Tid |\n|---|---|\n| man | 10 |\n"), "");
    EXPECT_EQ(places("table-header", "| Dag | |\n|---|---|\n| man | 10 |\n"), "| Dag | |");
    EXPECT_EQ(places("table-header", "| man | 10 |\n| tir | 12 |\n"), "| man | 10 |");
    EXPECT_EQ(places("table-header", "Dag a|b og c|d.\n"), "");
}

TEST(EmojiOnly, wants_words)
{
    EXPECT_EQ(places("emoji-only", "Velkommen 🎉\n\n🎉🎉\n"), "🎉🎉");
    EXPECT_EQ(places("emoji-only", "Velkommen 🎉🎉🎉🎉 hit"), "🎉🎉🎉🎉");
    EXPECT_EQ(places("emoji-only", "Se [🎉](/fest) her"), "[🎉](/fest)");
    EXPECT_EQ(places("emoji-only", "Hei 👨‍👩‍👧‍👦 🇳🇴 ©®™ 1️⃣"), "");
}

TEST(LanguageMissing, names_the_version_that_is_not_there)
{
    Setting setting;
    setting.languages = {demand_of(Level::warn, Tongue::sma), demand_of(Level::warn, Tongue::nb)};
    const auto found = found_by("language-missing", read(draft_for({}, "Hei."), setting));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].says, "Saken finnes ikke på sørsamisk.");
    EXPECT_EQ(found[0].because[0].section, "4.2");
    setting.versions = {Tongue::sma};
    EXPECT_TRUE(found_by("language-missing", read(draft_for({}, "Hei."), setting)).empty());
}

TEST(LinkMissing, is_as_strong_as_the_clause)
{
    for (Level level : {Level::stop, Level::warn, Level::advice}) {
        Setting setting;
        setting.link = demand_of(level);
        const auto found = found_by("link-missing", read(draft_for({"facebook"}, "Hei."), setting));
        ASSERT_EQ(found.size(), 1u);
        EXPECT_EQ(found[0].level, level);
    }
    Setting setting;
    EXPECT_TRUE(found_by("link-missing", read(draft_for({"facebook"}, "Hei."), setting)).empty());
    setting.link = demand_of(Level::stop);
    EXPECT_TRUE(found_by("link-missing", read(draft_for({"facebook"}, "[Saken](/sak)"), setting)).empty());
    EXPECT_TRUE(found_by("link-missing", read(draft_for({"website", "facebook"}, "Hei."), setting)).empty());
    EXPECT_TRUE(found_by("link-missing", read(draft_for({"email"}, "Hei."), setting)).empty());
}

TEST(TooLong, counts_in_the_unit_of_each_channel)
{
    const auto stops = [](const char* channel, const std::string& body) {
        return !found_by("too-long", read(draft_for({channel}, body), {})).empty();
    };
    EXPECT_FALSE(stops("bluesky", repeated("👨‍👩‍👧‍👦", 300 * 25)));
    EXPECT_TRUE(stops("bluesky", std::string(301, 'a')));
    EXPECT_FALSE(stops("mastodon", std::string(476, 'a') + " https://loten.kommune.no/" + std::string(200, 'b')));
    EXPECT_TRUE(stops("mastodon", std::string(477, 'a') + " https://loten.kommune.no/" + std::string(200, 'b')));
    EXPECT_FALSE(stops("x", std::string(256, 'a') + " https://loten.kommune.no/" + std::string(200, 'b')));
    EXPECT_TRUE(stops("x", std::string(257, 'a') + " https://loten.kommune.no/" + std::string(200, 'b')));
    EXPECT_TRUE(stops("linkedin", std::string(3001, 'a')));
    EXPECT_TRUE(stops("instagram", std::string(2201, 'a')));
    EXPECT_FALSE(stops("sms", std::string(1530, 'a')));
    EXPECT_TRUE(stops("sms", std::string(1531, 'a')));
    EXPECT_FALSE(stops("website", std::string(10000, 'a')));
}

TEST(ChannelLimits, weigh_what_the_channels_weigh)
{
    EXPECT_EQ(units_in("æøå–", Unit::weighted), 4u);
    EXPECT_EQ(units_in("日本", Unit::weighted), 4u);
    EXPECT_EQ(units_in("👨‍👩‍👧‍👦", Unit::weighted), 2u);
    for (const char* emoji :
         {"🇳🇴", "1️⃣", "❤️", "👍🏽", "🏴\U000E0067\U000E0062\U000E0065\U000E006E\U000E0067\U000E007F",
          "©️", "🏳️‍🌈"})
        EXPECT_EQ(units_in(emoji, Unit::weighted), 2u) << emoji;
    EXPECT_EQ(units_in("🇳🇴🇸🇪", Unit::weighted), 4u);
    EXPECT_EQ(units_in("pa\u030a", Unit::weighted), 2u); // composed
    EXPECT_EQ(units_in("a@b.no", Unit::linked), 6u);
    EXPECT_EQ(units_in("Se www.loten.no nå", Unit::linked), 3u + 23u + 3u);
}

TEST(SmsCharset, tells_what_the_character_costs)
{
    const std::string body = std::string(100, 'a') + " – ja";
    const auto found = found_by("sms-charset", read(draft_for({"sms"}, body), {}));
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].says, "Tegnet «–» gjør hele SMS-en om til UCS-2: 2 del(er) i stedet for 1.");
    EXPECT_EQ(found[0].replacement, "-");
    EXPECT_TRUE(found_by("sms-charset", read(draft_for({"facebook"}, body), {})).empty());
    EXPECT_TRUE(found_by("sms-charset", read(draft_for({"sms"}, "Vannet stenges på Ådalsbruk, é §."), {})).empty());
    EXPECT_FALSE(found_by("sms-charset", read(draft_for({"sms"}, "Hei 🎉"), {}))[0].replacement);
}

std::string levels_of(const std::vector<PicturedPerson>& people, const std::string& kind, const Setting& setting = {})
{
    Draft draft;
    draft.pictures = {{"a.jpg", "To barn på tur", kind, people}};
    std::string told;
    for (const Finding& finding : found_by("consent", read(draft, setting)))
        told += std::string(word(finding.level)) + " ";
    return told;
}

TEST(Consent, a_portrait_needs_everyones)
{
    EXPECT_EQ(levels_of({{34, true, {}, false}}, "portrait"), "");
    EXPECT_EQ(levels_of({{34, true, {}, false}, {40, {}, {}, true}}, "portrait"), "stop ");
    EXPECT_EQ(levels_of({{34, false, {}, false}}, "portrait"), "stop ");
    EXPECT_EQ(levels_of({{{}, {}, {}, false}}, ""), "stop ") << "of no kind: on the safe side";
}

TEST(Consent, a_child_needs_a_guardians_too)
{
    EXPECT_EQ(levels_of({{14, true, {}, false}}, "portrait"), "stop ");
    EXPECT_EQ(levels_of({{14, true, true, false}}, "portrait"), "");
    EXPECT_EQ(levels_of({{15, true, {}, false}}, "portrait"), "");
}

TEST(Consent, a_situation_is_free_unless_the_rule_book_asks)
{
    EXPECT_EQ(levels_of({{34, {}, {}, false}}, "situation"), "");
    EXPECT_EQ(levels_of({{34, false, {}, false}}, "situation"), "warn ");
    Setting setting;
    setting.consent = demand_of(Level::stop);
    EXPECT_EQ(levels_of({{34, {}, {}, false}}, "situation", setting), "stop ");
}

TEST(InternalFirst, only_where_the_rule_book_asks)
{
    Draft draft = draft_for({}, "Hei.");
    draft.touches_staff = true;
    Setting setting;
    EXPECT_TRUE(found_by("internal-first", read(draft, setting)).empty());
    setting.staff_first = demand_of(Level::warn);
    EXPECT_EQ(found_by("internal-first", read(draft, setting)).size(), 1u);
    draft.told_staff = true;
    EXPECT_TRUE(found_by("internal-first", read(draft, setting)).empty());
}

} // namespace
