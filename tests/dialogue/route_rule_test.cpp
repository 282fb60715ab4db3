#include "dialogue/correspondence.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/route_rule.h"
#include "support/pages.h"

/// Rules that send what comes to units, and the pages of triage.
namespace samband::dialogue {
namespace {

using rulebook::Category;

Arriving plow_message(const std::string& text)
{
    return arriving("Emne", text, "Ase@Skole.Example", Way::email, Category::question);
}

TEST(RouteRule, FitsByEachConditionThatSaysSomething)
{
    const RouteRule words{.words = "brøyt*, snø\nglatt"};
    EXPECT_TRUE(fits(words, plow_message("BRØYTEBILEN kom ikke")));
    EXPECT_TRUE(fits(words, plow_message("Det er glatt.")));
    EXPECT_FALSE(fits(words, plow_message("snøen er fin"))) << "a whole word";
    EXPECT_FALSE(fits(words, plow_message("nybrøytet"))) << "the beginning of one";
    const RouteRule both{.words = "brøyt*", .places = "Nordbygda"};
    EXPECT_FALSE(fits(both, plow_message("Ikke brøytet")));
    EXPECT_TRUE(fits(both, plow_message("Ikke brøytet\nHilsen fra nordbygda")));
    EXPECT_TRUE(fits({.words = "ikke\nbrøytet, ikke brøytet"}, plow_message("er\nikke\nbrøytet"))) << "across lines";
    for (const char* sender :
         {"skole.example", "@skole.example", "ase@skole.example", "annen.example, skole.example", "example"})
        EXPECT_TRUE(fits({.sender = sender}, plow_message("Hei"))) << sender;
    for (const char* sender : {"kole.example", "se@skole.example", "annen.example"})
        EXPECT_FALSE(fits({.sender = sender}, plow_message("Hei"))) << sender;
    EXPECT_TRUE(fits({.way = Way::email}, plow_message("Hei")));
    EXPECT_FALSE(fits({.way = Way::sms}, plow_message("Hei")));
    EXPECT_FALSE(fits({.category = Category::praise}, plow_message("Hei")));
    EXPECT_FALSE(fits({.words = " ,* ,\n"}, plow_message("Hei"))) << "no word at all";
}

class RoutePages : public test::Pages<Correspondence> {
protected:
    void SetUp() override
    {
        Correspondence::SetUp();
        if (IsSkipped()) return;
        looks_ = std::make_unique<LookLog>(
            [this](const std::string&) { return std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db()); });
        people::Routes made = routes();
        add_routes(made, looks_.get());
    }
    void TearDown() override
    {
        looks_.reset();
        Pages::TearDown();
    }
    std::unique_ptr<LookLog> looks_;
    RouteRule rule(const std::string& words, const std::string& where)
    {
        return {.name = words, .words = words, .unit = unit(where)};
    }
    RouteRule save(RouteRule it)
    {
        const people::Person kari = person("Kari");
        return write([&](db::Writing& tx) { return save_route_rule(tx, kari, it); });
    }
    std::vector<std::string> names()
    {
        std::vector<std::string> all;
        for (const RouteRule& it : read([](db::Reading& tx) { return list_route_rules(tx); })) all.push_back(it.name);
        return all;
    }
};
SAMBAND_ON_BOTH_DATABASES(RoutePages);

TEST_P(RoutePages, TheFirstThatFitsDecides)
{
    RouteRule plow = rule("brøyt*", "Skole");
    plow.assignee = person_id("Gro");
    plow.suggests = Category::dissatisfied;
    save(plow);
    save(rule("brøytebil, bad", "Helse"));
    const Thread caught = thread(take(message("1", "Brøytebilen kom ikke")).thread);
    EXPECT_EQ(caught.unit_name, "Skole");
    EXPECT_EQ(caught.assignee, person_id("Gro"));
    EXPECT_EQ(caught.proposed, Category::dissatisfied);
    EXPECT_EQ(recorded(caught.id), "message-received thread-routed");
    EXPECT_EQ(thread(take(message("2", "Når åpner bad 3?")).thread).unit_name, "Helse");
    EXPECT_FALSE(thread(take(message("3", "Noe annet")).thread).unit);
    Inbound has_unit = message("4", "Brøytebilen");
    has_unit.unit = unit("Hjemmetjenesten");
    EXPECT_EQ(thread(take(has_unit).thread).unit_name, "Hjemmetjenesten") << "whoever sent it knew";
}

TEST_P(RoutePages, AreMovedChangedAndRemoved)
{
    const RouteRule one = save(rule("en", "Skole"));
    const RouteRule two = save(rule("to", "Helse"));
    const std::string path = "/samtaler/regler/" + two.id.text();
    EXPECT_EQ(post("Kari", path + "/flytt", {{"to", "up"}}).status, 303);
    EXPECT_EQ(names(), (std::vector<std::string>{"to", "en"}));
    EXPECT_EQ(post("Kari", path + "/flytt", {{"to", "up"}}).status, 303) << "at the top it stays";
    EXPECT_EQ(post("Kari", path + "/flytt", {{"to", "down"}}).status, 303);
    EXPECT_EQ(names(), (std::vector<std::string>{"en", "to"}));
    EXPECT_EQ(post("Kari", "/samtaler/regler",
                   {{"rule", one.id.text()},
                    {"act", "save"},
                    {"name", "En ny"},
                    {"words", "en"},
                    {"unit", unit("Helse").text()}})
                  .status,
              303);
    EXPECT_EQ(names(), (std::vector<std::string>{"En ny", "to"}));
    EXPECT_EQ(post("Kari", path + "/fjern", Json::Object{}).status, 303);
    EXPECT_EQ(names(), std::vector<std::string>{"En ny"});
    EXPECT_EQ(recorded(two.id), "route-rule-added route-rule-moved route-rule-moved route-rule-removed");
    EXPECT_EQ(get("Leif", "/samtaler/regler").status, 403) << "the desk's alone";
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/regler", {{"regel", one.id.text()}})), "value=\"En ny\""));
}

