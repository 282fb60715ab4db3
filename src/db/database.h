#pragma once
#include "db/happenings.h"
#include "db/migrations.h"
#include "db/queries.h"
#include "db/transaction.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

/// One municipality's database: a SQLite file or a PostgreSQL schema.
namespace samband::db {

/// What an opening did to a schema that was behind.
struct Migrated {
    std::vector<std::string> applied; ///< "43 intranet_read", in their order
    std::filesystem::path copy;       ///< the file as it was; empty where it was new, and on PostgreSQL
};

/// What every database of a program shares. Lives longer than all of them.
struct Setting {
    const Wiring* wiring = nullptr; ///< reactions; none if null
    std::function<Instant()> clock; ///< machine_now in the program
    /// Runs in the writer's transaction just before each shared commit, after all use cases of the batch
    /// (the ledger gives its new leaves their places). Only where a use case of the batch succeeded.
    std::function<void(Writing&)> before_commit;
    /// Told after each shared commit, outside any transaction (the ledger signs).
    std::function<void()> after_commit;
    /// Told once when the disk could not promise to keep what it was given: from then on every write is refused with
    /// Problem unavailable. The program ends itself here; what it has acknowledged is safe.
    std::function<void()> disk_failed;
    bool migrate = true; ///< bring the schema up to date when opening (a copy of a SQLite file is kept first)
    /// Told after migrations were applied and are durable; not where there were none.
    std::function<void(const Migrated&)> migrated;
    const Queries* queries = nullptr;                   ///< the embedded ones if null
    const std::vector<Migration>* migrations = nullptr; ///< the embedded ones if null
};

/// How long the writer was held by use cases of one name (the label given to `write`).
struct HeldTime {
    std::string label;
    std::int64_t runs = 0;
    std::int64_t total_us = 0;
    std::int64_t longest_us = 0;
};

class Database {
public:
    virtual ~Database() = default;

    virtual Dialect dialect() const = 0;

    /// Runs a use case and returns what it returned, once it is durable. Blocks the caller.
    /// What the use case throws is thrown here, after its rollback. `label` names it in figures.
    template <typename UseCase>
    auto write(std::string_view label, UseCase use_case) -> std::invoke_result_t<UseCase&, Writing&>
    {
        using Result = std::invoke_result_t<UseCase&, Writing&>;
        if constexpr (std::is_void_v<Result>) {
            run_write(label, [&](Writing& tx) { use_case(tx); });
        } else {
            std::optional<Result> result;
            run_write(label, [&](Writing& tx) { result.emplace(use_case(tx)); });
            return std::move(*result);
        }
    }

    /// Runs a read on a snapshot of its own; many run at once.
    template <typename UseCase>
    auto read(UseCase use_case) -> std::invoke_result_t<UseCase&, Reading&>
    {
        using Result = std::invoke_result_t<UseCase&, Reading&>;
        if constexpr (std::is_void_v<Result>) {
            run_read([&](Reading& tx) { use_case(tx); });
        } else {
            std::optional<Result> result;
            run_read([&](Reading& tx) { result.emplace(use_case(tx)); });
            return std::move(*result);
        }
    }

    virtual std::vector<HeldTime> held_times() const = 0;

protected:
    virtual void run_write(std::string_view label, const std::function<void(Writing&)>& use_case) = 0;
    virtual void run_read(const std::function<void(Reading&)>& use_case) = 0;
};

/// Opens `address`: "sqlite:/path/samband.db" or "postgresql://user@host/database?schema=loten".
/// Throws Problem invalid on a malformed address, unavailable if it cannot be reached or another process owns the file.
std::unique_ptr<Database> open(const std::string& address, const Setting& setting);

/// Opens an empty migrated database of the dialect of `address` in a temporary place, prepares every named query
/// once and drops it: a typo stops the start, not a user. Throws Problem internal naming the query.
void prove_queries(const std::string& address);
/// The same with the queries and migrations of `setting`, for tests.
void prove_queries(const std::string& address, const Setting& setting);

} // namespace samband::db
