#include "base/problem.h"
#include "books.h"

#include <gtest/gtest.h>

using namespace samband;
using namespace samband::rulebook;

namespace {

std::string refusal(const std::string& json)
{
    try {
        read_question(parse_json(json));
    } catch (const Problem& problem) {
        EXPECT_EQ(problem.code(), ProblemCode::invalid);
        return problem.what();
    }
    return "no refusal";
}

} // namespace

TEST(ReadQuestion, ReadsEveryKey)
{
    const Question question = read_question(parse_json(R"({
        "act":"reply","roles":["mayor","employee"],"own_unit":false,"category":"rumour","statement":"critical",
        "channel":"facebook","own_channel":true,"at":"2026-11-20T10:00:00+01:00","received":"2026-11-19T10:00:00+01:00",
        "importance":"principled","delegated":true,"in_doubt":true,"waived":true,"relation":"supplier",
        "other_units":true,"situation":"crisis","touches_staff":true,"told_staff":true,
        "picture":{"kind":"situation","people":[{"age":14,"consent":true,"guardian_consent":false,"staff":true},{}]},
        "documents":{"case_handling":true,"documentation_value":false,"secured_elsewhere":true}})"));
    EXPECT_EQ(question.act, Act::reply);
    EXPECT_EQ(question.roles, (Set<Role>{Role::mayor, Role::employee}));
    EXPECT_FALSE(question.flags.has(Flag::own_unit));
    EXPECT_EQ(question.flags.words().size(), 7u);
    EXPECT_EQ(question.category, Category::rumour);
    EXPECT_EQ(question.statement, Statement::critical);
    EXPECT_EQ(question.channel, Channel::facebook);
    EXPECT_EQ(question.importance, Importance::principled);
    EXPECT_EQ(question.relation, Relation::supplier);
    EXPECT_EQ(question.situation, Situation::crisis);
    EXPECT_EQ(question.at->us - question.received->us, 24 * 3600 * std::int64_t{1'000'000});
    ASSERT_EQ(question.picture->people.size(), 2u);
    EXPECT_EQ(question.picture->people[0].age, 14);
    EXPECT_EQ(question.picture->people[0].guardian_consent, false);
    EXPECT_FALSE(question.picture->people[1].consent);
    EXPECT_EQ(question.documents->documentation_value, false);
}

TEST(ReadQuestion, TakesWhatIsLeftOutAsOrdinary)
{
    const Question question = read_question(parse_json(R"({"act":"publish"})"));
    EXPECT_TRUE(question.flags.has(Flag::own_unit));
    EXPECT_EQ(question.flags.words().size(), 1u);
    EXPECT_EQ(question.situation, Situation::normal);
    EXPECT_TRUE(question.roles.empty());
    EXPECT_FALSE(question.channel || question.category || question.at || question.picture);
}

TEST(ReadQuestion, KnowsItsOwnWebsiteForItsOwn)
{
    const auto own = [](const std::string& json) {
        return read_question(parse_json(json)).flags.has(Flag::own_channel);
    };
    EXPECT_TRUE(own(R"({"act":"delete","channel":"website"})"));
    EXPECT_TRUE(own(R"({"channel":"intranet","act":"delete"})"));
    EXPECT_FALSE(own(R"({"act":"delete","channel":"facebook"})"));
    EXPECT_FALSE(own(R"({"act":"delete"})"));
    EXPECT_FALSE(own(R"({"act":"delete","channel":"website","own_channel":false})"));
    EXPECT_TRUE(own(R"({"act":"delete","channel":"facebook","own_channel":true})"));
}

TEST(ReadQuestion, ReadsEveryWordOfTheVocabularies)
{
    for (std::string_view act : Words<Act>::all)
        EXPECT_EQ(word(read_question(Json::object({{"act", Json(act)}})).act), act);
    for (std::string_view channel : Words<Channel>::all) {
        const Json json = Json::object({{"act", Json("publish")}, {"channel", Json(channel)}});
        EXPECT_EQ(word(*read_question(json).channel), channel);
    }
    for (std::string_view category : Words<Category>::all) {
        const Json json = Json::object({{"act", Json("publish")}, {"category", Json(category)}});
        EXPECT_EQ(word(*read_question(json).category), category);
    }
}

