#include "base/random_pool.h"

#include <sodium.h>

#include <cstring>

namespace samband {

RandomPool::~RandomPool()
{
    sodium_memzero(pool_.data(), pool_.size());
}

void RandomPool::take(std::uint8_t* bytes, std::size_t count)
{
    if (left_ < count) {
        fill_random(pool_.data(), pool_.size());
        left_ = pool_.size();
    }
    std::uint8_t* const from = pool_.data() + (pool_.size() - left_);
    std::memcpy(bytes, from, count);
    sodium_memzero(from, count);
    left_ -= count;
}

} // namespace samband
