#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

/// SHA-256 (FIPS 180-4), as the ledger, stored files and signatures use it. Not for passwords.
namespace samband {

using Sha256Sum = std::array<std::uint8_t, 32>;

/// The sum of one text at once.
Sha256Sum sha256(std::string_view bytes);

/// The sum of what comes in pieces. A copy goes on from where the original stands.
class Sha256 {
public:
    Sha256();
    Sha256& add(std::string_view bytes);
    /// The sum of all that was added so far; more may be added afterwards.
    Sha256Sum sum() const;

private:
    alignas(8) std::array<std::byte, 112> state_; ///< OpenSSL's SHA256_CTX
};

} // namespace samband
