#include "dialogue/answering.h"
#include "dialogue/draft.h"
#include "dialogue/pages.h"
#include "support/pages.h"

namespace samband::dialogue {
namespace {

class AnswerPages : public test::Pages<Answerers> {
protected:
    void SetUp() override
    {
        Answerers::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_routes(made);
        adopt("loten");
        open_account(rulebook::Channel::email, "post");
        id = Answerers::asked(Way::email, "ase@borger.example");
    }
    static std::string path(const Id& id, const std::string& act = {})
    {
        return "/samtaler/" + id.text() + (act.empty() ? "" : "/" + act);
    }
    test::Called send(const std::string& then, const std::string& text, std::int64_t version)
    {
        return post(
            "Kari", path(id, "svar"),
            {{"seen_version", std::to_string(version)}, {"then", then}, {"text", text}, {"category", "question"}});
    }
    std::string page() { return html_of(get("Kari", path(id))); }
    std::string draft_text()
    {
        const auto draft = read([&](db::Reading& tx) { return draft_of(tx, id, person_id("Kari")); });
        return draft ? draft->text : "";
    }
    Id id;
};
SAMBAND_ON_BOTH_DATABASES(AnswerPages);

TEST_P(AnswerPages, TheBoxSaysWhoseVoiceItIsAndWhatStandsBelow)
{
    const std::string html = page();
    for (const char* text : {"post@prove.example", "på e-post til", "ase@borger.example",
                             "Under svaret står:", "Kari Prøve", "Svar og avslutt", "Foreløpig svar"})
        EXPECT_TRUE(has(html, text)) << text;
    EXPECT_FALSE(has(html, "Sendes om"));
}

TEST_P(AnswerPages, WhoeverAnswersDecidesWhatWasProposed)
{
    ASSERT_TRUE(thread(id).proposed);
    ASSERT_FALSE(thread(id).category);
    const auto answered =
        post("Kari", path(id, "svar"),
             {{"seen_version", std::to_string(thread(id).version)}, {"then", "answer"}, {"text", "Klokka ti."}});
    EXPECT_EQ(answered.status, 303) << answered.says;
    EXPECT_EQ(thread(id).category, thread(id).proposed);
}

TEST_P(AnswerPages, AnAnswerIsTakenBackIntoTheBox)
{
    ASSERT_EQ(post("Kari", path(id, "utkast"), {{"text", "Badet åpner"}}).status, 303);
    EXPECT_TRUE(has(page(), "Badet åpner</textarea>"));
    ASSERT_EQ(send("close", "Badet åpner klokka ti.", thread(id).version).status, 303);
    EXPECT_EQ(draft_text(), "") << "what is sent is no draft";
    const auto answers = read([&](db::Reading& tx) { return answers_of(tx, id); });
    ASSERT_EQ(answers.size(), 1u);
    EXPECT_TRUE(has(page(), "Sendes om 10 sekunder"));
    ASSERT_EQ(post("Kari", path(id, "svar/" + answers.front().id.text() + "/angre"), {}).status, 303);
    EXPECT_EQ(draft_text(), "Badet åpner klokka ti.");
    EXPECT_FALSE(has(page(), "Sendes om"));
    EXPECT_TRUE(thread(id).waits_since);
}

TEST_P(AnswerPages, WhatCameMeanwhileStandsAboveTheTextThatIsKept)
{
    const std::int64_t seen = thread(id).version;
    later_s(5);
    by("Wenche",
       [&](db::Writing& tx, const people::Person& wenche) { return add_note(tx, wenche, id, "Ring først."); });
    const test::Called again = send("answer", "Badet åpner klokka ti.", seen);
    EXPECT_EQ(again.status, 409);
    const std::string html = html_of(again);
    EXPECT_TRUE(has(html, "Noe har skjedd i samtalen"));
    EXPECT_TRUE(has(html, "Badet åpner klokka ti.</textarea>"));
    EXPECT_TRUE(has(html, "Ring først."));
    EXPECT_TRUE(read([&](db::Reading& tx) { return answers_of(tx, id); }).empty());
    EXPECT_EQ(send("answer", "Badet åpner klokka ti.", thread(id).version).status, 303);
}

TEST_P(AnswerPages, ReadsAsOneTypes)
{
    const std::string html = html_of(post("Kari", path(id, "lesing"), {{"text", "Du er 01010750160, ikke sant?"}}));
    EXPECT_TRUE(has(html, "data-level=\"stop\""));
    EXPECT_EQ(post("Mona", path(id, "lesing"), {{"text", "Hei"}}).status, 404);
}

TEST_P(AnswerPages, ACannedAnswerIsKeptAndPutIn)
{
    const auto save = [&](const std::string& text) {
        return post("Kari", "/samtaler/maler",
                    {{"name", "Badet"}, {"text_nb", text}, {"closes", "1"}, {"review", "2020-01-01"}});
    };
    EXPECT_EQ(save("Hilsen {signatur}").status, 422);
    EXPECT_EQ(save("Hei fra {kommune}.").status, 303);
    EXPECT_EQ(save("En til").status, 422) << "another has that name";
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/maler")), "skulle vært gjennomgått"));
    const std::string html = page();
    const std::size_t at = html.find(">Badet</option>");
    ASSERT_NE(at, html.npos);
    const std::string of = html.substr(html.rfind("value=\"", at) + 7, 36);
    const std::string put = html_of(post("Kari", path(id, "mal"), {{"text", "God dag!"}, {"template", of}}));
    EXPECT_TRUE(has(put, "God dag!\n\nHei fra Prøve kommune.</textarea>"));
    EXPECT_TRUE(has(put, "avslutter samtalen"));
    EXPECT_EQ(get("Kari", "/samtaler/maler/" + of).status, 200);
    EXPECT_EQ(
        post("Kari", "/samtaler/maler/" + of, {{"name", "Badet i dag"}, {"text_nb", "Ti."}, {"seen_version", "1"}})
            .status,
        303);
    EXPECT_EQ(post("Kari", "/samtaler/maler/" + of, {{"name", "Badet"}, {"text_nb", "Elleve."}, {"seen_version", "1"}})
                  .status,
              409);
    EXPECT_EQ(post("Kari", "/samtaler/maler/" + of + "/ta-bort", {}).status, 303);
    EXPECT_EQ(get("Kari", "/samtaler/maler/" + of).status, 404);
}

TEST_P(AnswerPages, WhoFollowsSeesAndIsSeen)
{
    EXPECT_EQ(post("Wenche", path(id, "her"), {{"doing", "writes"}}).status, 200);
    EXPECT_TRUE(has(html_of(get("Kari", path(id, "nytt"), {{"siden", "0"}})), "skriver …"));
    EXPECT_TRUE(has(html_of(get("Kari", path(id, "nytt"), {{"siden", "0"}})), "Det har kommet en ny melding."));
    EXPECT_EQ(post("Kari", path(id, "foelg"), {}).status, 303);
    EXPECT_TRUE(has(page(), "Slutt å følge samtalen"));
    EXPECT_EQ(post("Kari", path(id, "slutt-aa-foelge"), {}).status, 303);
    EXPECT_EQ(post("Kari", path(id, "sett"), {}).status, 303);
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/liste", {{"mappe", "apne"}})), "name=\"threads\""));
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/i-dag")), "Samtaler som ingen har tatt"));
    const std::string picked = id.text() + "." + std::to_string(thread(id).version);
    EXPECT_EQ(
        post("Kari", "/samtaler/flere", {{"then", "close"}, {"why", "Svart."}, {"threads", Json(Json::Array{picked})}})
            .status,
        303);
    const std::string old = id.text() + ".1";
    const test::Called left = post("Kari", "/samtaler/flere", {{"then", "give"}, {"threads", Json(Json::Array{old})}});
    EXPECT_EQ(left.status, 200);
    EXPECT_TRUE(has(html_of(left), "Den er avsluttet allerede."));
}

