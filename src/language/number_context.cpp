#include "language/number_context.h"

#include "language/letters.h"

namespace samband::language {
namespace {

constexpr std::size_t before_bytes = 60;
constexpr std::size_t after_bytes = 30;

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

template <typename List>
bool begins_with_one(std::string_view word, const List& stems)
{
    return std::ranges::any_of(stems, [&](std::string_view stem) { return word.starts_with(stem); });
}

void weigh(std::string_view window, NumberContext& context)
{
    for (std::size_t at = 0; at < window.size();) {
        std::size_t end = at;
        while (end < window.size() && in_word(window[end])) ++end;
        const std::string_view word = window.substr(at, end - at);
        at = std::max(end, at + 1);
        if (begins_with_one(word, person_stems)) context = NumberContext::person;
        const bool other = begins_with_one(word, other_stems) || std::ranges::count(other_words, word) > 0;
        if (other && context == NumberContext::nothing) context = NumberContext::other;
    }
}

} // namespace

NumberContext number_context(std::string_view text, std::size_t begin, std::size_t end)
{
    const std::size_t from = begin > before_bytes ? begin - before_bytes : 0;
    NumberContext context = NumberContext::nothing;
    weigh(lower_norwegian(text.substr(from, begin - from)), context);
    weigh(lower_norwegian(text.substr(end, after_bytes)), context);
    return context;
}

} // namespace samband::language
