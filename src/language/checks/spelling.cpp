#include "language/checks/all.h"
#include "language/dictionary.h"
#include "language/letters.h"
#include "language/running_text.h"

#include <set>

namespace samband::language {
namespace {

constexpr Phrase says{
    "«{word}» står ikke i ordboka.",
    "«{word}» står ikkje i ordboka.",
    "“{word}” is not in the dictionary.",
};
constexpr Phrase write_it{
    "Mente du «{plain}»?",
    "Meinte du «{plain}»?",
    "Did you mean “{plain}”?",
};
constexpr Phrase look_again{
    "Se på skrivemåten. Er den rett, kan kommunen legge ordet i sin egen ordliste.",
    "Sjå på skrivemåten. Er han rett, kan kommunen leggje ordet i si eiga ordliste.",
    "Look at the spelling. If it is right, the municipality can put it in its own list of words.",
};
constexpr Phrase reason{
    "Offentlige organ skal følge rettskrivingen.",
    "Offentlege organ skal følgje rettskrivinga.",
    "Public bodies follow the official spelling.",
};

constexpr std::size_t most_told = 50;
constexpr std::size_t most_suggested = 5; ///< looking for a word takes time; who has many slips reads the list itself
constexpr std::size_t longest_word = 60;  ///< bytes
constexpr std::size_t shortest_word = 3;  ///< letters

/// Names, initials and words with digits or hyphens are no matter of a dictionary.
bool is_plain(const RunningText& text, const Word& word)
{
    const std::string_view written = text.written(word);
    if (word.letters < shortest_word || written.size() > longest_word) return false;
    if (text.lower(word) != written) return false;
    return std::ranges::none_of(written, [](char c) { return (c >= '0' && c <= '9') || c == '-' || c == '\''; });
}

class Look {
public:
    Look(const Material& material, Dictionary& dictionary, Found& found)
        : material_(material),
          dictionary_(dictionary),
          found_(found)
    {
    }
    void look(const RunningText& text)
    {
        QuotationWalk quotations(text);
        for (const Sentence& sentence : text.sentences())
            for (const Word& word : sentence.words) {
                if (told_ >= most_told || found_.full()) return;
                const std::string_view written = text.written(word);
                // A full stop inside or after shortens: "kl.", "f.eks."
                const bool shortened = text.text().substr(word.end, 1) == "." && word.end + 1 < sentence.end;
                if (quotations.quotes(word) || shortened || !is_plain(text, word)) continue;
                if (!dictionary_.knows(written) && !is_local(written) && !known_.contains(written)) tell(text, word);
            }
    }

private:
    /// The municipality's own words are gone through when the first unknown word asks for them: most drafts have few.
    bool is_local(std::string_view written)
    {
        if (!local_read_)
            for (const std::string& word : material_.setting.local_words) local_.insert(lower_norwegian(word));
        local_read_ = true;
        return local_.contains(written);
    }
    void tell(const RunningText& text, const Word& word)
    {
        const Tongue tongue = material_.setting.messages;
        const std::string written(text.written(word));
        const std::string near = told_++ < most_suggested ? dictionary_.near(written) : std::string();
        Words words{in(says, tongue, {{"word", written}}),
                    near.empty() ? std::string(in(look_again, tongue)) : in(write_it, tongue, {{"plain", near}}),
                    {{"språklova", "§ 9", std::string(in(reason, tongue))}}};
        if (!near.empty()) words.replacement = near;
        text.point(found_, word.begin, word.end, std::move(words));
        known_.insert(written); // once is enough
    }

    const Material& material_;
    Dictionary& dictionary_;
    Found& found_;
    std::set<std::string, std::less<>> local_;
    bool local_read_ = false;
    std::set<std::string, std::less<>> known_; ///< what has been told
    std::size_t told_ = 0;
};

} // namespace

/// Says nothing where the machine has no dictionary for the draft's language. Each word is told once.
void check_spelling(const Material& material, Found& found)
{
    Dictionary* dictionary = Dictionary::of(material.draft.tongue);
    if (!dictionary) return;
    Look look(material, *dictionary, found);
    for (const RunningText& text : running_texts(material)) look.look(text);
}

} // namespace samband::language
