#pragma once
#include <string>
#include <string_view>
#include <variant>

/// Numbers that SMS goes to. What is kept and compared is E.164 with its plus: "+4791234567".
namespace samband::channels::sms {

/// Why a text is no number that takes SMS.
enum class NumberFault {
    empty,
    not_digits,  ///< something else than digits and what people part them with
    too_short,   ///< fewer digits than its country has
    too_long,    ///< more than its country, or E.164, has
    landline,    ///< Norwegian 2, 3, 5, 6, 7: a fixed telephone
    service,     ///< Norwegian 0, 1 and 8: a service or an emergency number
    machine,     ///< Norwegian 58 and 59, mostly of twelve digits: lifts, meters and cars
    not_country, ///< "+0…": no country
};
/// What to do about it: bokmål, and the key of its translations.
const char* says(NumberFault fault);

struct Number {
    std::string e164;

    friend bool operator==(const Number&, const Number&) = default;
};

/// Reads a number as people write it: "912 34 567", "+47 912-34-567", "004791234567", "4791234567", "+46 (0)70 …". One
/// without a country is Norwegian, where 4 and 9 and eight digits are mobile (Nkom's numbering plan, E.164). Of other
/// countries only the length is looked at: 7 to 15 digits.
std::variant<Number, NumberFault> read_number(std::string_view text);

/// For screens and logs where the number itself is not needed: "+47…567". Of what is no number nothing is shown: "…".
std::string masked(std::string_view e164);

/// Who an SMS comes from: 1 to 11 letters, digits, spaces and `.-&_` with a letter among them (a name, which cannot be
/// answered; 3GPP TS 23.040 § 9.1.2.5), or a short number of 3 to 8 digits, or a number in E.164.
bool is_sender(std::string_view text);
/// True of a sender that is no number.
bool is_sender_name(std::string_view sender);

} // namespace samband::channels::sms
