#pragma once
#include "base/json.h"

#include <optional>
#include <string>
#include <vector>

/// A mail that one person writes to another: no list, nothing automatic, and it answers what it answers.
namespace samband::channels::mail {

struct PersonalFile {
    std::string name;
    std::string type = "application/octet-stream";
    std::string bytes;
};

struct Personal {
    std::string in_reply_to = {};             ///< a Message-ID; what is none is left out, as among the next
    std::vector<std::string> references = {}; ///< the oldest first; the newest ones are kept
    std::vector<PersonalFile> files = {};
    bool automatic = false; ///< said by the program of its own accord: answered by no machine
};

/// For `Variant::more`, and back; nothing where a mail is not of this kind.
Json more_of(const Personal& personal);
std::optional<Personal> personal_of(const Json& more);

} // namespace samband::channels::mail
