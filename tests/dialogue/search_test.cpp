#include "dialogue/correspondence.h"
#include "dialogue/decide_category.h"
#include "dialogue/find_threads.h"
#include "dialogue/forget.h"
#include "dialogue/index_entry.h"
#include "dialogue/index_work.h"
#include "outbox/lease.h"
#include "people/person_store.h"
#include "search/said.h"

namespace samband::dialogue {

class SearchInThreads : public Correspondence {
protected:
    std::vector<std::string> found(const std::string& who, const Sought& sought)
    {
        const people::Person reader = person(who);
        std::vector<std::string> subjects;
        for (const FoundThread& hit : read([&](db::Reading& tx) { return find_threads(tx, reader, sought); }).threads)
            subjects.push_back(hit.thread.subject);
        return subjects;
    }
    /// What the outbox has to do with the search is done.
    void do_work()
    {
        for (int i = 0; i < 20; ++i) {
            const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 10); });
            if (leases.empty()) return;
            for (const outbox::Lease& lease : leases) {
                const outbox::Outcome outcome = do_index_work(lease, db());
                write([&](db::Writing& tx) { outbox::conclude(tx, lease, outcome); });
            }
        }
        FAIL() << "there is no end of it";
    }
};

using Found = std::vector<std::string>;

TEST_P(SearchInThreads, FindsWhatWasSaidByWhomAndWhere)
{
    Inbound mail = message("1", "Når brøytes Sentrumsvegen? Skolebussen kom ikke fram.");
    mail.subject = "Brøyting";
    take(mail);
    take(message("2", "Når åpner badet?"));
    EXPECT_EQ(found("Kari", {.words = "skolebuss"}), Found{"Brøyting"});
    EXPECT_EQ(found("Kari", {.words = "brøyting sentr"}), Found{"Brøyting"});
    EXPECT_EQ(found("Kari", {.words = "ase"}).size(), 2u) << "by name";
    EXPECT_EQ(found("Kari", {.words = "ase@eksempel.example"}).size(), 2u) << "by address";
    EXPECT_EQ(found("Kari", {.words = "ferje"}), Found{});
    EXPECT_EQ(found("Kari", {}), Found{});
    EXPECT_EQ(found("Kari", {.way = Way::form}).size(), 2u);
    EXPECT_EQ(found("Kari", {.way = Way::sms}), Found{});
}

TEST_P(SearchInThreads, NobodyFindsWhatTheyMayNotReadAndItFollowsTheThread)
{
    const Taken taken = take(message("1", "Hull i veien ved skolen."));
    EXPECT_EQ(found("Gro", {.words = "hull"}), Found{}) << "nobody's unit: the desk's";
    route(taken.thread, "Skole");
    do_work();
    const bool gro_reads = reads("Gro", taken.thread);
    EXPECT_EQ(found("Gro", {.words = "hull"}).size(), gro_reads ? 1u : 0u);
    EXPECT_EQ(found("Kari", {.words = "hull"}).size(), 1u);
    assign(taken.thread, "Gro");
    do_work();
    EXPECT_EQ(found("Gro", {.words = "hull"}).size(), 1u);
    EXPECT_EQ(found("Leif", {.words = "hull"}).size(), reads("Leif", taken.thread) ? 1u : 0u);
}

TEST_P(SearchInThreads, FindsByWhatAPersonSaidThatItIs)
{
    const Taken taken = take(message("1", "Dere er flinke til å brøyte!"));
    take(message("2", "Når brøyter dere?"));
    using rulebook::Category;
    EXPECT_EQ(found("Kari", {.category = Category::praise}), Found{}) << "the rules have only proposed";
    const people::Person kari = person("Kari");
    const std::int64_t version = thread(taken.thread).version;
    write([&](db::Writing& tx) { return decide_category(tx, kari, taken.thread, version, Category::praise); });
    do_work();
    EXPECT_EQ(found("Kari", {.category = Category::praise}).size(), 1u);
    EXPECT_EQ(found("Kari", {.words = "brøyt", .category = Category::praise}).size(), 1u);
    EXPECT_EQ(found("Kari", {.words = "når", .category = Category::praise}), Found{});
}

