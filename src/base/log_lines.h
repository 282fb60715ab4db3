#pragma once
#include "base/log.h"

#include <string>

namespace samband::log {

/// Lines that are written together with one system call: for what is logged thousands of times a second.
/// Each carries the time it was added. Belongs to one thread at a time.
class Lines {
public:
    ~Lines() { write(); }

    void add(Level level, std::string_view event, std::initializer_list<Field> fields = {});
    /// Writes what was added, and forgets it.
    void write();

private:
    std::string text_;
};

} // namespace samband::log
