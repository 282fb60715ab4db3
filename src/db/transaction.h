#pragma once
#include "db/queries.h"

#include <array>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <typeindex>
#include <vector>

/// What a use case gets: an open transaction with a fixed `now`.
namespace samband::db {

/// A snapshot that cannot write.
class Reading {
public:
    virtual ~Reading() = default;

    /// Fixed when the transaction began; never goes backwards in one municipality.
    virtual Instant now() const = 0;
    virtual Dialect dialect() const = 0;

    /// All rows of a named query, at most `row_limit` (db/limits.h): more is Problem internal, so a query that a
    /// stranger can grow has a `limit` of its own.
    virtual std::vector<Row> all(std::string_view query, const Arguments& arguments = {}) = 0;
    /// The only row, or nothing. Several are Problem internal.
    std::optional<Row> maybe(std::string_view query, const Arguments& arguments = {});
    /// The only row; Problem not_found if there is none.
    Row one(std::string_view query, const Arguments& arguments = {});

    /// Every row made into a T by `T read(const Row&)`.
    template <typename Read>
    auto all_as(std::string_view query, const Arguments& arguments, Read read)
    {
        std::vector<decltype(read(std::declval<const Row&>()))> made;
        for (const Row& row : all(query, arguments)) made.push_back(read(row));
        return made;
    }
};

/// May write. It commits when the use case returns and is rolled back when it throws. It may be run again
/// (a lost batch, a conflict), so a use case keeps nothing outside it, and is quick: hashing of passwords,
/// rendering and reading of drafts are done before it starts.
class Writing : public Reading {
public:
    /// Runs a named query that writes; the number of rows touched.
    virtual std::int64_t run(std::string_view query, const Arguments& arguments = {}) = 0;

    /// A new id, later than all before it in this transaction.
    virtual Id new_id() = 0;
    /// 32 bytes of the operating system's randomness: a salt, a token.
    virtual std::array<std::uint8_t, 32> new_secret() = 0;

    /// Runs once the transaction is durable (wake a worker, tell open pages, drop a cache); dropped on rollback.
    /// It must not throw and does no slow work.
    virtual void after_commit(std::function<void()> then) = 0;

    /// Tells what happened to the reactions that `main/wiring.cpp` lists for it.
    template <typename Happening>
    void tell(Happening happening)
    {
        tell_type(typeid(Happening), std::make_shared<Happening>(std::move(happening)));
    }

protected:
    virtual void tell_type(std::type_index type, std::shared_ptr<const void> happening) = 0;
};

} // namespace samband::db
