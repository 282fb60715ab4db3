#include "language/checks/all.h"
#include "language/letters.h"
#include "language/running_text.h"

namespace samband::language {
namespace {

constexpr Phrase says_capitals{
    "Store bokstaver gjennom hele ord leses som roping, og er tyngre å lese.",
    "Store bokstavar gjennom heile ord blir lesne som roping, og er tyngre å lese.",
    "Words in capitals read as shouting, and are harder to read.",
};
constexpr Phrase small_letters{
    "Skriv med små bokstaver, og framhev heller med **fet skrift**.",
    "Skriv med små bokstavar, og framhev heller med **feit skrift**.",
    "Write in small letters, and use **bold** for emphasis instead.",
};
constexpr Phrase says_marks{
    "Flere utropstegn etter hverandre leses som roping.",
    "Fleire utropsteikn etter kvarandre blir lesne som roping.",
    "Several exclamation marks in a row read as shouting.",
};
constexpr Phrase one_mark{
    "Bruk ett, eller punktum.",
    "Bruk eitt, eller punktum.",
    "Use one, or a full stop.",
};
constexpr Phrase reason{
    "Offentlige organ skal skrive klart og tilpasset målgruppen.",
    "Offentlege organ skal skrive klart og tilpassa målgruppa.",
    "Public bodies must write clearly and for their readers.",
};

constexpr std::size_t alone_letters = 8; ///< one word in capitals with so many letters is no abbreviation
constexpr std::size_t run_letters = 8;   ///< several in a row: so many in all

bool in_capitals(std::string_view written, std::size_t letters)
{
    constexpr std::size_t longest = 200; // bytes; nobody shouts longer words
    if (letters == 0 || written.size() > longest || lower_norwegian(written) == written) return false;
    for (std::size_t i = 0; i < written.size(); ++i) {
        if ((written[i] >= 'a' && written[i] <= 'z') || (written[i] >= '0' && written[i] <= '9')) return false;
        if (written[i] == '\xC3' && i + 1 < written.size() && static_cast<unsigned char>(written[i + 1]) >= 0xA0)
            return false;
    }
    return true;
}

/// Small letters, with the first one large where a sentence begins.
std::string calmed(std::string_view written, bool begins_sentence)
{
    std::string calm = lower_norwegian(written);
    std::size_t first = 1;
    if (!written.empty() && static_cast<unsigned char>(written[0]) >= 0x80) first = 2;
    if (begins_sentence) calm.replace(0, first, written.substr(0, first));
    return calm;
}

class Look {
public:
    Look(const Material& material, const RunningText& text, Found& found)
        : tongue_(material.setting.messages),
          text_(text),
          found_(found)
    {
    }
    void look_for_capitals()
    {
        for (const Sentence& sentence : text_.sentences())
            for (std::size_t at = 0; at < sentence.words.size() && !found_.full();) {
                std::size_t past = at;
                std::size_t letters = 0;
                for (; past < sentence.words.size() && shouts(sentence, past, at); ++past)
                    letters += sentence.words[past].letters;
                const bool loud = past - at <= 1 ? letters >= alone_letters : past > at && letters >= run_letters;
                if (loud) tell_capitals(sentence.words[at].begin, sentence.words[past - 1].end, at == 0);
                at = std::max(past, at + 1);
            }
    }
    void look_for_marks()
    {
        const std::string_view text = text_.text();
        for (std::size_t at = text.find("!!"); at != std::string_view::npos && !found_.full();) {
            const std::size_t past = std::min(text.find_first_not_of("!", at), text.size());
            text_.point(found_, at, past,
                        {std::string(in(says_marks, tongue_)), std::string(in(one_mark, tongue_)), because(), "!"});
            at = text.find("!!", past);
        }
    }

private:
    /// On the same line as the run's first word.
    bool shouts(const Sentence& sentence, std::size_t at, std::size_t first) const
    {
        const Word& word = sentence.words[at];
        if (!in_capitals(text_.written(word), word.letters)) return false;
        if (at == first) return word.letters >= 2; // "I" and "Å" begin many sentences
        return word.begin - sentence.words[at - 1].end <= 3;
    }

    void tell_capitals(std::size_t begin, std::size_t end, bool begins_sentence)
    {
        text_.point(found_, begin, end,
                    {std::string(in(says_capitals, tongue_)), std::string(in(small_letters, tongue_)), because(),
                     calmed(text_.text().substr(begin, end - begin), begins_sentence)});
    }

    std::vector<Citation> because() const { return {{"språklova", "§ 9", std::string(in(reason, tongue_))}}; }

    const Tongue tongue_;
    const RunningText& text_;
    Found& found_;
};

} // namespace

void check_shouting(const Material& material, Found& found)
{
    for (const RunningText& text : running_texts(material)) {
        Look look(material, text, found);
        look.look_for_capitals();
        look.look_for_marks();
    }
}

} // namespace samband::language
