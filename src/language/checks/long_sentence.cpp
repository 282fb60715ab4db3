#include "language/checks/all.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Setningen har {words} ord.",
    "Setninga har {words} ord.",
    "The sentence has {words} words.",
};
constexpr Phrase split_it{
    "Del den i to, for eksempel foran «{word}».",
    "Del ho i to, til dømes framfor «{word}».",
    "Split it in two, for example before “{word}”.",
};
constexpr Phrase shorten_it{
    "Del den i to, eller gjør leddene om til en liste.",
    "Del ho i to, eller gjer ledda om til ei liste.",
    "Split it in two, or make a list of its parts.",
};
constexpr Phrase reason{
    "Offentlige organ skal skrive klart; over {limit} ord i en setning er tungt for mange.",
    "Offentlege organ skal skrive klart; over {limit} ord i ei setning er tungt for mange.",
    "Public bodies must write clearly; more than {limit} words in a sentence is hard for many.",
};

/// The word nearest the middle where a new sentence may begin; nothing if there is none in the middle half.
std::string_view split_word(std::string_view text, const Sentence& sentence)
{
    constexpr std::array beginnings = std::to_array<std::string_view>(
        {"og",    "men",   "eller", "som", "fordi",  "slik", "dersom", "hvis", "samtidig",
         "mens",  "når",   "for",   "så",  "derfor", "and",  "but",    "or",   "because",
         "which", "while", "when",  "so",  "if",     "om",   "sidan",  "siden"});
    const std::size_t count = sentence.words.size();
    for (std::size_t away = 0; away <= count / 4; ++away)
        for (std::size_t i : {count / 2 - away, count / 2 + away}) {
            const std::string_view word =
                text.substr(sentence.words[i].begin, sentence.words[i].end - sentence.words[i].begin);
            if (std::ranges::count(beginnings, word) > 0) return word;
        }
    return {};
}

} // namespace

void check_long_sentence(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    const auto limit = static_cast<std::size_t>(std::max(1, material.setting.sentence_words));
    const std::string& text = material.body.prose.text;
    for (const Sentence& sentence : material.sentences()) {
        if (sentence.words.size() <= limit) continue;
        if (found.full()) return;
        const std::string_view word = split_word(text, sentence);
        Words words{in(says, tongue, {{"words", std::to_string(sentence.words.size())}}),
                    word.empty() ? std::string(in(shorten_it, tongue))
                                 : in(split_it, tongue, {{"word", std::string(word)}}),
                    {{"språklova", "§ 9", in(reason, tongue, {{"limit", std::to_string(limit)}})}}};
        found.in_prose(material, sentence.begin, sentence.end, std::move(words));
    }
}

} // namespace samband::language
