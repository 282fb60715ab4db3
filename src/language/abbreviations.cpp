#include "language/abbreviations.h"

namespace samband::language {
namespace {

constexpr std::array going_on = std::to_array<std::string_view>({
    "adm",   "ang",   "art",   "avd", "bl.a",  "bnr",   "ca",    "cf",   "d.v.s",  "dr",    "dvs", "e.g",
    "ekskl", "ev",    "evt",   "f",   "f.eks", "f.nr",  "f.o.m", "feks", "fnr",    "forts", "fr",  "frk",
    "gjnr",  "gnr",   "hhv",   "hr",  "i.e",   "iflg",  "ifm",   "ift",  "iht",    "inkl",  "jf",  "jfr",
    "kap",   "kgl",   "kl",    "kst", "mao",   "m.a.o", "mht",   "mob",  "mr",     "mrs",   "nr",  "ofl",
    "pga",   "p.g.a", "pkt",   "pnr", "prof",  "pst",   "resp",  "s",    "saksnr", "skr",   "st",  "t.d",
    "t.o.m", "tel",   "tilsv", "tlf", "u.off", "utg",   "vedr",  "vha",  "vs",
});
constexpr std::array may_ending = std::to_array<std::string_view>({
    "d.d",  "d.m", "d.å", "e.l", "etc", "jr",  "kr",    "m.fl", "m.m", "m.v", "mfl",
    "mill", "mm",  "mrd", "mv",  "o.a", "o.l", "o.s.v", "ol",   "osb", "osv", "p.t",
});
constexpr std::array months = std::to_array<std::string_view>({
    "april",   "august",   "aug", "apr",     "december", "des",  "desember",  "dec",  "feb",
    "februar", "february", "jan", "january", "januar",   "jul",  "juli",      "july", "jun",
    "june",    "juni",     "mai", "mar",     "march",    "mars", "may",       "nov",  "november",
    "oct",     "october",  "okt", "oktober", "sep",      "sept", "september",
});

template <typename List>
bool holds(const List& list, std::string_view word)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

} // namespace

Abbreviation abbreviation(std::string_view word)
{
    if (holds(going_on, word)) return Abbreviation::goes_on;
    if (holds(may_ending, word)) return Abbreviation::may_end;
    return Abbreviation::none;
}

bool is_month(std::string_view word)
{
    return holds(months, word);
}

} // namespace samband::language
