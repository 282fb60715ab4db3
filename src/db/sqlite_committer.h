#pragma once
#include "db/clock.h"
#include "db/database.h"
#include "db/held.h"
#include "db/open_transaction.h"
#include "db/sqlite_session.h"

/// How use cases that wait together become one commit of a SQLite file.
namespace samband::db {

/// One use case and what came of it.
struct Act {
    std::string_view label;
    const std::function<void(Writing&)>* use_case = nullptr;
    std::exception_ptr thrown; ///< null once it is durable
    std::vector<std::function<void()>> then;
};

/// Not for two threads at once.
class SqliteCommitter {
public:
    SqliteCommitter(std::unique_ptr<SqliteSession> session, const Queries& queries, const Setting& setting,
                    Clock& clock);

    /// Runs each act, all but the first in a savepoint, and commits once. When it returns, every act is durable or has
    /// `thrown`. Where an error loses the whole (SQLite rolls back all on a full disk), the innocent run once more,
    /// each alone.
    void run(const std::vector<Act*>& acts);

    int wal_pages() const { return wal_pages_; } ///< that the WAL holds and the file does not
    void checkpoint();
    std::vector<HeldTime> held_times() const { return held_.all(); }

private:
    bool attempt(const std::vector<Act*>& acts);
    void perform(Act& act);
    void finish(const std::vector<Act*>& acts);
    void run_before_commit();
    void store_clock();
    void roll_back();
    void lose(const std::vector<Act*>& acts);
    void look_at(const Failed& failed);
    void tell(const std::vector<Act*>& acts);

    std::unique_ptr<SqliteSession> session_;
    const Queries& queries_;
    const Setting& setting_;
    Clock& clock_;
    Held held_;
    Instant latest_;             ///< `now` of the use case run last
    std::int64_t stored_us_ = 0; ///< what db_clock holds
    int wal_pages_ = 0;
    bool any_kept_ = false;                   ///< the open transaction holds something of an earlier act
    const Act* culprit_ = nullptr;            ///< whose error lost the whole
    std::vector<std::function<void()>> then_; ///< what `before_commit` asked for
    bool dead_ = false;                       ///< an fsync failed: nothing more may be acknowledged
};

} // namespace samband::db
