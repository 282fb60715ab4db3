#pragma once
#include "base/instant.h"

#include <cstdint>
#include <fstream>
#include <optional>
#include <string>

/// Mails in one file, each after a line "From sender date" (RFC 4155).
namespace samband::imports {

/// One mail as it stood there, with the lines that the format had quoted as they were (mboxrd: ">From " is "From ").
struct MboxMail {
    std::int64_t line = 0;          ///< of its "From " line, from 1
    std::optional<Instant> dated{}; ///< by that line
    std::string text{};             ///< lines end with CRLF, as a mail server gives them; empty where it is too large
    bool too_large = false;
};

/// Reads on from mail to mail; of a file that breaks off the last one as far as it goes.
class MboxReader {
public:
    /// Problem unavailable if it cannot be read, invalid if it does not begin with a "From " line.
    explicit MboxReader(const std::string& path);
    bool next(MboxMail& mail);

private:
    bool read_piece();

    std::ifstream file_;
    std::string piece_;         ///< a line with its end, or a part of a very long one
    bool at_line_start_ = true; ///< the piece begins a line
    bool ended_line_ = true;    ///< … and ends one
    std::int64_t line_ = 0;
    std::string from_line_; ///< of the mail that comes next; empty: none does
    std::int64_t from_at_ = 0;
};

/// The date of "From kari@loten.example Thu Nov 19 10:00:00 2026", which is UTC. Nothing where there is none.
std::optional<Instant> date_of_from_line(std::string_view line);

} // namespace samband::imports
