#include "base/memory.h"

#include <malloc.h>

namespace samband {

void keep_freed_memory()
{
#ifdef __GLIBC__
    constexpr int kept_bytes = 32 << 20;
    constexpr int asked_at_once_bytes = 1 << 20;
    mallopt(M_TRIM_THRESHOLD, kept_bytes);
    mallopt(M_MMAP_THRESHOLD, kept_bytes);
    mallopt(M_TOP_PAD, asked_at_once_bytes);
#endif
}

} // namespace samband
