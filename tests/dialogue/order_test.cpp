#include "dialogue/correspondence.h"
#include "dialogue/limits.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/walk.h"

#include <sqlite3.h>

namespace samband::dialogue {
namespace {

class BoxOrder : public Correspondence {
protected:
    /// What SQLite answers, each row in words.
    std::vector<std::vector<std::string>> asked(const std::string& sql)
    {
        db();
        sqlite3* raw = nullptr;
        EXPECT_EQ(sqlite3_open_v2(file().c_str(), &raw, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
        const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(raw, sqlite3_close);
        sqlite3_stmt* statement = nullptr;
        EXPECT_EQ(sqlite3_prepare_v2(raw, sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sqlite3_errmsg(raw);
        std::vector<std::vector<std::string>> rows;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            rows.emplace_back();
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
                rows.back().emplace_back(text ? text : "");
            }
        }
        sqlite3_finalize(statement);
        return rows;
    }
    static std::string sql_of(const std::string& query)
    {
        return db::Queries::embedded(db::Dialect::sqlite).at(query).sql;
    }
    /// How SQLite would find the rows of a query.
    std::string plan(const std::string& query)
    {
        std::string steps;
        for (const auto& row : asked("explain query plan " + sql_of(query))) steps += row.at(3) + "\n";
        return steps;
    }
    /// Whether a query fetches rows of the threads' table, beside what its index holds: the steps that read a column of
    /// the place that was opened on the table itself.
    bool fetches_threads(const std::string& query)
    {
        const std::string table =
            asked("select rootpage from sqlite_master where type = 'table' and name = 'dialogue_thread'").at(0).at(0);
        std::string opened;
        bool fetches = false;
        for (const auto& step : asked("explain " + sql_of(query))) {
            if (step.at(1) == "OpenRead" && step.at(3) == table) opened = step.at(2);
            fetches = fetches || (step.at(1) == "Column" && step.at(2) == opened);
        }
        return fetches;
    }
    Id due(const std::string& subject, std::optional<Instant> at)
    {
        later_s(60);
        const Id id = take(message(subject, subject)).thread;
        write([&](db::Writing& tx) {
            tx.run("dialogue.set_clock", {{"id", id}, {"due", at}, {"since", at}, {"used", 0}, {"told", ""}});
        });
        return id;
    }
};
SAMBAND_ON_BOTH_DATABASES(BoxOrder);

TEST_P(BoxOrder, IsKeptByAnIndexAndNeverSorted)
{
    if (GetParam() != db::Dialect::sqlite) GTEST_SKIP() << "the plan is SQLite's";
    const std::map<std::string, std::string> kept_by{
        {"dialogue.threads_mine", "dialogue_thread_mine"},
        {"dialogue.threads_unassigned", "dialogue_thread_mine"},
        {"dialogue.threads_open", "dialogue_thread_owed"},
        {"dialogue.threads_snoozed", "dialogue_thread_snoozed"},
        {"dialogue.threads_newest", "dialogue_thread_newest"},
        {"dialogue.open_of_unit", "dialogue_thread_of_unit"},
        {"dialogue.open_of_person", "dialogue_thread_mine"},
        {"dialogue.newest_of_unit", "dialogue_thread_newest_of_unit"},
        {"dialogue.newest_of_person", "dialogue_thread_newest_of_person"},
        {"dialogue.snoozed_of_unit", "dialogue_thread_snoozed_of_unit"},
        {"dialogue.snoozed_of_person", "dialogue_thread_snoozed_of_person"},
        {"dialogue.snoozed_restricted", "dialogue_thread_snoozed_restricted"},
        {"dialogue.count_snoozed_of_unit", "dialogue_thread_snoozed_of_unit"},
        {"dialogue.count_snoozed_of_person", "dialogue_thread_snoozed_of_person"},
        {"dialogue.count_snoozed_restricted", "dialogue_thread_snoozed_restricted"},
        {"dialogue.walk_snoozed_of_unit", "dialogue_thread_snoozed_of_unit"},
        {"dialogue.walk_snoozed_of_person", "dialogue_thread_snoozed_of_person"},
        {"dialogue.walk_snoozed_restricted", "dialogue_thread_snoozed_restricted"},
        {"dialogue.count_open_of_unit", "dialogue_thread_of_unit"},
        {"dialogue.count_newest_of_unit", "dialogue_thread_newest_of_unit"},
        {"dialogue.newest_restricted", "dialogue_thread_restricted_box"},
        {"dialogue.count_open_restricted", "dialogue_thread_restricted_box"},
        {"dialogue.count_newest_restricted", "dialogue_thread_restricted_box"},
        {"dialogue.walk_newest_restricted", "dialogue_thread_restricted_box"},
        {"dialogue.walk_mine", "dialogue_thread_mine"},
        {"dialogue.walk_unassigned", "dialogue_thread_mine"},
        {"dialogue.walk_open", "dialogue_thread_owed"},
        {"dialogue.walk_snoozed", "dialogue_thread_snoozed"},
        {"dialogue.walk_newest", "dialogue_thread_newest"},
        {"dialogue.walk_open_given", "dialogue_thread_mine"},
        {"dialogue.walk_newest_given", "dialogue_thread_newest_of_person"},
        {"dialogue.walk_open_of_unit", "dialogue_thread_of_unit"},
        {"dialogue.walk_open_of_person", "dialogue_thread_mine"},
        {"dialogue.walk_newest_of_unit", "dialogue_thread_newest_of_unit"},
        {"dialogue.walk_newest_of_person", "dialogue_thread_newest_of_person"}};
    for (const auto& [query, index] : kept_by) {
        std::string steps = plan(query);
        EXPECT_NE(steps.find(index), steps.npos) << query << "\n" << steps;
        // What a page shows is put in order once more, with the names: fifty lines.
        if (const auto page = steps.rfind("USE TEMP B-TREE FOR ORDER BY");
            page != steps.npos && page > steps.find(index))
            steps.erase(page);
        EXPECT_EQ(steps.find("TEMP B-TREE"), steps.npos) << query << "\n" << steps;
    }
}

TEST_P(BoxOrder, HoldsAllThatIsCountedAndAskedOfManyThreads)
{
    if (GetParam() != db::Dialect::sqlite) GTEST_SKIP() << "the steps are SQLite's";
    for (const char* query : {"count_mine",
                              "count_unassigned",
                              "count_open",
                              "count_snoozed",
                              "count_in_state",
                              "count_open_of_unit",
                              "count_open_of_person",
                              "count_newest_of_unit",
                              "count_newest_of_person",
                              "count_snoozed_of_unit",
                              "count_snoozed_of_person",
                              "walk_mine",
                              "walk_unassigned",
                              "walk_open",
                              "walk_snoozed",
                              "walk_newest",
                              "walk_open_given",
                              "walk_newest_given",
                              "walk_open_of_unit",
                              "walk_open_of_person",
                              "walk_newest_of_unit",
                              "walk_newest_of_person",
                              "walk_snoozed_of_unit",
                              "walk_snoozed_of_person"})
        EXPECT_FALSE(fetches_threads("dialogue." + std::string(query))) << query;
    EXPECT_TRUE(fetches_threads("dialogue.walk_open_restricted")) << "of what is little";
}

TEST_P(BoxOrder, IsByWhatIsDueFirstThenByWhoHasWaitedLongest)
{
    const Id late = due("Sent", now().plus_s(7'200));
    due("Aldri", {});
    const Id soon = due("Straks", now().plus_s(3'600));
    due("Aldri heller", {});
    const std::vector<std::string> order{"Straks", "Sent", "Aldri", "Aldri heller"};
    EXPECT_EQ(box("Kari", Box::unassigned), order);
    EXPECT_EQ(box("Kari", Box::open), order);
    assign(late, "Kari");
    assign(soon, "Kari");
    EXPECT_EQ(box("Kari", Box::mine), (std::vector<std::string>{"Straks", "Sent"}));
    EXPECT_EQ(box("Kari", Box::unassigned), (std::vector<std::string>{"Aldri", "Aldri heller"}));
}

TEST_P(BoxOrder, OfSeveralUnitsIsOneListAndEachThreadInItOnce)
{
    const Id late = due("Sent", now().plus_s(7'200));
    const Id never = due("Aldri", {});
    const Id soon = due("Straks", now().plus_s(3'600));
    const Id elsewhere = due("Skolens", now().plus_s(1'800));
    due("Ingens", now().plus_s(900));
    route(late, "Helse");
    route(never, "Hjemmetjenesten");
    route(soon, "Hjemmetjenesten");
    route(elsewhere, "Skole");
    for (const auto& [id, at] : {std::pair(late, 7'200), std::pair(soon, 3'600), std::pair(elsewhere, 1'800)})
        write([&](db::Writing& tx) {
            tx.run("dialogue.set_clock",
                   {{"id", id}, {"due", now().plus_s(at)}, {"since", now()}, {"used", 0}, {"told", ""}});
        });
    const std::vector<std::string> order{"Straks", "Sent", "Aldri"};
    EXPECT_EQ(box("Dina", Box::unassigned), order) << "what the desk sees of them, in its order";
    assign(soon, "Dina");
    assign(elsewhere, "Dina");
    EXPECT_EQ(box("Dina", Box::open), (std::vector<std::string>{"Skolens", "Straks", "Sent", "Aldri"}));
    EXPECT_EQ(box("Dina", Box::unassigned), (std::vector<std::string>{"Sent", "Aldri"}));
    close(soon);
    close(late);
    close(elsewhere);
    EXPECT_EQ(box("Dina", Box::done), (std::vector<std::string>{"Skolens", "Straks", "Sent"})) << "the newest first";
    EXPECT_EQ(box("Gro", Box::done), std::vector<std::string>{"Skolens"});
    EXPECT_EQ(box("Kari", Box::done), (std::vector<std::string>{"Skolens", "Straks", "Sent"}));
}

TEST_P(BoxOrder, OfWhatIsPutOffIsByWhenItComesBackOfEachUnitAndWhatSheIsGiven)
{
    const auto put_off = [&](const std::string& subject, const char* unit, std::int64_t seconds) {
        const Id id = due(subject, {});
        route(id, unit);
        write([&](db::Writing& tx) { tx.run("dialogue.snooze", {{"id", id}, {"until", now().plus_s(seconds)}}); });
        return id;
    };
    put_off("Torsdag", "Helse", 4 * 86'400);
    put_off("Tirsdag", "Hjemmetjenesten", 2 * 86'400);
    const Id given = put_off("Onsdag", "Skole", 3 * 86'400);
    put_off("Skolens", "Skole", 86'400);
    const Id closed = put_off("Ferdig", "Helse", 86'400);
    const Id hidden = put_off("Bare noen", "Helse", 86'400);
    const people::Person dina = person("Dina");
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) {
        tx.run("dialogue.assign", {{"id", given}, {"to", std::optional(dina.id)}});
        tx.run("dialogue.snooze", {{"id", given}, {"until", now().plus_s(3 * 86'400)}});
        restrict_thread(tx, kari, hidden, find_thread(tx, hidden)->version, "Gjelder en ansatt.", {});
    });
    close(closed);
    EXPECT_EQ(box("Dina", Box::snoozed), (std::vector<std::string>{"Bare noen", "Tirsdag", "Onsdag", "Torsdag"}));
    EXPECT_EQ(box("Kari", Box::snoozed), (std::vector<std::string>{"Skolens", "Tirsdag", "Onsdag", "Torsdag"}));
    EXPECT_EQ(box("Gro", Box::snoozed), (std::vector<std::string>{"Skolens", "Onsdag"}));
    const auto filtered =
        read([&](db::Reading& tx) { return list_filtered(tx, dina, Box::snoozed, filter_in("hos=ingen"), 0); });
    EXPECT_EQ(filtered.there, 3);
    EXPECT_TRUE(filtered.whole);
}

TEST_P(BoxOrder, GoesOnWhereThePageBeforeEnded)
{
    std::vector<std::string> all;
    for (int i = 0; i < 2 * page_size + 5; ++i) {
        all.push_back("Nr. " + std::to_string(i));
        Inbound it = message(all.back(), all.back());
        it.unit = unit(i < page_size + 10 || i % 2 == 0 ? "Helse" : "Hjemmetjenesten"); // the first page is of one
        later_s(1);
        it.at = now();
        take(it);
    }
    std::vector<std::string> seen;
    const people::Person dina = person("Dina");
    for (std::int64_t skip = 0; skip <= 2 * page_size; skip += page_size)
        for (const Line& line : read([&](db::Reading& tx) { return list_threads(tx, dina, Box::open, skip); }))
            seen.push_back(line.thread.subject);
    EXPECT_EQ(seen, all);
    EXPECT_EQ(read([&](db::Reading& tx) { return count_threads(tx, dina, Box::open); }), 2 * page_size + 5);
}

} // namespace
} // namespace samband::dialogue
