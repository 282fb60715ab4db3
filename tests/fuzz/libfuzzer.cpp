#include "fuzz/entries.h"

#include <cstdio>
#include <cstdlib>

/// One program for all: the environment's SAMBAND_FUZZ names the entry.
static const samband::fuzz::Entry& chosen()
{
    const char* name = std::getenv("SAMBAND_FUZZ");
    for (const samband::fuzz::Entry& entry : samband::fuzz::entries())
        if (name && entry.name == name) return entry;
    std::fprintf(stderr, "SAMBAND_FUZZ must name one of:");
    for (const samband::fuzz::Entry& entry : samband::fuzz::entries())
        std::fprintf(stderr, " %.*s", static_cast<int>(entry.name.size()), entry.name.data());
    std::fprintf(stderr, "\n");
    std::exit(2);
}

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* bytes, std::size_t size)
{
    static const samband::fuzz::Entry& entry = chosen();
    entry.run({reinterpret_cast<const char*>(bytes), size});
    return 0;
}
