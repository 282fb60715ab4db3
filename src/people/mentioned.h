#pragma once
#include "db/transaction.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

/// Whom "@Kari Lunde" names in what one of ours writes to the others.
namespace samband::people {

/// Names of those that a matter concerns.
using Concerned = std::map<Id, std::string>;

/// The longest name that is somebody's; a first name is enough where one alone of those concerned has it. Each once.
/// Problem invalid, at that field, where it is nobody's or several's, or where more than `most` are named.
/// `concerned` is called only where something is named.
template <typename Find>
std::vector<Id> mentioned_in(db::Reading& tx, std::string_view text, std::size_t most, const char* field,
                             Find concerned);

/// What stands after each "@" at the beginning of a word: up to four words, as written.
std::vector<std::string> words_after_at(std::string_view text);

std::vector<Id> named_by(db::Reading& tx, const std::vector<std::string>& words, const Concerned& concerned,
                         std::size_t most, const char* field);

template <typename Find>
std::vector<Id> mentioned_in(db::Reading& tx, std::string_view text, std::size_t most, const char* field,
                             Find concerned)
{
    const std::vector<std::string> words = words_after_at(text);
    return words.empty() ? std::vector<Id>() : named_by(tx, words, concerned(), most, field);
}

} // namespace samband::people
