#include "db/query_log.h"

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

namespace samband::db {

namespace {

/// A line as soon as a query is run, so that what a killed process has run counts too.
class QueryLog {
public:
    explicit QueryLog(const std::string& folder)
        : file_(::open((folder + "/" + std::to_string(::getpid())).c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC,
                       0644))
    {
    }

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
    static const char* const folder = std::getenv("SAMBAND_QUERY_LOG");
    if (!folder) return;
    static QueryLog log(folder);
    log.note(query);
}

} // namespace samband::db
