#include "channels/sms/report_desk.h"

#include "base/problem.h"
#include "channels/sms/limits.h"
#include "channels/sms/take_report.h"

namespace samband::channels::sms {

/// A conflict with what is being settled passes within a moment.
template <typename Act>
static void insist(db::Database& database, Act act)
{
    for (int tried = 1;; ++tried) {
        try {
            return database.write("sms-reports", act);
        } catch (const Problem& problem) {
            if (problem.code() != ProblemCode::unavailable || tried == report_tries) throw;
        }
    }
}

void ReportDesk::take(db::Database& database, const Id& account, Report report)
{
    Waiting mine{account, std::move(report)};
    std::unique_lock lock(mutex_);
    std::shared_ptr<Line>& kept = lines_[&database];
    if (!kept) kept = std::make_shared<Line>();
    const std::shared_ptr<Line> line = kept;
    line->waiting.push_back(&mine);
    while (!mine.done) {
        if (line->writing)
            changed_.wait(lock);
        else
            write_some(database, *line, lock);
    }
    if (line->waiting.empty() && !line->writing) lines_.erase(&database);
    if (mine.wrong) std::rethrow_exception(mine.wrong);
}

void ReportDesk::write_some(db::Database& database, Line& line, std::unique_lock<std::mutex>& lock)
{
    const auto end =
        line.waiting.begin() + static_cast<std::ptrdiff_t>(std::min(line.waiting.size(), reports_together));
    const std::vector<Waiting*> these(line.waiting.begin(), end);
    line.waiting.erase(line.waiting.begin(), end);
    line.writing = true;
    lock.unlock();
    std::exception_ptr wrong;
    try {
        insist(database, [&](db::Writing& tx) {
            for (const Waiting* one : these) take_report(tx, one->account, one->report);
        });
    } catch (...) {
        wrong = std::current_exception();
    }
    lock.lock();
    line.writing = false;
    for (Waiting* one : these) {
        one->done = true;
        one->wrong = wrong;
    }
    changed_.notify_all();
}

} // namespace samband::channels::sms
