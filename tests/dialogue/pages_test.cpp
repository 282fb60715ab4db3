#include "dialogue/clock.h"
#include "dialogue/correspondence.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "support/pages.h"

namespace samband::dialogue {
namespace {

class InboxPages : public test::Pages<Correspondence> {
protected:
    void SetUp() override
    {
        Correspondence::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_routes(made);
    }
    Id written(const std::string& text)
    {
        later_s(60);
        return take(message(text, text)).thread;
    }
    static std::string path(const Id& id, const std::string& act = {})
    {
        return "/samtaler/" + id.text() + (act.empty() ? "" : "/" + act);
    }
    test::Called press(const std::string& who, const Id& id, const std::string& act, Json::Object fields = {})
    {
        const bool once_said = act == "merknad" || act.ends_with("person"); // whatever was said meanwhile
        if (!once_said) fields.emplace_back("seen_version", std::to_string(thread(id).version));
        return post(who, path(id, act), std::move(fields));
    }
    Id entry(const Id& id, std::size_t at)
    {
        return read([&](db::Reading& tx) { return entries_of(tx, id); }).at(at).id;
    }
    std::string shown(const std::string& who, const Id& id) { return html_of(get(who, path(id))); }
};
SAMBAND_ON_BOTH_DATABASES(InboxPages);

TEST_P(InboxPages, ABoxHasItsLinesAndHowLongTheyWait)
{
    const Id old = written("Brøytebilen kom ikke");
    later_s(24 * 3'600);
    written("Når åpner badet?");
    const std::string html = html_of(get("Kari", "/samtaler", {{"mappe", "ufordelt"}}));
    for (const char* text :
         {"Brøytebilen kom ikke", "Når åpner badet?", "ingen frist", "Skjema", "Ase", "Ingen har den", "/samtaler/ny"})
        EXPECT_TRUE(has(html, text)) << text;
    EXPECT_LT(html.find("Brøytebilen"), html.find("badet")) << "who waits longest comes first";
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler")), path(old))) << "who has none comes to what nobody has";
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler", {{"mappe", "mine"}})), "Du har ingen samtaler nå"));
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler", {{"mappe", "ferdige"}})), "Ingen er avsluttet ennå"));
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler", {{"mappe", "ufordelt"}}), http::Language::nn), "ingen frist"));
}

TEST_P(InboxPages, AThreadSaysWhenItIsDueAndUnderWhichClause)
{
    adopt("hattfjelldal");
    Inbound it = message("fb", "Når åpner badet?");
    it.way = Way::facebook;
    const Id id = take(it).thread;
    for (const char* text : {"Svarfrist", "i dag 23:59", "Hattfjelldal 6", "<em>bør</em>"})
        EXPECT_TRUE(has(shown("Kari", id), text)) << text;
    later_s(60);
    adopt("loten");
    it.foreign_id = "fb2";
    it.at = now();
    const Id other = take(it).thread;
    for (const char* text :
         {"uten unødig opphold", "Løten 3.1.4", "7 t 30 min igjen i arbeidstiden, til 23. november 10:01"})
        EXPECT_TRUE(has(shown("Kari", other), text)) << text;
    EXPECT_EQ(press("Kari", other, "utsett", {{"snooze_until", "2026-12-24T08:00"}}).status, 422) << "without a reason";
    EXPECT_EQ(press("Kari", other, "utsett", {{"snooze_until", "2026-11-21T08:00"}}).to, path(other));
    EXPECT_TRUE(has(shown("Kari", other), "utsatt til i morgen 08:00"));
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler", {{"mappe", "utsatt"}})), path(other)));
    EXPECT_EQ(press("Kari", other, "utsett").to, path(other));
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler", {{"mappe", "ufordelt"}})), path(other)));
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler", {{"mappe", "utsatt"}})), "Ingenting er utsatt"));
}

TEST_P(InboxPages, WhatWasLateIsExplainedAndListedByUnit)
{
    adopt("loten");
    const Id id = written("Brøytebilen kom ikke");
    route(id, "Hjemmetjenesten");
    EXPECT_FALSE(has(shown("Leif", id), "Hvorfor ble det for sent?"));
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/fristbrudd")), "Ingen fristbrudd"));
    later_s(5 * 24 * 3'600);
    close(id, "Svart på telefon.");
    const Id late = written("Bussen kom ikke");
    route(late, "Hjemmetjenesten");
    later_s(5 * 24 * 3'600);
    write([&](db::Writing& tx) { follow_clock(tx, late); });
    EXPECT_TRUE(has(shown("Leif", late), "Hvorfor ble det for sent?"));
    EXPECT_EQ(press("Leif", late, "for-sent", {{"why_late", " "}}).status, 422);
    const std::string html = html_of(get("Leif", "/samtaler/fristbrudd"));
    for (const char* text : {"Brøytebilen kom ikke", "Bussen kom ikke", "Hjemmetjenesten", "Løten 3.1.4", "og venter",
                             "Avsluttet uten svar", "Svart på telefon.", "Ingen grunn er skrevet."})
        EXPECT_TRUE(has(html, text)) << text;
    EXPECT_FALSE(has(html, "Skole")) << "units that are not his";
    const std::string skole = unit("Skole").text();
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/fristbrudd", {{"enhet", skole}})), "Ingen fristbrudd"));
    EXPECT_EQ(get("Sara", "/samtaler/fristbrudd").status, 404) << "leads nothing";
    EXPECT_EQ(get("Sara", "/samtaler/fristbrudd.csv").status, 404);
    EXPECT_EQ(get("Leif", "/samtaler/fristbrudd.csv").status, 200);
}

TEST_P(InboxPages, TheStewardSetsInHowManyStaffedHours)
{
    EXPECT_TRUE(has(html_of(get("Leif", "/samtaler/frister")), "7 t 30 min"));
    const auto set = [&](const char* what, const char* hours) {
        return post("Kari", "/samtaler/frister", {{"what", what}, {"hours", hours}});
    };
    EXPECT_EQ(set("category.question", "3,75").to, "/samtaler/frister");
    EXPECT_TRUE(has(html_of(get("Leif", "/samtaler/frister")), "3 t 45 min"));
    for (const char* hours : {"snart", "-1", "0", "1e9", "751", "nan", "inf"})
        EXPECT_EQ(set("silent", hours).status, 422) << hours;
    EXPECT_EQ(set("within.same-day", "1").status, 422);
    EXPECT_EQ(set("within.without-undue-delay", "").to, "/samtaler/frister");
    EXPECT_FALSE(has(html_of(get("Leif", "/samtaler/frister")), "7 t 30 min"));
    EXPECT_EQ(post("Leif", "/samtaler/frister", {{"what", "silent"}, {"hours", "1"}}).status, 403);
}

TEST_P(InboxPages, ALongBoxHasPages)
{
    for (std::int64_t i = 0; i < page_size + 1; ++i) written("Nummer " + std::to_string(i));
    const std::string first = html_of(get("Kari", "/samtaler", {{"mappe", "apne"}}));
    EXPECT_TRUE(has(first, "side=2"));
    EXPECT_FALSE(has(first, "Nummer " + std::to_string(page_size)));
    const std::string second = html_of(get("Kari", "/samtaler", {{"mappe", "apne"}, {"side", "2"}}));
    EXPECT_TRUE(has(second, "Nummer " + std::to_string(page_size)));
    EXPECT_FALSE(has(second, "side=3"));
    EXPECT_EQ(get("Kari", "/samtaler", {{"side", "-7"}, {"mappe", "nei"}}).status, 200);
}

TEST_P(InboxPages, AreOpenToThoseWhoMayReadTheThread)
{
    const Id nobodys = written("Ingens");
    const Id units = written("Hjemmehjelp");
    route(units, "Hjemmetjenesten");
    const Id given = written("Gitt");
    assign(given, "Gro");
    const std::map<std::string, std::string> reads{{"Kari", "nug"}, {"Wenche", "nug"}, {"Rolf", "nug"},
                                                   {"Leif", "u"},   {"Sara", "u"},     {"Dina", "u"},
                                                   {"Gro", "g"},    {"Mona", ""},      {"Enok", ""}};
    for (const auto& [who, which] : reads) {
        for (const auto& [id, letter] : {std::pair(nobodys, 'n'), std::pair(units, 'u'), std::pair(given, 'g')}) {
            const bool may = which.find(letter) != which.npos;
            EXPECT_EQ(get(who, path(id)).status, may ? 200 : 404) << who << " " << letter;
            const bool writes = who != "Enok";
            EXPECT_EQ(press(who, id, "merknad", {{"note", "Sett."}}).status, may      ? 303
                                                                             : writes ? 404
                                                                                      : 403)
                << who << " " << letter;
        }
        const std::string listed = html_of(get(who, "/samtaler", {{"mappe", "apne"}}));
        EXPECT_EQ(has(listed, "Ingens"), which.find('n') != which.npos) << who;
        EXPECT_EQ(has(listed, "Hjemmehjelp"), which.find('u') != which.npos) << who;
    }
    EXPECT_EQ(get("", path(nobodys)).status, 303) << "to the sign-in";
}

/// A program's form may hold anything where the page expects what was ticked.
TEST_P(InboxPages, SearchIsNarrowedByWhatItIs)
{
    written("Når åpner badet?");
    const auto searched = [&](const char* what) {
        return html_of(get("Kari", "/samtaler/sok", {{"q", "badet"}, {"gjelder", what}}));
    };
    EXPECT_TRUE(has(searched("everything"), "class=\"threads\"")) << "no word of ours narrows nothing";
    const std::string none = searched("praise");
    EXPECT_TRUE(has(none, "Ingen treff"));
    EXPECT_TRUE(has(none, "<option value=\"praise\" selected>Ros</option>")) << none;
}

TEST_P(InboxPages, AreDrawnAgainWhateverWasSentAsTicked)
{
    const Id id = written("Når?");
    for (const Json& odd : {Json(), Json(5), Json::object({{"a", 1}}), Json(true)})
        EXPECT_NE(press("Kari", id, "del", {{"entries", odd}, {"subject", "x"}}).status, 500);
}

TEST_P(InboxPages, SayWhatIsWrittenAndNothingElse)
{
    const std::string evil = "<script>alert(1)</script>\" onload='x' {{csrf}} ";
    Inbound it = message("evil", evil + "\nneste linje");
    it.who = evil + "navn";
    it.address = evil + "adresse";
    it.subject = evil + "emne";
    const Id id = take(it).thread;
    const Id other = written(evil + "annen");
    write([&](db::Writing& tx) { return take_in_edit(tx, "form", "evil", evil + "endret", now()); });
    write([&](db::Writing& tx) { return hold_unread(tx, Way::email, "mail", "7", "?", evil + "grunn"); });
    press("Kari", id, "merknad", {{"note", evil + "merknad"}});
    press("Kari", id, "samme-person", {{"with", other.text()}});
    std::string all = shown("Kari", id) + html_of(get("Kari", "/samtaler", {{"mappe", "apne"}})) +
                      html_of(get("Kari", "/samtaler/ulest")) + html_of(get("Kari", path(id), {{"del", "1"}})) +
                      html_of(press("Kari", id, "slaa-sammen", {{"into_address", evil}})) +
                      html_of(post("Kari", "/samtaler/ny", {{"way", "press"}, {"who", evil}, {"outlet", evil}}));
    press("Kari", id, "avslutt", {{"why", evil + "slutt"}});
    all += shown("Kari", id);
    EXPECT_FALSE(has(all, "<script>alert"));
    EXPECT_FALSE(has(all, "\" onload"));
    const std::string shown_as = "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onload=&#39;x&#39; {{csrf}} ";
    for (const char* text : {"navn", "adresse", "emne", "endret", "merknad", "annen", "grunn", "slutt"})
        EXPECT_TRUE(has(all, shown_as + text)) << text;
    EXPECT_TRUE(has(all, "neste linje"));
}

TEST_P(InboxPages, TellWhatItsAuthorChangedOrTookAway)
{
    Inbound it = message("1", "Først skrevet");
    it.subject = "Badet";
    const Id id = take(it).thread;
    const auto listed = [&] { return html_of(get("Kari", "/samtaler", {{"mappe", "apne"}})); };
    EXPECT_TRUE(has(listed(), "Først skrevet"));
    write([&](db::Writing& tx) { return take_in_edit(tx, "form", "1", "Så endret", now()); });
    std::string html = shown("Kari", id);
    for (const char* text : {"Så endret", "Endret av den som skrev det", "Hva som sto før", "Først skrevet"})
        EXPECT_TRUE(has(html, text)) << text;
    EXPECT_TRUE(has(listed(), "Så endret") && !has(listed(), "Først skrevet"));
    later_s(60);
    write([&](db::Writing& tx) { return take_in_deletion(tx, "form", "1", now()); });
    html = shown("Kari", id);
    for (const char* text : {"Slettet av den som skrev det", "Så endret"}) EXPECT_TRUE(has(html, text)) << text;
    EXPECT_FALSE(has(listed(), "Så endret")) << "the list does not say it";
}

TEST_P(InboxPages, AreTakenNotedClosedAndOpenedAgain)
{
    const Id id = written("Når åpner badet?");
    EXPECT_TRUE(has(shown("Kari", id), "Gi til meg"));
    EXPECT_EQ(press("Kari", id, "tildel", {{"to", person_id("Kari").text()}}).to, path(id));
    EXPECT_TRUE(has(shown("Kari", id), "Gi tilbake"));
    press("Kari", id, "merknad", {{"note", "Ring badet\nførst"}});
    EXPECT_TRUE(has(shown("Kari", id), "Ring badet\nførst"));
    const test::Called without = press("Kari", id, "avslutt", {{"why", ""}});
    EXPECT_EQ(without.status, 422);
    EXPECT_TRUE(has(html_of(without), "Skriv hvorfor samtalen avsluttes uten svar."));
    EXPECT_EQ(press("Kari", id, "avslutt", {{"why", "Svart på telefon."}}).status, 303);
    const std::string closed = shown("Kari", id);
    EXPECT_TRUE(has(closed, "Avsluttet: Svart på telefon.") && has(closed, "Åpne samtalen igjen"));
    press("Kari", id, "gjenaapne");
    EXPECT_EQ(thread(id).state, ThreadState::open);
    press("Kari", id, "tildel");
    EXPECT_FALSE(thread(id).assignee) << "given back";
}

TEST_P(InboxPages, LeadBackToTheListWhereItWasGivenAway)
{
    const Id id = written("Hjemmehjelp");
    route(id, "Hjemmetjenesten");
    const test::Called sent = press("Leif", id, "enhet", {{"unit", unit("Skole").text()}});
    EXPECT_EQ(sent.to, "/samtaler");
    EXPECT_EQ(get("Leif", path(id)).status, 404);
    EXPECT_EQ(get("Gro", path(id)).status, 200);
}

TEST_P(InboxPages, KeepWhatWasTypedWhereSomebodyCameFirst)
{
    const Id id = written("Når?");
    const std::string seen = std::to_string(thread(id).version);
    press("Wenche", id, "merknad", {{"note", "Jeg har ringt."}});
    const auto late = [&](const std::string& act, Json::Object fields) {
        fields.emplace_back("seen_version", seen);
        return post("Kari", path(id, act), std::move(fields));
    };
    const test::Called closed = late("avslutt", {{"why", "Svart i skranken."}});
    EXPECT_EQ(closed.status, 409);
    const std::string html = html_of(closed);
    for (const char* text : {"Noe har skjedd i samtalen", "Svart i skranken.", "Jeg har ringt."})
        EXPECT_TRUE(has(html, text)) << text;
    EXPECT_TRUE(has(html, "name=\"seen_version\" value=\"" + std::to_string(thread(id).version) + "\""));
    const std::string first = entry(id, 0).text();
    const std::string split = html_of(late("del", {{"entries", first}, {"subject", "Om bussen"}}));
    EXPECT_TRUE(has(split, "value=\"" + first + "\" checked") && has(split, "value=\"Om bussen\""));
}

TEST_P(InboxPages, AreSplitAndMergedByHand)
{
    const Id id = written("Når åpner badet?");
    later_s(60);
    press("Kari", id, "merknad", {{"note", "Og bussen?"}});
    EXPECT_TRUE(has(html_of(get("Kari", path(id), {{"del", "1"}})), "Flytt denne"));
    EXPECT_EQ(press("Kari", id, "del", {{"subject", "Om bussen"}}).status, 422) << "nothing is ticked";
    const test::Called split = press("Kari", id, "del", {{"entries", entry(id, 1).text()}, {"subject", "Om bussen"}});
    ASSERT_EQ(split.status, 303);
    EXPECT_NE(split.to, path(id));
    const Id made = *Id::parse(split.to.substr(std::string("/samtaler/").size()));
    EXPECT_EQ(texts(made), std::vector<std::string>{"Og bussen?"});

    EXPECT_TRUE(has(shown("Kari", id), "Ase: Om bussen")) << "offered among the open ones";
    EXPECT_EQ(press("Kari", made, "slaa-sammen").status, 422);
    EXPECT_EQ(press("Kari", made, "slaa-sammen", {{"into_address", "https://nrk.no"}}).status, 422);
    const test::Called merged =
        press("Kari", made, "slaa-sammen", {{"into_address", "https://prove.localhost" + path(id) + "?mappe=apne"}});
    EXPECT_EQ(merged.to, path(id));
    EXPECT_EQ(texts(id).size(), 2U);
    EXPECT_EQ(get("Kari", path(made)).to, path(id)) << "leads to where it went";
    EXPECT_EQ(get("Leif", path(made)).status, 404);
}

TEST_P(InboxPages, ShowTheOtherThreadsOfTheSamePerson)
{
    const Id one = written("Badet");
    const Id other = written("Bussen");
    const Id hidden = written("Helse");
    route(one, "Hjemmetjenesten");
    EXPECT_EQ(press("Leif", one, "samme-person", {{"with", other.text()}}).status, 404) << "that he may not read";
    press("Kari", one, "samme-person", {{"with", other.text()}});
    press("Kari", one, "samme-person", {{"with_address", path(hidden)}});
    EXPECT_TRUE(has(shown("Kari", one), "<a href=\"" + path(other) + "\">Bussen</a>"));
    EXPECT_FALSE(has(shown("Leif", one), "Bussen")) << "not to who may not read it";
    press("Kari", one, "annen-person");
    EXPECT_FALSE(has(shown("Kari", one), "<a href=\"" + path(other) + "\">Bussen</a>"));
}

TEST_P(InboxPages, TakeWhatIsTypedInByHand)
{
    EXPECT_EQ(get("Enok", "/samtaler/ny").status, 403);
    EXPECT_TRUE(has(html_of(get("Sara", "/samtaler/ny")), "Skranken"));
    const test::Called wrong = post("Sara", "/samtaler/ny", {{"way", "counter"}, {"who", "Olga"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(has(html_of(wrong), "Skriv hva det gjelder.") && has(html_of(wrong), "value=\"Olga\""));
    EXPECT_EQ(post("Sara", "/samtaler/ny", {{"way", "email"}, {"text", "Nei"}}).status, 422) << "comes by itself";
    const test::Called mine = post(
        "Sara", "/samtaler/ny", {{"way", "telephone"}, {"text", "Ring meg"}, {"calls_back", person_id("Sara").text()}});
    ASSERT_EQ(mine.status, 303);
    EXPECT_EQ(get("Sara", mine.to).status, 200) << "it is hers, of no unit";
    const test::Called desk = post("Sara", "/samtaler/ny", {{"way", "letter"}, {"text", "Til desken"}});
    EXPECT_EQ(desk.to, "/samtaler") << "nobody's: the desk reads it, she does not";
}

TEST_P(InboxPages, AskAJournalistForFiveThings)
{
    const std::string form = html_of(get("Leif", "/samtaler/ny", {{"maate", "presse"}}));
    for (const char* field : {"outlet", "who", "text", "deadline", "calls_back", "address"})
        EXPECT_TRUE(has(form, "name=\"" + std::string(field) + "\"")) << field;
    const std::string wrong = html_of(post("Leif", "/samtaler/ny", {{"way", "press"}, {"text", "Hva koster det?"}}));
    for (const char* text : {"Skriv hvilket medium det er.", "Skriv når de må ha svar.", "Hva koster det?"})
        EXPECT_TRUE(has(wrong, text)) << text;
    const test::Called taken = post("Leif", "/samtaler/ny",
                                    {{"way", "press"},
                                     {"who", "Jo"},
                                     {"outlet", "Prøveavisa"},
                                     {"text", "Hva koster det?"},
                                     {"deadline", "i dag kl. 15"},
                                     {"address", "900 00 073"},
                                     {"calls_back", person_id("Kari").text()}});
    EXPECT_EQ(taken.to, "/samtaler");
    const std::string html = html_of(get("Kari", "/samtaler", {{"mappe", "mine"}}));
    EXPECT_TRUE(has(html, "Presse") && has(html, "Prøveavisa"));
}

TEST_P(InboxPages, TellTheDeskWhatCouldNotBeRead)
{
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/ulest")), "Alt er lest"));
    write([&](db::Writing& tx) { return hold_unread(tx, Way::email, "mail", "7", "?", "Den har ingen tekst."); });
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler")), "Noe kom inn som ikke kunne leses (1)"));
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/ulest")), "Den har ingen tekst."));
    EXPECT_EQ(get("Leif", "/samtaler/ulest").status, 403);
    const Id held = read(list_unread).at(0).id;
    const std::string path = "/samtaler/ulest/" + held.text();
    EXPECT_EQ(get("Leif", path).status, 403);
    EXPECT_EQ(get("Kari", path).status, 200);
    EXPECT_EQ(read([&](db::Reading& tx) { return raw_of_unread(tx, held); }), "?");
    EXPECT_EQ(post("Leif", path + "/tatt-haand-om", {}).status, 403);
    EXPECT_EQ(post("Kari", path + "/tatt-haand-om", {}).to, "/samtaler/ulest");
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/ulest")), "Alt er lest"));
    EXPECT_EQ(post("Kari", path + "/tatt-haand-om", {}).status, 404) << "by another in the meantime";
    EXPECT_EQ(get("Kari", path).status, 200) << "it is there until it is forgotten";
    EXPECT_EQ(recorded(held), "unread-looked-after");
    EXPECT_FALSE(has(html_of(get("Leif", "/samtaler")), "ulest"));
}

TEST_P(InboxPages, ActOnceForEachPress)
{
    const Id id = written("Når?");
    const std::string request = "01936e5a-dead-7000-8000-0000000000aa";
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(post("Kari", path(id, "merknad"), {{"note", "En gang"}, {"request_id", request}}).status, 303);
    EXPECT_EQ(texts(id).size(), 2U);
}

TEST_P(InboxPages, ShowALongThreadAPageAtATime)
{
    const Id id = written("Den aller første");
    later_s(60);
    for (std::size_t i = 0; i < entries_on_page; ++i)
        by("Kari", [&](db::Writing& tx, const people::Person& kari) {
            return add_note(tx, kari, id, "Merknad nummer " + std::to_string(i) + ".");
        });
    const std::string html = shown("Kari", id);
    EXPECT_TRUE(has(html, "Vis eldre meldinger"));
    EXPECT_EQ(get("Kari", path(id)).page.model.find("entries")->items().size(), entries_on_page);
    const std::string older = html_of(get("Kari", path(id), {{"eldre", "1"}}));
    EXPECT_TRUE(has(older, "<p class=\"entry-text\">Den aller første</p>") && has(older, "Vis nyere meldinger"));
    EXPECT_EQ(get("Kari", path(id), {{"eldre", "999"}}).status, 200);
}

TEST_P(InboxPages, CountWhoWaitsForSomebody)
{
    const auto waiting = [&] {
        return read([&](db::Reading& tx) { return count_waiting_for(tx, person_id("Kari")); });
    };
    const Id id = written("Når?");
    EXPECT_EQ(waiting(), 0);
    assign(id, "Kari");
    EXPECT_EQ(waiting(), 1);
    close(id);
    EXPECT_EQ(waiting(), 0);
}

} // namespace
} // namespace samband::dialogue
