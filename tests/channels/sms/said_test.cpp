#include "channels/sms/said.h"

#include <gtest/gtest.h>

namespace samband::channels::sms {

TEST(SmsSaid, stop_is_heard_however_it_is_written)
{
    for (const char* text : {"STOPP", "stopp", "Stopp.", "  STOPP  ", "stop", "STOP!", "\"Stopp\"", "STOPP alle",
                             "stopp alle sms", "S T O P P", "s.t.o.p", "stopp\n", "STOPP\u00A0"})
        EXPECT_EQ(said_by(text, ""), Said::stop) << text;
}

TEST(SmsSaid, a_sentence_is_a_message)
{
    for (const char* text : {"Stopp en halv, vannet er fortsatt borte", "Ikke stopp", "stopper vannet snart?", "", "  ",
                             "?", "Når starter det?", "start nå", "s t", "stoppested"})
        EXPECT_EQ(said_by(text, ""), Said::other) << text;
}

TEST(SmsSaid, stop_may_have_a_word_beside_it_that_says_of_what)
{
    for (const char* text : {"STOPP VANN", "stopp alle sms", "løten stopp vann"})
        EXPECT_TRUE(says_more_than_stop(text, "løten")) << text;
    for (const char* text : {"STOPP", "Stopp!", "S T O P P", "løten stopp", "vann stopp", "", "start"})
        EXPECT_FALSE(says_more_than_stop(text, "løten")) << text;
}

TEST(SmsSaid, start_stands_alone)
{
    EXPECT_EQ(said_by(" Start ", ""), Said::start);
    EXPECT_EQ(said_by("START", ""), Said::start);
}

TEST(SmsSaid, a_code_word_is_passed_over)
{
    EXPECT_EQ(said_by("LØTEN STOPP", "løten"), Said::stop);
    EXPECT_EQ(said_by("løten vann stopp alle", "Løten Vann"), Said::stop);
    EXPECT_EQ(said_by("Løten start", "løten"), Said::start);
    EXPECT_EQ(said_by("STOPP", "løten"), Said::stop);
    EXPECT_EQ(said_by("Stange stopp", "løten"), Said::other);
    EXPECT_EQ(said_by("stopp", "stopp"), Said::stop) << "a code word alone is what it says";
}

} // namespace samband::channels::sms
