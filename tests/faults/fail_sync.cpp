// Put before a program (LD_PRELOAD): fsync and fdatasync fail as soon as the file SAMBAND_FAIL_SYNC is there.
#include <cerrno>
#include <cstdlib>
#include <dlfcn.h>
#include <unistd.h>

namespace {

int sync_or_fail(const char* name, int file)
{
    const char* sign = std::getenv("SAMBAND_FAIL_SYNC");
    if (sign && ::access(sign, F_OK) == 0) {
        errno = EIO;
        return -1;
    }
    return reinterpret_cast<int (*)(int)>(::dlsym(RTLD_NEXT, name))(file);
}

} // namespace

extern "C" int fsync(int file)
{
    return sync_or_fail("fsync", file);
}

extern "C" int fdatasync(int file)
{
    return sync_or_fail("fdatasync", file);
}
