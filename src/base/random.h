#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

/// Randomness from the operating system (libsodium). Called where values enter (`db`, `http`, `main`):
/// a use case gets its own from the transaction.
namespace samband {

void fill_random(void* bytes, std::size_t count);

template <std::size_t N>
std::array<std::uint8_t, N> random_bytes()
{
    std::array<std::uint8_t, N> bytes;
    fill_random(bytes.data(), N);
    return bytes;
}

/// `bytes` bytes of randomness as URL-safe base64: 32 for a session, 16 for a one-time token.
std::string random_token(std::size_t bytes = 32);

} // namespace samband
