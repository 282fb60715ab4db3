#include "base/csv.h"
#include "subscriptions/export_list.h"
#include "subscriptions/forget.h"
#include "subscriptions/import_list.h"
#include "subscriptions/limits.h"
#include "subscriptions/list_rows.h"
#include "subscriptions/parish.h"

namespace samband::subscriptions {
namespace {

class Leaving : public Parish {
protected:
    const Choices everything_{true, {}, {}};

    /// Tries the list and takes it in, as the worker does; how many were new.
    std::int64_t bring(const std::string& csv)
    {
        const people::Person kari = person("Kari");
        const Trial trial = read([&](db::Reading& tx) { return try_rows(tx, csv, everything_); });
        const Import import = write([&](db::Writing& tx) {
            return keep_import(tx, kari, "liste.csv", csv, {"26/1-1", "2026-03-01", "Ja"}, everything_, trial);
        });
        write([&](db::Writing& tx) { start_import(tx, kari, import.id); });
        EXPECT_TRUE(work(import_work_kind));
        return read([&](db::Reading& tx) { return load_import(tx, import.id); }).taken;
    }

    bool work(std::string_view kind)
    {
        for (const outbox::Lease& lease : write([](db::Writing& tx) { return outbox::lease(tx, 100); })) {
            if (lease.kind != kind) {
                write([&](db::Writing& tx) { outbox::postpone(tx, lease, now()); });
                continue;
            }
            const outbox::Outcome outcome = do_import_work(lease, db());
            write([&](db::Writing& tx) { outbox::conclude(tx, lease, outcome); });
            return true;
        }
        return false;
    }
    void leave_by(const std::string& address)
    {
        const auto subscriber = at(address);
        if (subscriber) write([&](db::Writing& tx) { leave(tx, subscriber->id, "one-click"); });
    }
};
SAMBAND_ON_BOTH_DATABASES(Leaving);

TEST_P(Leaving, IsAtOnceAndTwiceIsOnce)
{
    const Subscriber kari = subscribe("kari@eksempel.no", everything_);
    leave_by("kari@eksempel.no");
    later_s(5);
    leave_by("kari@eksempel.no");
    const Subscriber left = *at("kari@eksempel.no");
    EXPECT_EQ(left.state, SubscriberState::left);
    EXPECT_EQ(left.choices, Choices()) << "nothing chosen is kept";
    EXPECT_EQ(read([&](db::Reading& tx) { return consents_of(tx, kari.id); }).size(), 2U);
    EXPECT_FALSE(write([&](db::Writing& tx) { return leave(tx, person_id("Kari"), "button"); }));
}

TEST_P(Leaving, WinsOverWhatWasAskedBefore)
{
    subscribe("kari@eksempel.no", everything_);
    ask_for("kari@eksempel.no", everything_);
    const std::string asked_before = link_token(message_to("kari@eksempel.no"));
    later_s(1);
    leave_by("kari@eksempel.no");
    EXPECT_FALSE(confirm(asked_before));
    EXPECT_EQ(at("kari@eksempel.no")->state, SubscriberState::left);
    later_s(1);
    EXPECT_EQ(subscribe("kari@eksempel.no", everything_).state, SubscriberState::active) << "the owner, asking anew";
}

TEST_P(Leaving, StoppBySmsIsRememberedOfNumbersNotKnown)
{
    write([](db::Writing& tx) { stopped_by_sms(tx, "900 11 222"); });
    EXPECT_EQ(bring("mobil\n90011222\n90011333\n"), 1);
    EXPECT_FALSE(at("+4790011222"));
    write([](db::Writing& tx) { stopped_by_sms(tx, "4790011333"); });
    EXPECT_EQ(at("+4790011333")->state, SubscriberState::left) << "as gateways write it, without the plus";
    write([](db::Writing& tx) { stopped_by_sms(tx, "ikke et nummer"); });
}

TEST_P(Leaving, NoImportRevives)
{
    const people::Person kari = person("Kari");
    for (const char* address : {"a@x.no", "b@x.no", "c@x.no", "d@x.no"}) subscribe(address, everything_);
    leave_by("a@x.no");
    write([&](db::Writing& tx) {
        bounced(tx, Medium::email, "B@x.no");
        suppress(tx, kari, subscriber_at(tx, "c@x.no")->id, "ringte og ba om det");
        forget(tx, subscriber_at(tx, "d@x.no")->id);
    });
    EXPECT_EQ(bring("e-post\nA@X.no\nb@x.no\nc@x.no\nd@x.no\ne@x.no\n"), 1);
    EXPECT_EQ(at("a@x.no")->state, SubscriberState::left);
    EXPECT_EQ(at("b@x.no")->state, SubscriberState::bounced);
    EXPECT_EQ(at("c@x.no")->state, SubscriberState::suppressed);
    EXPECT_FALSE(at("d@x.no"));
    EXPECT_EQ(at("e@x.no")->state, SubscriberState::active);
    later_s(1);
    EXPECT_EQ(subscribe("d@x.no", everything_).state, SubscriberState::active);
    EXPECT_EQ(subscribe("b@x.no", everything_).state, SubscriberState::active);
}

TEST_P(Leaving, AYearLaterTheAddressIsForgottenAndStillNotRevived)
{
    const Subscriber kari = subscribe("kari@eksempel.no", everything_);
    leave_by("kari@eksempel.no");
    later_s(std::int64_t{left_kept_days} * 24 * 3'600 + 1);
    write([](db::Writing& tx) { forget_some(tx); });
    EXPECT_FALSE(at("kari@eksempel.no"));
    EXPECT_TRUE(read([&](db::Reading& tx) { return consents_of(tx, kari.id); }).empty());
    EXPECT_EQ(bring("adresse\nkari@eksempel.no\n"), 0);
}

/// Random sequences of everything that can happen to one address, against the rule in one sentence: it is active only
/// where the owner's own yes, or the first import of an address never seen, is the last of yes and no.
TEST_P(Leaving, WinsInAnyOrder)
{
    const people::Person kari = person("Kari");
    for (std::uint32_t seed = 1; seed <= 15; ++seed) {
        std::uint32_t state = seed * 2654435761u;
        const auto next = [&state](std::uint32_t most) {
            return (state = state * 1664525 + 1013904223) / 65'536 % most;
        };
        const std::string address = "nr" + std::to_string(seed) + "@eksempel.no";
        bool active = false;
        bool seen = false;
        std::string waiting;
        bool waits = false; ///< and no leaving since
        std::string steps;
        for (int step = 0; step < 12; ++step) {
            later_s(asked_again_s / 2 + 1);
            const std::uint32_t what = next(7);
            steps += " " + std::to_string(what);
            const auto here = at(address);
            switch (what) {
            case 0:
                ask_for(address, everything_);
                waiting = link_token(message_to(address));
                waits = true;
                break;
            case 1:
                if (const bool yes = confirm(waiting).has_value(); yes) {
                    EXPECT_TRUE(waits) << seed << ":" << steps;
                    active = seen = true;
                }
                break;
            case 2:
                if (bring("adresse\n" + address + "\n") == 1) {
                    EXPECT_FALSE(seen) << steps;
                    active = true;
                }
                seen = true;
                break;
            case 3:
                if (here) write([&](db::Writing& tx) { leave(tx, here->id, "button"); });
                if (here) active = waits = false;
                break;
            case 4:
                write([&](db::Writing& tx) { bounced(tx, Medium::email, address); });
                if (active) active = waits = false;
                break;
            case 5:
                if (here) write([&](db::Writing& tx) { suppress(tx, kari, here->id, "prøve"); });
                if (here) active = waits = false;
                break;
            default:
                if (here) write([&](db::Writing& tx) { forget(tx, here->id); });
                if (here) active = waits = false;
            }
            const auto after = at(address);
            EXPECT_EQ(after && after->state == SubscriberState::active, active) << seed << ":" << steps;
        }
    }
}

TEST_P(Leaving, AListIsTriedWithAReasonForEachRowAndItsProof)
{
    subscribe("kjent@x.no", everything_);
    const Id water = topic("Vann og avløp");
    const std::string csv = "E-post;Tema;Sted\r\n"
                            "ny@x.no;vann og avløp;\r\n"
                            "kjent@x.no;;\r\n"
                            "ingen adresse;;\r\n"
                            "NY@x.no;;\r\n"
                            "tema@x.no;Finnes ikke;\r\n"
                            "sted@x.no;;Langt borte\r\n"
                            "uten@x.no;;\r\n"
                            "alt@x.no;alle;\r\n";
    const Trial trial = read([&](db::Reading& tx) { return try_rows(tx, csv, {}); });
    EXPECT_EQ(trial.taken, 2);
    std::vector<std::pair<std::int64_t, RowFate>> why;
    for (const RefusedRow& row : trial.refused) why.emplace_back(row.line, row.why);
    EXPECT_EQ(why, (std::vector<std::pair<std::int64_t, RowFate>>{{3, RowFate::known},
                                                                  {4, RowFate::no_address},
                                                                  {5, RowFate::twice},
                                                                  {6, RowFate::no_such_topic},
                                                                  {7, RowFate::no_such_place},
                                                                  {8, RowFate::no_choice}}));
    EXPECT_FALSE(at("ny@x.no")) << "trying adds nobody";
    const people::Person kari = person("Kari");
    const auto keep = [&](const Proof& proof) {
        return write([&](db::Writing& tx) { return keep_import(tx, kari, "a.csv", csv, proof, {}, trial); });
    };
    for (const Proof& lacking : {Proof{"", "2026-03-01", "Ja"}, Proof{"26/1", "i går", "Ja"},
                                 Proof{"26/1", "2026-11-21", "Ja"}, Proof{"26/1", "2026-03-01", " "}})
        EXPECT_EQ(test::problem_of([&] { keep(lacking); }), ProblemCode::invalid);
    const Import import = keep({"26/1-1", "2026-11-20", "Ja, send meg nyheter"});
    write([&](db::Writing& tx) { start_import(tx, kari, import.id); });
    EXPECT_EQ(test::problem_of([&] { write([&](db::Writing& tx) { start_import(tx, kari, import.id); }); }),
              ProblemCode::conflict);
    EXPECT_TRUE(work(import_work_kind));
    EXPECT_EQ(at("ny@x.no")->choices, (Choices{false, {water}, {}}));
    const auto proof = read([&](db::Reading& tx) { return consents_of(tx, subscriber_at(tx, "ny@x.no")->id); });
    EXPECT_EQ(proof.at(0).source, "26/1-1");
    EXPECT_EQ(proof.at(0).wording, "Ja, send meg nyheter");
    EXPECT_EQ(proof.at(0).import, import.id);
    EXPECT_EQ(read([&](db::Reading& tx) { return load_import(tx, import.id); }).state, ImportState::done);
    EXPECT_EQ(read([&](db::Reading& tx) { return refused_rows(tx, import.id); }).size(), 6U);
}

TEST_P(Leaving, TheExportHoldsNoFormulaAndComesBackIn)
{
    const people::Person kari = person("Kari");
    topic("=HYPERLINK(1)");
    write([&](db::Writing& tx) { add_interest(tx, kari, InterestKind::topic, "@sum", ""); });
    subscribe("=cmd@x.no", {false, {topic("=HYPERLINK(1)"), topic("@sum")}, {}});
    ask_for("90011222", everything_);
    bring("mobil\n90011444\n");
    const std::string table = export_list(db(), kari, "", SubscriberState::active);
    EXPECT_NE(table.find("\"'=cmd@x.no\""), std::string::npos) << table;
    EXPECT_NE(table.find("\"'+4790011444\""), std::string::npos) << table;
    const auto holds = [&](const char* cell) { return table.find(cell) != std::string::npos; };
    EXPECT_TRUE(holds("\"'=HYPERLINK(1)|@sum\"") || holds("\"'@sum|=HYPERLINK(1)\"")) << table;
    const auto rows = read_csv(table);
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].cells[0], "+4790011444");
    EXPECT_EQ(rows[2].cells[0], "=cmd@x.no");
    EXPECT_EQ(read([&](db::Reading& tx) { return try_rows(tx, table, everything_); }).refused.size(), 2U)
        << "both known";
}

} // namespace
} // namespace samband::subscriptions
