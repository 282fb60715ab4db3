#include "subscriptions/address.h"

#include "base/sha256.h"
#include "base/text.h"
#include "subscriptions/limits.h"

#include <algorithm>

namespace samband::subscriptions {

std::string_view word(Medium medium)
{
    switch (medium) {
    case Medium::email:
        return "email";
    case Medium::sms:
        return "sms";
    }
    return {};
}

std::optional<Medium> medium_of(std::string_view text)
{
    for (const Medium medium : {Medium::email, Medium::sms})
        if (word(medium) == text) return medium;
    return std::nullopt;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter_or_digit(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z');
}

/// RFC 5322's dot-atom, in ASCII: what every mail server takes.
static bool is_local_part(std::string_view local)
{
    constexpr std::string_view also = "!#$%&'*+/=?^_`{|}~-.";
    if (local.empty() || local.size() > 64 || local.front() == '.' || local.back() == '.') return false;
    if (local.find("..") != local.npos) return false;
    // Numbers begin with a plus sign: an address that does would be taken for one.
    if (local.front() == '+') return false;
    return std::ranges::all_of(local, [&](char c) { return is_letter_or_digit(c) || also.find(c) != also.npos; });
}

static bool is_domain(std::string_view domain)
{
    const std::vector<std::string_view> labels = split(domain, '.');
    if (labels.size() < 2 || labels.back().size() < 2) return false;
    return std::ranges::all_of(labels, [](std::string_view label) {
        return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' &&
               std::ranges::all_of(label, [](char c) { return is_letter_or_digit(c) || c == '-'; });
    });
}

static std::optional<std::string> kept_email(std::string_view typed)
{
    std::string address(trim(typed));
    for (char& c : address)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    const std::size_t at = address.rfind('@');
    if (at == std::string::npos || address.size() > address_bytes) return std::nullopt;
    const std::string_view whole = address;
    if (!is_local_part(whole.substr(0, at)) || !is_domain(whole.substr(at + 1))) return std::nullopt;
    return address;
}

static std::optional<std::string> kept_number(std::string_view typed)
{
    std::string number;
    for (const char c : trim(typed)) {
        if (is_digit(c) || (c == '+' && number.empty()))
            number += c;
        else if (std::string_view(" -.()").find(c) == std::string_view::npos)
            return std::nullopt;
    }
    if (number.starts_with("00")) number.replace(0, 2, "+");
    if (number.size() == 8) number.insert(0, "+47");
    if (number.size() == 10 && number.starts_with("47")) number.insert(0, "+"); // as gateways write it
    const bool ours =
        std::ranges::any_of(sms_countries, [&](std::string_view code) { return number.starts_with(code); });
    if (!ours || number.size() < 11 || number.size() > 13) return std::nullopt;
    const bool norwegian = number.starts_with("+47");
    // Mobile numbers begin with 4 or 9 (the Norwegian numbering plan).
    if (norwegian && (number.size() != 11 || (number[3] != '4' && number[3] != '9'))) return std::nullopt;
    return number;
}

std::optional<std::string> kept_address(Medium medium, std::string_view typed)
{
    return medium == Medium::email ? kept_email(typed) : kept_number(typed);
}

Medium medium_by_look(std::string_view typed)
{
    return typed.find('@') == typed.npos ? Medium::sms : Medium::email;
}

std::string masked(std::string_view address)
{
    const std::size_t at = address.rfind('@');
    if (at != address.npos) return std::string(address.substr(0, 1)) + "…" + std::string(address.substr(at));
    return address.size() < 6
               ? "…"
               : std::string(address.substr(0, 3)) + " … " + std::string(address.substr(address.size() - 3));
}

std::string sum_of(std::string_view address)
{
    const Sha256Sum sum = Sha256().add("subscriptions:").add(address).sum();
    return to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()});
}

} // namespace samband::subscriptions
