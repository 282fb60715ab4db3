#pragma once
#include "base/random_pool.h"
#include "db/happenings.h"
#include "db/once.h"
#include "db/session.h"

#include <deque>

/// The transactions that use cases get, the same for both dialects. Who begins and ends them is another matter.
namespace samband::db {

/// What is going on in this thread for one database: a use case that called `write` or `read` itself would wait for
/// itself for ever, so that is Problem internal instead.
class Inside {
public:
    explicit Inside(const void* database);
    ~Inside();
    Inside(const Inside&) = delete;
    Inside& operator=(const Inside&) = delete;

    static void refuse_nesting(const void* database);

private:
    const void* before_;
};

class OpenReading final : public Reading, public Once {
public:
    OpenReading(Session& session, const Queries& queries, Instant now) : session_(session), queries_(queries), now_(now)
    {
    }

    Instant now() const override { return now_; }
    Dialect dialect() const override { return queries_.dialect(); }
    std::vector<Row> all(std::string_view query, const Arguments& arguments) override;

private:
    Session& session_;
    const Queries& queries_;
    Instant now_;
};

class OpenWriting final : public Writing, public Once {
public:
    OpenWriting(Session& session, const Queries& queries, Instant now) : session_(session), queries_(queries), now_(now)
    {
    }

    Instant now() const override { return now_; }
    Dialect dialect() const override { return queries_.dialect(); }
    std::vector<Row> all(std::string_view query, const Arguments& arguments) override;
    std::int64_t run(std::string_view query, const Arguments& arguments) override;
    Id new_id() override;
    std::array<std::uint8_t, 32> new_secret() override;
    void after_commit(std::function<void()> then) override { then_.push_back(std::move(then)); }

    /// Runs the use case and the reactions to what it told. A statement that failed fails the whole, even if the use
    /// case caught it: PostgreSQL takes nothing more then, and both dialects shall do the same.
    void perform(const std::function<void(Writing&)>& use_case, const Wiring* wiring);
    std::vector<std::function<void()>> take_after_commit() { return std::move(then_); }

private:
    struct Told {
        std::type_index type;
        std::shared_ptr<const void> happening;
        int depth;
    };

    void tell_type(std::type_index type, std::shared_ptr<const void> happening) override;
    void react(const Wiring& wiring);
    void refuse_failed() const;

    Session& session_;
    const Queries& queries_;
    Instant now_;
    std::optional<Failed> failed_;
    std::vector<std::function<void()>> then_;
    std::deque<Told> told_;
    RandomPool random_;
    int depth_ = 0;
    std::int64_t id_ms_ = -1;     ///< time of the last id, in milliseconds
    std::uint32_t id_number_ = 0; ///< its number within that millisecond, 12 bits
};

/// Runs what waits for a commit; what it throws is a fault of ours that ends in the log.
void run_after_commit(const std::function<void()>& then);

} // namespace samband::db