TEST_P(RoutePages, SayWhatIsMissing)
{
    const test::Called none = post("Kari", "/samtaler/regler", {{"act", "save"}, {"name", "x"}});
    EXPECT_EQ(none.status, 422);
    EXPECT_TRUE(has(html_of(none), "Si hva regelen skal se etter"));
    EXPECT_TRUE(has(html_of(none), "Velg en enhet."));
    EXPECT_TRUE(names().empty());
}

TEST_P(RoutePages, ADryRunStoresNothing)
{
    take(message("1", "Brøytebilen kom ikke"));
    later_s(31 * 24 * 3'600);
    take(message("2", "Brøytebilen kom ikke i dag heller"));
    take(message("3", "Når åpner badet?"));
    const Json::Object typed{{"act", "try"}, {"name", "Vei"}, {"words", "brøyt*"}, {"unit", unit("Skole").text()}};
    const std::string html = html_of(post("Kari", "/samtaler/regler", typed));
    EXPECT_TRUE(has(html, "Regelen ville tatt 1 av 2 samtaler. Ingenting er lagret.")) << "the last 30 days";
    EXPECT_TRUE(has(html, "Brøytebilen kom ikke i dag heller"));
    EXPECT_TRUE(has(html, "gikk til ingen enhet"));
    EXPECT_TRUE(has(html, "value=\"Vei\"")) << "what was typed stands there still";
    EXPECT_TRUE(names().empty());
}

TEST_P(RoutePages, AskWhatItIsAndSayWhy)
{
    const Id id = take(message("1", "Jeg klager på vedtaket om garasje.")).thread;
    const std::string path = "/samtaler/" + id.text();
    const std::string html = html_of(get("Kari", path));
    for (const char* text : {"Hva er dette?", "Fordi det står «klager på vedtaket»", "value=\"complaint\"", "Noe annet",
                             "Noen er uenig i et vedtak"})
        EXPECT_TRUE(has(html, text)) << text;
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler", {{"mappe", "apne"}})), "Klage på vedtak"));
    const auto press = [&](const std::string& act, Json::Object fields) {
        fields.emplace_back("seen_version", std::to_string(thread(id).version));
        return post("Kari", path + "/" + act, std::move(fields));
    };
    EXPECT_EQ(press("hva", {{"category", "finnes-ikke"}}).status, 422);
    EXPECT_EQ(press("hva", {{"category", "access-request"}}).status, 303);
    EXPECT_TRUE(has(html_of(get("Kari", path)), "Hvilket innsyn gjelder det?"));
    EXPECT_EQ(press("innsyn", {}).status, 422);
    EXPECT_EQ(press("innsyn", {{"kind", "open-to-all"}}).status, 303);
    const std::string clocked = html_of(get("Kari", path));
    EXPECT_TRUE(has(clocked, "Offentleglova § 29") && has(clocked, "Regnes som avslag etter"));
    EXPECT_EQ(press("hva", {{"category", "concern"}}).status, 303);
    EXPECT_TRUE(has(html_of(get("Rolf", path)), "Jeg har lest den"));
    EXPECT_FALSE(has(html_of(get("Kari", path)), "Jeg har lest den"));
    EXPECT_EQ(press("fare-lest", {}).status, 403);
    EXPECT_EQ(press("avslutt", {{"why", "Ferdig."}}).status, 403);
}

} // namespace
} // namespace samband::dialogue
