#include "language/channel_limits.h"
#include "language/checks/all.h"

#include <cmath>

namespace samband::language {
namespace {

constexpr std::size_t least_words = 40; ///< LIX of fewer words says little

constexpr Phrase says{
    "Teksten har LIX {lix} ({band}). Grensen er {limit}.",
    "Teksten har LIX {lix} ({band}). Grensa er {limit}.",
    "The text has LIX {lix} ({band}). The limit is {limit}.",
};
constexpr Phrase shorter_sentences{
    "Del de lengste setningene: det er {words} ord i hver i snitt.",
    "Del dei lengste setningane: det er {words} ord i kvar i snitt.",
    "Split the longest sentences: there are {words} words in each on average.",
};
constexpr Phrase shorter_words{
    "Bytt ut lange ord: {share} av 100 ord har mer enn seks bokstaver.",
    "Byt ut lange ord: {share} av 100 ord har meir enn seks bokstavar.",
    "Replace long words: {share} in 100 words have more than six letters.",
};
constexpr Phrase reason{
    "Offentlige organ skal skrive klart, korrekt og tilpasset målgruppen.",
    "Offentlege organ skal skrive klart, korrekt og tilpassa målgruppa.",
    "Public bodies must write clearly, correctly and for their readers.",
};

Phrase band_name(std::string_view band)
{
    if (band == "very-easy") return {"svært lett", "svært lett", "very easy"};
    if (band == "easy") return {"lett", "lett", "easy"};
    if (band == "medium") return {"middels", "middels", "medium"};
    if (band == "hard") return {"tung", "tung", "hard"};
    return {"svært tung", "svært tung", "very hard"};
}

std::string rounded(double value)
{
    return std::to_string(std::lround(value));
}

} // namespace

/// Says which of the two parts of LIX weighs most, so that the writer knows where to begin.
void check_reading(const Material& material, Found& found)
{
    const Readability& text = material.readability;
    const double limit = material.setting.lix_limit.value_or(lix_limit_of(material.draft.channels));
    if (text.words < least_words || text.lix() <= limit) return;
    const Tongue tongue = material.setting.messages;
    const double length = static_cast<double>(text.words) / static_cast<double>(text.sentences);
    const double share = text.lix() - length;
    Words words{in(says, tongue,
                   {{"lix", rounded(text.lix())},
                    {"band", std::string(in(band_name(text.band()), tongue))},
                    {"limit", rounded(limit)}}),
                length > 0.5 * share ? in(shorter_sentences, tongue, {{"words", rounded(length)}})
                                     : in(shorter_words, tongue, {{"share", rounded(share)}}),
                {{"språklova", "§ 9", std::string(in(reason, tongue))}}};
    found.at(material.whole_body(), 0, material.draft.body.size(), std::move(words));
}

} // namespace samband::language
