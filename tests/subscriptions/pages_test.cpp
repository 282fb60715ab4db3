#include "subscriptions/import_list.h"
#include "subscriptions/limits.h"
#include "subscriptions/pages.h"
#include "subscriptions/parish.h"
#include "support/pages.h"

#include <fstream>

namespace samband::subscriptions {
namespace {

class SubscriptionPages : public test::Pages<Parish> {
protected:
    void SetUp() override
    {
        add_queries("src/recorded/recorded.sql", "-- name: recorded\n-- in: kind text\n-- out: act text\n"
                                                 "select act from ledger_content where kind = :kind order by seq;\n");
        Parish::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_routes(made);
    }

    // Residents are nobody who signs in; Kari has the desk.
    test::Called get(const std::string& path) { return Pages::get("", path); }
    test::Called post(const std::string& path, Json::Object fields = {})
    {
        return Pages::post("", path, std::move(fields));
    }
    test::Called desk_get(const std::string& path, std::vector<std::pair<std::string, std::string>> query = {})
    {
        return Pages::get("Kari", path, std::move(query));
    }
    test::Called desk_post(const std::string& path, Json::Object fields = {})
    {
        return Pages::post("Kari", path, std::move(fields));
    }
    std::string leave_path(const Subscriber& subscriber)
    {
        return "/abonner/av/" + write([&](db::Writing& tx) { return links(tx, "").leave_token(subscriber.id); });
    }
    std::string own_path(const Subscriber& subscriber)
    {
        return "/abonner/mitt/" +
               write([&](db::Writing& tx) { return links(tx, "").preferences_token(subscriber.id); });
    }
    std::vector<std::string> recorded(const std::string& kind)
    {
        return read([&](db::Reading& tx) {
            return tx.all_as("recorded.recorded", {{"kind", kind}}, [](const db::Row& row) { return row.text("act"); });
        });
    }
};
SAMBAND_ON_BOTH_DATABASES(SubscriptionPages);

TEST_P(SubscriptionPages, WholeWayWithoutCookieOrScript)
{
    const Id water = topic("Vann og avløp");
    const std::string form = html_of(get("/abonner"));
    EXPECT_EQ(form.find("_csrf"), std::string::npos);
    EXPECT_NE(form.find(water.text()), std::string::npos);

    const test::Called sent =
        post("/abonner", {{"address", "Kari@Eksempel.no"}, {"topics", water.text()}, {"source", "/nyheter/sak"}});
    EXPECT_EQ(sent.to, "/abonner/sendt");
    EXPECT_TRUE(sent.cookies.empty());
    const std::string confirm_path = "/abonner/bekreft/" + link_token(message_to("kari@eksempel.no"));
    EXPECT_NE(html_of(get(confirm_path)).find("k…@eksempel.no"), std::string::npos);
    EXPECT_FALSE(at("kari@eksempel.no")) << "reading confirms nothing: scanners follow links";
    const test::Called confirmed = post(confirm_path);
    ASSERT_EQ(confirmed.status, 303);
    ASSERT_TRUE(confirmed.to.starts_with("/abonner/mitt/"));
    EXPECT_TRUE(confirmed.cookies.empty());

    const std::string own = confirmed.to.substr(0, confirmed.to.find('?'));
    const std::string page = html_of(get(own));
    EXPECT_NE(page.find("kari@eksempel.no"), std::string::npos);
    EXPECT_NE(page.find("bekreftet med lenken i e-posten"), std::string::npos);
    EXPECT_EQ(post(own, {}).status, 422) << "no topic";
    EXPECT_EQ(post(own, {{"topics", "all"}}).to, own + "?lagret=1");
    EXPECT_TRUE(at("kari@eksempel.no")->choices.all);
    EXPECT_EQ(post(own + "/av").to, own);
    EXPECT_EQ(at("kari@eksempel.no")->state, SubscriberState::left);
    EXPECT_EQ(post(own, {{"topics", "all"}}).status, 409);
    EXPECT_EQ(post(own + "/slett").to, "/abonner/slettet");
    EXPECT_FALSE(at("kari@eksempel.no"));
    EXPECT_EQ(get(own).status, 404);
}

TEST_P(SubscriptionPages, ACodeLeadsToTheOwnPage)
{
    const test::Called sent = post("/abonner", {{"address", "900 11 222"}, {"topics", "all"}});
    ASSERT_TRUE(sent.to.starts_with("/abonner/kode/"));
    const std::string code = code_in(message_to("+4790011222"));
    EXPECT_EQ(get(sent.to).status, 200);
    const test::Called wrong = post(sent.to, {{"code", code == "000000" ? "111111" : "000000"}});
    EXPECT_EQ(wrong.status, 422);
    EXPECT_NE(html_of(wrong).find("Koden er feil"), std::string::npos);
    EXPECT_TRUE(post(sent.to, {{"code", code}}).to.starts_with("/abonner/mitt/"));
    EXPECT_EQ(post("/abonner/kode/finnesikke", {{"code", code}}).status, 422) << "like a wrong code";
}

TEST_P(SubscriptionPages, OneClickLeavesAtOnceAndReadingDoesNot)
{
    const Subscriber kari = subscribe("kari@eksempel.no", {true, {}, {}});
    const std::string path = leave_path(kari);
    later_s(1);
    EXPECT_EQ(get(path).status, 200);
    EXPECT_EQ(at("kari@eksempel.no")->state, SubscriberState::active);
    EXPECT_EQ(post(path, {{"List-Unsubscribe", "One-Click"}}).status, 200);
    EXPECT_EQ(at("kari@eksempel.no")->state, SubscriberState::left);
    EXPECT_EQ(read([&](db::Reading& tx) { return consents_of(tx, kari.id); }).front().way, "one-click");
    EXPECT_EQ(post(path).status, 200) << "twice";
    EXPECT_EQ(get(path).page.view, "subscriptions/left");
    EXPECT_EQ(post("/abonner/av/" + std::string(59, 'a')).status, 404);
    EXPECT_EQ(post("/abonner/mitt/" + path.substr(12) + "/slett").status, 404) << "a leave link does nothing else";
}

TEST_P(SubscriptionPages, WhatIsWrongStandsAtItsFieldWithWhatWasTyped)
{
    const Id water = topic("Vann og avløp");
    const test::Called wrong =
        post("/abonner", {{"address", "kari\"@"}, {"topics", Json(Json::Array{"all", water.text()})}});
    EXPECT_EQ(wrong.status, 422);
    const std::string html = html_of(wrong);
    EXPECT_NE(html.find("kari&quot;@"), std::string::npos);
    EXPECT_NE(html.find("Skriv én e-postadresse"), std::string::npos);
    EXPECT_EQ(wrong.page.model.find("choices")->find("topics")->items().front().find("chosen")->boolean(), true);
}

TEST_P(SubscriptionPages, ManyTriesFromOnePlaceWait)
{
    int refused = 0;
    for (int i = 0; i < client_burst + 5; ++i)
        refused += post("/abonner", {{"address", "nr" + std::to_string(i) + "@x.no"}, {"topics", "all"}}).status == 429;
    EXPECT_EQ(refused, 5);
}

TEST_P(SubscriptionPages, WithoutAnAccountTheFeedIsOffered)
{
    write([&](db::Writing& tx) {
        for (channels::Account* account : {&mail_, &sms_}) {
            account->state = channels::AccountState::closed;
            channels::write_account(tx, *account);
        }
    });
    const std::string html = html_of(get("/abonner"));
    EXPECT_EQ(html.find("name=\"address\""), std::string::npos);
    EXPECT_NE(html.find("/nyheter.atom"), std::string::npos);
    EXPECT_EQ(post("/abonner", {{"address", "a@x.no"}, {"topics", "all"}}).status, 503);
}

TEST_P(SubscriptionPages, TheDeskPagesFindsAndStops)
{
    for (int i = 0; i < 60; ++i) {
        const Id id = write([&](db::Writing& tx) {
            return add_subscriber(tx, Medium::email, "nr" + std::to_string(100 + i) + "@x.no", http::Language::nb,
                                  {true, {}, {}}, {tx.now(), ConsentAct::given, "import", "Ja", "26/1", {}, {}})
                .id;
        });
        if (i == 7) write([&](db::Writing& tx) { leave(tx, id, "button"); });
    }
    std::set<std::string> seen;
    const test::Called first = desk_get("/abonnenter");
    for (const Json& one : first.page.model.find("subscribers")->items()) seen.insert(one.find("address")->string());
    EXPECT_EQ(seen.size(), static_cast<std::size_t>(list_page));
    EXPECT_EQ(first.page.model.find("next")->string(), "/abonnenter?etter=nr149%40x.no");
    const test::Called second = desk_get("/abonnenter", {{"etter", "nr149@x.no"}});
    for (const Json& one : second.page.model.find("subscribers")->items()) seen.insert(one.find("address")->string());
    EXPECT_EQ(seen.size(), 60U) << "each once";
    EXPECT_TRUE(second.page.model.find("next")->is_null());
    const auto found = [&](const std::string& q, const std::string& state) {
        return desk_get("/abonnenter", {{"q", q}, {"tilstand", state}}).page.model.find("subscribers")->items().size();
    };
    EXPECT_EQ(found("NR10", ""), 10U);
    EXPECT_EQ(found("nr10", "left"), 1U);
    EXPECT_EQ(found("900", ""), 0U);
    EXPECT_EQ(found("blåbær", ""), 0U);
    EXPECT_EQ(
        desk_get("/abonnenter", {{"q", "nr1"}, {"etter", "nr149@x.no"}}).page.model.find("subscribers")->items().size(),
        10U);

    const Id id = at("nr100@x.no")->id;
    EXPECT_EQ(desk_post("/abonnenter/" + id.text() + "/sperr", {{"why", ""}}).status, 422);
    EXPECT_EQ(desk_post("/abonnenter/" + id.text() + "/sperr", {{"why", "ringte"}}).status, 303);
    EXPECT_EQ(at("nr100@x.no")->state, SubscriberState::suppressed);
    EXPECT_NE(html_of(desk_get("/abonnenter/" + id.text())).find("ringte"), std::string::npos);
    ASSERT_EQ(recorded("subscriber-suppressed").size(), 1U);
    EXPECT_EQ(recorded("subscriber-suppressed")[0].find("nr100"), std::string::npos) << "no address in the ledger";

    EXPECT_EQ(desk_post("/abonnenter/eksport", {{"q", "nr10"}, {"tilstand", "active"}}).status, 200);
    ASSERT_EQ(recorded("subscriptions-exported").size(), 1U);
    EXPECT_NE(recorded("subscriptions-exported")[0].find("\"rows\":8"), std::string::npos)
        << recorded("subscriptions-exported")[0];
}

TEST_P(SubscriptionPages, TheDeskKeepsTopicsAndSeesThoseThatSleep)
{
    EXPECT_EQ(desk_post("/abonnenter/temaer", {{"kind", "place"}, {"name", "Sentrum"}}).status, 303);
    EXPECT_EQ(desk_post("/abonnenter/temaer", {{"kind", "place"}, {"name", "SENTRUM"}}).status, 422) << "the same";
    const Id centre = place("Sentrum");
    const std::string path = "/abonnenter/temaer/" + centre.text();
    EXPECT_NE(html_of(desk_get("/abonnenter/temaer")).find(path), std::string::npos);
    EXPECT_EQ(desk_get(path).status, 200);
    EXPECT_EQ(desk_post(path, {{"seen_version", "1"}, {"name", "Sentrum nord"}}).status, 303);
    EXPECT_EQ(desk_post(path, {{"seen_version", "1"}, {"name", "Sentrum sør"}}).status, 409);
    subscribe("kari@x.no", {true, {}, {centre}});
    EXPECT_EQ(desk_post(path + "/tilbud", {{"closed", "1"}}).status, 303);
    EXPECT_EQ(html_of(get("/abonner")).find("Sentrum nord"), std::string::npos);
    EXPECT_NE(html_of(get(own_path(*at("kari@x.no")))).find("Sentrum nord"), std::string::npos) << "kept by who has it";
    EXPECT_EQ(desk_post(path + "/tilbud", {}).status, 303);
    EXPECT_EQ(recorded("subscription-interest-closed").size(), 1U);

    const auto sleepy = [&](const char* list) {
        return desk_get("/abonnenter/sovende").page.model.find(list)->items().size();
    };
    EXPECT_EQ(sleepy("unsent"), 8U);
    EXPECT_EQ(sleepy("unfollowed"), 7U);
    EXPECT_EQ(desk_get("/abonnenter/sovende").page.model.find("by_email")->integer(), 1);
    EXPECT_NE(html_of(desk_get("/abonnenter/sovende"), http::Language::nn).find("abonnerer"), std::string::npos);
}

TEST_P(SubscriptionPages, AListIsTriedTakenInOrDropped)
{
    const std::filesystem::path csv =
        std::filesystem::temp_directory_path() / ("samband-liste-" + person_id("Kari").text());
    std::ofstream(csv) << "adresse;tema\nny@x.no;alle\nikke en adresse;alle\n";
    const auto bring = [&](const std::string& document) {
        http::Request request = asked("Kari", http::Method::post, "/abonnenter/lister");
        request.body = Json::object({{"document", document}, {"consented_on", "2026-03-01"}, {"wording", "Ja"}});
        request.uploads.push_back({"file", "liste.csv", "text/csv", csv, std::filesystem::file_size(csv)});
        return test::call(router_, request);
    };
    EXPECT_EQ(bring("").status, 422);
    const test::Called tried = bring("26/1-1");
    ASSERT_TRUE(tried.to.starts_with("/abonnenter/lister/"));
    const std::string page = html_of(desk_get(tried.to));
    EXPECT_NE(page.find("Ikke en e-postadresse"), std::string::npos);
    EXPECT_FALSE(at("ny@x.no"));
    EXPECT_EQ(desk_post(tried.to + "/hent").to, tried.to);
    EXPECT_EQ(desk_post(tried.to + "/hent").status, 409);
    EXPECT_EQ(desk_post(tried.to + "/forkast").status, 409);
    EXPECT_EQ(recorded("subscription-import-started").size(), 1U);
    const test::Called other = bring("26/1-2");
    EXPECT_EQ(desk_post(other.to + "/forkast").to, "/abonnenter/lister");
    EXPECT_EQ(read([](db::Reading& tx) { return list_imports(tx); }).size(), 2U);
    EXPECT_NE(html_of(desk_get("/abonnenter/lister")).find("26/1-2"), std::string::npos);
    std::filesystem::remove(csv);
}

TEST_P(SubscriptionPages, AreForThoseWhoMay)
{
    test::walk_routes(router_, "prove", now(), [&](std::string_view role) {
        return write([&](db::Writing& tx) {
            const Id id =
                people::add_person(tx, Id(), {"Noen Andre", tx.new_id().text() + "@prove.example", "", ""}).id;
            if (!role.empty())
                people::give_mandate(tx, Id(), {.person = id, .unit = unit("Kommunen"), .role = std::string(role)});
            return people::start_session(tx, id, "", "").token;
        });
    });
}

} // namespace
} // namespace samband::subscriptions
