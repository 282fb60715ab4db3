#include "language/sms_alphabet.h"

#include <algorithm>
#include <array>

namespace samband::language {
namespace {

constexpr std::u32string_view basic =
    U"@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    U"abcdefghijklmnopqrstuvwxyzäöñüà";
constexpr std::u32string_view extension = U"\f^{}\\[~]|€";

struct Plainer {
    char32_t character;
    std::string_view other;
};
constexpr std::array plainer = std::to_array<Plainer>({
    {U'\u00A0', " "},   {U'\u202F', " "},   {U'\u2009', " "},
    {U'\u00AB', "\""},  {U'\u00BB', "\""},  {U'\u201C', "\""},
    {U'\u201D', "\""},  {U'\u201E', "\""},  {U'\u2018', "'"},
    {U'\u2019', "'"},   {U'\u201A', "'"},   {U'\u00B4', "'"},
    {U'`', "'"},        {U'\u2013', "-"},   {U'\u2014', "-"},
    {U'\u2011', "-"},   {U'\u2212', "-"},   {U'\u2010', "-"},
    {U'\u2026', "..."}, {U'\u2022', "-"},   {U'\u00B7', "-"},
    {U'\u2192', "->"},  {U'\u00D7', "x"},   {U'\u00BD', "1/2"},
    {U'\u00BC', "1/4"}, {U'\u00BE', "3/4"}, {U'\u00B0', " grader"},
    {U'ê', "e"},        {U'ô', "o"},        {U'ó', "o"},
    {U'á', "a"},        {U'â', "a"},        {U'í', "i"},
    {U'ú', "u"},        {U'ë', "e"},        {U'ï', "i"},
    {U'\t', " "},       {U'\u00AD', ""},    {U'\u200B', ""},
});

} // namespace

std::size_t septets_of(char32_t c)
{
    const bool plain = (c >= 'a' && c <= 'z') || c == ' ' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z');
    if (plain || basic.find(c) != std::u32string_view::npos) return 1;
    return extension.find(c) != std::u32string_view::npos ? 2 : 0;
}

std::optional<std::string_view> plain_spelling(char32_t c)
{
    const auto found = std::ranges::find(plainer, c, &Plainer::character);
    return found == plainer.end() ? std::nullopt : std::optional(found->other);
}

} // namespace samband::language
