#include "dialogue/owed.h"
#include "rulebook/shipped.h"

#include <gtest/gtest.h>

namespace samband::dialogue {
namespace {

using rulebook::Category;

Owed owed(const char* book, Way way, std::optional<Category> category, const char* received)
{
    Thread thread;
    thread.way = way;
    thread.category = category;
    thread.waits_since = from_rfc3339(received);
    const rulings::Rules rules{Id(), rulebook::shipped(book), rulebook::Situation::normal,
                               from_rfc3339(received)->plus_s(60)};
    return owed_by(rules, thread);
}

std::string in_words(const Owed& it)
{
    std::string words = it.level ? std::string(rulebook::word(*it.level)) : "nothing";
    if (it.by) words += " by " + to_rfc3339_oslo(*it.by);
    if (it.within) words += " " + std::string(rulebook::word(*it.within));
    if (!it.because.empty())
        words += " (" + it.because.front().source + " " + it.because.front().section + ", " +
                 std::string(rulebook::word(it.because.front().strength)) + ")";
    return words;
}

struct Case {
    const char* book;
    Way way;
    std::optional<Category> category;
    const char* received;
    const char* owes;
};

/// As the adopted texts say it: each line can be read beside the paragraph that it names.
TEST(Owed, IsWhatTheRuleBooksSay)
{
    const char* friday = "2026-11-20T10:00:00+01:00";
    const Case cases[] = {
        // Hattfjelldal 6: the same day, and Sundays and holidays are days too.
        {"hattfjelldal", Way::facebook, Category::question, friday,
         "must by 2026-11-20T23:59:59+01:00 (hattfjelldal 6, should)"},
        {"hattfjelldal", Way::facebook, Category::question, "2026-11-22T13:00:00+01:00",
         "must by 2026-11-22T23:59:59+01:00 (hattfjelldal 6, should)"},
        {"hattfjelldal", Way::facebook, Category::question, "2026-12-25T09:00:00+01:00",
         "must by 2026-12-25T23:59:59+01:00 (hattfjelldal 6, should)"},
        {"hattfjelldal", Way::facebook, Category::question, "2026-11-20T23:50:00+01:00",
         "must by 2026-11-20T23:59:59+01:00 (hattfjelldal 6, should)"},
        {"hattfjelldal", Way::instagram, Category::question, "2026-11-20T23:10:00Z",
         "must by 2026-11-21T23:59:59+01:00 (hattfjelldal 6, should)"},
        {"hattfjelldal", Way::facebook, Category::question, "2026-03-29T00:30:00+01:00",
         "must by 2026-03-29T23:59:59+02:00 (hattfjelldal 6, should)"},
        {"hattfjelldal", Way::facebook, Category::question, "2026-10-25T00:30:00+02:00",
         "must by 2026-10-25T23:59:59+01:00 (hattfjelldal 6, should)"},
        {"hattfjelldal", Way::facebook, {}, friday, "should by 2026-11-20T23:59:59+01:00 (hattfjelldal 6, should)"},
        {"hattfjelldal", Way::facebook, Category::unlawful, friday, "nothing"},
        // What it says of social media it does not say of mail and forms: there it is silent.
        {"hattfjelldal", Way::email, Category::question, friday, "nothing"},
        {"hattfjelldal", Way::form, Category::question, friday, "nothing"},
        // Løten 3.1.4: without undue delay, whoever asks and however; not what is unlawful or abuse.
        {"loten", Way::email, Category::question, friday, "must without-undue-delay (loten 3.1.4, shall)"},
        {"loten", Way::form, {}, "2026-11-22T13:00:00+01:00", "must without-undue-delay (loten 3.1.4, shall)"},
        {"loten", Way::facebook, Category::praise, friday, "must without-undue-delay (loten 3.1.4, shall)"},
        {"loten", Way::facebook, Category::offensive, friday, "nothing"},
        // Saltdal gives no time: 7.1 asks for answers in social media, and only the press has a pace.
        {"saltdal", Way::email, Category::question, friday, "nothing"},
        {"saltdal", Way::facebook, Category::question, friday, "must (saltdal 7.1, shall)"},
        {"saltdal", Way::press, Category::media_enquiry, friday, "must without-undue-delay (saltdal 6.1, shall)"},
        // Klæbu: a reasonable time.
        {"klabu", Way::email, Category::question, friday, "must reasonable (klabu Den enkelte medarbeider, shall)"},
        {"klabu", Way::letter, Category::question, friday, "must reasonable (klabu Den enkelte medarbeider, shall)"},
        {"klabu", Way::facebook, Category::unlawful, friday, "nothing"},
    };
    for (const Case& it : cases)
        EXPECT_EQ(in_words(owed(it.book, it.way, it.category, it.received)), it.owes)
            << it.book << " " << word(it.way) << " " << (it.category ? rulebook::word(*it.category) : "no category")
            << " " << it.received;
}

TEST(Owed, IsNotWhereAnAnswerMayCome)
{
    const Owed praise = owed("hattfjelldal", Way::facebook, Category::praise, "2026-11-20T10:00:00+01:00");
    EXPECT_FALSE(is_owed(owed("loten", Way::facebook, Category::offensive, "2026-11-20T10:00:00+01:00")));
    EXPECT_EQ(in_words(praise), "may by 2026-11-20T23:59:59+01:00 (hattfjelldal 6, should)");
    EXPECT_FALSE(is_owed(praise));
}

} // namespace
} // namespace samband::dialogue
