#include "language/checks/all.h"
#include "language/letters.h"
#include "language/outdated_words.h"
#include "language/quotations.h"

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

/// With a capital where the old word had one.
std::string cased(std::string_view like, std::string name)
{
    if (!like.empty() && like[0] >= 'A' && like[0] <= 'Z' && name[0] >= 'a' && name[0] <= 'z')
        name[0] = static_cast<char>(name[0] - 32);
    return name;
}

/// "tidligere rådmann" was one: the old title is right.
bool is_of_the_past(std::string_view text, const Sentence& sentence, std::size_t index)
{
    constexpr std::array past = std::to_array<std::string_view>(
        {"tidligere", "tidlegare", "daværende", "dåverande", "forhenværende", "former", "dengang"});
    if (index == 0) return false;
    const Word& word = sentence.words[index - 1];
    return std::ranges::count(past,
                              lower_norwegian(text.substr(word.begin, std::min(word.end - word.begin, longest)))) > 0;
}

class Look {
public:
    Look(const Material& material, Found& found) : material_(material), found_(found) {}
    /// Calls `tell` with the place and the words for each outdated word that is no quotation.
    template <typename Tell>
    void look(std::string_view text, const std::vector<Sentence>& sentences, Tell tell)
    {
        const std::vector<Quotation> quotations = quotations_in(text);
        auto quotation = quotations.begin();
        for (const Sentence& sentence : sentences)
            for (std::size_t i = 0; i < sentence.words.size(); ++i) {
                const Word& word = sentence.words[i];
                while (quotation != quotations.end() && quotation->end <= word.begin) ++quotation;
                if (quotation != quotations.end() && quotation->begin <= word.begin) continue;
                if (word.letters == 0 || word.end - word.begin < shortest || word.end - word.begin > longest) continue;
                const std::string_view written = text.substr(word.begin, word.end - word.begin);
                const NewName* name = new_name(lower_norwegian(written));
                if (!name || is_of_the_past(text, sentence, i) || found_.full()) continue;
                tell(word, words_of(written, *name));
            }
    }

private:
    Words words_of(std::string_view written, const NewName& name) const
    {
        const Tongue tongue = material_.setting.messages;
        const std::string& now = material_.draft.tongue == Tongue::nn ? name.nynorsk : name.bokmal;
        return {in(says, tongue, {{"word", std::string(written)}}),
                in(remedy, tongue, {{"new", cased(written, now)}}),
                {{std::string(name.source), std::string(name.section), std::string(in(name.reason, tongue))}},
                cased(written, now)};
    }

    const Material& material_;
    Found& found_;
};

} // namespace

/// The name of a document keeps its old words: what stands in quotation marks is left alone.
void check_outdated_title(const Material& material, Found& found)
{
    Look look(material, found);
    look.look(material.body.prose.text, material.sentences,
              [&](const Word& word, Words words) { found.in_prose(material, word.begin, word.end, std::move(words)); });
    for (std::string_view where : {"title", "lead"}) {
        const Field& field = material.field(where);
        look.look(field.text, sentences_in(field.text),
                  [&](const Word& word, Words words) { found.at(field, word.begin, word.end, std::move(words)); });
    }
}

} // namespace samband::language
