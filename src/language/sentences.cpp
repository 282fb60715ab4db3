#include "language/sentences.h"

#include "language/abbreviations.h"
#include "language/address.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace samband::language {
namespace {

/// One character and the place after it; invalid bytes read as U+FFFD.
struct Character {
    UChar32 code = 0;
    std::size_t next = 0;
};
Character character_at(std::string_view text, std::size_t at)
{
    UChar32 code = 0;
    std::size_t next = at;
    U8_NEXT_OR_FFFD(text.data(), next, text.size(), code);
    return {code, next};
}

bool is_letter(UChar32 c)
{
    if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return u_isalpha(c) || (U_MASK(u_charType(c)) & U_GC_M_MASK) != 0;
}
bool is_digit(UChar32 c)
{
    return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(c);
}
bool is_blank(UChar32 c)
{
    return c == ' ' || c == '\t' || c == 0xA0 || c == 0x202F || c == 0x2009;
}
bool is_closer(UChar32 c)
{
    return c == ')' || c == ']' || c == '"' || c == '\'' || c == 0xBB || c == 0x201D || c == 0x2019;
}
bool is_opener(UChar32 c)
{
    return c == '(' || c == '[' || c == '"' || c == '\'' || c == 0xAB || c == 0x201C || c == 0x2018 || c == 0x2013;
}

class Splitter {
public:
    explicit Splitter(std::string_view text) : text_(text), addresses_(addresses_in(text)) {}
    std::vector<Sentence> split();

private:
    void read_word();
    void close(std::size_t end);
    bool ends_after(std::size_t next) const;
    bool full_stop_ends(std::size_t stop, std::size_t next) const;
    std::string word_before(std::size_t stop) const;
    std::string word_after(std::size_t begin) const;

    std::string_view text_;
    std::vector<Address> addresses_;
    std::size_t next_address_ = 0;
    std::size_t at_ = 0;
    Sentence open_;
    std::vector<Sentence> done_;
};

std::vector<Sentence> Splitter::split()
{
    while (at_ < text_.size()) {
        if (next_address_ < addresses_.size() && addresses_[next_address_].begin <= at_) {
            const Address& address = addresses_[next_address_++];
            open_.words.push_back({address.begin, address.end, 0});
            at_ = address.end;
            continue;
        }
        const auto [c, next] = character_at(text_, at_);
        if (is_letter(c) || is_digit(c)) {
            read_word();
        } else if (c == '\n') {
            close(at_);
            at_ = next;
        } else {
            const bool stop = c == '.' || c == '!' || c == '?' || c == 0x2026;
            const bool ends = stop && (c == '.' ? full_stop_ends(at_, next) : ends_after(next));
            at_ = next;
            if (ends) close(at_);
        }
    }
    close(text_.size());
    return std::move(done_);
}

/// Letters and digits, with a hyphen, an apostrophe, or the mark inside a number between them.
void Splitter::read_word()
{
    Word word{at_, at_, 0};
    bool number = true;
    while (at_ < text_.size()) {
        if (next_address_ < addresses_.size() && addresses_[next_address_].begin == at_) break;
        const auto [c, next] = character_at(text_, at_);
        if (is_letter(c)) {
            ++word.letters;
            number = false;
        } else if (!is_digit(c)) {
            const bool joins = c == '-' || c == '\'' || c == 0x2019 || (number && (c == '.' || c == ',' || c == ':'));
            if (!joins || next >= text_.size()) break;
            const UChar32 after = character_at(text_, next).code;
            if (!(is_digit(after) || (!number && is_letter(after)))) break;
        }
        at_ = next;
        word.end = next;
    }
    open_.words.push_back(word);
}

void Splitter::close(std::size_t end)
{
    if (!open_.words.empty()) {
        open_.begin = open_.words.front().begin;
        open_.end = end;
        done_.push_back(std::move(open_));
    }
    open_ = {};
}

/// The mark is followed by nothing, or by white space and something that may begin a sentence.
bool Splitter::ends_after(std::size_t next) const
{
    Character here{0, next};
    std::size_t at = next;
    for (here = character_at(text_, at); at < text_.size() && is_closer(here.code); here = character_at(text_, at))
        at = here.next;
    if (at >= text_.size() || here.code == '\n') return true;
    if (!is_blank(here.code)) return false;
    while (at < text_.size() && (is_blank(here.code) || is_opener(here.code))) {
        at = here.next;
        if (at < text_.size()) here = character_at(text_, at);
    }
    return at >= text_.size() || !u_islower(here.code);
}

bool Splitter::full_stop_ends(std::size_t stop, std::size_t next) const
{
    if (!ends_after(next)) return false;
    if (open_.words.empty()) return false;
    std::size_t after = next;
    while (after < text_.size() && (text_[after] == ' ' || text_[after] == '\t')) ++after;
    if (after >= text_.size() || text_[after] == '\n') return true;

    const std::string before = word_before(stop);
    const bool digit_follows = text_[after] >= '0' && text_[after] <= '9';
    const bool paragraph_follows = text_.substr(after).starts_with("§");
    switch (abbreviation(before)) {
    case Abbreviation::goes_on:
        return false;
    case Abbreviation::may_end:
        return !digit_follows && !paragraph_follows;
    case Abbreviation::none:
        break;
    }
    const bool short_number =
        before.size() <= 2 && !before.empty() && before.find_first_not_of("0123456789") == std::string::npos;
    if (short_number) return !digit_follows && open_.words.size() > 1 && !is_month(word_after(after));
    const Word& last = open_.words.back();
    const Character first = character_at(text_, last.begin);
    const bool initial = last.end == stop && first.next == stop && u_isupper(first.code);
    return !initial;
}

/// What stands between the last white space and the full stop, in lower case; nothing if it is long.
std::string Splitter::word_before(std::size_t stop) const
{
    constexpr std::size_t longest = 8;
    std::size_t begin = stop;
    while (begin > 0 && stop - begin <= longest && static_cast<unsigned char>(text_[begin - 1]) > ' ' &&
           text_[begin - 1] != '(')
        --begin;
    if (stop - begin > longest) return {};
    std::string word(text_.substr(begin, stop - begin));
    for (char& c : word)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return word;
}

std::string Splitter::word_after(std::size_t begin) const
{
    std::string word;
    for (std::size_t i = begin; i < text_.size() && word.size() < 12; ++i) {
        const char c = text_[i] >= 'A' && text_[i] <= 'Z' ? static_cast<char>(text_[i] + 32) : text_[i];
        if (c < 'a' || c > 'z') break;
        word += c;
    }
    return word;
}

} // namespace

std::vector<Sentence> sentences_in(std::string_view text)
{
    return Splitter(text).split();
}

} // namespace samband::language
