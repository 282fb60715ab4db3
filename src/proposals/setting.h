#pragma once
#include "client/reach.h"
#include "db/transaction.h"
#include "people/person.h"

#include <cstdint>
#include <optional>
#include <string>

/// Whether the municipality asks a language model what a message is, and where that stands. Off until somebody turns
/// it on; nothing is sent anywhere before.
namespace samband::proposals {

struct Setting {
    std::int64_t version = 0;
    bool is_on = false;
    std::string address; ///< "https://modell.example.no"; the paths of the OpenAI-style interface lie under it
    std::string model;   ///< its name there
    std::string sealed;  ///< its key, sealed by channels::Secrets for `bound_to(address)`; empty: it asks for none
    std::int64_t per_minute = 0;
};
Setting setting_of(db::Reading& tx);

/// What is typed for an address, with neither a slash nor the interface's own "/v1" at its end.
std::string plain_address(std::string_view typed);

/// A fault of the address in plain words, bokmål; null: it may be called. https to the open internet; anything else
/// (a closed address, plain http) only where the server's own file lists the place (`reach`).
const char* fault_of_address(std::string_view address, const client::Reach& reach);

/// What a key is sealed for: scheme, host and port. Whoever moves the address elsewhere does not move the key with it.
std::string bound_to(std::string_view address);

struct Wanted {
    bool is_on = false;
    std::string address;
    std::string model;
    std::int64_t per_minute = 0;
    std::optional<std::string> sealed =
        {}; ///< a new key; nothing: the one that is there stays, if the place is the same
    bool drops_key = false;
};
/// By a steward. Recorded "language-model-switched-on", "-switched-off" or "-set", with where to and never the key.
/// Problem invalid at its field; Overtaken where another has set it since `seen_version`.
void set_setting(db::Writing& tx, const people::Person& by, std::int64_t seen_version, const client::Reach& reach,
                 const Wanted& wanted);

} // namespace samband::proposals
