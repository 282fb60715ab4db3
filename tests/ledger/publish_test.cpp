#include "db/address.h"
#include "db/postgres_session.h"
#include "ledger/begin_anew.h"
#include "ledger/checkpoint.h"
#include "ledger/office.h"
#include "ledger/verify.h"

#include "base/problem.h"

#include <gtest/gtest.h>

#include <array>
#include <atomic>
#include <fstream>
#include <thread>

namespace samband::ledger {
namespace {

Checkpoint opened(Office& office)
{
    const auto note = office.read([](db::Reading& tx) { return checkpoint_text(tx); });
    return open_checkpoint(parse_note(note.value()), office.verifier());
}

constexpr std::array ledger_tables = {"ledger_entry", "ledger_content", "ledger_attachment",
                                      "ledger_log",   "ledger_tile",    "ledger_checkpoint"};

/// Copies the database file and its WAL, as a backup does.
void copy_files(const std::filesystem::path& from, const std::filesystem::path& to)
{
    std::filesystem::create_directories(to);
    for (const char* ending : {"", "-wal"})
        if (std::filesystem::exists(from / (std::string("samband.db") + ending)))
            std::filesystem::copy_file(from / (std::string("samband.db") + ending),
                                       to / (std::string("samband.db") + ending),
                                       std::filesystem::copy_options::overwrite_existing);
}

/// In the municipality's schema, past all keys, as the server's own tools restore.
void on_server(const Office& office, const std::string& sql)
{
    const db::Address address = db::read_address(office.address());
    db::PostgresSession session(address.server);
    const std::string all = "begin; set local session_replication_role = replica; set local search_path to \"" +
                            address.schema + "\"; " + sql + "; commit";
    session.command(all.c_str(), "restoring");
}

void back_up(Office& office)
{
    if (office.dialect() == db::Dialect::sqlite)
        return office.reopen([&](const auto& file) { copy_files(file.parent_path(), office.folder() / "backup"); });
    for (const char* table : ledger_tables)
        on_server(office, std::string("create table backup_") + table + " as select * from " + table);
}

void restore(Office& office)
{
    if (office.dialect() == db::Dialect::sqlite)
        return office.reopen([&](const auto& file) {
            for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + ending);
            copy_files(office.folder() / "backup", file.parent_path());
        });
    for (const std::string table : ledger_tables)
        on_server(office, "delete from " + table + "; insert into " + table +
                              " overriding system value select * from backup_" + table);
}

/// An office with ten entries under a checkpoint, a backup of that, and ten published entries more; then the old
/// backup is restored over the database, but not over the keys.
void restore_old_backup(Office& office)
{
    office.begin_log();
    office.record_many(10);
    office.publish_now();
    back_up(office);
    office.record_many(10);
    office.publish_now();
    restore(office);
}

void expect_whole(Office& office, int log)
{
    office.read([&](db::Reading& tx) {
        const Verdict verdict = verify_log(fetch_from_database(tx, log), office.keys().key(log)->verifier());
        EXPECT_TRUE(verdict.holds) << log << ": " << verdict.says;
    });
}

} // namespace

class PublishOnBoth : public OnBothDatabases {};
SAMBAND_ON_BOTH_DATABASES(PublishOnBoth);

TEST_P(PublishOnBoth, SignsWhatIsCommittedAndNothingTwice)
{
    Office office(GetParam());
    EXPECT_EQ(publish(office.database(), KeyFolder(office.folder())).state, SigningState::not_begun);
    office.begin_log();
    EXPECT_EQ(office.publish_now().state, SigningState::signing);
    EXPECT_EQ(opened(office).size, 0u);
    office.record_many(3);
    const Standing before = office.read([&](db::Reading& tx) { return standing(tx, office.keys()); });
    EXPECT_EQ(before.published, 0u);
    EXPECT_EQ(before.to_sign->size, 3u);
    EXPECT_EQ(office.publish_now().published, 3u);
    EXPECT_EQ(opened(office).size, 3u);
    EXPECT_EQ(office.read([](db::Reading& tx) { return checkpoint_text(tx); }), office.keys().published(1));
    EXPECT_FALSE(office.read([&](db::Reading& tx) { return standing(tx, office.keys()); }).to_sign);
}

TEST(Publish, KeyFileIsForTheOwnerAlone)
{
    Office office;
    office.begin_log();
    const auto mode = std::filesystem::status(office.folder() / "keys" / "ledger.key").permissions();
    EXPECT_EQ(mode, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write);
    EXPECT_THROW(office.keys().make(1, Office::origin, {1}), Problem);
}

TEST(Publish, AKillAfterTheCommitLosesNothing)
{
    Office office;
    office.begin_log();
    office.record_many(5);
    office.publish_now();
    office.record_many(5);
    office.reopen();
    EXPECT_EQ(office.publish_now().published, 10u);
    expect_whole(office, 1);
}

TEST(Publish, AKillAfterSigningGivesTheSameBytes)
{
    Office office;
    office.begin_log();
    office.record_many(5);
    const Standing now = office.read([&](db::Reading& tx) { return standing(tx, office.keys()); });
    const std::string note = sign_checkpoint(*now.to_sign, *office.keys().key(1)).whole();
    office.keys().set_published(1, note);
    office.reopen();
    EXPECT_EQ(office.publish_now().state, SigningState::signing);
    EXPECT_EQ(office.read([](db::Reading& tx) { return checkpoint_text(tx); }), note);
}

