#include "dialogue/pages.h"
#include "proposals/asked_world.h"
#include "proposals/pages.h"
#include "support/pages.h"

namespace samband::proposals {
namespace {

class ModelPages : public test::Pages<Asked> {
protected:
    void SetUp() override
    {
        Asked::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        dialogue::add_routes(made);
        samband::proposals::add_routes(made, access_);
    }
    test::Called save(Json::Object more, const std::string& who = "Kari")
    {
        Json::Object fields{{"seen_version", std::to_string(held().version)}, {"per_minute", "20"}};
        for (Json::Member& it : more) fields.push_back(std::move(it));
        return post(who, page_, std::move(fields));
    }
    test::Called saved()
    {
        return save({{"address", model_.url() + "/v1/"}, {"model", "prøvemodell"}, {"is_on", "1"}});
    }
    std::string shown() { return html_of(get("Kari", page_)); }
    static constexpr const char* page_ = "/samtaler/sprakmodell";
};
SAMBAND_ON_BOTH_DATABASES(ModelPages);

TEST_P(ModelPages, AStewardTurnsItOnAndNobodyElseSees)
{
    EXPECT_EQ(get("Sara", page_).status, 403);
    EXPECT_EQ(get("Wenche", page_).status, 403);
    EXPECT_TRUE(has(shown(), "Ingen modell er spurt ennå"));
    EXPECT_FALSE(has(shown(), "/samtaler/sprakmodell/prov")) << "there is nothing to try yet";
    saved();
    EXPECT_TRUE(held().is_on);
    EXPECT_EQ(held().address, model_.url()) << "the interface's own path is left out";
    EXPECT_TRUE(has(shown(), "/samtaler/sprakmodell/prov"));
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/regler")), page_));
    EXPECT_FALSE(has(html_of(get("Wenche", "/samtaler/regler")), page_));
}

TEST_P(ModelPages, WhatIsWrongIsSaidAtItsField)
{
    const std::string html = html_of(save({{"address", "http://10.0.0.7:8080"}, {"is_on", "1"}, {"per_minute", "0"}}));
    EXPECT_TRUE(has(html, "Adressen må begynne med https://."));
    EXPECT_TRUE(has(html, "Skriv navnet på modellen."));
    EXPECT_TRUE(has(html_of(save({{"address", "https://10.0.0.7"}, {"model", "m"}})), "lukket for Samband"));
    EXPECT_TRUE(has(html_of(save({{"is_on", "1"}, {"model", "m"}})), "Skriv adressen før den slås på."));
    EXPECT_TRUE(has(html_of(save({{"address", "https://modell.example.no"}, {"key", "nøkkel"}})), "tegn som ikke kan"));
    EXPECT_FALSE(held().is_on);
}

TEST_P(ModelPages, TheKeyIsKeptAndNeverShown)
{
    model_.set(R"({"key": "hemmelig-1"})");
    save({{"address", model_.url()}, {"model", "prøvemodell"}, {"key", "hemmelig-1"}});
    EXPECT_FALSE(has(shown(), "hemmelig-1"));
    EXPECT_FALSE(has(shown(), held().sealed));
    EXPECT_TRUE(has(shown(), "En nøkkel er lagt inn"));
    EXPECT_TRUE(has(html_of(post("Kari", "/samtaler/sprakmodell/prov", {})), "Modellen svarte:"));
}

TEST_P(ModelPages, TryingShowsTheAnswerOrWhatIsWrongAndSendsTheExampleAlone)
{
    const Id id = came("Min helt egen melding om brøyting");
    saved();
    const std::string answered = html_of(post("Kari", "/samtaler/sprakmodell/prov", {}));
    EXPECT_TRUE(has(answered, "Spørsmål"));
    EXPECT_TRUE(has(answered, "Når åpner badet i sommer"));
    model_.set(R"({"content": "<script>alert(1)</script>"})");
    const std::string strange = html_of(post("Kari", "/samtaler/sprakmodell/prov", {}));
    EXPECT_TRUE(has(strange, "noe annet enn vi ba om"));
    EXPECT_FALSE(has(strange, "<script>alert"));
    model_.set(R"({"content": null, "key": "en-annen"})");
    EXPECT_TRUE(has(html_of(post("Kari", "/samtaler/sprakmodell/prov", {})), "Nøkkelen blir ikke godtatt"));
    EXPECT_TRUE(has(shown(), "Modellen har ikke svart")) << "and the page says so afterwards";
    EXPECT_EQ(times_asked(), 2u);
    EXPECT_EQ(to_text(questions()).find("brøyting"), std::string::npos);
    EXPECT_EQ(proposed(id), "none");
}

TEST_P(ModelPages, TheMarkStandsInTheThreadUntilAPersonHasDecided)
{
    saved();
    model_.set(R"({"word": "complaint"})");
    const Id id = came("Når åpner badet?");
    work();
    const std::string path = "/samtaler/" + id.text();
    const std::string html = html_of(get("Kari", path));
    EXPECT_TRUE(has(html, "Forslag fra språkmodell: Klage på vedtak – ikke bestemt"));
    EXPECT_TRUE(has(html, "prøvemodell"));
    EXPECT_TRUE(has(html, "Fordi det står")) << "the rules' words beside it";
    EXPECT_LT(html.find("value=\"question\""), html.find("value=\"complaint\"")) << "the rules' own button is first";
    post("Kari", path + "/hva", {{"seen_version", std::to_string(thread(id).version)}, {"category", "question"}});
    EXPECT_FALSE(has(html_of(get("Kari", path)), "Forslag fra språkmodell"));
    EXPECT_TRUE(has(shown(), "prøvemodell"));
}

} // namespace
} // namespace samband::proposals
