#include "rulings/read_own_list.h"

#include "base/text.h"
#include "base/text_of.h"
#include "language/account_number.h"
#include "language/letters.h"

#include <set>

namespace samband::rulings {
namespace {

/// What came of one entry: how it is kept, what makes two of them the same, or what is wrong with it.
struct ReadEntry {
    std::string kept = {};
    std::string same = {};
    std::string_view fault = {};
};

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

std::string digits_of(std::string_view text)
{
    std::string digits;
    for (const char c : text)
        if (is_digit(c)) digits += c;
    return digits;
}

bool holds_only(std::string_view text, std::string_view allowed)
{
    return std::ranges::all_of(text, [&](char c) { return is_digit(c) || allowed.find(c) != std::string_view::npos; });
}

ReadEntry read_word(std::string_view typed)
{
    if (typed.find(' ') != std::string_view::npos) return {.fault = text_of("Skriv ett ord på hver linje.")};
    const auto other = [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && !std::isalpha(byte) && c != '-' && c != '\'';
    };
    if (std::ranges::any_of(typed, other))
        return {.fault = text_of("Skriv bare bokstaver og bindestrek, uten tall og tegn.")};
    if (graphemes(typed) < 2) return {.fault = text_of("Et ord har minst to bokstaver.")};
    return {std::string(typed), language::lower_norwegian(typed)};
}

ReadEntry read_phone(std::string_view typed)
{
    std::string digits = digits_of(typed);
    if (digits.size() > 8 && typed.starts_with("+47")) digits.erase(0, 2);
    if (digits.size() > 8 && digits.starts_with("0047")) digits.erase(0, 4);
    const bool known = digits.size() == 8 ? digits[0] >= '2' : digits.size() == 5 && digits[0] == '0';
    if (!known || !holds_only(typed, " +-()."))
        return {.fault = text_of("Skriv et norsk telefonnummer med åtte siffer.")};
    return {std::string(typed), digits};
}

ReadEntry read_domain(std::string_view typed)
{
    std::string domain = language::lower_norwegian(typed);
    if (const std::size_t scheme = domain.find("://"); scheme != std::string::npos) domain.erase(0, scheme + 3);
    if (const std::size_t at = domain.rfind('@'); at != std::string::npos) domain.erase(0, at + 1);
    if (domain.starts_with("www.")) domain.erase(0, 4);
    domain.resize(std::min(domain.find('/'), domain.size()));
    const auto other = [](char c) {
        return static_cast<unsigned char>(c) < 0x80 && !std::isalnum(static_cast<unsigned char>(c)) && c != '.' &&
               c != '-';
    };
    const bool dotted = domain.find('.') != std::string::npos && domain.find("..") == std::string::npos &&
                        domain.front() != '.' && domain.back() != '.';
    if (!dotted || std::ranges::any_of(domain, other))
        return {.fault = text_of("Skriv det som står etter @ i e-postadressene, som kommune.no.")};
    return {domain, domain};
}

ReadEntry read_account(std::string_view typed)
{
    const std::string digits = digits_of(typed);
    language::ElevenDigits numbers{};
    if (digits.size() == numbers.size())
        std::ranges::transform(digits, numbers.begin(), [](char c) { return static_cast<std::uint8_t>(c - '0'); });
    if (digits.size() != numbers.size() || !holds_only(typed, " .-") || !language::is_account(numbers))
        return {.fault = text_of("Se over sifrene. Et kontonummer har elleve, og det siste må stemme med resten.")};
    const std::string kept = digits.substr(0, 4) + "." + digits.substr(4, 2) + "." + digits.substr(6);
    const auto person = language::identity_number(numbers);
    if (person && typed != kept)
        return {.fault = text_of("Dette kan være et fødselsnummer. Er det en konto, skriv den med punktum: "
                                 "fire siffer, to og fem.")};
    return {kept, digits};
}

ReadEntry read_entry(std::string_view name, std::string_view typed)
{
    if (typed.size() > own_entry_bytes) return {.fault = text_of("Linjen er for lang. Skriv én ting på hver linje.")};
    if (name == "words") return read_word(typed);
    if (name == "phones") return read_phone(typed);
    return name == "domains" ? read_domain(typed) : read_account(typed);
}

/// What may be a person's number is not said again.
std::string shown(std::string_view name, std::string_view typed)
{
    const std::string cut = shortened(typed, 40);
    return name == "accounts" || name == "phones" || digits_of(typed).size() > 8 ? language::masked(cut) : cut;
}

} // namespace

ReadOwnList read_own_list(std::string_view name, std::string_view typed)
{
    ReadOwnList read;
    std::set<std::string> there;
    int line = 0;
    const std::string text = nfc(typed);
    for (const std::string_view row : split(text, '\n')) {
        ++line;
        std::string_view rest = row;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find_first_of(",;\t"), rest.size());
            const std::string_view entry = trim(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
            if (entry.empty()) continue;
            ReadEntry one = read_entry(name, entry);
            if (one.fault.empty() && there.insert(one.same).second) read.entries.push_back(std::move(one.kept));
            if (!one.fault.empty() && read.faults.size() < faulty_lines_told)
                read.faults.push_back({line, shown(name, entry), one.fault});
        }
    }
    return read;
}

} // namespace samband::rulings
