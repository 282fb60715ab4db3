#include "base/random.h"

#include "base/text.h"

#include <sodium.h>

#include <cassert>

namespace samband {

void fill_random(void* bytes, std::size_t count)
{
    static const bool ready = sodium_init() >= 0;
    assert(ready && "libsodium cannot start");
    randombytes_buf(bytes, count);
}

std::string random_token(std::size_t bytes)
{
    std::string random(bytes, '\0');
    fill_random(random.data(), random.size());
    return to_base64url(random);
}

} // namespace samband
