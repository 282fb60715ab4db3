#include "language/number_context.h"

#include "language/letters.h"

namespace samband::language {
namespace {

constexpr std::size_t before_bytes = 60;
constexpr std::size_t after_bytes = 30;
constexpr std::size_t account_bytes = 30;

// A word that begins so, in lower case.
constexpr std::array person_stems = std::to_array<std::string_view>({
    "fødselsn", "fodselsn", "fødselsdato", "personn", "personid",     "f.nr", "fnr",      "d-n",
    "dnr",      "dnum",     "h-n",         "fh-n",    "hjelpenummer", "id-n", "idnummer", "identitet",
    "identity", "født",     "fødd",        "born",    "birth",        "pid",  "ssn",
});
constexpr std::array other_stems = std::to_array<std::string_view>({
    "konto",       "bankkonto", "driftskonto", "skattekonto", "bank",      "giro",           "iban",
    "account",     "faktura",   "invoice",     "ordre",       "ordren",    "bestilling",     "saksn",
    "arkivsak",    "arkivn",    "journal",     "referanse",   "reference", "organisasjonsn", "orgn",
    "org.nr",      "tlf",       "telefon",     "mobil",       "phone",     "kroner",         "målern",
    "serien",      "strekkode", "isbn",        "ean",         "betal",     "vipps",          "kundenr",
    "kundenummer", "medlemsn",  "billett",     "sporing",     "varen",     "artikkeln",
});
// Of these, a word for an account.
constexpr std::array account_stems = std::to_array<std::string_view>(
    {"konto", "bankkonto", "driftskonto", "skattekonto", "iban", "account", "bankgiro"});
// A word that is so.
constexpr std::array other_words = std::to_array<std::string_view>({
    "kid",
    "kid-nr",
    "kid-nummer",
    "kidnr",
    "kr",
    "kr.",
    "nok",
    "eur",
    "ref",
    "ref.",
    "org",
    "org.",
    "gnr",
    "bnr",
});

bool in_word(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x80 || (c >= 'a' && c <= 'z') || c == '.' || c == '-';
}

/// The first bytes of all of them: most words of a text begin otherwise.
const std::array<bool, 256>& first_bytes()
{
    static const std::array<bool, 256> made = [] {
        std::array<bool, 256> first{};
        const auto add = [&](const auto& words) {
            for (const std::string_view word : words) first[static_cast<unsigned char>(word.front())] = true;
        };
        add(person_stems), add(other_stems), add(other_words);
        return first;
    }();
    return made;
}

template <typename List>
bool begins_with_one(std::string_view word, const List& stems)
{
    return std::ranges::any_of(stems, [&](std::string_view stem) { return word.starts_with(stem); });
}

bool any_in(const std::vector<std::size_t>& places, std::size_t from, std::size_t to)
{
    const auto first = std::ranges::lower_bound(places, from);
    return first != places.end() && *first < to;
}

} // namespace

NumberContext NumberContexts::around(std::size_t begin, std::size_t end)
{
    if (!read_) read();
    const std::size_t from = begin > before_bytes ? begin - before_bytes : 0;
    const auto near = [&](const std::vector<std::size_t>& places) {
        return any_in(places, from, begin) || any_in(places, end, end + after_bytes);
    };
    if (near(person_)) return NumberContext::person;
    return near(other_) ? NumberContext::other : NumberContext::nothing;
}

bool NumberContexts::account_before(std::size_t begin)
{
    if (!read_) read();
    return any_in(account_, begin > account_bytes ? begin - account_bytes : 0, begin);
}

void NumberContexts::read()
{
    read_ = true;
    const std::string text = lower_norwegian(text_);
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at;
        while (end < text.size() && in_word(text[end])) ++end;
        const std::string_view word = std::string_view(text).substr(at, end - at);
        if (!word.empty() && first_bytes()[static_cast<unsigned char>(word.front())]) {
            if (begins_with_one(word, person_stems))
                person_.push_back(at);
            else if (begins_with_one(word, other_stems) || std::ranges::count(other_words, word) > 0)
                other_.push_back(at);
            if (begins_with_one(word, account_stems)) account_.push_back(at);
        }
        at = std::max(end, at + 1);
    }
}

} // namespace samband::language
