#include "language/checks/all.h"
#include "language/outdated_words.h"
#include "language/running_text.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "«{word}» har fått nytt navn.",
    "«{word}» har fått nytt namn.",
    "“{word}” has a new name.",
};
constexpr Phrase remedy{
    "Skriv «{new}».",
    "Skriv «{new}».",
    "Write “{new}”.",
};

constexpr std::size_t shortest = 7; ///< no outdated word has fewer bytes
constexpr std::size_t longest = 24;

/// "tidligere rådmann" was one: the old title is right.
bool is_of_the_past(const RunningText& text, const Sentence& sentence, std::size_t index)
{
    constexpr std::array past = std::to_array<std::string_view>(
        {"tidligere", "tidlegare", "daværende", "dåverande", "forhenværende", "former", "dengang"});
    return index > 0 && std::ranges::count(past, text.lower(sentence.words[index - 1])) > 0;
}

class Look {
public:
    Look(const Material& material, const RunningText& text, Found& found)
        : material_(material),
          text_(text),
          found_(found)
    {
    }
    void look()
    {
        QuotationWalk quotations(text_);
        for (const Sentence& sentence : text_.sentences())
            for (std::size_t i = 0; i < sentence.words.size() && !found_.full(); ++i) {
                const Word& word = sentence.words[i];
                const std::size_t bytes = word.end - word.begin;
                if (quotations.quotes(word) || word.letters == 0 || bytes < shortest || bytes > longest) continue;
                const NewName* name = new_name(text_.lower(word));
                if (name && !is_of_the_past(text_, sentence, i))
                    text_.point(found_, word.begin, word.end, words_of(text_.written(word), *name));
            }
    }

private:
    Words words_of(std::string_view written, const NewName& name) const
    {
        const Tongue tongue = material_.setting.messages;
        const std::string& now = material_.draft.tongue == Tongue::nn ? name.nynorsk : name.bokmal;
        return {in(says, tongue, {{"word", std::string(written)}}),
                in(remedy, tongue, {{"new", cased_like(written, now)}}),
                {{std::string(name.source), std::string(name.section), std::string(in(name.reason, tongue))}},
                cased_like(written, now)};
    }

    const Material& material_;
    const RunningText& text_;
    Found& found_;
};

} // namespace

/// The name of a document keeps its old words: what stands in quotation marks is left alone.
void check_outdated_title(const Material& material, Found& found)
{
    for (const RunningText& text : running_texts(material)) Look(material, text, found).look();
}

} // namespace samband::language
