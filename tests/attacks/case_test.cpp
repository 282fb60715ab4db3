#include "attacks/case_facts.h"
#include "attacks/forget.h"
#include "attacks/limits.h"
#include "attacks/pages.h"
#include "attacks/use_cases.h"
#include "base/text.h"
#include "dialogue/limits.h"
#include "dialogue/take_in.h"
#include "ledger/read.h"
#include "support/pages.h"
#include "support/town.h"

#include <unistd.h>

/// Unwanted posts about staff: who sees a case, its steps in order, what is kept of the post, and when it is forgotten.
namespace samband::attacks {
namespace {

class Cases : public test::Pages<test::Town> {
protected:
    void SetUp() override
    {
        Town::SetUp();
        if (IsSkipped()) return;
        looks_ = std::make_unique<dialogue::LookLog>(
            [this](const std::string&) { return std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db()); });
        folder_ = std::filesystem::temp_directory_path() / ("samband-attacks-" + std::to_string(::getpid()));
        people::Routes made = routes();
        add_routes(
            made, [this](std::string_view) { return folder_; }, looks_.get());
    }
    void TearDown() override
    {
        looks_.reset();
        std::filesystem::remove_all(folder_);
        Pages::TearDown();
    }
    Case opened(const std::string& by = "Kari", const std::string& file_sum = "")
    {
        const people::Person who = person(by);
        return write([&](db::Writing& tx) {
            return open_case(tx, who,
                             {.title = "Innlegg i bygdegruppa",
                              .employee = person_id("Enok"),
                              .leader = person_id("Leif"),
                              .evidence = {{.text = "Enok er udugelig.",
                                            .author = "Ola",
                                            .seen_by = "Kari",
                                            .seen = tx.now(),
                                            .file_sum = file_sum}}});
        });
    }
    Case look(const Id& id)
    {
        return read([&](db::Reading& tx) { return find_case(tx, id).value(); });
    }
    template <typename Act>
    std::optional<ProblemCode> trying(const std::string& who, Act act)
    {
        const people::Person doer = person(who);
        return test::problem_of([&] { write([&](db::Writing& tx) { return act(tx, doer); }); });
    }
    std::optional<ProblemCode> ending(const std::string& who, const Id& id, Step step,
                                      const std::string& remark = "Gjort.", bool left_out = false)
    {
        return trying(who, [&](db::Writing& tx, const people::Person& by) {
            return end_step(tx, by, id, find_case(tx, id)->version, step, left_out, remark);
        });
    }
    std::optional<ProblemCode> choosing(const std::string& who, const Id& id, const std::vector<Id>& readers,
                                        bool employee)
    {
        return trying(who, [&](db::Writing& tx, const people::Person& by) {
            return choose_readers(tx, by, id, find_case(tx, id)->version, readers, employee);
        });
    }
    std::string readers(const Id& id)
    {
        std::vector<std::string> names;
        for (const char* who : {"Rolf", "Kari", "Wenche", "Dina", "Leif", "Sara", "Enok", "Gro"}) {
            const people::Person reader = person(who);
            const bool listed = read([&](db::Reading& tx) { return list_cases(tx, reader); }).size() == 1;
            EXPECT_EQ(listed, read([&](db::Reading& tx) { return may_read(tx, reader, *find_case(tx, id)); })) << who;
            if (listed) names.push_back(who);
        }
        return join(names, " ");
    }
    std::string recorded(const Id& id)
    {
        std::vector<std::string> kinds;
        for (const ledger::Recorded& entry : read([&](db::Reading& tx) { return ledger::history(tx, id); }))
            kinds.push_back(entry.kind);
        return join(kinds, " ");
    }
    std::unique_ptr<dialogue::LookLog> looks_;
    std::filesystem::path folder_;
};
SAMBAND_ON_BOTH_DATABASES(Cases);

TEST_P(Cases, AreReadByTheirLeaderThoseNamedAndTheEmployeeWhereTheLeaderSaysSo)
{
    const Id id = opened().id;
    EXPECT_EQ(readers(id), "Leif") << "not who began it, and not the desk";
    EXPECT_EQ(choosing("Kari", id, {}, false), ProblemCode::not_found);
    EXPECT_EQ(choosing("Leif", id, {person_id("Sara")}, true), std::nullopt);
    EXPECT_EQ(readers(id), "Leif Sara Enok");
    EXPECT_EQ(choosing("Sara", id, {}, false), ProblemCode::forbidden);
    EXPECT_EQ(choosing("Leif", id, {person_id("Enok")}, false), ProblemCode::invalid)
        << "works in no case of their own";
    EXPECT_EQ(ending("Enok", id, Step::talk), ProblemCode::forbidden) << "a party does none of its steps";
    EXPECT_EQ(choosing("Leif", id, {}, false), std::nullopt);
    EXPECT_EQ(readers(id), "Leif");
}

TEST_P(Cases, AreLedByTheLeadershipAndNotByWhomTheyAreAbout)
{
    const people::Person kari = person("Kari");
    const auto opening = [&](NewCase draft) {
        if (draft.title.empty()) draft.title = "Innlegg";
        return test::problem_of([&] { write([&](db::Writing& tx) { return open_case(tx, kari, draft); }); });
    };
    EXPECT_EQ(opening({.employee = person_id("Enok"), .leader = person_id("Sara")}), ProblemCode::invalid);
    EXPECT_EQ(opening({.employee = person_id("Leif"), .leader = person_id("Leif")}), ProblemCode::invalid);
    EXPECT_EQ(opening({.employee_name = " ", .leader = person_id("Rolf")}), ProblemCode::invalid);
    EXPECT_EQ(opening({.employee_name = "En vikar", .leader = person_id("Rolf")}), std::nullopt);
}

TEST_P(Cases, TakeTheirStepsInOrder)
{
    const Id id = opened().id;
    EXPECT_EQ(ending("Leif", id, Step::contact), ProblemCode::conflict) << "not before the employee is spoken to";
    EXPECT_EQ(ending("Leif", id, Step::talk, " "), ProblemCode::invalid);
    EXPECT_EQ(ending("Leif", id, Step::talk, "Hen tar det tungt."), std::nullopt);
    EXPECT_EQ(ending("Leif", id, Step::talk), ProblemCode::conflict) << "once";
    EXPECT_EQ(ending("Leif", id, Step::contact, "Den som skrev, er ukjent.", true), std::nullopt);
    const auto all = read([&](db::Reading& tx) { return steps_of(tx, id); });
    EXPECT_EQ(next_step(all)->step, Step::meeting);
    EXPECT_TRUE(all.at(1).left_out);
    EXPECT_EQ(all.at(0).remark, "Hen tar det tungt.");
    EXPECT_EQ(all.at(0).done_by, "Leif Prøve");
    for (const Step step : {Step::meeting, Step::removal, Step::follow_up})
        EXPECT_EQ(ending("Leif", id, step), std::nullopt);
    const auto closing = [&](const std::string& who) {
        return trying(who, [&](db::Writing& tx, const people::Person& by) {
            return close_case(tx, by, id, find_case(tx, id)->version, Outcome::removed, "Det er borte.");
        });
    };
    EXPECT_EQ(closing("Leif"), std::nullopt);
    EXPECT_EQ(closing("Leif"), ProblemCode::conflict);
    EXPECT_EQ(look(id).outcome, Outcome::removed);
    EXPECT_EQ(recorded(id),
              "staff-attack-opened staff-attack-step-done staff-attack-step-left-out staff-attack-step-done "
              "staff-attack-step-done staff-attack-step-done staff-attack-closed");
}

TEST_P(Cases, TellTheirLeaderWhatIsDueAndWhoHasTheStep)
{
    const Id id = opened().id;
    const auto today = [&](const std::string& who) {
        const people::Person reader = person(who);
        return read([&](db::Reading& tx) { return today_facts(tx, reader); });
    };
    EXPECT_EQ(today("Kari").items().size(), 0U);
    ASSERT_EQ(today("Leif").items().size(), 1U);
    EXPECT_FALSE(today("Leif").items().front().find("next")->find("late")->boolean());
    later_s(3 * 24 * 3'600);
    EXPECT_TRUE(today("Leif").items().front().find("next")->find("late")->boolean());
    EXPECT_EQ(choosing("Leif", id, {person_id("Sara")}, false), std::nullopt);
    EXPECT_EQ(today("Sara").items().size(), 0U) << "has no step yet";
    EXPECT_EQ(trying("Leif",
                     [&](db::Writing& tx, const people::Person& by) {
                         return plan_step(tx, by, id, find_case(tx, id)->version, Step::talk, person_id("Sara"),
                                          in_oslo(tx.now()).date.plus_days(1));
                     }),
              std::nullopt);
    EXPECT_EQ(today("Sara").items().size(), 1U);
    EXPECT_EQ(trying("Leif",
                     [&](db::Writing& tx, const people::Person& by) {
                         return plan_step(tx, by, id, find_case(tx, id)->version, Step::talk, person_id("Gro"),
                                          in_oslo(tx.now()).date);
                     }),
              ProblemCode::invalid)
        << "she does not read the case";
}

TEST_P(Cases, AreForgottenAYearAfterTheyWereClosed)
{
    const Id id = opened().id;
    later_s(2 * kept_days * 24 * 3'600);
    write([](db::Writing& tx) { return forget_some(tx); });
    EXPECT_TRUE(read([&](db::Reading& tx) { return find_case(tx, id); })) << "an open one is kept";
    trying("Leif", [&](db::Writing& tx, const people::Person& by) {
        return close_case(tx, by, id, find_case(tx, id)->version, Outcome::stands, "Vi lar det stå.");
    });
    later_s((kept_days - 1) * 24 * 3'600);
    write([](db::Writing& tx) { return forget_some(tx); });
    EXPECT_TRUE(read([&](db::Reading& tx) { return find_case(tx, id); }));
    later_s(2 * 24 * 3'600);
    const dialogue::FileFolder folder = evidence_folder(folder_);
    do_forget_work(folder, db());
    EXPECT_FALSE(read([&](db::Reading& tx) { return find_case(tx, id); }));
    EXPECT_TRUE(read([&](db::Reading& tx) { return evidence_of(tx, id); }).empty());
}

TEST_P(Cases, KeepTheFilesOfTheirEvidenceAndNoOthers)
{
    const dialogue::FileFolder folder = evidence_folder(folder_);
    const std::string sum = folder.keep("Skjermbilde");
    const auto used = folder.path_of(sum), unused = folder.path_of(folder.keep("Fra et trykk som ble avvist"));
    opened("Kari", sum);
    const auto long_ago =
        std::filesystem::file_time_type::clock::now() - std::chrono::seconds(2 * dialogue::unclaimed_s);
    for (const std::filesystem::path& file : {used, unused}) std::filesystem::last_write_time(file, long_ago);
    do_forget_work(folder, db());
    EXPECT_TRUE(std::filesystem::exists(used));
    EXPECT_FALSE(std::filesystem::exists(unused));
}

TEST_P(Cases, AreNotThereOnAnyPageForWhoMayNotReadThem)
{
    const Id id = opened().id;
    int walked = 0;
    for (const http::Route& route : router_.routes()) {
        if (!route.pattern.starts_with("/ansattsaker/{id}")) continue;
        std::string at = route.pattern;
        for (std::size_t open = at.find('{'); open != std::string::npos; open = at.find('{'))
            at.replace(open, at.find('}') - open + 1, id.text());
        for (const char* who : {"Kari", "Rolf", "Dina"})
            EXPECT_EQ(test::call(router_, asked(who, route.method, at)).status, 404) << route.pattern << " " << who;
        ++walked;
    }
    EXPECT_GE(walked, 6);
    EXPECT_EQ(get("Leif", "/ansattsaker/" + id.text()).status, 200);
    looks_->stop();
    EXPECT_EQ(get("Leif", "/ansattsaker/" + id.text()).status, 503) << "nothing is shown unlogged";
    const auto looks = read([&](db::Reading& tx) { return dialogue::looks_at(tx, "staff-attack", id, 10); });
    ASSERT_EQ(looks.size(), 1U);
    EXPECT_EQ(looks.at(0).person_name, "Leif Prøve");
    EXPECT_TRUE(has(html_of(get("Leif", "/innsynslogg/ansattsak/" + id.text())), "Leif Prøve"));
    EXPECT_EQ(get("Kari", "/innsynslogg/ansattsak/" + id.text()).status, 404);
}

TEST_P(Cases, SayWhoseRoutineItIs)
{
    const Id id = opened().id;
    const auto page = [&] { return html_of(get("Leif", "/ansattsaker/" + id.text())); };
    EXPECT_TRUE(has(page(), "Rutinen er Sambands forslag"));
    adopt("saltdal");
    for (const char* text : {"Saltdal 7.3", "Rutinen følger kommunens egne regler", "Snakk med den ansatte",
                             "Enok er udugelig.", "Enok Prøve"})
        EXPECT_TRUE(has(page(), text)) << text;
    later_s(1);
    adopt("klabu");
    EXPECT_TRUE(has(page(), "Rutinen er Sambands forslag")) << "Klæbu has none";
}

TEST_P(Cases, BeginByAFormFromAConversation)
{
    const std::string said = "Hun i kassa er en idiot.";
    const dialogue::Inbound it{.way = dialogue::Way::form,
                               .source = "form",
                               .foreign_id = "1",
                               .who = "Ola",
                               .text = said,
                               .at = now(),
                               .raw = said};
    const Id thread = write([&](db::Writing& tx) { return dialogue::take_in(tx, it); }).thread;
    EXPECT_TRUE(has(html_of(get("Kari", "/ansattsaker/ny", {{"fra", thread.text()}})), "kopieres til saken"));
    EXPECT_EQ(get("Gro", "/ansattsaker/ny", {{"fra", thread.text()}}).status, 404) << "she does not read that";
    const auto told = post("Kari", "/ansattsaker/ny",
                           {{"title", "Kommentar om kassa"},
                            {"employee_name", "Ei i kassa"},
                            {"leader", person_id("Gro").text()},
                            {"seen_by", "Kari"},
                            {"thread", thread.text()}});
    EXPECT_EQ(told.to, "/ansattsaker") << "it is the leader's now";
    const people::Person gro = person("Gro");
    const auto cases = read([&](db::Reading& tx) { return list_cases(tx, gro); });
    ASSERT_EQ(cases.size(), 1U);
    const auto kept = read([&](db::Reading& tx) { return evidence_of(tx, cases.at(0).id); });
    ASSERT_EQ(kept.size(), 1U);
    EXPECT_EQ(kept.at(0).text, "Hun i kassa er en idiot.");
    EXPECT_EQ(post("Kari", "/ansattsaker/ny", {{"title", ""}}).status, 422);
    const std::string at = "/ansattsaker/" + cases.at(0).id.text();
    EXPECT_EQ(post("Gro", at + "/bevis", {{"link", "https://eksempel.example/1"}, {"seen_by", "Gro"}}).to, at);
    EXPECT_EQ(post("Gro", at + "/bevis", {{"seen_by", "Gro"}}).status, 422) << "nothing to keep";
    EXPECT_EQ(get("Gro", at + "/bevis/" + kept.at(0).id.text()).status, 404) << "it has no file";
}

} // namespace
} // namespace samband::attacks
