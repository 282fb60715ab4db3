#include "db/query_log.h"

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace samband::db {

namespace {

/// One write per line on a file opened for appending, so that several processes may share it.
class QueryLog {
public:
    explicit QueryLog(const char* file) : file_(::open(file, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644)) {}

    void note(const std::string& query)
    {
        const std::lock_guard lock(mutex_);
        if (!noted_.insert(query).second) return;
        const std::string line = query + "\n";
        if (::write(file_, line.data(), line.size()) < 0) noted_.erase(query);
    }

private:
    int file_;
    std::mutex mutex_;
    std::set<std::string> noted_;
};

} // namespace

void note_run(const std::string& query)
{
    static const char* const file = std::getenv("SAMBAND_QUERY_LOG");
    if (!file) return;
    static QueryLog log(file);
    log.note(query);
}

} // namespace samband::db
