#include "base/mail_address.h"

#include <gtest/gtest.h>

namespace samband {

TEST(MailAddress, SaysOneThingToEveryReader)
{
    for (const char* right : {"ase@eksempel.example", "a.b+c_d-e@x.y.example", "åse@løten.example", "a@b",
                              "o'neil@e.example", "2@e.example", "a=b@e.example"})
        EXPECT_TRUE(is_mail_address(right)) << right;
    for (const char* wrong : {"",
                              "@",
                              "a@",
                              "@e.example",
                              "a",
                              "a b@e.example",
                              "a@e example",
                              "a@e.example ",
                              "<a@e.example>",
                              "a@b@e.example",
                              "a@e.example\r\nBcc: b@e.example",
                              "a@e.example\n",
                              "a\t@e.example",
                              "a@[127.0.0.1]",
                              "\"a b\"@e.example",
                              "a@e..example",
                              ".a@e.example",
                              "a.@e.example",
                              "a@.example",
                              "a@e.",
                              "a@-e.example",
                              "a,b@e.example",
                              "a;b@e.example",
                              "a:b@e.example",
                              "a(b)@e.example",
                              "a\\b@e.example",
                              "a@e\xE2\x80\xA8.example",
                              "a\xC2\x85@e.example",
                              "\xff@e.example"})
        EXPECT_FALSE(is_mail_address(wrong)) << wrong;
    EXPECT_TRUE(is_mail_address(std::string(64, 'a') + "@e.example"));
    EXPECT_FALSE(is_mail_address(std::string(65, 'a') + "@e.example"));
    EXPECT_FALSE(is_mail_address("a@" + std::string(mail_address_bytes, 'e')));
}

TEST(MailAddress, IsWrittenInAsciiForServers)
{
    EXPECT_EQ(ascii_mail_address("Ase@Eksempel.example"), "Ase@Eksempel.example");
    EXPECT_EQ(ascii_mail_address("ase@løten.example"), "ase@xn--lten-gra.example");
    EXPECT_EQ(ascii_mail_address("åse@eksempel.example"), std::nullopt); // few servers take it
    EXPECT_EQ(ascii_mail_address("ase"), std::nullopt);
}

} // namespace samband
