#include "base/calendar.h"
#include "ledger/read.h"
#include "search/search.h"
#include "services/index_service.h"
#include "services/service.h"
#include "support/town.h"

namespace samband::services {
namespace {

class Services : public test::Town {
protected:
    void SetUp() override
    {
        Town::SetUp();
        if (!IsSkipped()) adopt("loten");
    }
    ServiceText text(const std::string& name, const std::string& owner = "Leif",
                     const std::string& unit_name = "Hjemmetjenesten")
    {
        return {name,
                "Hjelp hjemme.",
                "## Hva du kan få\n\nHjelp til å stå opp.",
                "https://skjema.example/hjelp",
                "62 00 11 22",
                unit(unit_name),
                person_id(owner),
                6};
    }
    Outcome save(const std::string& who, const ServiceText& saved, const ServicePage& was = {})
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return save_service(tx, by, was.id, was.version, saved); });
    }
    Outcome publish(const std::string& who, const ServicePage& service)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return publish_service(tx, by, service.id, service.version); });
    }
    ServicePage review(const std::string& who, const ServicePage& service)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return review_service(tx, by, service.id, service.version); });
    }
    ServicePage withdraw(const std::string& who, const ServicePage& service, const std::string& reason)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return withdraw_service(tx, by, service.id, service.version, reason); });
    }
    ServicePage out(const std::string& name) { return publish("Kari", save("Kari", text(name)).service).service; }
    std::vector<std::string> due_for(const std::string& who)
    {
        const people::Person person_asked = person(who);
        std::vector<std::string> names;
        for (const ServicePage& service : read([&](db::Reading& tx) { return to_review(tx, person_asked); }))
            names.push_back(service.text.name);
        return names;
    }
    std::vector<std::string> names_out()
    {
        std::vector<std::string> names;
        for (const ServicePage& service : read([&](db::Reading& tx) { return public_services(tx); }))
            names.push_back(service.text.name);
        return names;
    }
    std::string kinds(const ServicePage& service)
    {
        std::string all;
        for (const ledger::Recorded& entry : read([&](db::Reading& tx) { return ledger::history(tx, service.id); }))
            all += entry.kind + " ";
        return all;
    }
};
SAMBAND_ON_BOTH_DATABASES(Services);

TEST_P(Services, GoOutByTheRuleBookAndStandFromAToAa)
{
    const ServicePage draft = save("Leif", text("Ærespris")).service;
    EXPECT_EQ(draft.state, State::draft);
    const Outcome refused = publish("Leif", draft);
    EXPECT_FALSE(refused.done) << "Løten 3.3: leaders send in, the information office publishes";
    EXPECT_FALSE(refused.ruling.because.empty());
    EXPECT_NE(kinds(draft).find("refused"), std::string::npos) << kinds(draft);
    EXPECT_TRUE(publish("Kari", draft).done);
    out("Ås og vei");
    out("Økonomisk hjelp");
    out("Barnehage");
    EXPECT_EQ(names_out(), (std::vector<std::string>{"Barnehage", "Ærespris", "Økonomisk hjelp", "Ås og vei"}));
    EXPECT_EQ(out("Barnehage").slug, "barnehage-2");
    EXPECT_TRUE(read([&](db::Reading& tx) { return public_service(tx, "barnehage-2").has_value(); }));
    EXPECT_EQ(out("Stell").slug, "stell-2") << "that address is the staff's";
}

TEST_P(Services, WhatIsWrongIsToldAtItsField)
{
    const auto fault = [&](auto change) {
        ServiceText wrong = text("Hjemmehjelp");
        change(wrong);
        try {
            save("Kari", wrong);
        } catch (const Problem& problem) {
            return problem.fields().empty() ? std::string("none") : problem.fields().front().field;
        }
        return std::string("saved");
    };
    EXPECT_EQ(fault([](ServiceText&) {}), "saved");
    EXPECT_EQ(fault([](ServiceText& wrong) { wrong.name = " "; }), "name");
    EXPECT_EQ(fault([](ServiceText& wrong) { wrong.form_url = "http://skjema.example"; }), "form_url");
    EXPECT_EQ(fault([](ServiceText& wrong) { wrong.form_url = "https://oss@skjema.example"; }), "form_url");
    EXPECT_EQ(fault([](ServiceText& wrong) { wrong.review_months = 0; }), "review_months");
    EXPECT_EQ(fault([](ServiceText& wrong) { wrong.owner = Id(); }), "owner");
    EXPECT_EQ(fault([](ServiceText& wrong) { wrong.unit = Id(); }), "unit");
    EXPECT_EQ(test::problem_of([&] { save("Gro", text("Hjemmehjelp")); }), ProblemCode::forbidden);
    ServiceText unfinished = text("Hjemmehjelp");
    unfinished.body = "[Skriv hva tjenesten er.]";
    const ServicePage draft = save("Kari", unfinished).service;
    EXPECT_EQ(test::problem_of([&] { publish("Kari", draft); }), ProblemCode::invalid);
}

