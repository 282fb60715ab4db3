#pragma once
#include "base/problem.h"
#include "db/database.h"

#include <condition_variable>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace samband::channels {

/// Writes down together what many callers bring at once: while one transaction runs, what comes meanwhile waits for the
/// next. A transaction for each would make PostgreSQL refuse one after the other (40001), and others with them.
template <typename Item>
class WrittenTogether {
public:
    using Items = std::vector<const Item*>;
    using Write = std::function<void(db::Writing&, const Items&)>;

    /// `most` in one transaction, which is tried so many times where the database is crowded.
    WrittenTogether(std::string label, std::size_t most, int tries, Write write)
        : label_(std::move(label)),
          most_(most),
          tries_(tries),
          write_(std::move(write))
    {
    }

    /// Returns when it is durable, and throws what writing threw. Any thread.
    void take(db::Database& database, Item item)
    {
        Waiting mine{std::move(item)};
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

private:
    struct Waiting {
        Item item;
        bool done = false;
        std::exception_ptr wrong = {};
    };
    struct Line {
        std::vector<Waiting*> waiting;
        bool writing = false;
    };

    void write_some(db::Database& database, Line& line, std::unique_lock<std::mutex>& lock)
    {
        const auto end = line.waiting.begin() + static_cast<std::ptrdiff_t>(std::min(line.waiting.size(), most_));
        const std::vector<Waiting*> these(line.waiting.begin(), end);
        line.waiting.erase(line.waiting.begin(), end);
        line.writing = true;
        lock.unlock();
        std::exception_ptr wrong;
        try {
            Items items;
            for (const Waiting* one : these) items.push_back(&one->item);
            insist(database, items);
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

    /// A conflict with what is being settled passes within a moment.
    void insist(db::Database& database, const Items& items)
    {
        for (int tried = 1;; ++tried) {
            try {
                return database.write(label_, [&](db::Writing& tx) { write_(tx, items); });
            } catch (const Problem& problem) {
                if (problem.code() != ProblemCode::unavailable || tried == tries_) throw;
            }
        }
    }

    std::string label_;
    std::size_t most_;
    int tries_;
    Write write_;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::map<db::Database*, std::shared_ptr<Line>> lines_; ///< of those where somebody waits
};

} // namespace samband::channels
