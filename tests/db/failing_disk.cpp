#include "db/failing_disk.h"

#include <sqlite3.h>

namespace samband::db {

namespace {

FailingDisk disk;
sqlite3_vfs* real_vfs = nullptr;

/// A file of ours in front of the real one, which lies right behind it.
struct ShimFile {
    sqlite3_file base;
    sqlite3_file* real;
};

sqlite3_file* real_of(sqlite3_file* file)
{
    return reinterpret_cast<ShimFile*>(file)->real;
}

int shim_write(sqlite3_file* file, const void* bytes, int count, sqlite3_int64 at)
{
    if (disk.largest >= 0 && at + count > disk.largest) return SQLITE_FULL;
    return real_of(file)->pMethods->xWrite(real_of(file), bytes, count, at);
}

int shim_sync(sqlite3_file* file, int flags)
{
    ++disk.syncs;
    if (disk.fail_sync) return SQLITE_IOERR_FSYNC;
    return real_of(file)->pMethods->xSync(real_of(file), flags);
}

// clang-format off
const sqlite3_io_methods shim_methods{
    3,
    [](sqlite3_file* f) { return real_of(f)->pMethods->xClose(real_of(f)); },
    [](sqlite3_file* f, void* b, int n, sqlite3_int64 at) { return real_of(f)->pMethods->xRead(real_of(f), b, n, at); },
    shim_write,
    [](sqlite3_file* f, sqlite3_int64 size) { return real_of(f)->pMethods->xTruncate(real_of(f), size); },
    shim_sync,
    [](sqlite3_file* f, sqlite3_int64* size) { return real_of(f)->pMethods->xFileSize(real_of(f), size); },
    [](sqlite3_file* f, int lock) { return real_of(f)->pMethods->xLock(real_of(f), lock); },
    [](sqlite3_file* f, int lock) { return real_of(f)->pMethods->xUnlock(real_of(f), lock); },
    [](sqlite3_file* f, int* out) { return real_of(f)->pMethods->xCheckReservedLock(real_of(f), out); },
    [](sqlite3_file* f, int op, void* arg) { return real_of(f)->pMethods->xFileControl(real_of(f), op, arg); },
    [](sqlite3_file* f) { return real_of(f)->pMethods->xSectorSize(real_of(f)); },
    [](sqlite3_file* f) { return real_of(f)->pMethods->xDeviceCharacteristics(real_of(f)); },
    [](sqlite3_file* f, int page, int size, int extend, void volatile** out) { return real_of(f)->pMethods->xShmMap(real_of(f), page, size, extend, out); },
    [](sqlite3_file* f, int offset, int n, int flags) { return real_of(f)->pMethods->xShmLock(real_of(f), offset, n, flags); },
    [](sqlite3_file* f) { real_of(f)->pMethods->xShmBarrier(real_of(f)); },
    [](sqlite3_file* f, int remove) { return real_of(f)->pMethods->xShmUnmap(real_of(f), remove); },
    [](sqlite3_file* f, sqlite3_int64 at, int n, void** out) { return real_of(f)->pMethods->xFetch(real_of(f), at, n, out); },
    [](sqlite3_file* f, sqlite3_int64 at, void* page) { return real_of(f)->pMethods->xUnfetch(real_of(f), at, page); },
};
// clang-format on

int shim_open(sqlite3_vfs*, const char* name, sqlite3_file* file, int flags, int* out_flags)
{
    auto* shim = reinterpret_cast<ShimFile*>(file);
    shim->real = reinterpret_cast<sqlite3_file*>(shim + 1);
    const int result = real_vfs->xOpen(real_vfs, name, shim->real, flags, out_flags);
    shim->base.pMethods = shim->real->pMethods ? &shim_methods : nullptr;
    return result;
}

void install()
{
    real_vfs = sqlite3_vfs_find(nullptr);
    static sqlite3_vfs shim = *real_vfs;
    shim.szOsFile += static_cast<int>(sizeof(ShimFile));
    shim.zName = "failing-disk";
    shim.pNext = nullptr;
    shim.xOpen = shim_open;
    sqlite3_vfs_register(&shim, 1);
}

} // namespace

FailingDisk& failing_disk()
{
    static const bool installed = (install(), true);
    static_cast<void>(installed);
    return disk;
}

} // namespace samband::db
