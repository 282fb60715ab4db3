#include "db/sqlite_committer.h"

#include "base/log.h"
#include "db/own_queries.h"

#include <chrono>
#include <sqlite3.h>

namespace samband::db {

SqliteCommitter::SqliteCommitter(std::unique_ptr<SqliteSession> session, const Queries& queries, const Setting& setting,
                                 Clock& clock)
    : session_(std::move(session)),
      queries_(queries),
      setting_(setting),
      clock_(clock)
{
    const auto count_pages = [](void* committer, sqlite3*, const char*, int pages) {
        static_cast<SqliteCommitter*>(committer)->wal_pages_ = pages;
        return SQLITE_OK;
    };
    sqlite3_wal_hook(session_->handle(), count_pages, this);
}

void SqliteCommitter::run(const std::vector<Act*>& acts)
{
    if (attempt(acts) || acts.size() == 1) return;
    const Act* const culprit = culprit_;
    for (Act* act : acts)
        if (act != culprit) attempt({act});
}

/// False if the transaction was lost; then every act has been told why.
bool SqliteCommitter::attempt(const std::vector<Act*>& acts)
{
    for (Act* act : acts) *act = {act->label, act->use_case, nullptr, {}};
    then_.clear();
    culprit_ = nullptr;
    try {
        if (dead_) throw Failed(Fault::sync, "stopped", "the writer");
        session_->command("begin immediate", "begin");
        any_kept_ = false;
        for (Act* act : acts) perform(*act);
        finish(acts);
    } catch (...) {
        lose(acts);
        return false;
    }
    tell(acts);
    return true;
}

/// The first needs no savepoint: where it throws, the transaction holds nothing else yet, and is begun anew. Most are
/// alone in theirs, and what a savepoint may put back SQLite copies page by page.
void SqliteCommitter::perform(Act& act)
{
    const auto started = std::chrono::steady_clock::now();
    const bool beside_others = any_kept_;
    if (beside_others) session_->command("savepoint act", "savepoint");
    latest_ = clock_.now();
    OpenWriting tx(*session_, queries_, latest_);
    try {
        tx.perform(*act.use_case, setting_.wiring);
        if (beside_others) session_->command("release act", "release");
        any_kept_ = true;
        act.then = tx.take_after_commit();
    } catch (...) {
        act.thrown = std::current_exception();
        culprit_ = &act;
        if (!session_->in_transaction()) throw;
        session_->command(beside_others ? "rollback to act; release act" : "rollback; begin immediate", "rollback");
        culprit_ = nullptr;
    }
    const auto held = std::chrono::steady_clock::now() - started;
    held_.add(std::string(act.label), std::chrono::duration_cast<std::chrono::microseconds>(held).count());
}

void SqliteCommitter::finish(const std::vector<Act*>& acts)
{
    const bool any = std::any_of(acts.begin(), acts.end(), [](const Act* act) { return !act->thrown; });
    if (!any) return session_->command("rollback", "rollback");
    if (setting_.before_commit) run_before_commit();
    store_clock();
    session_->command("commit", "commit");
    stored_us_ = latest_.us;
}

void SqliteCommitter::run_before_commit()
{
    OpenWriting tx(*session_, queries_, latest_);
    tx.perform(setting_.before_commit, setting_.wiring);
    then_ = tx.take_after_commit();
}

/// So that time does not go backwards over a restart either.
void SqliteCommitter::store_clock()
{
    if (latest_.us > stored_us_) session_->all(own_queries(Dialect::sqlite).at("db.set_clock"), {{"us", latest_}});
}

void SqliteCommitter::lose(const std::vector<Act*>& acts)
{
    const std::exception_ptr why = std::current_exception();
    for (Act* act : acts)
        if (act != culprit_) act->thrown = why;
    try {
        std::rethrow_exception(why);
    } catch (const Failed& failed) {
        look_at(failed);
    } catch (...) {
        // A use case's or the hook's own refusal says nothing about the disk.
    }
    roll_back();
}

void SqliteCommitter::roll_back()
{
    try {
        if (session_->in_transaction()) session_->command("rollback", "rollback");
    } catch (const Failed& failed) {
        look_at(failed);
        dead_ = true;
    }
}

/// After a failed fsync the kernel may have dropped the pages and say "done" the next time: no retry.
void SqliteCommitter::look_at(const Failed& failed)
{
    if (dead_) return;
    log::error("database-failed", {{"what", failed.query()}, {"code", failed.code()}});
    if (failed.fault() != Fault::sync) return;
    dead_ = true;
    if (setting_.disk_failed) setting_.disk_failed();
}

void SqliteCommitter::tell(const std::vector<Act*>& acts)
{
    const auto run_all = [](std::vector<std::function<void()>>& then) {
        for (const std::function<void()>& each : then) run_after_commit(each);
        then.clear();
    };
    for (Act* act : acts) run_all(act->then);
    run_all(then_);
    const bool any = std::any_of(acts.begin(), acts.end(), [](const Act* act) { return !act->thrown; });
    if (any && setting_.after_commit) run_after_commit(setting_.after_commit);
}

/// Passive: it waits for no reader, and brings as much into the file as they allow.
void SqliteCommitter::checkpoint()
{
    if (dead_ || wal_pages_ == 0) return;
    int in_wal = 0;
    int in_file = 0;
    if (sqlite3_wal_checkpoint_v2(session_->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &in_wal, &in_file) !=
        SQLITE_OK)
        return look_at(session_->failed("checkpoint"));
    wal_pages_ = std::max(0, in_wal - in_file);
}

} // namespace samband::db
