#pragma once
#include "language/tongue.h"

#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

/// Which words there are in bokmål and nynorsk, by the dictionaries of hunspell.
namespace samband::language {

class Dictionary {
public:
    /// Loaded at the first call and kept: some tenths of a second and about 30 MB for each of the two. Null for other
    /// languages, and where the machine has no dictionary (Debian's package hunspell-no).
    static Dictionary* of(Tongue tongue);

    ~Dictionary();
    Dictionary(const Dictionary&) = delete;
    Dictionary& operator=(const Dictionary&) = delete;

    /// The word as it is written, in UTF-8, is known, or is made of two that are: "driftsmelding". Any thread.
    bool knows(std::string_view word);
    /// A known word one slip of the finger away; empty if there is none. hunspell's own suggestions take half a second.
    std::string near(std::string_view word);

private:
    class Speller;
    explicit Dictionary(const std::string& stem);
    bool spells(const std::string& word);
    bool is_compound(const std::string& word);
    bool knows_latin(const std::string& word);

    std::mutex mutex_;
    std::unique_ptr<Speller> speller_; ///< not for two threads at once
    std::unordered_map<std::string, bool> seen_;
    std::unordered_map<std::string, std::string> near_;
};

} // namespace samband::language