TEST_P(SearchInThreads, RightsAreAskedAnewBeforeTheMarksFollow)
{
    const Taken taken = take(message("1", "Hull i veien ved skolen."));
    assign(taken.thread, "Gro");
    do_work();
    ASSERT_EQ(found("Gro", {.words = "hull"}).size(), 1u);
    by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return assign_thread(tx, kari, taken.thread, find_thread(tx, taken.thread)->version, {});
    });
    EXPECT_EQ(found("Gro", {.words = "hull"}), Found{}) << "the work has not run, and yet";
}

TEST_P(SearchInThreads, NotesAreFoundAndWhatTheAuthorTookAwayIsNot)
{
    const Taken taken = take(message("1", "Rektor er uvanlig flink."));
    by("Kari", [&](db::Writing& tx, const people::Person& kari) {
        return add_note(tx, kari, taken.thread, "Ringte vaktmesteren om sluket.");
    });
    EXPECT_EQ(found("Kari", {.words = "sluket"}).size(), 1u);
    write([&](db::Writing& tx) { return take_in_edit(tx, "form", "1", "Rektor er sein.", tx.now()); });
    EXPECT_EQ(found("Kari", {.words = "flink"}), Found{});
    EXPECT_EQ(found("Kari", {.words = "sein"}).size(), 1u);
    later_s(1);
    write([&](db::Writing& tx) { return take_in_deletion(tx, "form", "1", tx.now()); });
    EXPECT_EQ(found("Kari", {.words = "sein"}), Found{});
}

TEST_P(SearchInThreads, AThreadWithManyHitsIsOneAndPagesGoOn)
{
    Inbound many = message("first", "Vannet er borte.");
    many.keys = {"mail.one"};
    take(many);
    for (int i = 0; i < 30; ++i) {
        many.foreign_id = "m" + std::to_string(i);
        take(many);
    }
    for (int i = 0; i < 30; ++i) take(message("o" + std::to_string(i), "Vannet er brunt " + std::to_string(i)));
    const people::Person kari = person("Kari");
    std::set<Id> seen;
    Sought sought{.words = "vannet"};
    for (int page = 0; page < 5; ++page) {
        const FoundThreads found = read([&](db::Reading& tx) { return find_threads(tx, kari, sought); });
        for (const FoundThread& hit : found.threads) seen.insert(hit.thread.id);
        if (!found.next) break;
        sought.before = found.next;
    }
    EXPECT_EQ(seen.size(), 31u);
}

TEST_P(SearchInThreads, WhatWasSaidBeforeThereWasASearchComesIntoIt)
{
    take(message("1", "Hull i veien."));
    write([](db::Writing& tx) {
        outbox::queue(tx, {.kind = index_work_kind, .dedup_key = index_work_kind});
        return 0;
    });
    do_work();
    do_work();
    EXPECT_EQ(found("Kari", {.words = "hull"}).size(), 1u) << "once, though it was there";
}

TEST_P(SearchInThreads, WhatIsForgottenIsFoundNoMore)
{
    const Taken taken = take(message("1", "Hull i veien."));
    close(taken.thread);
    later_s(400 * 24 * 3'600);
    write([](db::Writing& tx) { return forget_some(tx); });
    EXPECT_EQ(found("Kari", {.way = Way::form}), Found{});
    const auto left =
        read([](db::Reading& tx) { return search::find_said(tx, {.words = "hull", .marks = {{desk_mark()}}}).size(); });
    EXPECT_EQ(left, 0u);
}

SAMBAND_ON_BOTH_DATABASES(SearchInThreads);

} // namespace samband::dialogue