TEST(ReadQuestion, NamesWhatIsUnknownAndListsWhatIsKnown)
{
    EXPECT_EQ(refusal(R"({"act":"publish","chanel":"facebook"})"),
              "Ukjent nøkkel «chanel». Kjente nøkler: act, roles, own_unit, category, statement, channel, own_channel, "
              "at, received, importance, delegated, in_doubt, waived, relation, other_units, situation, touches_staff, "
              "told_staff, picture, documents.");
    EXPECT_EQ(refusal(R"({"act":"publish","situation":"panic"})"),
              "«situation»: «panic» er ikke et kjent ord. Kjente ord: normal, crisis.");
    EXPECT_EQ(refusal(R"({"act":"publish","picture":{"kind":"portrait","faces":[]}})"),
              "Ukjent nøkkel «faces» i «picture». Kjente nøkler: kind, people.");
    EXPECT_EQ(refusal(R"({"roles":["mayor"]})"), "Nøkkelen «act» mangler.");
    EXPECT_NE(refusal(R"({"act":"publish","roles":["nearest-leader"]})").find("ikke en rolle noen har"),
              std::string::npos);
    EXPECT_EQ(refusal(R"({"act":"publish","roles":["nearest-leader"]})").find(", nearest-leader."), std::string::npos);
}

TEST(ReadQuestion, RefusesValuesOfTheWrongKind)
{
    EXPECT_EQ(refusal("[]"), "Spørsmålet skal være et JSON-objekt.");
    EXPECT_EQ(refusal(R"({"act":"publish","told_staff":"yes"})"), "«told_staff»: skal være true eller false.");
    EXPECT_EQ(refusal(R"({"act":"publish","at":"i dag"})"),
              "«at»: skal være et tidspunkt etter RFC 3339, som 2026-11-20T10:00:00+01:00.");
    EXPECT_EQ(refusal(R"({"act":"publish","picture":{"kind":"portrait","people":[{"age":-1}]}})"),
              "«age»: skal være et helt tall fra 0 til 150.");
    for (const char* wrong :
         {R"({"act":7})", R"({"act":"publish","roles":"mayor"})", R"({"act":"publish","roles":[1]})",
          R"({"act":"publish","picture":[]})", R"({"act":"publish","picture":{"people":[]}})",
          R"({"act":"publish","documents":true})", R"({"act":"publish","channel":null})"})
        EXPECT_NE(refusal(wrong), "no refusal") << wrong;
}

TEST(ReadQuestion, DoesNotRepeatAStrangersLongWord)
{
    const std::string long_word(5000, 'a');
    EXPECT_LT(refusal(R"({"act":")" + long_word + R"("})").size(), 600u);
    EXPECT_LT(refusal(R"({"act":"publish",")" + long_word + R"(":1})").size(), 600u);
}

TEST(ReadQuestion, ReadsTheExamplesOfTheInterface)
{
    for (
        const char* example :
        {R"({"act":"reply","roles":["account-administrator"],"category":"question","channel":"facebook","at":"2026-11-20T10:00:00+01:00"})",
         R"({"act":"reply","roles":["employee"],"category":"question","channel":"facebook","at":"2026-11-20T10:00:00+01:00"})",
         R"({"act":"speak-to-press","roles":["unit-leader"],"category":"personnel-matter"})"})
        for (const std::string& name : samband::rulebook::testing::all_books)
            EXPECT_FALSE(samband::rulebook::testing::ask(name, example).because.empty()) << name;
}

TEST(WriteQuestion, WritesWhatReadsAsTheSameQuestion)
{
    for (
        const char* json :
        {R"({"act":"record","roles":[],"own_unit":true,"situation":"normal"})",
         R"({"act":"delete","roles":[],"channel":"website","own_channel":false,"own_unit":true,"situation":"normal"})",
         R"({"act":"delete","roles":[],"channel":"intranet","own_channel":true,"own_unit":true,"situation":"normal"})",
         R"({"act":"reply","roles":["mayor","employee"],"category":"rumour","statement":"critical","channel":"facebook","importance":"principled","relation":"supplier","at":"2026-11-20T10:00:00+01:00","received":"2026-11-19T10:00:00+01:00","own_channel":true,"delegated":true,"in_doubt":true,"waived":true,"other_units":true,"touches_staff":true,"told_staff":true,"own_unit":false,"situation":"crisis","picture":{"kind":"situation","people":[{"age":14,"consent":true,"guardian_consent":false,"staff":false},{"staff":true}]},"documents":{"case_handling":true,"secured_elsewhere":false}})"})
        EXPECT_EQ(to_text(to_json(read_question(parse_json(json)))), json);
}
