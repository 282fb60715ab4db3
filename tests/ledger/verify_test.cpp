#include "ledger/erase.h"
#include "ledger/export.h"
#include "ledger/office.h"
#include "ledger/verify.h"

#include "base/problem.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sqlite3.h>

namespace samband::ledger {
namespace {

Verdict verdict_of(Office& office)
{
    return office.read([&](db::Reading& tx) { return verify_log(fetch_from_database(tx, 1), office.verifier()); });
}

/// An exported log of `count` entries, with two that were erased.
struct Exported {
    Office office;
    std::filesystem::path folder = office.folder() / "export";

    explicit Exported(int count, db::Dialect dialect = db::Dialect::sqlite) : office(dialect)
    {
        office.begin_log();
        const Id first = office.record("thread-answered");
        const Id second = office.record("thread-answered");
        office.record_many(count - 3);
        office.database().write("erase", [&](db::Writing& tx) {
            erase(tx, {first, second}, {"", {}, office.person, Json::object({{"decision", "Sak 3"}}), {}});
        });
        office.settle();
        office.publish_now();
        office.read([&](db::Reading& tx) { export_log(tx, 1, office.verifier(), folder, true); });
    }
    Verdict verify() const { return verify_log(fetch_from_folder(folder), office.verifier()); }
};

std::string read_text(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void write_text(const std::filesystem::path& path, const std::string& bytes)
{
    std::ofstream(path, std::ios::binary) << bytes;
}

/// What somebody with the database file in hand could do to it.
void tamper(Office& office, const std::string& sql)
{
    office.reopen([&](const std::filesystem::path& file) {
        sqlite3* handle = nullptr;
        ASSERT_EQ(sqlite3_open(file.c_str(), &handle), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(handle, sql.c_str(), nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
        EXPECT_GT(sqlite3_total_changes(handle), 0) << sql;
        sqlite3_close(handle);
    });
}

} // namespace

class VerifyOnBoth : public OnBothDatabases {};
SAMBAND_ON_BOTH_DATABASES(VerifyOnBoth);

TEST_P(VerifyOnBoth, AWholeLogHolds)
{
    const int count = GetParam() == db::Dialect::sqlite ? 70'000 : 1'000;
    const Exported exported(count, GetParam());
    const Verdict verdict = exported.verify();
    EXPECT_TRUE(verdict.holds) << verdict.says;
    EXPECT_EQ(verdict.checkpoint.size, static_cast<std::uint64_t>(count));
    EXPECT_EQ(verdict.contents, static_cast<std::uint64_t>(count - 2));
    EXPECT_EQ(verdict.erased, 2u);
}

TEST(Verify, ALogWithoutContentsHoldsToo)
{
    Exported exported(600);
    std::filesystem::remove_all(exported.folder / "contents");
    const Verdict verdict = exported.verify();
    EXPECT_TRUE(verdict.holds) << verdict.says;
    EXPECT_EQ(verdict.contents, 0u);
}

TEST(Verify, AnEmptyLogHolds)
{
    Office office;
    office.begin_log();
    EXPECT_FALSE(verdict_of(office).holds);
    office.publish_now();
    EXPECT_TRUE(verdict_of(office).holds);
}

// Every byte of every file is under the signature, directly or by a hash.
TEST(Verify, EveryChangedByteIsCaught)
{
    const Exported exported(300);
    std::vector<std::filesystem::path> files;
    for (const auto& item : std::filesystem::recursive_directory_iterator(exported.folder))
        if (item.is_regular_file() && item.path().filename() != "key") files.push_back(item.path());
    std::size_t changed = 0;
    for (const std::filesystem::path& file : files) {
        const std::string whole = read_text(file);
        for (std::size_t i = 0; i < whole.size(); i += 1 + whole.size() / 150) {
            std::string bent = whole;
            bent[i] = static_cast<char>(bent[i] ^ 1);
            write_text(file, bent);
            EXPECT_FALSE(exported.verify().holds) << file << ' ' << i;
            ++changed;
        }
        write_text(file, whole);
    }
    EXPECT_GT(changed, 500u);
    EXPECT_TRUE(exported.verify().holds);
}

TEST(Verify, ACutFileIsCaught)
{
    const Exported exported(600);
    for (const char* path :
         {"tile/0/000", "tile/0/002.p/88", "tile/1/000.p/2", "tile/entries/001", "contents/001", "contents/002"}) {
        const std::string whole = read_text(exported.folder / path);
        ASSERT_FALSE(whole.empty()) << path;
        write_text(exported.folder / path, whole.substr(0, whole.size() - 1));
        EXPECT_FALSE(exported.verify().holds) << path;
        std::filesystem::remove(exported.folder / path);
        EXPECT_FALSE(exported.verify().holds) << path;
        write_text(exported.folder / path, whole);
    }
}

TEST(Verify, NamesTheFirstChangedContent)
{
    const Exported exported(600);
    std::string lines = read_text(exported.folder / "contents/001");
    lines[lines.find("post-published")] = 'P';
    write_text(exported.folder / "contents/001", lines);
    const Verdict verdict = exported.verify();
    EXPECT_EQ(verdict.first_bad, 256u);
    EXPECT_TRUE(verdict.says.starts_with("Innf\u00f8rsel 256 holder ikke: ")) << verdict.says;
}

TEST(Verify, AnotherKeyIsRefused)
{
    const Exported exported(10);
    const SigningKey other(Office::origin, KeyType::log, {99});
    EXPECT_FALSE(verify_log(fetch_from_folder(exported.folder), other.verifier()).holds);
}

TEST(Verify, ChangesInTheDatabaseAreNamed)
{
    const std::pair<const char*, std::uint64_t> changes[] = {
        {"update ledger_content set act = replace(act, '\"n\":', '\"N\":') where seq = 301", 300},
        {"update ledger_content set kind = 'post-withdrawn' where seq = 77", 76},
        {"update ledger_content set at = at + 1 where seq = 78", 77},
        {"update ledger_content set by_person = null where seq = 79", 78},
        {"update ledger_content set subject = null where seq = 80", 79},
        {"update ledger_content set salt = case substr(salt, 1, 1) when '0' then '1' else '0' end || substr(salt, 2) "
         "where seq = 100",
         99},
        {"delete from ledger_content where seq = 5", 4},
        {"update ledger_content set salt = null, act = null, erased_by = (select id from ledger_entry where seq = 1) "
         "where seq = 9",
         8},
        {"update ledger_entry set commitment = (select commitment from ledger_entry where seq = 4) where seq = 3", 2},
        {"update ledger_tile set hashes = replace(hashes, 'a', 'b') where level = 0 and number = 1", 256},
    };
    for (const auto& [sql, entry] : changes) {
        Office office;
        office.begin_log();
        office.record_many(600);
        office.publish_now();
        ASSERT_TRUE(verdict_of(office).holds);
        tamper(office, sql);
        const Verdict verdict = verdict_of(office);
        EXPECT_FALSE(verdict.holds) << sql;
        EXPECT_EQ(verdict.first_bad, entry) << sql << ": " << verdict.says;
    }
}

TEST_P(VerifyOnBoth, ErasedContentLeavesNoWordBehind)
{
    Office office(GetParam());
    office.begin_log();
    const Id entry = office.record(
        Act{"thread-answered", {}, office.person, Json::object({{"text", "KANARIFUGL"}}), {{"scan", sha256("x")}}});
    const Id decision = office.database().write("erase", [&](db::Writing& tx) {
        return erase(tx, {entry}, {"", {}, office.person, Json::object(), {}});
    });
    office.settle();
    office.publish_now();
    const Verdict verdict = verdict_of(office);
    EXPECT_TRUE(verdict.holds) << verdict.says;
    EXPECT_EQ(verdict.erased, 1u);
    office.read([&](db::Reading& tx) {
        EXPECT_TRUE(recorded(tx, entry).content.is_null());
        EXPECT_FALSE(recorded(tx, entry).by);
        EXPECT_EQ(recorded(tx, entry).erased_by, decision);
        EXPECT_THROW(act_text(tx, entry), Problem);
        EXPECT_THROW(proof_of(tx, entry, true), Problem);
        EXPECT_NO_THROW(proof_of(tx, entry, false));
    });
    const auto again = [&](const Id& id) {
        office.database().write("erase", [&](db::Writing& tx) { erase(tx, {id}, {"", {}, {}, Json::object(), {}}); });
    };
    EXPECT_THROW(again(entry), Problem);
    EXPECT_THROW(again(decision), Problem);
    EXPECT_THROW(again(office.person), Problem);
    EXPECT_TRUE(verdict_of(office).holds);
}

} // namespace samband::ledger
