#pragma once
#include "base/embedded.h"
#include "db/database.h"
#include "ledger/append.h"
#include "ledger/key_folder.h"
#include "ledger/log.h"
#include "ledger/publish.h"
#include "ledger/read.h"
#include "support/databases.h"

#include <filesystem>
#include <memory>
#include <string>
#include <unistd.h>

namespace samband::ledger {

/// The texts of this folder and of those below it: a ledger stands without the features above.
inline std::map<std::string, std::string> texts_under(const std::vector<std::string>& prefixes)
{
    std::map<std::string, std::string> texts;
    for (const std::string& prefix : prefixes)
        for (const EmbeddedFile& file : embedded_under(prefix))
            if (file.name.ends_with(".sql")) texts.emplace(file.name, file.bytes);
    return texts;
}

/// A municipality with a ledger, in a folder of its own that goes when the test does.
class Office {
public:
    static constexpr char origin[] = "loten.example.no/protokoll";

    explicit Office(db::Dialect dialect = db::Dialect::sqlite)
        : made_(made_folder()),
          folder_(made_),
          dialect_(dialect),
          keys_(folder_ / "keys")
    {
        if (dialect == db::Dialect::postgres) schema_.emplace(*test::postgres_server());
        open();
    }
    /// One whose folder, with a SQLite file, is there and stays.
    explicit Office(std::filesystem::path folder) : folder_(std::move(folder)), keys_(folder_ / "keys") { open(); }
    ~Office()
    {
        database_.reset();
        if (!made_.empty()) std::filesystem::remove_all(made_);
    }

    /// Birth: key and log.
    void begin_log()
    {
        keys_.make(1, origin, {42});
        database_->write("begin", [](db::Writing& tx) { begin(tx, origin); });
        settle();
    }

    Id record(const Act& act)
    {
        const Id entry = database_->write("record", [&](db::Writing& tx) { return append(tx, act); });
        settle();
        return entry;
    }
    Id record(const std::string& kind, const std::optional<Id>& subject = std::nullopt)
    {
        return record(Act{kind, subject, person, Json::object({{"clause", "L 3.1.3"}, {"n", ++recorded_}}), {}});
    }
    void record_many(int count)
    {
        database_->write("record", [&](db::Writing& tx) {
            for (int i = 0; i < count; ++i)
                append(tx, {"post-published", person, person, Json::object({{"n", ++recorded_}}), {}});
        });
        settle();
    }
    /// What the sequencer does every half second on PostgreSQL. In SQLite the writer has done it already.
    void settle()
    {
        if (dialect_ == db::Dialect::sqlite) return;
        EXPECT_TRUE(database_->write("sequence", sequence_if_free));
    }

    /// As a restart of the program does; `change` sees the files while nobody has them open.
    void reopen(const std::function<void(const std::filesystem::path& file)>& change = {})
    {
        database_.reset();
        if (change) change(file());
        open();
    }

    void close() { database_.reset(); }

    db::Database& database() { return *database_; }
    template <typename Look>
    auto read(Look look)
    {
        return database_->read(look);
    }
    const KeyFolder& keys() const { return keys_; }
    Standing publish_now() { return publish(*database_, keys_); }
    VerifierKey verifier() const { return keys_.key(1)->verifier(); }
    std::filesystem::path folder() const { return folder_; }
    std::filesystem::path file() const { return folder_ / "samband.db"; }
    db::Dialect dialect() const { return dialect_; }
    /// PostgreSQL alone.
    const std::string& address() const { return schema_->address(); }

    const Id person = *Id::parse("01936e5a-0000-7000-8000-000000000001");

private:
    static std::filesystem::path made_folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "samband-ledger-XXXXXX").string();
        if (!mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
        return name;
    }
    void open()
    {
        setting_.clock = [this] { return Instant{now_us_ += 1'000}; };
        if (dialect_ == db::Dialect::sqlite) setting_.before_commit = sequence;
        setting_.queries = &queries_;
        setting_.migrations = &migrations_;
        database_ = db::open(schema_ ? schema_->address() : "sqlite:" + file().string(), setting_);
    }

    std::atomic<std::int64_t> now_us_{1'795'000'000'000'000};
    int recorded_ = 0;
    std::filesystem::path made_;
    std::filesystem::path folder_;
    db::Dialect dialect_ = db::Dialect::sqlite;
    std::optional<db::Temporary> schema_;
    KeyFolder keys_;
    const db::Queries queries_ = db::Queries::read(dialect_, texts_under({"src/db/", "src/ledger/"}));
    const std::vector<db::Migration> migrations_ =
        db::read_migrations(dialect_, texts_under({"migrations/0001_", "migrations/0002_"}));
    db::Setting setting_;
    std::unique_ptr<db::Database> database_;
};

/// Tests on both kinds of database: `Office office(GetParam());`.
class OnBothDatabases : public testing::TestWithParam<db::Dialect> {
protected:
    void SetUp() override
    {
        if (GetParam() == db::Dialect::postgres && !test::postgres_server())
            GTEST_SKIP() << "PostgreSQL is not installed";
    }
};

} // namespace samband::ledger
