#include "ledger/begin_anew.h"
#include "ledger/checkpoint.h"
#include "ledger/office.h"
#include "ledger/verify.h"

#include "base/problem.h"

#include <gtest/gtest.h>

#include <fstream>

namespace samband::ledger {
namespace {

Checkpoint opened(Office& office)
{
    const auto note = office.read([](db::Reading& tx) { return checkpoint_text(tx); });
    return open_checkpoint(parse_note(note.value()), office.verifier());
}

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

/// An office with ten entries under a checkpoint, a backup of that, and ten published entries more; then the old
/// backup is restored over the database, but not over the keys.
void restore_old_backup(Office& office)
{
    office.begin_log();
    office.record_many(10);
    office.publish_now();
    office.reopen([&](const auto& file) { copy_files(file.parent_path(), office.folder() / "backup"); });
    office.record_many(10);
    office.publish_now();
    office.reopen([&](const auto& file) {
        for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + ending);
        copy_files(office.folder() / "backup", file.parent_path());
    });
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

TEST(Publish, AnOldBackupIsNotSigned)
{
    Office office;
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

TEST(Publish, ANewLogBeginsByDecisionAndHoldsTheOldCheckpoint)
{
    Office office;
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
