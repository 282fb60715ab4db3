#include "chat/chatting.h"
#include "chat/pages.h"
#include "dialogue/pages.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/sight.h"
#include "dialogue/watch_restricted.h"
#include "support/pages.h"

#include <algorithm>

namespace samband::chat {
namespace {

class ChatPages : public test::Pages<Chatting> {
protected:
    void SetUp() override
    {
        Pages::SetUp();
        if (IsSkipped()) return;
        looks_ = std::make_unique<dialogue::LookLog>(
            [this](const std::string&) { return std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db()); });
        people::Routes made = routes();
        const people::AroundRoutes watched(dialogue::watch_restricted(looks_.get()));
        add_routes(made);
    }
    void TearDown() override
    {
        looks_.reset();
        Pages::TearDown();
    }
    /// By nobody who signs in.
    test::Called see(const std::string& path) { return get("", path); }
    test::Called press(const std::string& path, Json::Object fields) { return post("", path, std::move(fields)); }
    test::Called news_of(const std::string& path, const std::string& after)
    {
        http::Request asked_after = asked("", http::Method::get, path + "/nytt");
        if (!after.empty()) asked_after.query = {{"etter", after}};
        return test::call(router_, asked_after);
    }
    std::string begun(const std::string& text = "Når åpner badet?")
    {
        const test::Called called = press("/prat", {{"message", text}, {"who", "Åse"}});
        EXPECT_TRUE(called.to.starts_with("/prat/")) << called.to << called.says;
        EXPECT_TRUE(called.cookies.empty());
        return called.to;
    }
    Id waiting_one()
    {
        return read([](db::Reading& tx) { return queue_of(tx); }).at(0).id;
    }
    void restrict(const Id& id, const std::vector<Id>& readers)
    {
        by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return dialogue::restrict_thread(tx, kari, id, dialogue::find_thread(tx, id)->version, "Gjelder en ansatt.",
                                             readers);
        });
    }

    std::unique_ptr<dialogue::LookLog> looks_;
};
SAMBAND_ON_BOTH_DATABASES(ChatPages);

TEST_P(ChatPages, AreNotThereUntilTheChatIsTakenIntoUse)
{
    turn(false);
    EXPECT_EQ(see("/prat").status, 404);
    EXPECT_EQ(see("/prat/innebygd").status, 404);
    EXPECT_EQ(press("/prat", {{"message", "Hei"}}).status, 404);
    EXPECT_EQ(get("Kari", "/samtaler/prat").status, 404);
    EXPECT_EQ(get("Kari", "/samtaler/prat/oppsett").status, 200) << "it is taken into use there";
}

TEST_P(ChatPages, WholeWayWithoutCookieOrScript)
{
    const std::string start = html_of(see("/prat"));
    EXPECT_FALSE(has(start, "_csrf"));
    EXPECT_TRUE(has(start, "Ventetid:")) << start;
    EXPECT_TRUE(has(start, "ukjent"));
    EXPECT_TRUE(has(start, "Ikke skriv fødselsnummer"));
    const std::string path = begun();
    const std::string page = html_of(see(path));
    EXPECT_TRUE(has(page, "Du er nummer 1 i køen."));
    EXPECT_TRUE(has(page, "Se etter svar"));
    EXPECT_TRUE(has(page, "role=\"log\""));
    EXPECT_EQ(post("Kari", "/samtaler/prat/neste", {}).status, 303);
    const Id id = read([&](db::Reading& tx) { return talks_of(tx, person_id("Kari")); }).at(0).id;
    EXPECT_EQ(post("Kari", "/samtaler/prat/" + id.text() + "/si", {{"text", "Klokka ti."}}).status, 303);
    EXPECT_TRUE(has(html_of(see(path)), "Du snakker med Kari.\n\nKlokka ti."));
    EXPECT_EQ(press(path, {{"message", "Takk!"}}).to, path + "#skriv");
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/prat")), "Takk!"));
    EXPECT_EQ(press(path + "/avslutt", {}).status, 303);
    const std::string ended = html_of(see(path));
    EXPECT_TRUE(has(ended, "Du har avsluttet praten."));
    EXPECT_FALSE(has(ended, "name=\"message\""));
}

