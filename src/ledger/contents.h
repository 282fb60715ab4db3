#pragma once
#include "db/transaction.h"
#include "ledger/commitment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

/// What the entries of one bundle say, a line each, in files of the same numbers as the bundles: `contents/x001/234`.
///     <salt in hex> <canonical act>
///     erased <entry> <the decision's entry>
namespace samband::ledger {

struct ContentLine {
    enum class Kind { said, erased, wrong };
    Kind kind = Kind::wrong;
    Salt salt{};               ///< of what was said
    std::string_view act;      ///< of what was said
    std::string_view entry;    ///< of what was erased
    std::string_view decision; ///< of what was erased
};

/// Reads a line without its end; `wrong` if it is neither.
ContentLine read_content_line(std::string_view line);

/// `contents/x001/234` for bundle 1234.
std::string contents_path(std::uint64_t bundle);

/// The lines of the entries of a bundle as the database has them. A row whose columns (time, kind, subject, person) say
/// something else than the text that was committed to, or that is not there, becomes a line that is `wrong`.
std::string stored_contents(db::Reading& tx, int log, std::uint64_t bundle, std::uint64_t width);

} // namespace samband::ledger
