#pragma once
#include "people/limits.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

/// Passwords as Argon2id hashes (libsodium; 19,456 KiB, two passes, one lane: ASVS 11.4.2). Always outside a
/// transaction: one takes about 50 ms of a core and 19 MiB.
namespace samband::people {

/// At most `at_once` are reckoned at a time and `waiting` wait for a place; one more is Problem unavailable, so that a
/// flood of sign-ins takes neither all workers nor all memory.
class PasswordHashing {
public:
    /// `at_once` 0 takes the number of cores.
    explicit PasswordHashing(std::size_t at_once = 0, std::size_t waiting = hashes_waiting);
    ~PasswordHashing();

    /// "$argon2id$v=19$m=19456,t=2,p=1$…". The password is normalised (NFC) first.
    std::string hash(std::string_view password);
    /// With a null hash it takes the same time and says no: an unknown login answers like a known one.
    bool matches(const std::string* hash, std::string_view password);

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace samband::people
