#pragma once
#include "base/random.h"

namespace samband {

/// Randomness of the operating system, fetched a little at a time: a call of its own for each id and salt would cost
/// more than all else that makes them. Each byte is given out once and not kept. For one thread at a time.
class RandomPool {
public:
    RandomPool() = default;
    RandomPool(const RandomPool&) = delete;
    RandomPool& operator=(const RandomPool&) = delete;
    ~RandomPool();

    template <std::size_t N>
    std::array<std::uint8_t, N> take()
    {
        static_assert(N <= pool_bytes);
        std::array<std::uint8_t, N> bytes;
        take(bytes.data(), N);
        return bytes;
    }

private:
    static constexpr std::size_t pool_bytes = 512;

    void take(std::uint8_t* bytes, std::size_t count);

    std::array<std::uint8_t, pool_bytes> pool_;
    std::size_t left_ = 0; ///< they stand at the end
};

} // namespace samband
