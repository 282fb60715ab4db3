#include "dialogue/correspondence.h"
#include "dialogue/limits.h"

#include <sqlite3.h>

namespace samband::dialogue {
namespace {

class BoxOrder : public Correspondence {
protected:
    /// How SQLite would find the rows of a query.
    std::string plan(const std::string& query)
    {
        db();
        const db::Queries queries = db::Queries::embedded(db::Dialect::sqlite);
        sqlite3* raw = nullptr;
        EXPECT_EQ(sqlite3_open_v2(file().c_str(), &raw, SQLITE_OPEN_READONLY, nullptr), SQLITE_OK);
        const std::unique_ptr<sqlite3, int (*)(sqlite3*)> database(raw, sqlite3_close);
        sqlite3_stmt* statement = nullptr;
        const std::string sql = "explain query plan " + queries.at(query).sql;
        EXPECT_EQ(sqlite3_prepare_v2(raw, sql.c_str(), -1, &statement, nullptr), SQLITE_OK) << sqlite3_errmsg(raw);
        std::string steps;
        while (sqlite3_step(statement) == SQLITE_ROW)
            steps += std::string(reinterpret_cast<const char*>(sqlite3_column_text(statement, 3))) + "\n";
        sqlite3_finalize(statement);
        return steps;
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
