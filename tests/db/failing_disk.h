#pragma once
#include <atomic>
#include <cstdint>

/// SQLite's way to the disk, with faults to order. Installed once, it carries every SQLite file opened later in the
/// test program; without an order it changes nothing.
namespace samband::db {

struct FailingDisk {
    std::atomic<bool> fail_sync{false};    ///< every fsync fails
    std::atomic<std::int64_t> largest{-1}; ///< bytes a file may have; beyond that the disk is full
    std::atomic<std::int64_t> syncs{0};    ///< fsyncs so far

    /// Orders are forgotten.
    void mend()
    {
        fail_sync = false;
        largest = -1;
    }
};

/// The one of this program, installed at the first call.
FailingDisk& failing_disk();

} // namespace samband::db