TEST_P(AnswerPages, APoliteNoIsShownBeforeItGoes)
{
    EXPECT_TRUE(has(page(), "Jeg sier nei til private kontakter"));
    const auto sent = send("refuse-contact", "Takk, men jeg sier nei til privat kontakt.", thread(id).version);
    ASSERT_EQ(sent.status, 303) << sent.says;
    EXPECT_NE(recorded(id).find("contact-refused"), std::string::npos);
}

TEST_P(AnswerPages, WhatHasATrackIsReferredToIt)
{
    EXPECT_EQ(send("refer", "", thread(id).version).status, 422) << "a question has none";
    const auto refer = [&](const std::string& category) {
        return post("Kari", path(id, "svar"),
                    {{"seen_version", std::to_string(thread(id).version)}, {"then", "refer"}, {"category", category}});
    };
    municipality_->email = "postmottak@prove.example";
    EXPECT_TRUE(has(html_of(get("Kari", path(id), {{"gjelder", "complaint"}})), "Klage på vedtak: vis videre"));
    ASSERT_EQ(refer("complaint").status, 303);
    EXPECT_NE(recorded(id).find("thread-referred"), std::string::npos) << recorded(id);
}

TEST_P(AnswerPages, ATextIsLeftForOneWhoMayAnswer)
{
    ASSERT_EQ(send("leave", "Badet åpner klokka ti.", thread(id).version).status, 303);
    EXPECT_TRUE(has(page(), "har lagt igjen et svar, for en som kan svare"));
    EXPECT_TRUE(has(html_of(get("Wenche", path(id))), "Legg teksten i boksen"));
    EXPECT_TRUE(thread(id).waits_since) << "nothing is sent";
}

TEST_P(AnswerPages, AThreadIsClosedInOnePlaceAndTheRuleBookIsAskedOfSilence)
{
    const std::string html = page();
    EXPECT_EQ(html.find("Avslutt uten svar"), std::string::npos);
    EXPECT_TRUE(has(html, "Den skal ikke besvares"));
    const auto closed = post(
        "Kari", path(id, "avslutt"),
        {{"seen_version", std::to_string(thread(id).version)}, {"how", "unanswered"}, {"why", "De vil bare krangle."}});
    ASSERT_EQ(closed.status, 303) << closed.says;
    EXPECT_EQ(thread(id).state, ThreadState::done) << closed.notice;
    EXPECT_NE(recorded(id).find("dialogue-ended"), std::string::npos);
}

} // namespace
} // namespace samband::dialogue
