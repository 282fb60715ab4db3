#pragma once
#include "ledger/key.h"

#include <array>
#include <filesystem>
#include <optional>
#include <string>

/// The folder `keys/` beside a municipality's database: what must not be restored together with an old database.
namespace samband::ledger {

class KeyFolder {
public:
    explicit KeyFolder(std::filesystem::path folder) : folder_(std::move(folder)) {}

    /// Makes the key of a log at its birth (`ledger.key`, `ledger-2.key` for the second; mode 0600) and notes that
    /// nothing has been published. Throws Problem conflict if there is one.
    VerifierKey make(int log, const std::string& origin, const std::array<std::uint8_t, 32>& seed) const;

    /// Nothing if there is no key; Problem internal if it cannot be read.
    std::optional<SigningKey> key(int log) const;

    /// The last published checkpoint, a whole note. Empty before the first; nothing if the folder has forgotten it.
    std::optional<std::string> published(int log) const;
    /// Durable when it returns: written beside, flushed, renamed, and the folder flushed.
    void set_published(int log, const std::string& note) const;

    /// Holds the folder against other processes that sign, as long as it lives.
    class Hold {
    public:
        explicit Hold(const KeyFolder& folder);
        ~Hold();
        Hold(const Hold&) = delete;
        Hold& operator=(const Hold&) = delete;

    private:
        int file_;
    };

private:
    std::filesystem::path path(int log, const char* ending) const;

    std::filesystem::path folder_;
};

} // namespace samband::ledger
