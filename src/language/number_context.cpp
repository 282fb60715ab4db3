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
    "bank",    "giro",        "faktura",   "invoice", "ordre",     "ordren",    "bestilling",
    "saksn",   "arkivsak",    "arkivn",    "journal", "referanse", "reference", "organisasjonsn",
    "orgn",    "org.nr",      "tlf",       "telefon", "mobil",     "phone",     "kroner",
    "målern",  "serien",      "strekkode", "isbn",    "ean",       "betal",     "vipps",
    "kundenr", "kundenummer", "medlemsn",  "billett", "sporing",   "varen",     "artikkeln",
});
// The same, for an account.
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

/// What is said of a word by its beginning.
struct Stem {
    std::string_view begins;
    bool whole; ///< the word is no longer
    bool person;
    bool account;
};

/// By their first byte: most words of a text share theirs with few or none.
const std::array<std::vector<Stem>, 256>& stems()
{
    static const std::array<std::vector<Stem>, 256> made = [] {
        std::array<std::vector<Stem>, 256> by_first;
        const auto add = [&](const auto& words, bool whole, bool person, bool account) {
            for (const std::string_view word : words)
                by_first[static_cast<unsigned char>(word.front())].push_back({word, whole, person, account});
        };
        add(person_stems, false, true, false);
        add(account_stems, false, false, true);
        add(other_stems, false, false, false);
        add(other_words, true, false, false);
        return by_first;
    }();
    return made;
}

/// The first that the word begins with, or null.
const Stem* stem_of(std::string_view word)
{
    for (const Stem& stem : stems()[static_cast<unsigned char>(word.front())])
        if (word.starts_with(stem.begins) && (!stem.whole || word.size() == stem.begins.size())) return &stem;
    return nullptr;
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
        if (const Stem* stem = word.empty() ? nullptr : stem_of(word)) {
            (stem->person ? person_ : other_).push_back(at);
            if (stem->account) account_.push_back(at);
        }
        at = std::max(end, at + 1);
    }
}

} // namespace samband::language
