#include "language/story.h"

#include <gtest/gtest.h>

using namespace samband::language;
using namespace samband::language::story;

// Numbers that a municipality writes every day and that nobody was born with.
namespace {

class Numbers {
public:
    explicit Numbers(unsigned seed) : random_(seed) {}

    std::string digits(std::size_t count)
    {
        std::string text;
        for (std::size_t i = 0; i < count; ++i) text += static_cast<char>('0' + random_() % 10);
        return text;
    }
    std::size_t below(std::size_t limit) { return random_() % limit; }

    /// With a check digit by weights from the left, modulo 11.
    std::string checked(std::string text, std::initializer_list<int> weights)
    {
        int sum = 0;
        std::size_t at = 0;
        for (int weight : weights) sum += weight * (text[at++] - '0');
        const int digit = (11 - sum % 11) % 11;
        return digit == 10 ? checked(digits(text.size()), weights) : text + static_cast<char>('0' + digit);
    }
    std::string account() { return checked(digits(10), {5, 4, 3, 2, 7, 6, 5, 4, 3, 2}); }
    std::string organisation() { return checked("9" + digits(7), {3, 2, 7, 6, 5, 4, 3, 2}); }
    /// Luhn.
    std::string kid()
    {
        std::string text = digits(5 + below(15));
        int sum = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            const int digit = (text[text.size() - 1 - i] - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit / 10 + digit % 10;
        }
        return text + static_cast<char>('0' + (10 - sum % 10) % 10);
    }

private:
    std::mt19937 random_;
};

std::string in_threes(const std::string& digits)
{
    std::string text;
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) text += ' ';
        text += digits[i];
    }
    return text;
}

/// A line of the kind, different each time.
std::string look_alike(std::size_t kind, Numbers& numbers)
{
    const std::string account = numbers.account();
    const std::string phone = "9" + numbers.digits(7);
    const std::string organisation = numbers.organisation();
    switch (kind) {
    case 0:
        return "Betal til konto " + account.substr(0, 4) + "." + account.substr(4, 2) + "." + account.substr(6) + ".";
    case 1:
        return "Kontonummeret er " + account + ".";
    case 2:
        return "Ring " + phone.substr(0, 3) + " " + phone.substr(3, 2) + " " + phone.substr(5) + " eller 62 56 40 00.";
    case 3:
        return "Telefon +47 " + phone + ", 0047" + numbers.digits(8);
    case 4:
        return "Saksnummer 2026/" + numbers.digits(1 + numbers.below(5)) + "-" + numbers.digits(2) +
               ", arkivsak 26/1234";
    case 5:
        return "Org.nr. " + organisation.substr(0, 3) + " " + organisation.substr(3, 3) + " " + organisation.substr(6);
    case 6:
        return "Merk betalingen med KID " + numbers.kid() + ".";
    case 7:
        return "Budsjettet er på " + in_threes("1" + numbers.digits(7 + numbers.below(4))) + " kroner.";
    case 8:
        return "Lastet opp 2026-11-" + std::to_string(10 + numbers.below(20)) + " 10:" + numbers.digits(2) + ":" +
               numbers.digits(2);
    case 9:
        return "Gnr. " + numbers.digits(3) + " bnr. " + numbers.digits(3) +
               ", se https://kart.no/?id=" + numbers.digits(8);
    case 10:
        return "![En vei](IMG_20261122_" + numbers.digits(6) + ".jpg)";
    case 11:
        return "Betal til " + account.substr(0, 4) + "." + account.substr(4, 2) + "." + account.substr(6) + " i dag.";
    case 12:
        return "Kontonr.: " + account.substr(0, 4) + " " + account.substr(4, 2) + " " + account.substr(6);
    default:
        return "Bestilling " + numbers.digits(12) + " og målernummer " + numbers.digits(11);
    }
}
constexpr std::size_t kinds_of_look_alikes = 14;

TEST(LookAlikes, at_most_five_in_a_thousand_are_stopped)
{
    Numbers numbers(1814);
    constexpr std::size_t rounds = 2'000;
    std::size_t stopped = 0;
    std::string worst;
    for (std::size_t kind = 0; kind < kinds_of_look_alikes; ++kind) {
        std::size_t of_kind = 0;
        for (std::size_t round = 0; round < rounds; ++round)
            if (!found_in("national-id", look_alike(kind, numbers)).empty()) ++of_kind;
        EXPECT_LE(1000 * of_kind, 5 * rounds) << "kind " << kind;
        stopped += of_kind;
        worst += std::to_string(kind) + ":" + std::to_string(of_kind) + " ";
    }
    EXPECT_LE(1000 * stopped, 5 * rounds * kinds_of_look_alikes) << worst;
    RecordProperty("stopped", worst);
    std::printf("look-alikes stopped of %zu each: %s\n", rounds, worst.c_str());
}

} // namespace
