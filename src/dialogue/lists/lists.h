#pragma once
#include "rulebook/vocabulary.h"

#include <array>
#include <span>
#include <string_view>

/// The words by which a message is told what it is, of our own making: patterns as language/word_patterns.h reads
/// them, in lower case, parted by white space. A list is data: what is done with it stands in triage_signs.cpp.
namespace samband::dialogue::lists {

/// What points to one category, by how much it tells. Bokmål, nynorsk and some English.
struct CategoryWords {
    rulebook::Category category;
    std::string_view sure;    ///< decides nearly alone: "klager på vedtaket"
    std::string_view strong;  ///< "vedtaket"
    std::string_view hints;   ///< adds to others: "klage"
    std::string_view against; ///< "klager på bråk" is no complaint against a decision
};
std::span<const CategoryWords> requests(); ///< what is asked for in a form that has its own law
std::span<const CategoryWords> dangers();  ///< what cannot wait
std::span<const CategoryWords> tones();    ///< how somebody feels about it
std::span<const CategoryWords> matters();  ///< whose business it is
std::span<const CategoryWords> asides();   ///< questions, and what is neither asked nor told us
// The same categories again, by what residents write of: a list counts by itself.
std::span<const CategoryWords> crises();   ///< lives in danger, threats, what the law forbids
std::span<const CategoryWords> everyday(); ///< what breaks, pleases, disappoints, or is not ours
std::span<const CategoryWords> affairs();  ///< applications, complaints, papers, press, politics, people

/// What tells only together with something else near it.
enum class Sign {
    kin,     ///< somebody's own people: "mora mi"
    service, ///< what somebody gets from us: "sykehjem"
    staff,   ///< those who work for us
    elected, ///< those who are voted for
    you,     ///< whoever is spoken to
    insult,  ///< what nobody wants to be called
    share,   ///< spreads it: "del", "bilde av"
    child,
    harm,     ///< what may be done to one
    hearsay,  ///< "folk sier"
    disaster, ///< what frightens
    wrong,    ///< "feil"
    source,   ///< where we have said something: "nettsiden"
    crowd,    ///< a people, a faith, a love
    contempt, ///< what is said of such: "avskum"
    sale,     ///< "selger"
    ware,     ///< what may not be sold so: "hasj"
    secretly, ///< "filmet", "uten at hun vet det"
    bare,     ///< "i dusjen"
    thing,    ///< what stands or lies in a municipality and may break, and what is sent for it: "gatelys", "faktura"
    report,   ///< "melder fra om"
    third,    ///< "hun", "hans"
    frail,    ///< grown-ups who may need us, and those next door: "eldre mann"
    distress, ///< what should not befall them: "uten sko"
    vow,      ///< says what will happen: "neste gang"
    violence, ///< and what that is: "kule"
    given     ///< a given name; read from the language's own list
};
inline constexpr int signs = static_cast<int>(Sign::given) + 1;
/// In the order of the enumeration.
std::array<std::string_view, signs> sign_words();

/// Both within one sentence or two.
struct Pair {
    Sign one;
    Sign other;
    rulebook::Category category;
    int weight;
};
std::span<const Pair> pairs();

/// What only bokmål, only nynorsk, only English writes.
extern const std::string_view bokmal;
extern const std::string_view nynorsk;
extern const std::string_view english;

} // namespace samband::dialogue::lists