TEST_P(PublishOnBoth, AnOldBackupIsNotSigned)
{
    Office office(GetParam());
    restore_old_backup(office);
    const Standing now = office.publish_now();
    EXPECT_EQ(now.state, SigningState::shorter);
    EXPECT_EQ(now.size, 10u);
    EXPECT_EQ(now.published, 20u);
    office.record_many(10);
    EXPECT_EQ(office.publish_now().state, SigningState::differs);
    office.record_many(10);
    EXPECT_EQ(office.publish_now().state, SigningState::differs);
    EXPECT_EQ(opened(office).size, 10u);
    EXPECT_EQ(word(office.publish_now().state), "differs");
}

// Six desks and the keeper at once: every act gets one place, and each checkpoint goes on from the one before.
TEST_P(PublishOnBoth, ManyAtOnceGetOnePlaceEach)
{
    constexpr int desks = 6;
    constexpr int acts = 25;
    Office office(GetParam());
    office.begin_log();
    std::atomic<int> working{desks};
    const auto insist = [&](const auto& use_case) {
        for (int attempt = 1;; ++attempt) {
            try {
                return static_cast<void>(office.database().write("record", use_case));
            } catch (const Problem& problem) {
                if (problem.code() != ProblemCode::unavailable || attempt == 50) throw;
            }
        }
    };
    std::vector<std::thread> threads;
    for (int desk = 0; desk < desks; ++desk)
        threads.emplace_back([&, desk] {
            for (int i = 0; i < acts; ++i)
                insist([&](db::Writing& tx) {
                    append(
                        tx,
                        {"post-published", office.person, office.person, Json::object({{"n", desk * 1'000 + i}}), {}});
                });
            --working;
        });
    std::uint64_t published = 0;
    while (working > 0) {
        if (GetParam() == db::Dialect::postgres) insist([](db::Writing& tx) { sequence_if_free(tx); });
        const Standing now = office.publish_now();
        EXPECT_EQ(now.state, SigningState::signing);
        EXPECT_GE(now.published, published);
        published = now.published;
    }
    for (std::thread& thread : threads) thread.join();
    office.settle();
    EXPECT_EQ(office.publish_now().published, static_cast<std::uint64_t>(desks) * acts);
    std::set<std::uint64_t> places;
    for (const Recorded& entry : office.read([&](db::Reading& tx) { return history(tx, office.person); }))
        places.insert(entry.index.value());
    EXPECT_EQ(places.size(), static_cast<std::size_t>(desks) * acts);
    EXPECT_EQ(*places.rbegin(), places.size() - 1);
    expect_whole(office, 1);
}

TEST(Publish, AForgottenOrMissingKeyFolderIsNotTrusted)
{
    Office office;
    office.begin_log();
    office.record_many(3);
    office.publish_now();
    office.record_many(3);
    std::filesystem::remove(office.folder() / "keys" / "ledger.published");
    EXPECT_EQ(office.publish_now().state, SigningState::forgotten);
    std::filesystem::remove(office.folder() / "keys" / "ledger.key");
    EXPECT_EQ(office.publish_now().state, SigningState::no_key);
    std::ofstream(office.folder() / "keys" / "ledger.key") << "not a key\n";
    EXPECT_THROW(office.publish_now(), Problem);
}

TEST(Publish, AnotherMunicipalitysKeyIsNotUsed)
{
    Office office;
    office.begin_log();
    std::filesystem::remove(office.folder() / "keys" / "ledger.key");
    office.keys().make(1, "saltdal.example.no/protokoll", {9});
    EXPECT_EQ(office.publish_now().state, SigningState::no_key);
}

TEST_P(PublishOnBoth, ANewLogBeginsByDecisionAndHoldsTheOldCheckpoint)
{
    Office office(GetParam());
    restore_old_backup(office);
    const std::string former = office.keys().published(1).value();
    const Id unsigned_act = office.record("post-published");
    const Id first = begin_anew(office.database(), office.keys(), {43},
                                {"", {}, office.person, Json::object({{"decision", "Sak 12/26"}}), {}});
    office.record_many(700);
    const Standing now = office.publish_now();
    EXPECT_EQ(now.state, SigningState::signing);
    EXPECT_EQ(now.log, 2);
    EXPECT_EQ(now.published, 702u);
    office.read([&](db::Reading& tx) {
        const Recorded entry = recorded(tx, first);
        EXPECT_EQ(entry.kind, anew_kind);
        EXPECT_EQ(entry.log, 2);
        EXPECT_EQ(entry.index, 0u);
        EXPECT_EQ(entry.content.find("former")->string(), former);
        EXPECT_EQ(recorded(tx, unsigned_act).log, 2);
        EXPECT_EQ(recorded(tx, unsigned_act).index, 1u);
        EXPECT_EQ(current_log(tx)->origin, "loten.example.no/protokoll-2");
        EXPECT_EQ(log_numbered(tx, 1).frontier.size(), 10u);
    });
    expect_whole(office, 1);
    expect_whole(office, 2);
}

TEST_P(PublishOnBoth, ALongFormerLogIsCutAtItsCheckpoint)
{
    Office office(GetParam());
    office.begin_log();
    office.record_many(1000);
    office.publish_now();
    office.record_many(3'000);
    begin_anew(office.database(), office.keys(), {43}, {"", {}, {}, Json::object(), {}});
    office.settle();
    office.publish_now();
    expect_whole(office, 1);
    expect_whole(office, 2);
    begin_anew(office.database(), office.keys(), {44}, {"", {}, {}, Json::object(), {}});
    office.settle();
    office.publish_now();
    expect_whole(office, 3);
    EXPECT_EQ(office.read([](db::Reading& tx) { return current_log(tx)->origin; }), "loten.example.no/protokoll-3");
}

} // namespace samband::ledger
