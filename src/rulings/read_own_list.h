#pragma once
#include "rulings/own_lists.h"

/// One list as somebody typed or pasted it.
namespace samband::rulings {

/// A line that cannot be used, and what to do about it.
struct FaultyLine {
    int line = 0; ///< from 1
    std::string entry;
    std::string_view says; ///< a text of ours in bokmål, to be translated
};

/// Entries stand on lines of their own, or between commas, semicolons or tabs; those that stand there twice are kept
/// once. A domain may be pasted as an e-mail or web address, an account and a telephone number with any spaces; an
/// account is kept as "1234.56.78901". Eleven digits that may be a person's number are taken for an account only where
/// they are written as one. Faults beyond `faulty_lines_told` are not told.
struct ReadOwnList {
    std::vector<std::string> entries;
    std::vector<FaultyLine> faults;
};
/// `name` is one of `own_list_names`.
ReadOwnList read_own_list(std::string_view name, std::string_view typed);

} // namespace samband::rulings
