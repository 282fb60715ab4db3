#include "channels/account_health.h"
#include "channels/account_pages.h"
#include "channels/account_town.h"
#include "channels/lookalike.h"
#include "channels/pace.h"
#include "http/views.h"
#include "support/role_routes.h"

#include <filesystem>

namespace samband::channels {
namespace {

/// A network that asks for a page's number and tells what it was given.
class AskedNetwork : public Port {
public:
    Abilities abilities(const Account&) const override { return {.reports = calls_back}; }
    std::vector<Result> ship(const Shipment& shipment) override
    {
        return std::vector<Result>(shipment.parcels.size(), Sent{});
    }
    Health health(const Account&, const std::string& secret, Instant at) override
    {
        seen_secret = secret;
        return {secret == "rett-nokkel" ? "" : "token-refused", at.plus_s(60 * 86'400)};
    }
    std::vector<SettingField> setting_fields() const override
    {
        using Kind = SettingField::Kind;
        return {{"page_id", "Sidens nummer", "", Kind::text, true},
                {"parts", "Deler", "", Kind::number},
                {"server", "Tjener", "", Kind::address},
                {"quiet", "Uten varsel", "", Kind::choice}};
    }
    std::string seen_secret;
    bool calls_back = false;
};

class AccountPages : public AccountTown {
protected:
    void SetUp() override
    {
        AccountTown::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        keys_ = std::filesystem::temp_directory_path() / ("samband-keys-" + unit("Kommunen").text());
        auto network = std::make_unique<AskedNetwork>();
        network_ = network.get();
        shipping_.emplace(ShippingSetting{[this](const std::string&) { return keys_; },
                                          [](const std::string&) { return "https://loten.example.no"; },
                                          {}});
        shipping_->add("facebook", std::move(network));
        municipality_->key = "loten";
        municipality_->name = "Løten kommune";
        municipality_->site = "https://loten.example.no";
        people::Routes routes(router_, [this](std::string_view) -> people::Routes::Open {
            return {municipality_, std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db())};
        });
        add_account_routes(routes, *shipping_);
    }
    void TearDown() override
    {
        router_ = {};
        std::filesystem::remove_all(keys_);
        AccountTown::TearDown();
    }

    test::Called ask(http::Method method, const std::string& path, const std::string& by, Json body = Json::object())
    {
        http::Request request;
        request.method = method;
        request.municipality = "loten";
        request.path = path;
        request.at = now();
        request.remote = "192.0.2.7";
        request.body = std::move(body);
        if (!by.empty()) {
            const Id id = who(by).id;
            request.cookies[std::string(people::session_cookie)] =
                write([&](db::Writing& tx) { return people::start_session(tx, id, "", "").token; });
        }
        return test::call(router_, std::move(request));
    }
    test::Called get(const std::string& path, const std::string& by = "") { return ask(http::Method::get, path, by); }
    test::Called post(const std::string& path, const std::string& by, Json body)
    {
        return ask(http::Method::post, path, by, std::move(body));
    }
    std::string html(const test::Called& called)
    {
        static const http::Catalogue catalogue = http::Catalogue::embedded();
        static const http::Views views(catalogue);
        Json model = called.page.model;
        if (called.page.dress) called.page.dress(model, http::Language::nb);
        return views.render(called.page.view, model, http::Language::nb);
    }
    Json proposal_body(const std::string& channel = "facebook")
    {
        return Json::object({{"channel", channel},
                             {"name", "Skolene på nett"},
                             {"address", "https://www.facebook.com/skolene"},
                             {"unit", unit("Skole").text()},
                             {"contact", person_id("Gro").text()},
                             {"purpose", "Fortelle om skolene."},
                             {"audience", "Foreldre"}});
    }
    /// Of the act's form: what the page showed.
    Json seen(const Id& account, Json::Object more = {})
    {
        Json body = Json::object({{"seen_version", std::to_string(is_now(account).version)}});
        for (auto& [key, value] : more) body[key] = std::move(value);
        return body;
    }
    /// An account that Gro has opened by the pages alone.
    Id opened_by_pages()
    {
        const test::Called proposed = post("/kontoer", "Gro", proposal_body());
        EXPECT_EQ(proposed.status, 303) << proposed.says;
        const Id id = *Id::parse(proposed.to.substr(proposed.to.rfind('/') + 1));
        EXPECT_EQ(post(proposed.to + "/apne", "Gro", seen(id)).status, 303);
        return id;
    }

    http::Router router_;
    std::shared_ptr<people::Municipality> municipality_ = std::make_shared<people::Municipality>();
    std::optional<Shipping> shipping_;
    AskedNetwork* network_ = nullptr;
    std::filesystem::path keys_;
};
SAMBAND_ON_BOTH_DATABASES(AccountPages);

bool says(const std::string& page, std::string_view words)
{
    return page.find(words) != std::string::npos;
}

TEST_P(AccountPages, ProposeAndOpenAnAccountThatEverybodyThenSees)
{
    EXPECT_FALSE(says(html(get("/vare-kontoer")), "Skolene"));
    const Id id = opened_by_pages();
    EXPECT_EQ(is_now(id).driver, "facebook") << "the port there is";
    const std::string everybody = html(get("/vare-kontoer"));
    EXPECT_TRUE(says(everybody, "Skolene på nett"));
    EXPECT_TRUE(says(everybody, "https://www.facebook.com/skolene"));
    EXPECT_TRUE(says(everybody, "Foreldre"));
    const std::string staff = html(get("/kontoer", "Enok"));
    EXPECT_TRUE(says(staff, "Skolene på nett"));
    EXPECT_TRUE(says(staff, "Mangler tilgang"));
    post("/kontoer/" + id.text() + "/legg-ned", "Gro", seen(id, {{"reason", "Vi bruker kommunens."}}));
    EXPECT_TRUE(says(html(get("/vare-kontoer")), "Disse har vi lagt ned")) << "an old address is an answer too";
}

TEST_P(AccountPages, TellWhyARuleBookStopsAProposal)
{
    const test::Called stopped = post("/kontoer", "Gro", proposal_body("website"));
    EXPECT_EQ(stopped.status, 409);
    const std::string page = html(stopped);
    EXPECT_TRUE(says(page, "Løten 3.4"));
    EXPECT_TRUE(says(page, "Fortelle om skolene.")) << "what was typed is kept";
    EXPECT_EQ(get("/kontoer/ny", "Enok").status, 403) << "writers propose";
}

TEST_P(AccountPages, KeepWhatWasTypedWhenSomethingIsWrong)
{
    Json body = proposal_body();
    body["purpose"] = "";
    const test::Called wrong = post("/kontoer", "Gro", body);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(says(html(wrong), "Si hva kontoen skal brukes til."));
    EXPECT_TRUE(says(html(wrong), "https://www.facebook.com/skolene"));
}

TEST_P(AccountPages, DrawTheSettingsThatThePortAsksFor)
{
    const Id id = opened_by_pages();
    const std::string path = "/kontoer/" + id.text();
    EXPECT_TRUE(says(html(get(path, "Gro")), "Sidens nummer"));
    EXPECT_TRUE(says(html(get(path, "Gro")), "<a href=\"#tilgang\">Mangler tilgang."))
        << "straight to where it is entered";
    EXPECT_TRUE(says(html(get(path, "Enok")), "<span>Mangler tilgang.")) << "not his to enter";
    EXPECT_FALSE(says(html(get(path, "Enok")), "Sidens nummer")) << "settings are for those who run it";

    const auto with = [&](Json::Array values) {
        return seen(id, {{"driver", "facebook"},
                         {"key", Json::Array{"page_id", "parts", "server", "quiet"}},
                         {"value", std::move(values)}});
    };
    const test::Called wrong = post(path + "/innstillinger", "Gro", with({"", "mange", "ftp://x", ""}));
    EXPECT_EQ(wrong.status, 422);
    EXPECT_EQ(wrong.page.model.find("faults")->items().size(), 3U);
    EXPECT_TRUE(says(html(wrong), "value=\"mange\"")) << "what was typed is kept";

    EXPECT_EQ(post(path + "/innstillinger", "Gro", with({" 12 ", "3", "https://graph.example", "1"})).status, 303);
    EXPECT_EQ(to_text(is_now(id).settings),
              R"({"page_id":"12","parts":3,"server":"https://graph.example","quiet":true})");
    EXPECT_EQ(post(path + "/innstillinger", "Enok", with({"13", "", "", ""})).status, 403);
    EXPECT_EQ(post(path + "/innstillinger", "Gro", with({"12", "", "", ""})).status, 303);
    EXPECT_EQ(to_text(is_now(id).settings), R"({"page_id":"12","quiet":false})") << "what is emptied is gone";
}

TEST_P(AccountPages, TakeTheSecretOnceAndNeverShowIt)
{
    const Id id = opened_by_pages();
    const std::string path = "/kontoer/" + id.text();
    EXPECT_EQ(post(path + "/prov", "Gro", seen(id)).status, 303);
    EXPECT_EQ(read([&](db::Reading& tx) { return condition_of(tx, id).trouble; }), "token-refused");

    EXPECT_EQ(post(path + "/tilgang", "Enok", seen(id, {{"secret", "rett-nokkel"}})).status, 403);
    EXPECT_EQ(post(path + "/tilgang", "Gro", seen(id, {{"secret", "rett-nokkel"}})).status, 303);
    const std::string sealed = read([&](db::Reading& tx) { return load_sealed_secret(tx, id); });
    EXPECT_FALSE(says(sealed, "rett-nokkel"));
    EXPECT_EQ(shipping_->secrets("loten").open(sealed, id.text()), "rett-nokkel");
    const test::Called page = get(path, "Gro");
    EXPECT_FALSE(says(html(page) + to_text(page.page.model), "rett-nokkel"));
    EXPECT_FALSE(says(to_text(page.page.model), sealed));
    EXPECT_TRUE(says(html(page), "Legg inn ny"));
    for (const ledger::Recorded& entry : history(id)) EXPECT_FALSE(says(to_text(entry.content), "rett-nokkel"));

    EXPECT_EQ(post(path + "/prov", "Gro", seen(id)).status, 303);
    EXPECT_EQ(network_->seen_secret, "rett-nokkel");
    EXPECT_EQ(read([&](db::Reading& tx) { return condition_of(tx, id).trouble; }), "");
    EXPECT_TRUE(is_now(id).secret_expires.has_value()) << "the network says when it expires";
}

TEST_P(AccountPages, TellWhatADailyLookAtTheAccountFound)
{
    const Id id = opened_by_pages();
    EXPECT_TRUE(write([](db::Writing& tx) { return outbox::lease(tx, 10); }).empty());
    later_s(24 * 3'600);
    const auto due = write([](db::Writing& tx) { return outbox::lease(tx, 10); });
    ASSERT_EQ(due.size(), 1U);
    ASSERT_EQ(due[0].kind, health_work_kind);
    const outbox::Outcome outcome = do_health_work(due[0], db(), *shipping_);
    ASSERT_TRUE(std::holds_alternative<outbox::Postponed>(outcome));
    EXPECT_EQ(std::get<outbox::Postponed>(outcome).due, now().plus_s(24 * 3'600));
    EXPECT_EQ(read([&](db::Reading& tx) { return condition_of(tx, id).trouble; }), "token-refused");
    EXPECT_EQ(read([&](db::Reading& tx) { return condition_of(tx, id).asked; }), now());
}

TEST_P(AccountPages, SayWhyTheLastTryFailed)
{
    const Id id = opened_by_pages();
    const auto fails = [&](const char* error, int times) {
        write([&](db::Writing& tx) {
            Pace pace;
            for (int i = 0; i < times; ++i) pace = after_failure(pace, error, {}, tx.now());
            write_pace(tx, id, pace);
        });
        return html(get("/kontoer/" + id.text(), "Gro"));
    };
    EXPECT_TRUE(says(fails("no-login", 1),
                     "Brukernavn eller passord blir ikke godtatt. Legg inn et nytt på kontoens side. "
                     "Siste forsøk gikk ikke."));
    EXPECT_TRUE(says(fails("no-login", 20), "Legg inn et nytt på kontoens side. Hviler etter flere feil."));
    EXPECT_TRUE(says(fails("server-down", 1), "Vi får ikke kontakt med kanalen. Siste forsøk gikk ikke."))
        << "that it is tried again is said once";
    EXPECT_TRUE(says(fails("reply-lost", 20), "før vi fikk svar. Hviler etter flere feil."))
        << "what to do with one delivery is said there";
    EXPECT_TRUE(says(fails("550 says a peer", 1), "<span>Siste forsøk gikk ikke."))
        << "words that are no sentence of ours";
}

TEST_P(AccountPages, SayWhereTheChannelReachesUsToWhomItConcernsAlone)
{
    const Id id = opened_by_pages();
    EXPECT_FALSE(says(html(get("/kontoer/" + id.text(), "Gro")), "/kanal/"));
    network_->calls_back = true;
    EXPECT_TRUE(says(html(get("/kontoer/" + id.text(), "Gro")), "https://loten.example.no/kanal/" + id.text() + "/"));
    EXPECT_FALSE(says(html(get("/kontoer/" + id.text(), "Enok")), "/kanal/"));
}

TEST_P(AccountPages, ShowWhoseYesIsAskedAndTakeIt)
{
    later_s(1);
    adopt("klabu");
    const test::Called proposed = post("/kontoer", "Gro", proposal_body());
    const Id id = *Id::parse(proposed.to.substr(proposed.to.rfind('/') + 1));
    EXPECT_TRUE(says(html(get(proposed.to, "Gro")), "Venter på ja fra kommunedirektør"));
    EXPECT_EQ(post(proposed.to + "/godkjenn", "Kari", seen(id)).status, 409);
    EXPECT_TRUE(says(html(get("/kontoer", "Rolf")), "venter på ditt ja"));
    EXPECT_EQ(post(proposed.to + "/godkjenn", "Rolf", seen(id)).status, 303);
    EXPECT_TRUE(says(html(get(proposed.to, "Gro")), "Åpne kontoen"));
}

TEST_P(AccountPages, OfferWhatEndsTheLackOfANearestLeader)
{
    later_s(86'400);
    adopt("starter");
    for (const char* leader : {"Leif", "Dina", "Rolf"})
        write([&](db::Writing& tx) { people::disable_person(tx, person_id("Kari"), person_id(leader)); });
    Json body = proposal_body();
    body["unit"] = unit("Hjemmetjenesten").text();
    body["contact"] = person_id("Sara").text();
    const test::Called proposed = post("/kontoer", "Sara", body);
    ASSERT_EQ(proposed.status, 303) << proposed.says;
    const std::string shown = html(get(proposed.to, "Kari"));
    EXPECT_NE(shown.find("Ingen kan si ja som nærmeste leder"), std::string::npos);
    EXPECT_NE(shown.find(">nærmeste leder: enhetsleder, Hjemmetjenesten</option>"), std::string::npos) << shown;
    Json given = Json::object({{"role", "nearest-leader"}, {"holder", person_id("Enok").text()}});
    EXPECT_EQ(post(proposed.to + "/rolle", "Kari", given).status, 303);
    EXPECT_EQ(html(get(proposed.to, "Kari")).find("Ingen kan si ja som"), std::string::npos);
}

/// Where nobody holds the role that is asked, the page says so, and whoever looks after roles gives it there.
TEST_P(AccountPages, GiveTheRoleThatIsMissingToSomebody)
{
    later_s(1);
    adopt("starter");
    write([&](db::Writing& tx) { people::disable_person(tx, person_id("Rolf"), person_id("Kari")); });
    const test::Called proposed = post("/kontoer", "Sara", proposal_body());
    ASSERT_EQ(proposed.status, 303) << proposed.says;
    const std::string missing = "Ingen kan si ja som informasjonsansvarlig nå.";
    const std::string sees = html(get(proposed.to, "Sara"));
    EXPECT_TRUE(says(sees, missing));
    EXPECT_TRUE(says(sees, "Rollen gis av den som forvalter folk og roller: Rolf Prøve"));
    EXPECT_FALSE(says(sees, "Gi rollen")) << "not hers to give";
    const std::string page = html(get(proposed.to, "Rolf"));
    const std::size_t holder = page.find("name=\"holder\"");
    ASSERT_NE(holder, page.npos);
    const std::string choices = page.substr(holder, page.find("</select>", holder) - holder);
    EXPECT_TRUE(says(page, "<option value=\"communications-officer\""));
    EXPECT_TRUE(says(choices, person_id("Wenche").text()));
    EXPECT_FALSE(says(choices, person_id("Sara").text())) << "who proposed it";

    const auto give = [&](const std::string& by, const Json& to) {
        return post(proposed.to + "/rolle", by, Json::object({{"role", "communications-officer"}, {"holder", to}}));
    };
    EXPECT_EQ(give("Sara", person_id("Wenche").text()).status, 403);
    const test::Called own = give("Rolf", person_id("Sara").text());
    EXPECT_EQ(own.status, 422);
    EXPECT_TRUE(says(html(own), "Den som foreslo kontoen, kan ikke si ja til den. Velg en annen."));
    EXPECT_EQ(give("Rolf", "").status, 422) << "nobody chosen";
    EXPECT_EQ(give("Rolf", person_id("Wenche").text()).status, 303);
    EXPECT_FALSE(says(html(get(proposed.to, "Rolf")), missing));
    EXPECT_TRUE(says(html(get("/kontoer", "Wenche")), "venter på ditt ja"));
    EXPECT_EQ(give("Rolf", person_id("Gro").text()).status, 409) << "it lacks no more";
}

TEST_P(AccountPages, TakeReportsOfPagesThatOnlyLookOfficial)
{
    const auto report = [&](const std::string& address) {
        return post("/vare-kontoer/meld", "", Json::object({{"address", address}, {"says", "De vil ha BankID."}}));
    };
    EXPECT_EQ(report("facebook").status, 422);
    later_s(60);
    EXPECT_EQ(report("https://www.facebook.com/loten-gave").status, 303);
    EXPECT_EQ(report("https://www.facebook.com/loten-gave").status, 303) << "the same is told twice";
    const auto waiting = [&] { return read([](db::Reading& tx) { return fresh_lookalikes(tx); }); };
    EXPECT_EQ(waiting(), 1);
    for (int i = 0; i < 8; ++i) report("https://example.org/" + std::to_string(i));
    EXPECT_LT(waiting(), 8) << "one address tells so many a minute";

    const std::string page = html(get("/kontoer/meldinger", "Enok"));
    EXPECT_TRUE(says(page, "https://www.facebook.com/loten-gave"));
    EXPECT_FALSE(says(page, "href=\"https://www.facebook.com/loten-gave\"")) << "nobody is led there by us";
    const auto reports = read([](db::Reading& tx) { return list_lookalikes(tx); });
    const std::string path = "/kontoer/meldinger/" + reports.back().id.text();
    const Json done = Json::object({{"state", "told-network"}, {"remark", "Meldt til Meta."}});
    EXPECT_EQ(post(path, "Enok", done).status, 403);
    const std::int64_t before = waiting();
    EXPECT_EQ(post(path, "Kari", done).status, 303);
    EXPECT_EQ(waiting(), before - 1);
    EXPECT_EQ(recorded(reports.back().id).back(), "lookalike-followed-up");
    const people::Person desk = who("Kari");
    EXPECT_EQ(read([&](db::Reading& tx) { return accounts_to_look_at(tx, desk); }), waiting());
}

} // namespace
} // namespace samband::channels
