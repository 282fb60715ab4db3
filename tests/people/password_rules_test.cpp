#include "people/common_words.h"
#include "people/password_rules.h"
#include "people/throttle.h"

#include <gtest/gtest.h>

namespace samband::people {

static const std::vector<std::string> known_of_kari{"Kari Lunde", "kari.lunde@loten.example.no", "loten"};

TEST(PasswordRules, RefuseWhatIsEasilyGuessed)
{
    for (const char* password : {"sommer2024",      "Sommer2024!!",   "SOMMER-2024-",
                                 "Høsten2025!!!",   "vinter20242025", "Passord123456",
                                 "p@ssw0rd12345",   "Velkommen2024",  "qwertyuiop12",
                                 "1qazqwertyui",    "asdfghjkløæ1",   "abcdefghijkl",
                                 "123456789012",    "aaaaaaaaaaaa",   "abcabcabcabc",
                                 "KariLunde1987",   "lunde-lunde-1",  "Loten2024!!!!",
                                 "løtenkommune1",   "januar2025!!!",  "20241120!!!!",
                                 "sommersommer",    "Liverpool1892",  "hemmelig1234",
                                 "Mandag-Tirsdag1", "kort",           ""})
        EXPECT_TRUE(weakness(password, known_of_kari)) << password;
    EXPECT_TRUE(weakness(std::string(2'000, 'x'), known_of_kari));
}

TEST(PasswordRules, LetLongOnesPassWithoutAskingForSigns)
{
    for (const char* password : {"korrekt hest batteri stift", "fire rare ord sammen", "trollstigen er bratt",
                                 "9fK#2mQx!7Lp", "ååå så glatt ålen var", "パスワードではない言葉です"})
        EXPECT_FALSE(weakness(password, known_of_kari)) << password << ": " << *weakness(password, known_of_kari);
}

TEST(PasswordRules, TheListIsSortedSoThatItIsSearched)
{
    EXPECT_TRUE(std::is_sorted(common_words().begin(), common_words().end()));
    EXPECT_GT(common_words().size(), 400u);
    EXPECT_TRUE(is_common_word("sommer"));
    EXPECT_FALSE(is_common_word("trollstigen"));
}

TEST(Throttling, RemembersABoundedNumberAndForgets)
{
    Throttle throttle;
    const Instant now{1'795'165'200'000'000};
    for (std::size_t i = 0; i < throttle_keys; ++i) {
        const std::string login = std::to_string(i);
        throttle.enter({"loten", login, login}, now);
    }
    EXPECT_LE(throttle.remembered(), throttle_keys);
}

TEST(Throttling, ManyAccountsFromOnePlaceWaitToo)
{
    Throttle throttle;
    const Instant now{1'795'165'200'000'000};
    int wait = 0;
    for (int i = 0; i < throttle_free_place + 5 && wait == 0; ++i) {
        const std::string login = "person" + std::to_string(i);
        wait = throttle.enter({"loten", login, "192.0.2.1"}, now);
    }
    EXPECT_GT(wait, 0);
    EXPECT_EQ(throttle.enter({"loten", "person1", "192.0.2.2"}, now), 0);
    EXPECT_EQ(throttle.enter({"saltdal", "person1", "192.0.2.1"}, now), 0) << "each municipality for itself";
    EXPECT_EQ(throttle.enter({"loten", "person1", "192.0.2.1"}, now.plus_s(throttle_forget_s + throttle_longest_s)), 0);
}

} // namespace samband::people
