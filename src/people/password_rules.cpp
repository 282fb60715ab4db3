#include "people/password_rules.h"

#include "base/text.h"
#include "base/text_of.h"
#include "people/common_words.h"
#include "people/limits.h"

namespace samband::people {

static bool repeats_itself(std::string_view text);
static std::string without_runs(std::string_view text);
static std::size_t run_at(std::string_view text, std::size_t from);
static std::string letters_of(std::string_view folded);
static std::set<std::string> own_words(const std::vector<std::string>& own);
static bool is_made_of(std::string_view letters, const std::set<std::string>& own, int words);

std::optional<std::string> weakness(std::string_view password, const std::vector<std::string>& own)
{
    if (password.size() > password_bytes) return text_of("Passordet er for langt.");
    if (graphemes(password) < password_least) return text_of("Passordet må ha minst 12 tegn.");
    const std::string folded = fold(password);
    if (std::set<char>(folded.begin(), folded.end()).size() < 5) return text_of("Passordet har for få ulike tegn.");
    if (repeats_itself(folded)) return text_of("Passordet gjentar seg selv.");
    if (without_runs(folded).size() < 6) return text_of("Passordet er en rekke på tastaturet.");
    const std::string letters = letters_of(folded);
    if (letters.size() < 4) return text_of("Passordet trenger ord eller bokstaver, ikke bare sifre og tegn.");
    if (is_made_of(letters, own_words(own), 2))
        return text_of("Passordet er lett å gjette. Velg heller fire ord som ikke hører sammen.");
    return std::nullopt;
}

// Whether it is one piece written at least twice, the last perhaps cut.
static bool repeats_itself(std::string_view text)
{
    for (std::size_t period = 1; period <= text.size() / 2; ++period)
        if (text.substr(period) == text.substr(0, text.size() - period)) return true;
    return false;
}

// What is left when runs of four or more on the keyboard or in the alphabet are taken out.
static std::string without_runs(std::string_view text)
{
    std::string left;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t run = run_at(text, at);
        if (run < 4) left += text[at];
        at += run < 4 ? 1 : run;
    }
    return left;
}

static std::size_t run_at(std::string_view text, std::size_t from)
{
    static constexpr std::string_view rows[] = {
        "1234567890", "qwertyuiopå", "asdfghjkløæ", "zxcvbnm", "abcdefghijklmnopqrstuvwxyzæøå",
        "0987654321", "poiuytrewq",  "lkjhgfdsa",   "mnbvcxz", "zyxwvutsrqponmlkjihgfedcba"};
    std::size_t longest = 1;
    for (const std::string_view row : rows) {
        const std::size_t start = row.find(text[from]);
        if (start == std::string_view::npos) continue;
        std::size_t length = 0;
        while (from + length < text.size() && start + length < row.size() && text[from + length] == row[start + length])
            ++length;
        longest = std::max(longest, length);
    }
    return longest;
}

// Digits and signs that stand for letters are read as them ("p@ss0rd"), the rest is dropped ("sommer2024").
static std::string letters_of(std::string_view folded)
{
    static constexpr std::string_view signs = "@430$5!17";
    static constexpr std::string_view meant = "aaeossiit";
    std::string letters;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        const char c = folded[at];
        const bool is_letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
        const std::size_t sign = signs.find(c);
        const bool between = at > 0 && at + 1 < folded.size() &&
                             std::isalpha(static_cast<unsigned char>(folded[at - 1])) &&
                             std::isalpha(static_cast<unsigned char>(folded[at + 1]));
        if (is_letter)
            letters += c;
        else if (sign != std::string_view::npos && (between || c == '@' || c == '$'))
            letters += meant[sign];
    }
    return letters;
}

static std::set<std::string> own_words(const std::vector<std::string>& own)
{
    std::set<std::string> words;
    for (const std::string& text : own) {
        std::string word;
        for (const char c : fold(text) + " ") {
            const bool is_letter = (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
            if (is_letter)
                word += c;
            else if (word.size() >= 3)
                words.insert(std::exchange(word, {}));
            else
                word.clear();
        }
    }
    return words;
}

static bool is_made_of(std::string_view letters, const std::set<std::string>& own, int words)
{
    if (letters.empty()) return true;
    if (words == 0) return false;
    for (std::size_t length = 2; length <= letters.size(); ++length) {
        const std::string word(letters.substr(0, length));
        if ((is_common_word(word) || own.contains(word)) && is_made_of(letters.substr(length), own, words - 1))
            return true;
    }
    return false;
}

} // namespace samband::people
