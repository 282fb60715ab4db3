#include "keywords/pages.h"
#include "keywords/sms_square.h"
#include "support/pages.h"

namespace samband::keywords {
namespace {

class KeywordPages : public test::Pages<Square> {
protected:
    void SetUp() override
    {
        Square::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        municipality_->short_name = "Løten";
        add_routes(made);
    }
    test::Called press(const std::string& path, Json::Object fields, const std::string& who = "Kari")
    {
        return post(who, path, std::move(fields));
    }
    Json::Object typed(const std::string& word, const std::string& body, const std::string& then = "on")
    {
        return {{"account", account_.id.text()},
                {"word", word},
                {"does", "answer"},
                {"body", body},
                {"is_public", "1"},
                {"then", then}};
    }
    std::string tried(const std::string& message)
    {
        return html_of(press("/kodeord/prov", {{"tried", message}, {"tried_at", account_.id.text()}}));
    }
};
SAMBAND_ON_BOTH_DATABASES(KeywordPages);

TEST_P(KeywordPages, AWordIsMadeChangedGoneThroughAndTakenAway)
{
    EXPECT_TRUE(has(html_of(get("Kari", "/kodeord")), "Ingen kodeord ennå"));
    for (const char* kind : {"Ferdig svar", "Abonnement", "Spørsmål til innbyggerne", "Samtale med en enhet"})
        EXPECT_TRUE(has(html_of(get("Kari", "/kodeord/nytt")), kind)) << kind;
    for (const char* does : {"list", "answer", "poll", "talk"})
        EXPECT_TRUE(has(html_of(get("Kari", "/kodeord/nytt", {{"gjor", does}})), "Ta det i bruk")) << does;
    const test::Called bad = press("/kodeord", typed("STOPP", ""));
    EXPECT_EQ(bad.status, 422);
    EXPECT_TRUE(has(html_of(bad), "virker alltid"));
    EXPECT_TRUE(has(html_of(bad), "Skriv hva som skal svares."));
    const test::Called made = press("/kodeord", typed("BADET", "Badet er åpent 10–18."));
    ASSERT_TRUE(made.to.starts_with("/kodeord/")) << made.to;
    const std::string page = html_of(get("Kari", made.to));
    for (const char* text : {"BADET", "i bruk", "SMS-del", "70 tegn, ikke 160: –", "Slå det av"})
        EXPECT_TRUE(has(page, text)) << text;
    EXPECT_TRUE(has(html_of(get("Kari", "/kodeord")), made.to));
    EXPECT_FALSE(has(html_of(get("Leif", made.to)), "Slå det av")) << "it is not his";
    Json::Object off = typed("BADET", "Badet er stengt.", "off");
    off.emplace_back("seen_version", "1");
    EXPECT_EQ(press(made.to, off).to, made.to);
    EXPECT_TRUE(has(html_of(get("Kari", made.to)), "Ta det i bruk"));
    Json::Object late = typed("BADET", "Badet er åpent igjen.", "off");
    late.emplace_back("seen_version", "1");
    EXPECT_EQ(press(made.to, late).status, 409) << "seen before it changed";
    EXPECT_EQ(press(made.to + "/gjennomgaatt", {{"seen_version", "2"}}).to, made.to);
    EXPECT_EQ(press(made.to + "/ta-bort", {{"seen_version", "3"}}).to, "/kodeord");
    EXPECT_EQ(get("Kari", made.to).status, 404);
}

TEST_P(KeywordPages, WhoMayNotPublishIsToldWhoMay)
{
    const test::Called refused = press("/kodeord", typed("BADET", "Badet er åpent."), "Sara");
    EXPECT_EQ(refused.status, 409);
    EXPECT_TRUE(has(html_of(refused), "Kodeordet er ikke lagret."));
    EXPECT_TRUE(has(html_of(refused), "Badet er åpent.")) << "what was typed stays";
    EXPECT_EQ(get("Enok", "/kodeord").status, 403);
}

TEST_P(KeywordPages, AMessageIsTriedAndNothingIsDone)
{
    made(text("BADET", Does::answer, "Badet er åpent."));
    KeywordText vann = text("VANN", Does::list);
    vann.topic = interest("Vann");
    made(vann);
    EXPECT_TRUE(has(tried("badet?"), "Løten: Badet er åpent."));
    EXPECT_TRUE(has(tried("badet?"), "22/160 tegn, 1 SMS-del"));
    EXPECT_TRUE(has(tried("VANN"), "Nummeret meldes på."));
    EXPECT_TRUE(has(tried("VANN STOPP"), "og bare dette"));
    EXPECT_TRUE(has(tried("STOPP"), "Det virker alltid."));
    EXPECT_TRUE(has(tried("STOPP alt"), "Det virker alltid."));
    EXPECT_TRUE(has(tried("Hjelp"), "Send BADET, VANN. STOPP melder deg av alt."));
    EXPECT_TRUE(has(tried("Det lukter"), "Meldingen blir en samtale."));
    EXPECT_TRUE(threads().empty());
    EXPECT_TRUE(read([](db::Reading& tx) { return count_sent(tx); }).empty());
    const test::Called length = press("/kodeord/lengde", {{"text", "čáhci"}});
    EXPECT_EQ(length.page.model.find("short_form")->boolean(), true);
    EXPECT_TRUE(has(html_of(length), "ikke 160: č"));
}

} // namespace
} // namespace samband::keywords
