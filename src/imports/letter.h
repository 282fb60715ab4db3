#pragma once
#include "dialogue/take_in.h"
#include "mail/read.h"
#include "mail/readable.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// One message as the file of another system has it.
namespace samband::imports {

enum class Kind {
    mbox,     ///< mails in one file (RFC 4155)
    chatwoot, ///< what Chatwoot's documented API answers, as JSON
};
std::string_view word(Kind kind);
std::optional<Kind> kind_of(std::string_view word);

/// Why one is not taken in.
enum class Refusal {
    not_mail,
    bounce, ///< a report that a mail did not arrive
    too_large,
    no_time,
    in_future,
    too_old, ///< its conversation would be forgotten the next night
    bad_json,
    not_known, ///< JSON that is nothing we know of Chatwoot
    no_conversation,
    empty,
    activity, ///< "Kari resolved the conversation": an event, not a message
};
std::string_view word(Refusal why);
std::optional<Refusal> refusal_of(std::string_view word);
/// A sentence in bokmål, through the catalogue.
const char* words_of(Refusal why);

/// Where it stands in what was brought.
struct Place {
    std::string file{};      ///< in an archive or folder; empty where there is one file alone
    std::int64_t number = 0; ///< a line, or which one in its list; from 1
};

struct Letter {
    std::int64_t index = 0; ///< in the whole, refused ones included; from 0
    Place place{};
    std::optional<Refusal> why{};
    dialogue::Inbound message{}; ///< `history` is set, but for its import
    mail::Readable with{};       ///< its files
    std::string whole{};         ///< of a mail: as it came
    std::optional<mail::ReceivedMail> mail{};
};

/// What the officer says of the file.
struct Choices {
    Kind kind = Kind::mbox;
    std::vector<std::string> ours{}; ///< addresses of the municipality: what they wrote are answers
    std::optional<Id> account{};     ///< of an mbox: the account of that mailbox, so that no mail is here twice
    std::optional<Id> unit{};        ///< whose the conversations are; nothing: no unit's
    std::int64_t open_days = 0;      ///< what nobody answered and is newer stays open; 0: nothing does
};

/// Reads the letters of one file, again and again in the same order. Memory does not follow the size of the file.
class Source {
public:
    virtual ~Source() = default;
    /// False at the end. Throws Problem invalid where the file is none of that kind.
    virtual bool next(Letter& letter) = 0;
};

/// `path`: a file, or of Chatwoot a folder too. `name`: as it was called, whose ending tells what it is. `now`: what
/// is later than that is in the future.
std::unique_ptr<Source> open_source(const std::string& path, const std::string& name, const Choices& choices,
                                    Instant now);

} // namespace samband::imports
