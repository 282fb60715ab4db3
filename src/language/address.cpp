#include "language/address.h"

#include "base/text.h"

namespace samband::language {
namespace {

bool is_blank(char c)
{
    return static_cast<unsigned char>(c) <= ' ';
}
bool is_letter_or_digit(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
}

bool begins(std::string_view text, std::size_t at, std::string_view with)
{
    if (text.size() - at < with.size()) return false;
    for (std::size_t i = 0; i < with.size(); ++i)
        if (lower(text[at + i]) != with[i]) return false;
    return true;
}

/// Where a web address begins in a token, or past its end.
std::size_t web_address_in(std::string_view token)
{
    for (std::size_t at = 0; at < token.size(); ++at) {
        const char first = lower(token[at]);
        if ((first != 'h' && first != 'f' && first != 'w') || (at > 0 && is_letter_or_digit(token[at - 1]))) continue;
        for (std::string_view start : {"http://", "https://", "ftp://", "www."})
            if (begins(token, at, start) && token.size() > at + start.size()) return at;
    }
    return token.size();
}

/// The end of the address without what belongs to the sentence around it.
std::size_t trimmed_end(std::string_view token, std::size_t begin)
{
    std::size_t end = token.find_first_of("<>\"", begin);
    if (end == std::string_view::npos) end = token.size();
    for (;;) {
        if (end - begin >= 2 && token.substr(end - 2, 2) == "\u00BB")
            end -= 2;
        else if (end > begin && std::string_view(".,:;!?'*_~)]").find(token[end - 1]) != std::string_view::npos)
            --end;
        else
            return end;
    }
}

/// A mail address in a token; `begin == end` if there is none.
Address mail_address_in(std::string_view token)
{
    const auto at = token.find('@');
    if (at == std::string_view::npos || at == 0 || at + 1 >= token.size()) return {};
    std::size_t begin = at;
    while (begin > 0 && (is_letter_or_digit(token[begin - 1]) ||
                         std::string_view("._%+-").find(token[begin - 1]) != std::string_view::npos))
        --begin;
    std::size_t end = at + 1;
    while (end < token.size() && (is_letter_or_digit(token[end]) || token[end] == '.' || token[end] == '-')) ++end;
    while (end > at && (token[end - 1] == '.' || token[end - 1] == '-')) --end;
    if (begin == at || token.substr(at, end - at).find('.') == std::string_view::npos) return {};
    return {begin, end, true};
}

/// Where a sign stands that every address has: "@", the colon of "http://", the dot of "www.".
std::size_t next_sign(std::string_view text, std::size_t at)
{
    const auto is_sign = [](char c) { return c == '@' || c == ':' || c == '.'; };
    for (;; ++at) {
        const auto sign = std::find_if(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), is_sign);
        at = static_cast<std::size_t>(sign - text.begin());
        if (at == text.size() || *sign == '@') return at;
        if (*sign == ':' ? text.substr(at, 3) == "://" : at >= 3 && begins(text, at - 3, "www.")) return at;
    }
}

} // namespace

std::vector<Address> addresses_in(std::string_view text)
{
    std::vector<Address> found;
    for (std::size_t end = 0, sign = next_sign(text, 0); sign < text.size(); sign = next_sign(text, end)) {
        std::size_t at = sign;
        while (at > end && !is_blank(text[at - 1])) --at;
        end = sign;
        while (end < text.size() && !is_blank(text[end])) ++end;
        const std::string_view token = text.substr(at, end - at);
        if (const auto web = web_address_in(token); web < token.size()) {
            found.push_back({at + web, at + trimmed_end(token, web), false});
        } else if (const Address mail = mail_address_in(token); mail.end > mail.begin) {
            found.push_back({at + mail.begin, at + mail.end, true});
        }
    }
    return found;
}

std::string scheme_of(std::string_view target)
{
    std::string scheme;
    for (char c : target) {
        if (is_blank(c) || c == 0x7F) continue;
        if (c == ':') return scheme;
        const bool fits = is_letter_or_digit(c) || (!scheme.empty() && (c == '+' || c == '.' || c == '-'));
        if (!fits) return "";
        scheme += lower(c);
    }
    return "";
}

std::string percent_decoded(std::string_view target)
{
    std::string decoded;
    for (std::size_t at = 0; at < target.size(); ++at) {
        std::string byte;
        if (target[at] == '%' && target.size() - at > 2 && from_hex(target.substr(at + 1, 2), byte)) {
            decoded += byte;
            at += 2;
        } else {
            decoded += target[at];
        }
    }
    return decoded;
}

} // namespace samband::language
