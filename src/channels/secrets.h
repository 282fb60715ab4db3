#pragma once
#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

/// Passwords and tokens of accounts are encrypted at rest: the key lies in `keys/secrets.key` beside the municipality's
/// database, not in it, so that neither a copy of the database nor a backup of it alone gives them away.
namespace samband::channels {

class Secrets {
public:
    /// Reads the key of that folder, or makes it (mode 0600) if there is none. Problem internal if it cannot be read.
    explicit Secrets(const std::filesystem::path& keys);
    ~Secrets(); ///< wipes the key

    Secrets(const Secrets&) = delete;
    Secrets& operator=(const Secrets&) = delete;

    /// Hex of a random nonce and the secretbox of it. `what` (the account's id) is bound to it: a sealed secret
    /// moved to another account does not open.
    std::string seal(std::string_view secret, std::string_view what) const;
    /// Problem unavailable if it was sealed with another key or for something else: "Legg inn passordet på nytt."
    std::string open(std::string_view sealed, std::string_view what) const;

    /// 43 characters that nobody without the key can guess, always the same for the same `what`: nothing is stored.
    std::string token(std::string_view what) const;

private:
    std::array<std::uint8_t, 32> key_{};
};

} // namespace samband::channels