TEST_P(Services, TheOwnerIsToldInTimeAndTheLeaderWhenItIsLate)
{
    ServiceText saras = text("Matombringing", "Sara");
    const ServicePage service = publish("Kari", save("Kari", saras).service).service;
    EXPECT_TRUE(due_for("Sara").empty());
    later_s(170 * 86'400);
    using Names = std::vector<std::string>;
    EXPECT_EQ(due_for("Sara"), Names{"Matombringing"}) << "within two weeks";
    EXPECT_TRUE(due_for("Leif").empty()) << "it is not late";
    later_s(20 * 86'400);
    EXPECT_EQ(due_for("Leif"), Names{"Matombringing"}) << "who leads the unit";
    EXPECT_TRUE(due_for("Gro").empty());
    const ServicePage reviewed = review("Leif", service);
    EXPECT_EQ(reviewed.reviewed, now());
    EXPECT_TRUE(due_for("Sara").empty());
    EXPECT_TRUE(due_for("Leif").empty());
    EXPECT_EQ(test::problem_of([&] { review("Gro", reviewed); }), ProblemCode::forbidden);
    EXPECT_EQ(kinds(service), "service-published service-reviewed ");
}

TEST_P(Services, ChangesOfWhatIsOutAreRecordedAndAskTheRuleBook)
{
    const ServicePage service = out("Hjemmehjelp");
    ServiceText changed = service.text;
    changed.summary = "Hjelp i hverdagen.";
    EXPECT_FALSE(save("Leif", changed, service).done);
    const ServicePage saved = save("Kari", changed, service).service;
    EXPECT_EQ(saved.slug, service.slug);
    EXPECT_EQ(test::problem_of([&] { save("Kari", service.text, service); }), ProblemCode::conflict);
    EXPECT_EQ(save("Kari", changed, saved).service.version, saved.version) << "nothing changed, nothing is written";
    EXPECT_EQ(test::problem_of([&] { withdraw("Kari", saved, " "); }), ProblemCode::invalid);
    const ServicePage down = withdraw("Kari", saved, "Finnes ikke lenger.");
    EXPECT_TRUE(names_out().empty());
    EXPECT_TRUE(due_for("Leif").empty());
    EXPECT_EQ(publish("Kari", down).service.slug, service.slug) << "the address stays its own";
    EXPECT_EQ(read([&](db::Reading& tx) { return all_services(tx).size(); }), 1u);
}

TEST_P(Services, AreFoundWhileTheyAreOut)
{
    const auto found = [&](const std::string& words) {
        return read([&](db::Reading& tx) {
            std::vector<std::string> addresses;
            for (const search::Hit& hit : search::find(tx, words, search::Visible::everyone))
                if (const auto service = found_service(tx, hit)) addresses.push_back(service->find("href")->string());
            return addresses;
        });
    };
    using Addresses = std::vector<std::string>;
    const ServicePage draft = save("Kari", text("Matombringing")).service;
    EXPECT_EQ(found("matombringing"), Addresses{}) << "a draft is nobody's to find";
    const ServicePage service = publish("Kari", draft).service;
    EXPECT_EQ(found("matombringing"), Addresses{"/tjenester/matombringing"});
    EXPECT_EQ(found("stå opp"), Addresses{"/tjenester/matombringing"}) << "by its text too";
    const auto hits = read([](db::Reading& tx) { return search::find(tx, "stå opp", search::Visible::everyone); });
    EXPECT_EQ(hits.at(0).excerpt.find("##"), std::string::npos) << hits[0].excerpt;
    ServiceText changed = service.text;
    changed.summary = "Middag på døra.";
    const ServicePage saved = save("Kari", changed, service).service;
    EXPECT_EQ(found("middag"), Addresses{"/tjenester/matombringing"});
    EXPECT_EQ(found("hjelp hjemme"), Addresses{}) << "what it said before is said no more";
    withdraw("Kari", saved, "Finnes ikke lenger.");
    EXPECT_EQ(found("middag"), Addresses{});
}

} // namespace
} // namespace samband::services
