#include "language/checks/all.h"
#include "language/sms_alphabet.h"
#include "language/sms_plain.h"
#include "language/sms_size.h"

#include <unicode/utf8.h>

namespace samband::language {
namespace {

constexpr Phrase says{
    "Tegnet «{character}» gjør hele SMS-en om til UCS-2: {parts} del(er) i stedet for {plain}.",
    "Teiknet «{character}» gjer heile SMS-en om til UCS-2: {parts} del(ar) i staden for {plain}.",
    "The character “{character}” turns the whole SMS into UCS-2: {parts} part(s) instead of {plain}.",
};
constexpr Phrase write_it{
    "Skriv «{other}» i stedet.",
    "Skriv «{other}» i staden.",
    "Write “{other}” instead.",
};
constexpr Phrase leave_out{
    "Ta bort tegnet, eller skriv det med ord.",
    "Ta bort teiknet, eller skriv det med ord.",
    "Leave the character out, or say it in words.",
};
constexpr Phrase reason{
    "GSM-7 tar 160 tegn i en melding; med ett tegn utenfor det alfabetet er det plass til 70.",
    "GSM-7 tek 160 teikn i ei melding; med eitt teikn utanfor det alfabetet er det plass til 70.",
    "GSM-7 takes 160 characters in a message; with one character outside its alphabet there is room for 70.",
};

class Look {
public:
    Look(const Material& material, Found& found) : material_(material), found_(found) {}
    void look()
    {
        const SmsSize size = sms_size(material_.plain_body());
        if (size.gsm7) return;
        parts_ = size.parts;
        plain_parts_ = sms_size(sms_without_rest(material_.plain_body())).parts;
        const std::string& text = material_.body.prose.text;
        for (std::size_t at = 0; at < text.size() && !found_.full();) {
            const std::size_t begin = at;
            UChar32 c = 0;
            U8_NEXT_OR_FFFD(text.data(), at, static_cast<std::int64_t>(text.size()), c);
            const std::string_view character = std::string_view(text).substr(begin, at - begin);
            if (character == object_mark || septets_of(static_cast<char32_t>(c)) > 0) continue;
            if (!plain_spelling(static_cast<char32_t>(c))) at = end_of_character(text, begin); // an emoji is told once
            tell(begin, at, static_cast<char32_t>(c));
        }
    }

private:
    void tell(std::size_t begin, std::size_t end, char32_t c)
    {
        const Tongue tongue = material_.setting.messages;
        const Drawn& prose = material_.body.prose;
        const std::optional<std::string_view> other = plain_spelling(c);
        Words words{in(says, tongue,
                       {{"character", prose.text.substr(begin, end - begin)},
                        {"parts", std::to_string(parts_)},
                        {"plain", std::to_string(plain_parts_)}}),
                    other && !other->empty() ? in(write_it, tongue, {{"other", std::string(*other)}})
                                             : std::string(in(leave_out, tongue)),
                    {{"3GPP TS 23.038", "6.2.1", std::string(in(reason, tongue))}}};
        if (other) words.replacement = *other;
        found_.in_prose(material_, begin, end, std::move(words));
    }

    const Material& material_;
    Found& found_;
    std::size_t parts_ = 0;
    std::size_t plain_parts_ = 0;
};

} // namespace

void check_sms_charset(const Material& material, Found& found)
{
    if (std::ranges::count(material.draft.channels, "sms") > 0) Look(material, found).look();
}

} // namespace samband::language
