#include "language/checks/all.h"

namespace samband::language {
namespace {

constexpr std::size_t most_words = 100;

constexpr Phrase says{
    "Avsnittet har {words} ord.",
    "Avsnittet har {words} ord.",
    "The paragraph has {words} words.",
};
constexpr Phrase remedy{
    "Del det i to: ett avsnitt for hver ting leseren skal vite. Oppramsing blir lettere i en liste.",
    "Del det i to: eitt avsnitt for kvar ting lesaren skal vite. Opprekning blir lettare i ei liste.",
    "Split it in two: one paragraph for each thing the reader should know. Enumerations are easier as a list.",
};
constexpr Phrase reason{
    "Offentlige organ skal skrive klart; over {limit} ord uten luft er tungt for mange.",
    "Offentlege organ skal skrive klart; over {limit} ord utan luft er tungt for mange.",
    "Public bodies must write clearly; more than {limit} words without a break is hard for many.",
};

} // namespace

void check_long_paragraph(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    auto sentence = material.sentences().begin();
    for (const Paragraph& paragraph : material.body.paragraphs) {
        if (found.full()) return;
        while (sentence != material.sentences().end() && sentence->begin < paragraph.begin) ++sentence;
        std::size_t count = 0;
        for (; sentence != material.sentences().end() && sentence->begin < paragraph.end; ++sentence)
            count += sentence->words.size();
        if (paragraph.table || count <= most_words) continue;
        found.in_prose(material, paragraph.begin, paragraph.end,
                       {in(says, tongue, {{"words", std::to_string(count)}}),
                        std::string(in(remedy, tongue)),
                        {{"språklova", "§ 9", in(reason, tongue, {{"limit", std::to_string(most_words)}})}}});
    }
}

} // namespace samband::language
