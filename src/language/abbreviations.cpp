#include "language/abbreviations.h"

namespace samband::language {
namespace {

constexpr std::array going_on = std::to_array<std::string_view>({
    "adm",   "ang", "art",   "avd",   "bl.a",  "bnr",   "ca",      "cf",  "d.v.s",  "dr",    "dvs", "e.g",     "ekskl",
    "ev",    "evt", "f",     "f.eks", "f.nr",  "f.o.m", "feks",    "fnr", "forskr", "forts", "fr",  "frk",     "gjnr",
    "gnr",   "hhv", "hr",    "i.e",   "iflg",  "ifm",   "ift",     "iht", "inkl",   "jf",    "jfr", "kap",     "kgl",
    "kl",    "kst", "m.a.o", "mao",   "meld",  "mht",   "mob",     "mr",  "mrs",    "nr",    "ofl", "ot.prp",  "p.g.a",
    "pga",   "pkt", "pnr",   "prof",  "pst",   "resp",  "rundskr", "s",   "saksnr", "skr",   "st",  "st.meld", "t.d",
    "t.o.m", "tel", "tilsv", "tlf",   "u.off", "utg",   "vedr",    "vha", "vs",
});
constexpr std::array may_ending = std::to_array<std::string_view>({
    "aml",  "apr", "arkl", "aug",  "bd",     "d.d",   "d.m",  "d.å", "des",  "e.l",  "etc", "feb",  "fig",
    "fre",  "fvl", "jan",  "jr",   "jul",    "jun",   "kml",  "kr",  "lør",  "m.fl", "m.m", "m.v",  "maks",
    "man",  "mar", "mfl",  "mill", "min",    "mm",    "mnd",  "mrd", "mv",   "nov",  "o.a", "o.l",  "o.s.v",
    "offl", "okt", "ol",   "ons",  "org.nr", "orgnr", "osb",  "osv", "p.t",  "pb",   "pbl", "prop", "sep",
    "sept", "std", "stk",  "søn",  "tab",    "tir",   "tirs", "tor", "tors",
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