TEST_P(ChatPages, ClosedSaysWhenItOpensAndKeepsWhatWasTyped)
{
    later_s(8 * 3'600); // 18
    const std::string closed = html_of(see("/prat"));
    EXPECT_TRUE(has(closed, "Praten er stengt nå"));
    EXPECT_TRUE(has(closed, "Vi åpner igjen mandag kl. 8")) << closed;
    const std::string typed = html_of(press("/prat", {{"message", "Jeg begynte før det stengte"}, {"who", "Åse"}}));
    EXPECT_TRUE(has(typed, "action=\"/kontakt/skjema\"")) << typed;
    EXPECT_TRUE(has(typed, "Jeg begynte før det stengte"));
    EXPECT_TRUE(has(typed, "value=\"Åse\""));
}

TEST_P(ChatPages, AnIdentityNumberComesBackToBeTakenAway)
{
    const std::string page = html_of(press("/prat", {{"message", "Jeg er 01010750160"}}));
    EXPECT_TRUE(has(page, "Du har skrevet et fødselsnummer. Ta det bort"));
    EXPECT_TRUE(has(page, "Jeg er 01010750160")) << "what was typed is not lost";
}

TEST_P(ChatPages, OnlyTheWholeLinkOpensIt)
{
    const std::string path = begun();
    std::string changed = path;
    changed.back() = path.back() == 'x' ? 'y' : 'x';
    EXPECT_EQ(see(changed).status, 404);
    EXPECT_EQ(see("/prat/" + waiting_one().text()).status, 404);
    EXPECT_EQ(press(path.substr(0, path.size() - 1), {{"message", "Hei"}}).status, 404);
    EXPECT_EQ(see("/prat/finnes-ikke/direkte").status, 404);
}

TEST_P(ChatPages, NewsAreWhatCameAfterTheLastLineAndALittleBefore)
{
    const std::string path = begun();
    for (int i = 0; i < 20; ++i) {
        later_s(1);
        press(path, {{"message", "Linje " + std::to_string(i)}});
    }
    const test::Called all = news_of(path, "");
    ASSERT_EQ(all.page.model.find("lines")->items().size(), 21U);
    const std::string tenth = all.page.model.find("lines")->items().at(10).find("id")->string();
    const test::Called news = news_of(path, tenth);
    ASSERT_EQ(news.page.model.find("lines")->items().size(), 10U + static_cast<std::size_t>(lines_again) + 1);
    EXPECT_EQ(news.page.model.find("lines")->items().back().find("text")->string(), "Linje 19");
    EXPECT_LT(html_of(news).size(), 6'000U) << "a slow telephone fetches little";
}

TEST_P(ChatPages, OneChatHasItsPace)
{
    const std::string path = begun();
    int refused = 0;
    for (int i = 0; i < lines_burst + 5; ++i)
        if (press(path, {{"message", "Linje " + std::to_string(i)}}).status == 429) ++refused;
    EXPECT_EQ(refused, 5);
    int streams = 0;
    for (int i = 0; i < streams_burst + 3; ++i)
        if (see(path + "/direkte").status == 429) ++streams;
    EXPECT_EQ(streams, 3);
    for (int i = 0; i < told_burst + 5; ++i) EXPECT_EQ(press(path + "/her", {{"doing", "reads"}}).status, 200);
}

TEST_P(ChatPages, OneNetworkBeginsSoManyAtOnce)
{
    int begun_so_far = 0;
    for (int i = 0; i < begun_burst + 5; ++i)
        if (press("/prat", {{"message", "Hei " + std::to_string(i)}}).status == 303) ++begun_so_far;
    EXPECT_EQ(begun_so_far, begun_burst);
}

TEST_P(ChatPages, TheFrameLeadsToAWindowOfItsOwn)
{
    const test::Called sent = press("/prat/innebygd", {{"message", "Hei"}});
    ASSERT_TRUE(sent.to.starts_with("/prat/innebygd/")) << sent.says;
    const std::string page = html_of(see(sent.to));
    EXPECT_TRUE(has(page, "https://prove.example/prat/"));
    EXPECT_TRUE(has(page, "target=\"_blank\""));
}

TEST_P(ChatPages, TheDeskShowsWhoWaitsAndWhoIsThere)
{
    begun();
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/prat")), "Ingen tar prat nå."));
    EXPECT_EQ(post("Kari", "/samtaler/prat/tar", {}).status, 303);
    const std::string desk = html_of(get("Kari", "/samtaler/prat"));
    EXPECT_TRUE(has(desk, "Du tar prat nå"));
    EXPECT_TRUE(has(desk, "Når åpner badet?"));
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/prat/koe")), "Tar prat nå: Kari Prøve.")) << desk;
    EXPECT_EQ(post("Kari", "/samtaler/prat/tar-ikke", {}).status, 303);
    EXPECT_FALSE(has(html_of(get("Kari", "/samtaler/prat")), "Du tar prat nå"));
}

TEST_P(ChatPages, WhatCannotBeSaidStandsInTheBoxStill)
{
    begun();
    const Id id = waiting_one();
    const std::string path = "/samtaler/prat/" + id.text();
    post("Kari", path + "/ta", {});
    const std::string page = html_of(post("Kari", path + "/si", {{"text", "Du er 01010750160?"}}));
    EXPECT_TRUE(has(page, "Du er 01010750160?"));
    EXPECT_TRUE(has(page, "id=\"f-text-fault\""));
    const std::string handed =
        html_of(post("Kari", path + "/gi-videre", {{"to", ""}, {"unit", ""}, {"note", "Badet"}}));
    EXPECT_TRUE(has(handed, "Velg enten en person eller en enhet."));
    const test::Called put = post("Kari", path + "/tekst", {{"text", "Hei."}, {"template", "klar.holding"}});
    EXPECT_TRUE(put.page.model.find("values")->find("text")->string().starts_with("Hei.\n\n"));
    EXPECT_EQ(post("Kari", path + "/avslutt", {{"settled", "no"}}).status, 303);
}

TEST_P(ChatPages, WhatWeHideIsNotShownToTheResidentAndIsSaidToBeHidden)
{
    const std::string path = begun("Drittsekk");
    const Id id = waiting_one();
    const Id entry = read([&](db::Reading& tx) { return dialogue::entries_of(tx, id); }).at(0).id;
    write([&](db::Writing& tx) {
        dialogue::set_sight(tx, {.entry = entry,
                                 .sight = dialogue::Sight::hidden,
                                 .act = tx.new_id(),
                                 .by = person_id("Kari"),
                                 .reason = "Personangrep",
                                 .at = tx.now()});
    });
    for (const std::string& address : {path, path + "/nytt"}) {
        const test::Called called = see(address);
        const std::string page = html_of(called);
        EXPECT_TRUE(has(page, "Kommunen viser ikke denne meldingen.")) << address;
        EXPECT_FALSE(has(page, "<p class=\"said\">Drittsekk")) << address;
        EXPECT_FALSE(has(to_text(called.page.model), "Drittsekk")) << address;
    }
    post("Kari", "/samtaler/prat/" + id.text() + "/ta", {});
    const std::string desk = html_of(get("Kari", "/samtaler/prat"));
    EXPECT_TRUE(has(desk, "<p class=\"said\">Drittsekk")) << "we see it still";
    EXPECT_TRUE(has(desk, "Vises ikke for innbyggeren."));

    // A page that has gone on since then is told of it, too.
    for (int i = 0; i <= lines_again; ++i) add(id, "Hallo?");
    const auto entries = read([&](db::Reading& tx) { return dialogue::entries_of(tx, id); });
    const std::string later = html_of(news_of(path, entries.back().id.text()));
    EXPECT_TRUE(has(later, "data-line=\"" + entry.text() + "\"")) << later;
    EXPECT_TRUE(has(later, "Kommunen viser ikke denne meldingen."));
}

TEST_P(ChatPages, OneThatIsRestrictedForWhoHasItHidesNoneOfTheOthers)
{
    begun("Noe om en ansatt");
    const Id id = waiting_one();
    post("Kari", "/samtaler/prat/" + id.text() + "/ta", {});
    begun("Når åpner badet?");
    const Id other = waiting_one();
    post("Kari", "/samtaler/prat/" + other.text() + "/ta", {});
    assign(id, "Wenche");
    restrict(id, {});
    const test::Called desk = get("Kari", "/samtaler/prat");
    EXPECT_EQ(desk.status, 200);
    EXPECT_TRUE(has(html_of(desk), "Når åpner badet?"));
    EXPECT_FALSE(has(html_of(desk), "Noe om en ansatt"));
    const test::Called news = get("Kari", "/samtaler/prat/" + id.text() + "/nytt");
    EXPECT_EQ(news.status, 200);
    EXPECT_EQ(news.page.model.find("state")->string(), "ended");
    EXPECT_FALSE(has(to_text(news.page.model), "Noe om en ansatt"));
}

TEST_P(ChatPages, WhoSeesARestrictedOneIsNotedAndTheQueueSaysOnlyThatItIsThere)
{
    begun("Noe om en ansatt");
    const Id id = waiting_one();
    restrict(id, {person_id("Kari")});
    const std::string queue = html_of(get("Kari", "/samtaler/prat/koe"));
    EXPECT_TRUE(has(queue, "Skjermet samtale")) << queue;
    EXPECT_FALSE(has(queue, "Noe om en ansatt"));
    EXPECT_EQ(post("Kari", "/samtaler/prat/" + id.text() + "/ta", {}).status, 303);
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/prat")), "Noe om en ansatt"));
    get("Kari", "/samtaler/prat/" + id.text() + "/nytt");
    get("Wenche", "/samtaler/prat");
    looks_->stop();
    std::vector<std::string> parts;
    for (const auto& look :
         read([&](db::Reading& tx) { return dialogue::looks_at(tx, dialogue::thread_look, id, 100); }))
        parts.push_back(look.person_name + " " + look.part);
    std::ranges::sort(parts);
    EXPECT_EQ(join(parts, ", "), "Kari Prøve news, Kari Prøve page");
    EXPECT_EQ(get("Kari", "/samtaler/prat").status, 503) << "where it cannot be noted it is not shown";
    EXPECT_EQ(get("Wenche", "/samtaler/prat").status, 200);
}

TEST_P(ChatPages, WritingIsToldAndStoredNowhere)
{
    begun();
    const Id id = waiting_one();
    post("Kari", "/samtaler/prat/" + id.text() + "/ta", {});
    const std::int64_t version = talk(id).version;
    EXPECT_EQ(post("Kari", "/samtaler/prat/" + id.text() + "/skriver", {}).status, 303);
    EXPECT_EQ(talk(id).version, version);
    EXPECT_EQ(post("Wenche", "/samtaler/prat/" + id.text() + "/skriver", {}).status, 409);
}

TEST_P(ChatPages, TheSettingIsTheDesks)
{
    const std::string path = "/samtaler/prat/oppsett";
    EXPECT_EQ(get("Leif", path).status, 403);
    EXPECT_TRUE(has(html_of(get("Kari", path)), "Praten følger kontortida."));
    EXPECT_EQ(post("Kari", path + "/uke", {{"open5", "09:00"}, {"close5", "11:00"}}).status, 303);
    EXPECT_TRUE(has(html_of(get("Kari", path)), "Fredag 9–11"));
    EXPECT_TRUE(has(html_of(post("Kari", path + "/uke", {{"open5", "11:00"}, {"close5", "09:00"}})),
                    "Det må stenge etter at det åpner."));
    EXPECT_EQ(post("Kari", path + "/vanlig", {}).status, 303);
    EXPECT_EQ(post("Kari", path + "/stengt", {{"day", "2026-12-24"}, {"why", "Julaften"}}).status, 303);
    EXPECT_TRUE(has(html_of(get("Kari", path)), "Julaften"));
    EXPECT_EQ(post("Kari", path + "/stengt/2026-12-24/fjern", {}).status, 303);
    EXPECT_FALSE(has(html_of(get("Kari", path)), "Julaften"));
    EXPECT_TRUE(has(html_of(post("Kari", path, {{"roles", Json::array()}, {"give_up_minutes", "10"}})),
                    "Velg minst én rolle."));
}

} // namespace
} // namespace samband::chat
