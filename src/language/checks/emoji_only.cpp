#include "language/checks/all.h"
#include "language/running_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace samband::language {
namespace {

constexpr Phrase says_line{
    "Her står bare emojier.",
    "Her står berre emojiar.",
    "Here is nothing but emoji.",
};
constexpr Phrase says_many{
    "{count} emojier på rad: en skjermleser leser navnet på hver av dem.",
    "{count} emojiar på rad: ein skjermlesar les namnet på kvar av dei.",
    "{count} emoji in a row: a screen reader says the name of each.",
};
constexpr Phrase says_link{
    "Lenken har bare emojier som tekst.",
    "Lenkja har berre emojiar som tekst.",
    "The link has only emoji for a text.",
};
constexpr Phrase remedy{
    "Si det med ord. En emoji kan stå etter ordene, men ikke i stedet for dem.",
    "Sei det med ord. Ein emoji kan stå etter orda, men ikkje i staden for dei.",
    "Say it in words. An emoji may follow the words, but not replace them.",
};
constexpr Phrase reason{
    "Det som ikke er tekst, skal ha et alternativ i tekst (WCAG 1.1.1, ikke-tekstlig innhold).",
    "Det som ikkje er tekst, skal ha eit alternativ i tekst (WCAG 1.1.1, ikkje-tekstleg innhald).",
    "What is not text must have an alternative in text (WCAG 1.1.1, non-text content).",
};

constexpr std::size_t most_in_a_row = 3;

bool is_emoji(UChar32 c)
{
    // ©, ® and ™ have an emoji's property and are read as the words they are.
    return c > 0x2122 && u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC);
}
bool is_flag_letter(UChar32 c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}
bool is_joined(UChar32 c)
{
    return c == 0x200D || c == 0xFE0F || c == 0x20E3 || (c >= 0x1F3FB && c <= 0x1F3FF);
}

struct Count {
    std::size_t emojis = 0;
    bool words = false;
    std::size_t begin = 0; ///< of the longest row
    std::size_t end = 0;
    std::size_t row = 0; ///< how many in it
};

/// Reads one line.
Count count_in(std::string_view line)
{
    Count count;
    std::size_t row = 0;
    std::size_t row_begin = 0;
    UChar32 before = 0;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t begin = at;
        UChar32 c = 0;
        U8_NEXT_OR_FFFD(line.data(), at, line.size(), c);
        if (is_emoji(c) || is_flag_letter(c)) {
            const bool part = before == 0x200D || (is_flag_letter(c) && is_flag_letter(before));
            if (row == 0) row_begin = begin;
            if (!part) ++row, ++count.emojis;
            if (row > count.row) count.row = row;
            if (row == count.row) count.begin = row_begin, count.end = at;
        } else if (!is_joined(c) && c != ' ') {
            row = 0;
            if (u_isalnum(c) || c == 0xFFFC) count.words = true;
        }
        before = is_flag_letter(c) && is_flag_letter(before) ? 0 : c;
    }
    return count;
}

class Look {
public:
    Look(const Material& material, Found& found) : material_(material), found_(found) {}

    void look(const RunningText& running)
    {
        const std::string_view text = running.text();
        for (std::size_t begin = 0; begin < text.size() && !found_.full();) {
            const auto end = std::min(text.find('\n', begin), text.size());
            const Count count = count_in(text.substr(begin, end - begin));
            if (count.emojis > 0 && !count.words)
                running.point(found_, begin + count.begin, begin + count.end, words(says_line, count));
            else if (count.row > most_in_a_row)
                running.point(found_, begin + count.begin, begin + count.end, words(says_many, count));
            begin = end + 1;
        }
    }

    void look(const Link& link)
    {
        const Count count = count_in(link.text);
        if (count.emojis > 0 && !count.words)
            found_.at(material_.whole_body(), link.start, link.end, words(says_link, count), link.text);
    }

private:
    Words words(const Phrase& says, const Count& count) const
    {
        const Tongue tongue = material_.setting.messages;
        return {in(says, tongue, {{"count", std::to_string(count.row)}}),
                std::string(in(remedy, tongue)),
                {{"forskrift om universell utforming av IKT-løsninger", "§ 4b", std::string(in(reason, tongue))}}};
    }

    const Material& material_;
    Found& found_;
};

} // namespace

void check_emoji_only(const Material& material, Found& found)
{
    Look look(material, found);
    for (const RunningText& text : running_texts(material)) look.look(text);
    for (const Link& link : material.body.links) look.look(link);
}

} // namespace samband::language
