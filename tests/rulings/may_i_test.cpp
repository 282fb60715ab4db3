#include "rulings/may_i.h"

#include "rulings/may_i_answer.h"
#include "rulings/may_i_pages.h"
#include "rulings/routed_town.h"
#include "rulings/set_situation.h"
#include "support/digest.h"

namespace samband::rulings {
namespace {

/// A book of one clause about private speech, on the law and the starter.
std::string book_that_bars(const std::string& act, const std::string& more, const std::string& strength = "shall")
{
    return R"(name = "prove"
short = "Prøve"
title = "Prøvereglement"

[[section]]
printed = "7"
title = "Prøve"

  [[section.clause]]
  id = "the-one-clause"
  says = "Prøvepunktet sier noe."
  strength = ")" +
           strength + "\"\n  when.act = \"" + act + "\"\n  " + more + "\n";
}

class MayI : public RoutedTown {
protected:
    void SetUp() override
    {
        add_queries("src/whole/whole.sql", test::WholeDatabase::queries());
        add_queries(
            "src/sessions/sessions.sql",
            "-- name: sessions\n-- out: seen integer\nselect seen_at as seen from people_session order by 1;\n");
        RoutedTown::SetUp();
    }
    test::Called asked(std::string_view path, std::vector<std::pair<std::string, std::string>> query = {})
    {
        return test::call(router_, asking(path, std::move(query)));
    }
    Json answer_to(std::string_view path, std::vector<std::pair<std::string, std::string>> query)
    {
        const test::Called called = asked(path, std::move(query));
        EXPECT_EQ(called.status, 200) << called.says;
        const Json* answer = called.page.model.find("answer");
        return answer ? *answer : Json();
    }
    std::string everything()
    {
        return read([](db::Reading& tx) {
            std::string all = test::WholeDatabase::of(tx);
            for (const db::Row& row : tx.all("sessions.sessions")) all += std::to_string(row.integer("seen")) + "\n";
            return all;
        });
    }
    /// Every combination of choices of a way, as its address would hold it.
    static void each_question(const Way& way,
                              const std::function<void(std::vector<std::pair<std::string, std::string>>)>& ask)
    {
        std::vector<std::vector<std::pair<std::string, std::string>>> all{{}};
        for (const WayAsk& one : way.asks) {
            std::vector<std::vector<std::pair<std::string, std::string>>> longer;
            for (const auto& query : all)
                for (const WayChoice& choice : one.choices) {
                    longer.push_back(query);
                    longer.back().emplace_back(one.name, choice.value);
                }
            all = std::move(longer);
        }
        for (auto& query : all) ask(std::move(query));
    }
};
SAMBAND_ON_BOTH_DATABASES(MayI);

TEST_P(MayI, LeavesNoTraceOfWhoAskedSignedInOrNot)
{
    adopt("loten");
    const std::string token =
        write([&](db::Writing& tx) { return people::start_session(tx, person_id("Kari"), "", "").token; });
    later_s(3 * 3600); // any page that knows her would now note that the session is used
    const std::string before = everything();
    for (const bool signed_in : {false, true})
        for (const Way& way : ways()) {
            http::Request request =
                asking(way.path, {{std::string(way.asks[0].name), std::string(way.asks[0].choices[1].value)}});
            if (signed_in) request.cookies.emplace(people::session_cookie, token);
            const http::Router::Match match = router_.find(request.method, request.path);
            ASSERT_TRUE(match.route);
            const http::Reply reply = match.route->handler(request);
            EXPECT_TRUE(reply.cookies.empty());
            EXPECT_NE(std::find(reply.headers.begin(), reply.headers.end(),
                                std::pair<std::string, std::string>("Cache-Control", "no-store")),
                      reply.headers.end());
            const auto& page = std::get<http::Page>(reply.what);
            ASSERT_TRUE(page.model.find("answer"));
            Json dressed = page.model;
            page.dress(dressed, http::Language::nn);
            EXPECT_EQ(to_text(dressed).find("Kari"), std::string::npos) << "nobody is recognised";
            EXPECT_FALSE(dressed.find("person"));
        }
    router_ = {}; // what the routes had noted would be written now
    EXPECT_EQ(everything(), before);
}

TEST_P(MayI, AnswersEveryChoiceWithACitationUnderEveryBook)
{
    for (const char* book : {"starter", "loten", "saltdal", "hattfjelldal", "klabu"}) {
        adopt(book);
        later_s(60);
        const Rules rules = read([](db::Reading& tx) { return rules_now(tx); });
        for (const Way& way : ways())
            each_question(way, [&](std::vector<std::pair<std::string, std::string>> query) {
                const rulebook::Question question = question_of(way, asking(way.path, query));
                const Json facts = answer_facts(*rules.book, question, rulebook::rule(*rules.book, question));
                EXPECT_FALSE(facts.find("because")->items().empty()) << book << ' ' << way.path;
                EXPECT_FALSE(facts.find("says")->string().empty()) << book << ' ' << way.path;
            });
    }
}

TEST_P(MayI, ALocalBarOnPrivateSpeechIsAdviceToBeLookedAtAgain)
{
    adopt_text(book_that_bars("speak-privately", "then.outcome = \"forbidden\""));
    const Json answer = answer_to("/kan-jeg/si-noe-privat", {{"about", "own-case"}});
    EXPECT_EQ(answer.find("outcome")->string(), "advised-against");
    EXPECT_FALSE(answer.find("refused")->boolean());
    ASSERT_EQ(answer.find("look_again")->items().size(), 1u);
    EXPECT_EQ(answer.find("look_again")->items()[0].string(), "Prøve 7");
}

TEST_P(MayI, ConfidentialityForbidsWhatItProtectsAndNothingMore)
{
    adopt_text(book_that_bars("speak-privately", "then.outcome = \"forbidden\""));
    const Json answer = answer_to("/kan-jeg/si-noe-privat", {{"about", "individual"}});
    EXPECT_EQ(answer.find("outcome")->string(), "forbidden");
    EXPECT_EQ(answer.find("because")->items()[0].find("source")->string(), "forvaltningsloven");
    EXPECT_TRUE(answer.find("look_again")->items().empty()) << "it is no advice where the law forbids";
    EXPECT_TRUE(answer.find("says")->string().starts_with("Nei, ikke om dette"));
}

TEST_P(MayI, CitesEachPlaceOnceAndTellsEveryClause)
{
    adopt("loten");
    const Json answer = answer_to("/kan-jeg/si-noe-privat", {{"about", "workplace"}});
    std::vector<std::string> places;
    for (const Json& cite : answer.find("because")->items())
        places.push_back(cite.find("source")->string() + " " + cite.find("section")->string());
    std::sort(places.begin(), places.end());
    EXPECT_EQ(std::adjacent_find(places.begin(), places.end()), places.end());
    EXPECT_GE(answer.find("clauses")->items().size(), places.size());
    EXPECT_TRUE(answer.find("says")->string().starts_with("Ja. Du har ytringsfrihet"));
}

TEST_P(MayI, AdviceOfTheBooksOwnIsNotSaidToBeMoreThanTheLaw)
{
    adopt_text(book_that_bars("speak-privately", "then.outcome = \"advised-against\"", "should"));
    const Json answer = answer_to("/kan-jeg/si-noe-privat", {{"about", "own-case"}});
    EXPECT_EQ(answer.find("outcome")->string(), "advised-against");
    EXPECT_TRUE(answer.find("look_again")->items().empty());
}

TEST_P(MayI, AFixedTextIsThereToBeCopiedAndDutiesAreToBeDone)
{
    adopt_text(book_that_bars(
        "connect-privately",
        "when.relation = \"patient\"\n  then.outcome = \"forbidden\"\n  then.duties = [{ duty = \"use-text\", "
        "name = \"refusal\", text = \"Takk, men jeg skiller jobb og privat.\" }, { duty = \"state-private\" }]"));
    const Json answer = answer_to("/kan-jeg/bli-venn-med", {{"relation", "patient"}});
    EXPECT_EQ(answer.find("outcome")->string(), "forbidden");
    ASSERT_EQ(answer.find("texts")->items().size(), 1u);
    EXPECT_EQ(answer.find("texts")->items()[0].find("text")->string(), "Takk, men jeg skiller jobb og privat.");
    ASSERT_EQ(answer.find("duties")->items().size(), 1u);
    EXPECT_EQ(answer.find("duties")->items()[0].find("says")->string(), "Si at du snakker for deg selv.");
}

TEST_P(MayI, KnowsThatThereIsACrisis)
{
    adopt_text(book_that_bars(
        "speak-to-press",
        "when.situation = \"crisis\"\n  then.outcome = \"refer\"\n  then.speakers = \"crisis-management\""));
    const auto cites = [&] {
        return to_text(*answer_to("/kan-jeg/svare-pressen", {{"role", "specialist"}}).find("because"));
    };
    EXPECT_EQ(cites().find("the-one-clause"), std::string::npos);
    const people::Person mona = person("Mona");
    write([&](db::Writing& tx) { set_situation(tx, mona, rulebook::Situation::crisis, ""); });
    EXPECT_NE(cites().find("the-one-clause"), std::string::npos);
}

TEST_P(MayI, SaysWhichWordsAFormKnows)
{
    adopt("starter");
    const test::Called called = asked("/kan-jeg/svare-pressen", {{"role", "emperor"}});
    EXPECT_EQ(called.status, 422);
    EXPECT_EQ(asked("/kan-jeg").status, 200);
    EXPECT_EQ(asked("/kan-jeg/svare-pressen").page.model.find("answer"), nullptr);
}

TEST_P(MayI, AsksThePressForKindAndMatterApart)
{
    adopt("loten");
    const auto outcome = [&](std::vector<std::pair<std::string, std::string>> query) {
        query.emplace_back("role", "unit-leader");
        return answer_to("/kan-jeg/svare-pressen", std::move(query)).find("outcome")->string();
    };
    EXPECT_EQ(outcome({{"kind", "fact"}, {"about", "important"}}), "allowed"); // 3.1.1: the right and duty to inform
    EXPECT_EQ(outcome({{"kind", "assessment"}, {"about", "important"}}), "refer");
    EXPECT_EQ(outcome({{"kind", "fact"}, {"about", "personnel"}}), "forbidden");
}

TEST_P(MayI, SaysWhyNotAndWhatIsHandledAllTheSame)
{
    adopt("klabu");
    const Json answer = answer_to("/kan-jeg/svare-pressen", {{"about", "personnel"}, {"role", "unit-leader"}});
    EXPECT_EQ(answer.find("outcome")->string(), "forbidden");
    EXPECT_TRUE(answer.find("quote")->string().starts_with("Det i en personalsak som er noens personlige forhold"));
    ASSERT_EQ(answer.find("mind")->items().size(), 1u);
    EXPECT_TRUE(answer.find("mind")->items()[0].string().starts_with("Krav om innsyn blir behandlet"));
    const Json yes = answer_to("/kan-jeg/svare-pressen", {{"kind", "fact"}, {"role", "unit-leader"}});
    EXPECT_EQ(yes.find("quote"), nullptr);
    EXPECT_TRUE(yes.find("mind")->items().empty());
}

TEST_P(MayI, AnswersInTheLanguageOfThePage)
{
    adopt("starter");
    const auto said = [&](http::Language language, std::string_view path) {
        http::Request request = asking(path, {{"role", "employee"}});
        request.language = language;
        return test::call(router_, request).page.model.find("answer")->find("says")->string();
    };
    EXPECT_EQ(said(http::Language::nn, "/kan-jeg/svare-pressen"),
              "Ikkje du: verksemdsleiaren eller kommunikasjonsansvarleg kan uttale seg til pressa.");
    EXPECT_EQ(said(http::Language::en, "/kan-jeg/svare-pressen"),
              "Not you: the unit leader or the communications officer may speak to the press.");
    EXPECT_TRUE(said(http::Language::nb, "/kan-jeg/si-noe-privat").starts_with("Ja. Du har ytringsfrihet"));
}

TEST_P(MayI, NamesThoseOfTheAnswerToStaffAlone)
{
    adopt("klabu");
    const Json answer = answer_to("/kan-jeg/svare-pressen", {{"kind", "fact"}, {"role", "employee"}});
    EXPECT_EQ(answer.find("says")->string(),
              "Ikke du: enhetslederen, fagsjefen eller rådgiveren kan uttale seg til pressen.");
    EXPECT_EQ(answer.find("who")->string(), "/hvem-er-det?roller=unit-leader,specialist");

    http::Request request = asking("/hvem-er-det", {{"roller", "unit-leader,specialist,unit-leader,nearest-leader"}});
    EXPECT_EQ(test::call(router_, request).status, 303) << "not signed in";
    const std::string token =
        write([&](db::Writing& tx) { return people::start_session(tx, person_id("Gro"), "", "").token; });
    request.cookies.emplace(people::session_cookie, token);
    test::Called called = test::call(router_, request);
    ASSERT_EQ(called.status, 200) << called.says;
    called.page.dress(called.page.model, http::Language::nb);
    const std::vector<Json>& roles = called.page.model.find("roles")->items();
    ASSERT_EQ(roles.size(), 3u);
    EXPECT_EQ(roles[0].find("name")->string(), "Enhetsleder");
    EXPECT_EQ(roles[0].find("people")->items().at(0).find("name")->string(), "Gro Prøve") << "the own unit's first";
    EXPECT_EQ(roles[0].find("people")->items().at(0).find("units")->string(), "Skole");
    EXPECT_EQ(roles[0].find("people")->items().at(1).find("name")->string(), "Leif Prøve");
    EXPECT_EQ(roles[1].find("people")->items().size(), 1u);
    EXPECT_EQ(roles[2].find("name")->string(), "Nærmeste leder");
    EXPECT_GT(roles[2].find("people")->items().size(), 0u);
    request.query = {{"roller", "emperor"}};
    EXPECT_EQ(test::call(router_, request).status, 422);
}

TEST_P(MayI, IsReadBeforeAnyBookIsAdopted)
{
    EXPECT_EQ(asked("/kan-jeg").status, 200);
    EXPECT_EQ(asked("/kan-jeg/svare-pressen").status, 200);
    EXPECT_EQ(asked("/kan-jeg/svare-pressen", {{"role", "mayor"}}).status, 503);
}

TEST_P(MayI, CallsRolesWhatTheRuleBookCallsThem)
{
    adopt("hattfjelldal");
    const test::Called called = asked("/kan-jeg/svare-pressen");
    Json facts = called.page.model;
    called.page.dress(facts, http::Language::nb);
    EXPECT_NE(to_text(facts).find("\"avdelingsleder\""), std::string::npos);
}

} // namespace
} // namespace samband::rulings
