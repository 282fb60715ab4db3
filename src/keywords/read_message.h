#pragma once
#include <string>
#include <string_view>
#include <vector>

/// Reading an SMS as a code word. Pure.
namespace samband::keywords {

struct Read {
    std::string word;     ///< the first, folded; of "STOPP VANN" the second; may be empty
    bool stops = false;   ///< STOPP or STOP before or after it
    bool is_help = false; ///< HJELP, and nothing else
    std::string rest;     ///< the words after it, folded, a space between
};

/// Words are of letters and digits, in any case and with anything else between them. The code word of a number that is
/// shared (`of_account`) is passed over where something follows it. Any bytes at all are read.
Read read_message(std::string_view text, std::string_view of_account);

/// The words, folded as they are compared.
std::vector<std::string> words_in(std::string_view text);

/// No code word may be one of these: STOPP, STOP, START, HJELP, HELP.
bool is_reserved(std::string_view folded);

} // namespace samband::keywords
