#include "channels/sms/number.h"

#include "base/text.h"
#include "base/text_of.h"

namespace samband::channels::sms {
namespace {

constexpr std::size_t mobile_digits = 8;
constexpr std::size_t machine_digits = 12;
constexpr std::size_t world_least = 7;
constexpr std::size_t world_most = 15; // E.164 § 6.2.1

struct Written {
    std::string digits;
    bool of_the_world = false; ///< with plus or 00: a country comes first
};

/// Takes what people part digits with out of the way; nothing where something else stands.
std::optional<Written> without_parting(std::string_view text)
{
    Written written;
    bool began = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        std::size_t step = 1;
        if (rest.starts_with("(0)") && began)
            step = 3; // the inland zero that is left out from abroad
        else if (rest.starts_with("\u00A0"))
            step = 2;
        else if (rest.starts_with("\u2009") || rest.starts_with("\u202F") || rest.starts_with("\u2011"))
            step = 3;
        else if (rest[0] == '+' && !began)
            written.of_the_world = began = true;
        else if (rest[0] >= '0' && rest[0] <= '9')
            written.digits += rest[0], began = true;
        else if (std::string_view(" -./()").find(rest[0]) == std::string_view::npos)
            return std::nullopt;
        at += step;
    }
    if (!written.of_the_world && written.digits.starts_with("00")) {
        written.of_the_world = true;
        written.digits.erase(0, 2);
    }
    return written;
}

std::variant<Number, NumberFault> norwegian(const std::string& digits)
{
    if (digits.empty()) return NumberFault::too_short;
    if (digits.starts_with("58") || digits.starts_with("59"))
        return digits.size() == machine_digits || digits.size() == mobile_digits ? NumberFault::machine
               : digits.size() < machine_digits                                  ? NumberFault::too_short
                                                                                 : NumberFault::too_long;
    if (digits[0] == '0' || digits[0] == '1' || digits[0] == '8') return NumberFault::service;
    if (digits.size() < mobile_digits) return NumberFault::too_short;
    if (digits.size() > mobile_digits) return NumberFault::too_long;
    if (digits[0] != '4' && digits[0] != '9') return NumberFault::landline;
    return Number{"+47" + digits};
}

} // namespace

std::variant<Number, NumberFault> read_number(std::string_view text)
{
    const std::optional<Written> written = without_parting(trim(text));
    if (!written) return NumberFault::not_digits;
    const std::string& digits = written->digits;
    if (digits.empty()) return NumberFault::empty;
    if (!written->of_the_world) {
        // Gateways write the country without its plus; no Norwegian number has ten digits.
        const bool with_country = digits.size() == mobile_digits + 2 && digits.starts_with("47");
        return norwegian(with_country ? digits.substr(2) : digits);
    }
    if (digits[0] == '0') return NumberFault::not_country;
    if (digits.starts_with("47")) return norwegian(digits.substr(2));
    if (digits.size() < world_least) return NumberFault::too_short;
    if (digits.size() > world_most) return NumberFault::too_long;
    return Number{"+" + digits};
}

const char* says(NumberFault fault)
{
    switch (fault) {
    case NumberFault::empty:
        return text_of("Skriv et mobilnummer.");
    case NumberFault::not_digits:
        return text_of("Et nummer har bare siffer. Skriv det slik: 912 34 567.");
    case NumberFault::too_short:
        return text_of("Nummeret har for få siffer. Et norsk mobilnummer har åtte.");
    case NumberFault::too_long:
        return text_of("Nummeret har for mange siffer. Et norsk mobilnummer har åtte.");
    case NumberFault::landline:
        return text_of(
            "Dette er en fasttelefon, som ikke tar imot SMS. Skriv et mobilnummer; det begynner på 4 eller 9.");
    case NumberFault::service:
        return text_of(
            "Dette er et servicenummer, som ikke tar imot SMS. Skriv et mobilnummer; det begynner på 4 eller 9.");
    case NumberFault::machine:
        return text_of("Dette nummeret tilhører en maskin. Skriv mobilnummeret til en person.");
    case NumberFault::not_country:
        return text_of("Ingen land har en kode som begynner på 0. Skriv landet slik: +47.");
    }
    return "";
}

std::string masked(std::string_view e164)
{
    if (e164.size() < world_least + 1 || e164[0] != '+') return "…";
    return std::string(e164.substr(0, 3)) + "…" + std::string(e164.substr(e164.size() - 3));
}

bool is_sender_name(std::string_view sender)
{
    constexpr std::size_t longest = 11;
    if (sender.empty() || sender.size() > longest || trim(sender) != sender) return false;
    bool letter = false;
    for (const char c : sender) {
        const bool one = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        const bool other = (c >= '0' && c <= '9') || std::string_view(" .-&_").find(c) != std::string_view::npos;
        if (!one && !other) return false;
        letter = letter || one;
    }
    return letter;
}

bool is_sender(std::string_view text)
{
    const bool plus = text.starts_with('+');
    const std::string_view digits = plus ? text.substr(1) : text;
    const bool all_digits = !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    if (!all_digits) return is_sender_name(text);
    return plus ? digits.size() >= world_least && digits.size() <= world_most && digits[0] != '0'
                : digits.size() >= 3 && digits.size() <= mobile_digits;
}

} // namespace samband::channels::sms
