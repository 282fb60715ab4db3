#include "base/problem.h"
#include "base/text.h"
#include "mail/letters.h"
#include "mail/read.h"

#include <gtest/gtest.h>
#include <map>

/// ASVS 1.3.11: no value becomes another header, part or message.
namespace samband::mail {
namespace {

const std::string hostile_breaks[] = {"\r\n",
                                      "\n",
                                      "\r",
                                      "\r\n ",
                                      "\n\t",
                                      "\r\n\r\n",
                                      "\r\n.\r\n",
                                      "\n.\n",
                                      "\x0b",
                                      "\x0c",
                                      std::string(1, 0),
                                      "\xC2\x85",
                                      "\xE2\x80\xA8",
                                      "\xE2\x80\xA9",
                                      "\x1b[2J",
                                      "\x7f",
                                      "\r\r\n",
                                      "\n\r",
                                      "%0d%0a",
                                      "=0D=0A",
                                      "=?utf-8?Q?=0D=0A?="};

/// How often each header stands in the head, and nothing that was smuggled.
std::map<std::string, int> headers_of(const std::string& mail)
{
    std::map<std::string, int> count;
    for (const std::string& line : head_lines(mail)) ++count[line.substr(0, line.find(':'))];
    return count;
}

const std::map<std::string, int>& right_headers()
{
    static const std::map<std::string, int> right = {{"From", 1},
                                                     {"Reply-To", 1},
                                                     {"To", 1},
                                                     {"Subject", 1},
                                                     {"Date", 1},
                                                     {"Message-ID", 1},
                                                     {"List-Id", 1},
                                                     {"List-Unsubscribe", 1},
                                                     {"List-Unsubscribe-Post", 1},
                                                     {"MIME-Version", 1},
                                                     {"Content-Type", 1}};
    return right;
}

Message letter_with_everything()
{
    Message message = plain_letter();
    message.reply_to = {{"Service", "service@loten.example"}};
    message.html = "<p>Hei</p>";
    message.leave_url = "https://loten.example/ut";
    message.list_id = "nyheter.loten.example";
    message.list_name = "Nyheter";
    message.files = {{"kart.png", "image/png", "bytes", "kart@loten.example"},
                     {"plan.pdf", "application/pdf", "b", ""}};
    return message;
}

} // namespace

TEST(Injection, ABreakInANameOrSubjectIsASpace)
{
    for (const std::string& between : hostile_breaks) {
        const std::string bad = "Hei" + between + "Bcc: alle@loten.example";
        Message message = letter_with_everything();
        message.subject = message.from.name = message.reply_to.front().name = message.to.front().name = bad;
        message.list_name = message.files[0].name = message.files[1].name = bad;
        const std::string mail = compose(message);
        EXPECT_EQ(headers_of(mail), right_headers()) << to_hex(between);
        const auto read = read_message(mail);
        ASSERT_TRUE(read);
        EXPECT_EQ(read->to.size(), 1u);
        EXPECT_EQ(read->to[0].address, "ase@eksempel.example");
        EXPECT_EQ(read->files.size(), 2u) << to_hex(between);
        EXPECT_EQ(read->text, "Hei!\r\n\r\nVannet stenges på Ådalsbruk i morgen.\r\n") << to_hex(between);
        EXPECT_TRUE(read->subject.starts_with("Hei")) << read->subject;
    }
}

TEST(Injection, ABreakInAnIdAddressOrUrlIsRefused)
{
    const auto refused = [](auto change) {
        Message message = letter_with_everything();
        change(message);
        try {
            compose(message);
            return false;
        } catch (const Problem& problem) {
            EXPECT_EQ(std::string(problem.what()).find("alle@"), std::string::npos);
            return problem.code() == ProblemCode::invalid;
        }
    };
    for (const std::string& between : hostile_breaks) {
        if (between.front() == '%' || between.front() == '=') continue; // harmless where nothing decodes it
        const std::string bad = between + "Bcc: alle@loten.example";
        EXPECT_TRUE(refused([&](Message& m) { m.id += bad; })) << to_hex(between);
        EXPECT_TRUE(refused([&](Message& m) { m.in_reply_to = "a@b" + between; })) << to_hex(between);
        EXPECT_TRUE(refused([&](Message& m) { m.references = {"a@b" + between}; })) << to_hex(between);
        EXPECT_TRUE(refused([&](Message& m) { m.from.address += bad; })) << to_hex(between);
        EXPECT_TRUE(refused([&](Message& m) { m.to.front().address += between; })) << to_hex(between);
        EXPECT_TRUE(refused([&](Message& m) { m.reply_to.front().address += between; })) << to_hex(between);
        EXPECT_TRUE(refused([&](Message& m) { m.leave_url += between; })) << to_hex(between);
        EXPECT_TRUE(refused([&](Message& m) { m.leave_address = "a@b.example" + between; })) << to_hex(between);
        EXPECT_TRUE(refused([&](Message& m) { m.list_id += between; })) << to_hex(between);
        EXPECT_TRUE(refused([&](Message& m) { m.files[0].type += between; })) << to_hex(between);
        EXPECT_TRUE(refused([&](Message& m) { m.files[0].content_id += between; })) << to_hex(between);
    }
}

TEST(Injection, ABodyIsNoHeaderPartOrEndOfTheMail)
{
    for (const std::string& between : hostile_breaks) {
        Message message = letter_with_everything();
        message.text = "Hei" + between + "--=_samband_alternative\r\nContent-Type: text/html\r\n\r\n<b>" + between +
                       "--=_samband_alternative--\r\n--=_samband_mixed--\r\n.\r\nMAIL FROM:<x@y.example>\r\n";
        message.html = message.text;
        const std::string mail = compose(message);
        EXPECT_EQ(headers_of(mail), right_headers());
        EXPECT_EQ(mail.find("\r\n.\r\n"), std::string::npos);
        EXPECT_EQ(mail.find("\r\n--=_samband_alternative--"), mail.rfind("\r\n--=_samband_alternative--"));
        const auto read = read_message(mail);
        ASSERT_TRUE(read);
        EXPECT_EQ(read->files.size(), 2u) << to_hex(between);
        EXPECT_NE(read->text.find("MAIL FROM:"), std::string::npos) << to_hex(between);
    }
}

} // namespace samband::mail
