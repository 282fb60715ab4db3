#include "dialogue/thanks.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace samband::dialogue {
namespace {

constexpr std::size_t looked_at = 2'000; ///< bytes; what is longer is no short message
constexpr std::size_t longest = 200;     ///< bytes of thanks
constexpr std::size_t name_words = 3;    ///< "Mvh Ola Nordmann Hansen"

// As `fold` writes them, each between blanks.
constexpr std::string_view thanks = " takk takka takkar takker takknemlig takksam thank thanks thankyou thx ";

constexpr std::string_view beside =
    " a alle answer appreciated beste bra da dag dagen de deg den dere det dette din dykk eg ei en "
    "fin fine fint flott for forhånd framifrå fremragende god gode godt great ha have hei heisann "
    "helg hello help herleg herlig hi hjarteleg hjelp hjelpa hjelpen hjertelig i info infoen "
    "informasjon informasjonen jeg kjapp kjapt kjempebra kjempefint kjempeflott kveld like lot "
    "lovely mange many much mye mykje måte nice nydeleg nydelig og ok okay okei perfect perfekt på "
    "quick rask raske raskt reply response skal snakkes so super supert svar svara svaret så that "
    "the tilbakemelding tilbakemeldinga tilbakemeldingen topp tusen uke utmerket var veke veldig "
    "very you your ";

constexpr std::string_view greetings = " helsing hilsen klem mvh regards vh ";
constexpr std::string_view before_greetings = " best beste hjertelig kind med venleg vennleg vennlig ";

constexpr std::array<std::uint32_t, 4> thanking_signs = {0x1F44D, 0x1F64F, 0x2764, 0x1F44F};
constexpr std::array<std::uint32_t, 8> friendly_signs = {0x1F600, 0x1F603, 0x1F604, 0x1F60A,
                                                         0x1F642, 0x1F970, 0x263A,  0x1F389};

bool is_of(std::string_view list, const std::string& word)
{
    return list.find(" " + word + " ") != list.npos;
}

bool is_of(std::span<const std::uint32_t> list, std::uint32_t sign)
{
    return std::ranges::find(list, sign) != list.end();
}

/// What stands above an earlier message.
std::string own_words(std::string_view text)
{
    std::string own;
    for (const std::string_view raw : split(text, '\n')) {
        const std::string_view line = trim(raw);
        if (line.ends_with("skrev:") || line.ends_with("skreiv:") || line.ends_with("wrote:")) break;
        if (!line.starts_with('>')) own += std::string(line) + "\n";
    }
    return own;
}

/// The character that begins there, and how many bytes it has. `text` is right UTF-8.
std::pair<std::uint32_t, std::size_t> character_at(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::uint32_t>(static_cast<unsigned char>(text[i])); };
    const std::uint32_t first = byte(at);
    const std::size_t bytes = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    std::uint32_t code = bytes == 1 ? first : first & (0xFFu >> (bytes + 1));
    for (std::size_t i = 1; i < bytes; ++i) code = code << 6 | (byte(at + i) & 0x3F);
    return {code, bytes};
}

/// The words of it and the signs that thank; nothing where something stands there that is neither.
struct Said {
    std::vector<std::string> words;
    bool thanking_sign = false;
    bool odd = false;
};

void read_sign(Said& said, std::uint32_t code)
{
    const bool modifier = code == 0xFE0F || code == 0x200D || (code >= 0x1F3FB && code <= 0x1F3FF);
    const bool heart = code >= 0x1F493 && code <= 0x1F49F;
    if (is_of(thanking_signs, code) || heart)
        said.thanking_sign = true;
    else if (!modifier && !is_of(friendly_signs, code))
        said.odd = true;
}

Said read(const std::string& text)
{
    Said said;
    bool in_word = false;
    for (std::size_t at = 0; at < text.size();) {
        const auto [code, bytes] = character_at(text, at);
        const bool letter = (code >= 'a' && code <= 'z') || (code >= 0xC0 && code < 0x250);
        if (letter && !in_word) said.words.emplace_back();
        if (letter) said.words.back() += text.substr(at, bytes);
        in_word = letter;
        if ((code >= '0' && code <= '9') || code == '?' || code == '@' || code == '/') said.odd = true;
        if (!letter && code >= 0x2190) read_sign(said, code);
        at += bytes;
    }
    return said;
}

/// Whoever signs may be called anything.
void leave_out_name(std::vector<std::string>& words)
{
    const auto greeting = std::ranges::find_if(words, [](const std::string& it) { return is_of(greetings, it); });
    if (greeting == words.end() || static_cast<std::size_t>(words.end() - greeting) > name_words + 1) return;
    auto first = greeting;
    while (first != words.begin() && is_of(before_greetings, *(first - 1))) --first;
    words.erase(first, words.end());
}

} // namespace

bool is_only_thanks(std::string_view text)
{
    if (text.size() > looked_at) text = text.substr(0, utf8_prefix(text.substr(0, looked_at)));
    const std::string own = fold(own_words(text));
    if (own.size() > longest || own.find(":(") != own.npos || own.find(":-(") != own.npos) return false;
    Said said = read(own);
    leave_out_name(said.words);
    const auto thanks_alone = [](const std::string& it) { return is_of(thanks, it) || is_of(beside, it); };
    const bool thanked =
        said.thanking_sign || std::ranges::any_of(said.words, [](const std::string& it) { return is_of(thanks, it); });
    return thanked && !said.odd && std::ranges::all_of(said.words, thanks_alone);
}

} // namespace samband::dialogue
