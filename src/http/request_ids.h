#pragma once
#include "base/id.h"
#include "base/random.h"

#include <algorithm>
#include <array>

namespace samband::http {

/// Ids of requests, with randomness fetched for many at a time: they name things and guard nothing.
class RequestIds {
public:
    Id next(Instant at)
    {
        if (used_ == pool_.size()) {
            fill_random(pool_.data(), pool_.size());
            used_ = 0;
        }
        std::array<std::uint8_t, 10> own;
        std::copy_n(pool_.begin() + static_cast<std::ptrdiff_t>(used_), own.size(), own.begin());
        used_ += own.size();
        return Id::v7(at, own);
    }

private:
    std::array<std::uint8_t, 2560> pool_;
    std::size_t used_ = pool_.size();
};

} // namespace samband::http
