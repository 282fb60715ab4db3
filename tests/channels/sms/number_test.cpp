#include "channels/sms/number.h"

#include <gtest/gtest.h>

#include <random>

namespace samband::channels::sms {
namespace {

std::string number_or_fault(std::string_view text)
{
    const auto read = read_number(text);
    if (const auto* number = std::get_if<Number>(&read)) return number->e164;
    return says(std::get<NumberFault>(read));
}

} // namespace

TEST(SmsNumber, is_read_as_people_write_it)
{
    for (const char* text :
         {"91234567", "912 34 567", "91 23 45 67", " 912-34-567 ", "+4791234567", "+47 912 34 567", "0047 91234567",
          "4791234567", "(+47) 912 34 567", "+47.912.34.567", "+47\u00A0912\u00A034\u00A0567", "912\u202F34\u202F567"})
        EXPECT_EQ(number_or_fault(text), "+4791234567") << text;
    EXPECT_EQ(number_or_fault("41234567"), "+4741234567");
    EXPECT_EQ(number_or_fault("+46 (0)70 123 45 67"), "+46701234567");
    EXPECT_EQ(number_or_fault("0046701234567"), "+46701234567");
    EXPECT_EQ(number_or_fault("+1 202 555 0175"), "+12025550175");
}

TEST(SmsNumber, is_refused_with_what_to_do)
{
    const std::pair<const char*, NumberFault> cases[] = {
        {"", NumberFault::empty},
        {" \u00A0 ", NumberFault::empty},
        {"+", NumberFault::empty},
        {"ring meg", NumberFault::not_digits},
        {"9123456a", NumberFault::not_digits},
        {"912+34567", NumberFault::not_digits},
        {"++4791234567", NumberFault::not_digits},
        {"９１２３４５６７", NumberFault::not_digits},
        {"9123456", NumberFault::too_short},
        {"+47 9123456", NumberFault::too_short},
        {"+47", NumberFault::too_short},
        {"912345678", NumberFault::too_long},
        {"+47912345678", NumberFault::too_long},
        {"62 54 30 00", NumberFault::landline},
        {"+47 22 00 00 00", NumberFault::landline},
        {"800 12 345", NumberFault::service},
        {"02800", NumberFault::service},
        {"112", NumberFault::service},
        {"590012345678", NumberFault::machine},
        {"+47 58 00 12 34 56 78", NumberFault::machine},
        {"59001234567", NumberFault::too_short},
        {"+46 70 1", NumberFault::too_short},
        {"+1234567890123456", NumberFault::too_long},
        {"+0 123 456 789", NumberFault::not_country},
        {"000123456789", NumberFault::not_country},
    };
    for (const auto& [text, fault] : cases) {
        EXPECT_EQ(number_or_fault(text), says(fault)) << text;
    }
}

TEST(SmsNumber, read_twice_is_the_same_and_is_always_a_plus_and_digits)
{
    std::mt19937 random(7);
    const std::string_view letters = "0123456789+ -()./a\n";
    for (int round = 0; round < 20'000; ++round) {
        std::string text;
        for (std::size_t i = random() % 20; i > 0; --i) text += letters[random() % letters.size()];
        const auto read = read_number(text);
        const auto* number = std::get_if<Number>(&read);
        if (!number) continue;
        EXPECT_EQ(number_or_fault(number->e164), number->e164) << text;
        EXPECT_EQ(number->e164[0], '+');
        EXPECT_EQ(number->e164.find_first_not_of("0123456789", 1), std::string::npos);
        EXPECT_LE(number->e164.size(), 16u);
        EXPECT_TRUE(is_sender(number->e164));
    }
}

TEST(SmsNumber, is_masked_for_screens_and_logs)
{
    EXPECT_EQ(masked("+4791234567"), "+47…567");
    EXPECT_EQ(masked("91234567"), "…");
    EXPECT_EQ(masked(""), "…");
    EXPECT_EQ(masked("+12"), "…");
}

TEST(SmsSender, is_a_name_or_a_number)
{
    for (const char* text : {"Loten", "Loten kom.", "L2", "2097", "1963", "+4791234567", "Vann & avl"})
        EXPECT_TRUE(is_sender(text)) << text;
    for (const char* text :
         {"", "Loten kommune", "Løten", " Loten", "12", "123456789", "+12", "a\nb", "a:b", "...", "0 0"})
        EXPECT_FALSE(is_sender(text)) << text;
    EXPECT_TRUE(is_sender_name("Loten"));
    EXPECT_FALSE(is_sender_name("2097"));
}

} // namespace samband::channels::sms
