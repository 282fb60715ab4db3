#pragma once
#include "db/transaction.h"

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

/// What is the municipality's own where a draft is read: not a slip of the pen, and not somebody's private number.
namespace samband::rulings {

struct OwnLists {
    std::vector<std::string> words;    ///< place names and others that are spelt so here
    std::vector<std::string> phones;   ///< "62 00 00 00"
    std::vector<std::string> domains;  ///< of its e-mail addresses: "loten.kommune.no"
    std::vector<std::string> accounts; ///< bank accounts: "1234.56.78901"

    friend bool operator==(const OwnLists&, const OwnLists&) = default;
};

/// One of the four, by the name it has in forms, files and the ledger.
struct OwnList {
    std::string_view name; ///< "words"
    std::vector<std::string> OwnLists::*entries;
};
std::span<const OwnList> own_list_names();

/// The lists as they are now, kept in memory by their hash: asking again costs one small row, and a change in another
/// process is seen at once. Empty where nobody has written any.
struct OwnListsNow {
    std::shared_ptr<const OwnLists> lists;
    std::int64_t version = 0; ///< 0: nobody has written any
    Id changed_by;
    Instant changed;
};
OwnListsNow own_lists(db::Reading& tx);

/// What a stranger may make large in them.
inline constexpr std::size_t most_own_entries = 3'000; ///< in one list
inline constexpr std::size_t own_list_bytes = 60'000;  ///< one list as it is typed
inline constexpr std::size_t own_entry_bytes = 100;
inline constexpr std::size_t faulty_lines_told = 20; ///< of one list
inline constexpr std::size_t most_kept_lists = 64;   ///< in memory, one for each municipality

} // namespace samband::rulings
