#include "mail/file_name.h"

#include "base/text.h"
#include "mail/check.h"
#include "mail/limits.h"

namespace samband::mail {

/// U+200B–200F, U+202A–202E, U+2060–2069 and U+FEFF, in UTF-8; of them, which turn text.
static std::size_t unseen_bytes(std::string_view at, bool turns_only)
{
    if (at.starts_with("\xEF\xBB\xBF")) return turns_only ? 0 : 3;
    if (at.size() < 3 || at[0] != '\xE2') return 0;
    const auto second = static_cast<unsigned char>(at[1]);
    const auto third = static_cast<unsigned char>(at[2]);
    const bool turns =
        (second == 0x80 && third >= 0xAA && third <= 0xAE) || (second == 0x81 && third >= 0xA6 && third <= 0xA9);
    const bool roomless =
        (second == 0x80 && third >= 0x8B && third <= 0x8F) || (second == 0x81 && third >= 0xA0 && third <= 0xA9);
    return turns || (roomless && !turns_only) ? 3 : 0;
}

static std::string without(std::string_view text, bool turns_only)
{
    std::string left;
    left.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t unseen = unseen_bytes(text.substr(at), turns_only);
        if (unseen == 0) left += text[at];
        at += std::max<std::size_t>(unseen, 1);
    }
    return left;
}

std::string without_turns(std::string_view text)
{
    return without(text, true);
}

std::string plain_file_name(std::string_view said)
{
    std::string name = one_line(without(to_utf8(said.substr(0, received_value)), false), received_value);
    name.erase(0, name.find_last_of("/\\") + 1);
    for (char& c : name)
        if (std::string_view("<>:\"|?*").find(c) != std::string_view::npos) c = '_';
    while (name.starts_with('.') || name.starts_with(' ')) name.erase(0, 1);
    while (name.ends_with('.') || name.ends_with(' ')) name.pop_back();
    const std::size_t dot = name.rfind('.');
    const std::string ending = dot == name.npos || name.size() - dot > 12 ? "" : name.substr(dot);
    name.resize(name.size() - ending.size());
    name = shortened(name, file_name_characters - 12);
    if (name.size() > file_name_bytes) name.resize(utf8_prefix(std::string_view(name).substr(0, file_name_bytes)));
    return name.empty() && ending.empty() ? "fil" : name + ending;
}

} // namespace samband::mail
