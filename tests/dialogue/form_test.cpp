#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "dialogue/correspondence.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "rulings/own_lists.h"
#include "rulings/set_own_lists.h"
#include "support/pages.h"

namespace samband::dialogue {
namespace {

class FormPages : public test::Pages<Correspondence> {
protected:
    void SetUp() override
    {
        Correspondence::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_form_routes(made);
    }

    // Residents are nobody who signs in.
    test::Called get(const std::string& path) { return Pages::get("", path); }
    /// Where a form leads, "/henvendelse/…?ny=1&sendt=0", as a browser goes there.
    std::string page_at(const std::string& to)
    {
        http::Request request = asked("", http::Method::get, to.substr(0, to.find('?')));
        for (const std::string_view part : split(std::string_view(to).substr(to.find('?') + 1), '&'))
            request.query.emplace_back(part.substr(0, part.find('=')), part.substr(part.find('=') + 1));
        return html_of(test::call(router_, request));
    }
    test::Called post(const std::string& path, Json::Object fields) { return Pages::post("", path, std::move(fields)); }
    test::Called send(Json::Object fields) { return post("/kontakt/skjema", std::move(fields)); }
    /// The private link of a message that was taken.
    std::string link_after(Json::Object fields)
    {
        const std::string to = send(std::move(fields)).to;
        EXPECT_TRUE(to.starts_with("/henvendelse/")) << to;
        return to.substr(0, to.find('?'));
    }
    std::vector<std::string> open() { return box("Kari", Box::open); }
    Id newest()
    {
        const people::Person kari = person("Kari");
        return read([&](db::Reading& tx) { return list_threads(tx, kari, Box::open); }).back().thread.id;
    }
    static std::string fault_at(const test::Called& called, std::string_view field)
    {
        const Json* faults = called.page.model.find("faults");
        if (!faults) return "";
        for (const Json& fault : faults->items())
            if (fault.find("field")->string() == field) return fault.find("says")->string();
        return "";
    }
    void open_mail()
    {
        channels::Account account;
        account.channel = rulebook::Channel::email;
        account.driver = "smtp";
        account.name = "Postmottak";
        account.state = channels::AccountState::open;
        write([&](db::Writing& tx) { channels::add_account(tx, account); });
    }
    std::vector<channels::Dispatch> letters()
    {
        return read([](db::Reading& tx) { return channels::list_dispatches(tx, 0); });
    }
};
SAMBAND_ON_BOTH_DATABASES(FormPages);

TEST_P(FormPages, IsNotThereUntilTheMunicipalityTakesItIntoUse)
{
    municipality_->takes_messages = false;
    EXPECT_EQ(get("/kontakt/skjema").status, 404);
    EXPECT_EQ(get("/kontakt/skjema/innebygd").status, 404);
    EXPECT_EQ(send({{"message", "Hei"}}).status, 404);
    EXPECT_EQ(post("/kontakt/skjema/innebygd", {{"message", "Hei"}}).status, 404);
    EXPECT_TRUE(open().empty());
}

TEST_P(FormPages, WholeWayWithoutCookieOrScript)
{
    const std::string form = html_of(get("/kontakt/skjema"));
    EXPECT_FALSE(has(form, "_csrf"));
    EXPECT_TRUE(has(form, "Ikke skriv fødselsnummer"));
    EXPECT_LT(form.find(">Vet ikke<"), form.find(">Helse<"));
    const test::Called sent = send({{"subject", "Badet"},
                                    {"message", "Når åpner badet?\nHilsen Åse"},
                                    {"unit", unit("Helse").text()},
                                    {"who", "Åse"},
                                    {"email", " Ase@Eksempel.example "}});
    ASSERT_EQ(sent.status, 303);
    EXPECT_TRUE(sent.cookies.empty());
    const Thread begun = thread(newest());
    EXPECT_EQ(begun.subject, "Badet");
    EXPECT_EQ(begun.who, "Åse");
    EXPECT_EQ(begun.address, "ase@eksempel.example");
    EXPECT_EQ(begun.unit_name, "Helse");
    EXPECT_EQ(begun.way, Way::form);

    const std::string path = sent.to.substr(0, sent.to.find('?'));
    http::Request asked_new = asked("", http::Method::get, path);
    asked_new.query = {{"ny", "1"}};
    const std::string first = html_of(test::call(router_, asked_new));
    EXPECT_TRUE(has(first, "Takk. Vi har fått meldingen din."));
    EXPECT_TRUE(has(first, "https://prove.example" + path)) << "as text to copy";
    const std::string page = html_of(get(path));
    EXPECT_TRUE(has(page, "Hos Helse"));
    EXPECT_TRUE(has(page, "Når åpner badet?\nHilsen Åse"));
    EXPECT_FALSE(has(page, "ase@eksempel.example")) << "whoever finds the link does not find the address";
}

TEST_P(FormPages, TheMessageAloneIsEnough)
{
    const std::string path = link_after({{"message", "Hull i vegen"}, {"subject", ""}, {"unit", ""}, {"email", ""}});
    EXPECT_EQ(open(), std::vector<std::string>{"Hull i vegen"});
    EXPECT_TRUE(has(html_of(get(path)), "Mottatt"));
}

TEST_P(FormPages, WhatIsWrongStandsAtItsFieldWithAllThatWasTyped)
{
    const test::Called wrong = send({{"subject", "Badet"},
                                     {"message", " "},
                                     {"who", "Åse"},
                                     {"email", "ase@"},
                                     {"unit", test::path_of_nothing("{id}")}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_NE(fault_at(wrong, "message"), "");
    const test::Called more = send({{"message", "Hei"}, {"email", "ase@"}, {"unit", test::path_of_nothing("{id}")}});
    EXPECT_NE(fault_at(more, "email"), "");
    EXPECT_NE(fault_at(more, "unit"), "");
    for (const char* typed : {"value=\"Badet\"", "value=\"Åse\"", "value=\"ase@\""})
        EXPECT_TRUE(has(html_of(wrong), typed)) << typed;
    EXPECT_TRUE(open().empty());
}

TEST_P(FormPages, HoldsItsLimits)
{
    const auto of = [](std::size_t characters) { return std::string(characters, 'a'); };
    const std::vector<std::pair<std::string, std::size_t>> limits{
        {"subject", subject_characters}, {"message", form_characters}, {"who", who_characters}};
    for (const auto& [field, most] : limits) {
        Json::Object fields{{field, of(most + 1)}};
        if (field != "message") fields.emplace_back("message", "Hei");
        EXPECT_NE(fault_at(send(fields), field), "") << field;
        fields[0].second = of(most);
        EXPECT_EQ(send(fields).status, 303) << field;
    }
    EXPECT_NE(fault_at(send({{"message", "Hei"}, {"email", of(250) + "@x.no"}}), "email"), "");
    EXPECT_EQ(open().size(), limits.size());
}

TEST_P(FormPages, AnIdentityNumberIsStoredNowhere)
{
    const std::string number = "01010750160";
    const std::string spaced = "010107 50160";
    EXPECT_NE(fault_at(send({{"message", "Jeg er " + spaced + "."}}), "message"), "");
    EXPECT_NE(fault_at(send({{"message", "Hei"}, {"subject", number}}), "subject"), "");
    EXPECT_NE(fault_at(send({{"message", "Hei"}, {"who", "Ola " + number}}), "who"), "");
    EXPECT_TRUE(has(html_of(send({{"message", "Jeg er " + number}})), "Jeg er " + number)) << "nothing typed is lost";
    EXPECT_TRUE(open().empty());
    const std::string path = link_after({{"message", "Saken er 26/1234, ring 62 00 00 00"}});
    EXPECT_NE(fault_at(post(path, {{"message", number}}), "message"), "");
    EXPECT_EQ(thread(newest()).entries, 1);
}

TEST_P(FormPages, WhatFillsInEverythingSendsNothing)
{
    const test::Called caught = send({{"message", "Kjøp piller"}, {"nettsted", "https://x.example"}});
    EXPECT_EQ(caught.status, 422);
    const std::string page = html_of(caught);
    EXPECT_TRUE(has(page, "Kjøp piller"));
    EXPECT_FALSE(has(page, "https://x.example")) << "the next press goes through";
    EXPECT_TRUE(open().empty());
}

TEST_P(FormPages, ASecondPressStoresOnceAndAChangedTextIsAnotherMessage)
{
    const Json::Object fields{{"request_id", "01936e5a-0001-7000-8000-000000000001"}, {"message", "Hei"}};
    const std::string path = link_after(fields);
    EXPECT_EQ(link_after(fields), path);
    EXPECT_EQ(open().size(), 1u);
    Json::Object changed = fields;
    changed[1].second = "Noe helt annet";
    EXPECT_NE(link_after(changed), path) << "who has the id of another's page gets no link of theirs";
    EXPECT_EQ(open().size(), 2u);
    Json::Object more{{"request_id", "01936e5a-0001-7000-8000-000000000002"}, {"message", "Mer"}};
    EXPECT_EQ(post(path, more).status, 303);
    EXPECT_EQ(post(path, more).status, 303);
    EXPECT_EQ(post(link_after(changed), more).status, 303) << "and is new in another thread";
    const std::string shown = html_of(get(path));
    ASSERT_NE(shown.find("Mer</p>"), shown.npos);
    EXPECT_EQ(shown.find("Mer</p>"), shown.rfind("Mer</p>"));
}

TEST_P(FormPages, ManyFromOnePlaceWaitAndLoseNothing)
{
    test::Called last;
    for (int i = 0; i <= form_burst; ++i) last = send({{"message", "Nummer " + std::to_string(i)}});
    EXPECT_EQ(last.status, 429);
    EXPECT_TRUE(has(html_of(last), "Nummer " + std::to_string(form_burst)));
    EXPECT_EQ(open().size(), static_cast<std::size_t>(form_burst));
    http::Request program = asked("", http::Method::post, "/kontakt/skjema");
    program.body = Json::object({{"message", "Hei"}});
    program.wants_json = true;
    EXPECT_EQ(test::call(router_, program).status, 429);
    program.remote = "192.0.2.9";
    EXPECT_EQ(test::call(router_, program).status, 200) << "others are not held up";
}

TEST_P(FormPages, ANetworkIsOneWhateverAddressOfItWrites)
{
    http::Request request = asked("", http::Method::post, "/kontakt/skjema");
    test::Called last;
    for (int i = 0; i <= form_burst; ++i) {
        request.body = Json::object({{"message", "Nummer " + std::to_string(i)}});
        request.remote = "2001:db8:1:2::" + std::to_string(i + 1);
        last = test::call(router_, request);
    }
    EXPECT_EQ(last.status, 429);
    request.remote = "2001:db8:1:3::1";
    EXPECT_EQ(test::call(router_, request).status, 303);
}

TEST_P(FormPages, AFloodStopsTheFormForAnHourAndLosesNothingTyped)
{
    write([&](db::Writing& tx) {
        for (int i = 0; i < forms_an_hour; ++i) take_in(tx, message(std::to_string(i)));
    });
    const test::Called stopped = send({{"message", "Er det noen der?"}});
    EXPECT_EQ(stopped.status, 503);
    const std::string page = html_of(stopped);
    EXPECT_TRUE(has(page, "Er det noen der?"));
    EXPECT_TRUE(has(page, "Haster det, ring oss."));
    http::Request program = asked("", http::Method::post, "/kontakt/skjema");
    program.body = Json::object({{"message", "Hei"}});
    program.wants_json = true;
    EXPECT_EQ(test::call(router_, program).status, 503);
    later_s(3'601);
    EXPECT_EQ(send({{"message", "Er det noen der?"}}).status, 303);
}

TEST_P(FormPages, AnotherSiteDoesNotWriteForItsReaders)
{
    http::Request forged = asked("", http::Method::post, "/kontakt/skjema");
    forged.body = Json::object({{"message", "Hei"}});
    forged.headers = {{"sec-fetch-site", "cross-site"}};
    EXPECT_EQ(test::call(router_, forged).status, 403);
    forged.headers = {{"origin", "https://ond.example"}};
    EXPECT_EQ(test::call(router_, forged).status, 403);
    EXPECT_TRUE(open().empty());
}

/// The same form in a frame on the municipality's other site: it may send, run nothing, and stand nowhere else.
TEST_P(FormPages, StandsInAFrameOfTheMunicipalitysOwnDomainsAlone)
{
    const people::Person rolf = person("Rolf");
    rulings::OwnLists lists;
    lists.domains = {"prove.kommune.no", "x; script-src *"};
    write([&](db::Writing& tx) { rulings::set_own_lists(tx, rolf, lists, rulings::own_lists(tx).version); });
    const auto match = router_.find(http::Method::get, "/kontakt/skjema/innebygd");
    const http::Reply reply = match.route->handler(asked("", http::Method::get, "/kontakt/skjema/innebygd"));
    const std::map<std::string, std::string> headers(reply.headers.begin(), reply.headers.end());
    const std::string policy = headers.at("Content-Security-Policy");
    EXPECT_TRUE(policy.ends_with("frame-ancestors 'self' prove.kommune.no *.prove.kommune.no")) << policy;
    EXPECT_TRUE(has(policy, "form-action 'self'"));
    EXPECT_FALSE(has(policy, "script-src"));
    const std::string form = html_of(get("/kontakt/skjema/innebygd"));
    EXPECT_TRUE(has(form, "action=\"/kontakt/skjema/innebygd\""));
    EXPECT_FALSE(has(form, "<script") || has(form, "_csrf"));

    const test::Called wrong = post("/kontakt/skjema/innebygd", {{"message", "01010750160"}});
    EXPECT_EQ(wrong.page.view, "dialogue/form_in_frame");
    const test::Called sent = post("/kontakt/skjema/innebygd", {{"message", "Hei"}});
    EXPECT_TRUE(sent.cookies.empty());
    const std::string token = sent.to.substr(sent.to.rfind('/') + 1);
    EXPECT_TRUE(has(html_of(get(sent.to)), "https://prove.example/henvendelse/" + token));
    EXPECT_EQ(get("/henvendelse/" + token).status, 200);
    EXPECT_EQ(get("/kontakt/skjema/innebygd/" + token + "0").status, 404);
    EXPECT_EQ(open().size(), 1u);
}

TEST_P(FormPages, WhatIsTypedStaysText)
{
    const std::string evil = "\"><script>alert(1)</script>{{municipality.name}}[[x]]";
    const test::Called wrong =
        send({{"subject", evil}, {"message", evil}, {"who", evil}, {"email", evil}, {"unit", evil}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_FALSE(has(html_of(wrong), "<script>alert"));
    const std::string path = link_after({{"subject", evil}, {"message", evil}, {"who", evil}});
    const std::string page = html_of(get(path));
    EXPECT_FALSE(has(page, "<script>alert"));
    EXPECT_TRUE(has(page, "&lt;script&gt;alert(1)&lt;/script&gt;{{municipality.name}}[[x]]"));
    EXPECT_FALSE(has(html_of(Pages::get("", "/kontakt/skjema", {{"enhet", evil}})), "<script>alert"));
    EXPECT_EQ(get("/henvendelse/" + evil).status, 404);
}

TEST_P(FormPages, ALetterBringsTheLinkAndNothingOfTheMessage)
{
    open_mail();
    const std::string path =
        link_after({{"message", "Hemmelig"}, {"subject", "Privat"}, {"who", "Åse"}, {"email", "ase@eksempel.example"}});
    ASSERT_EQ(letters().size(), 1u);
    const channels::Variant letter = letters()[0].variant;
    EXPECT_TRUE(has(letter.text, "https://prove.example" + path + "\n"));
    for (const std::string& part : {letter.text, letter.html, letter.title})
        for (const char* typed : {"Hemmelig", "Privat", "Åse"}) EXPECT_FALSE(has(part, typed)) << typed;
    for (int i = 0; i < 2 * letters_of_address; ++i)
        link_after({{"message", "Nummer " + std::to_string(i)}, {"email", "ASE@eksempel.example"}});
    EXPECT_EQ(letters().size(), static_cast<std::size_t>(letters_of_address));
    link_after({{"message", "En annen"}, {"email", "ola@eksempel.example"}});
    EXPECT_EQ(letters().size(), static_cast<std::size_t>(letters_of_address) + 1);
    later_s(letters_s + 1);
    link_after({{"message", "Neste dag"}, {"email", "ase@eksempel.example"}});
    EXPECT_EQ(letters().size(), static_cast<std::size_t>(letters_of_address) + 2);
}

TEST_P(FormPages, StrangersDoNotMakeTheMunicipalitySendMailForEver)
{
    open_mail();
    write([&](db::Writing& tx) {
        for (int i = 0; i < letters_an_hour; ++i) {
            Inbound it = message(std::to_string(i));
            it.address = std::to_string(i) + "@eksempel.example";
            take_in(tx, it);
        }
    });
    const std::string unsent = send({{"message", "Hei"}, {"email", "ase@eksempel.example"}}).to;
    EXPECT_TRUE(letters().empty());
    EXPECT_TRUE(has(page_at(unsent), "Vi får ikke sendt den på e-post denne gangen")) << unsent;
    later_s(3'601);
    const std::string sent = send({{"message", "Hei igjen"}, {"email", "ase@eksempel.example"}}).to;
    EXPECT_TRUE(has(page_at(sent), "Vi sender den også til e-postadressen du oppga.")) << sent;
    EXPECT_EQ(letters().size(), 1u);
}

} // namespace
} // namespace samband::dialogue
