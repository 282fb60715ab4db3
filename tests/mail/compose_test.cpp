#include "base/problem.h"
#include "base/text.h"
#include "mail/letters.h"
#include "mail/limits.h"
#include "mail/read.h"

#include <gtest/gtest.h>

namespace samband::mail {
namespace {

void expect_fit_for_any_server(const std::string& mail)
{
    for (std::size_t at = 0; at < mail.size();) {
        const std::size_t end = mail.find("\r\n", at);
        ASSERT_NE(end, std::string::npos) << "a line without its end";
        ASSERT_LE(end - at, 998u);
        ASSERT_EQ(mail.substr(at, end - at).find_first_of("\r\n"), std::string::npos);
        at = end + 2;
    }
    for (const char c : mail) ASSERT_LT(static_cast<unsigned char>(c), 0x80);
}

} // namespace

TEST(Compose, IsReadAsItWasMeant)
{
    Message message = plain_letter();
    message.reply_to = {{"Servicetorget, \"nede\"", "service@loten.example"}};
    message.in_reply_to = "a@b.example";
    message.references = {"0@b.example", "a@b.example"};
    const std::string mail = compose(message);
    expect_fit_for_any_server(mail);
    const auto read = read_message(mail);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->id, message.id);
    EXPECT_EQ(read->date, message.date);
    EXPECT_EQ(read->from.name, "Løten kommune");
    EXPECT_EQ(read->from.address, "post@loten.example");
    ASSERT_EQ(read->to.size(), 1u);
    EXPECT_EQ(read->to[0].name, "Åse Bø");
    EXPECT_EQ(read->subject, message.subject);
    EXPECT_EQ(read->in_reply_to, "a@b.example");
    EXPECT_EQ(read->references, message.references);
    EXPECT_EQ(read->content_type, "text/plain");
    EXPECT_EQ(read->text, "Hei!\r\n\r\nVannet stenges på Ådalsbruk i morgen.\r\n");
    EXPECT_EQ(head_value(mail, "Date"), "Sun, 22 Nov 2026 13:00:00 +0100");
    EXPECT_EQ(head_value(mail, "Reply-To"), "\"Servicetorget, \\\"nede\\\"\" <service@loten.example>");
    EXPECT_EQ(head_value(mail, "Auto-Submitted"), "");
    EXPECT_EQ(head_value(mail, "List-Unsubscribe"), "");
}

TEST(Compose, ANewsletterCanBeLeftWithOnePress)
{
    Message message = plain_letter();
    message.leave_url = "https://loten.example/avmelding?t=abc";
    message.leave_address = "avmelding@loten.example";
    message.list_id = "nyheter.loten.example";
    message.list_name = "Nyheter fra Løten";
    message.automatic = true;
    const std::string mail = compose(message);
    EXPECT_EQ(head_value(mail, "List-Unsubscribe"),
              "<https://loten.example/avmelding?t=abc>, <mailto:avmelding@loten.example>");
    EXPECT_EQ(head_value(mail, "List-Unsubscribe-Post"), "List-Unsubscribe=One-Click"); // RFC 8058 § 3.1, to the letter
    EXPECT_TRUE(head_value(mail, "List-Id").ends_with("?= <nyheter.loten.example>"));
    EXPECT_EQ(head_value(mail, "Auto-Submitted"), "auto-generated");
    message.leave_url.clear();
    EXPECT_EQ(head_value(compose(message), "List-Unsubscribe-Post"), ""); // a mail address takes no POST
}

TEST(Compose, TextHtmlPicturesAndFilesStandWithinEachOther)
{
    Message message = plain_letter();
    message.html = "<p>Vannet stenges på Ådalsbruk</p><img src=\"cid:kart@loten.example\">";
    message.files = {{"kart.png", "image/png", std::string("\x89PNG\r\n\0x", 8), "kart@loten.example"},
                     {"Plan for Ådalsbruk.pdf", "application/pdf", std::string(100'000, '\xff'), ""}};
    const std::string mail = compose(message);
    expect_fit_for_any_server(mail);
    const auto read = read_message(mail);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->content_type, "multipart/mixed");
    EXPECT_EQ(read->text, "Hei!\r\n\r\nVannet stenges på Ådalsbruk i morgen.\r\n");
    EXPECT_FALSE(read->text_is_html);
    ASSERT_EQ(read->files.size(), 2u);
    EXPECT_EQ(read->files[0].name, "kart.png");
    EXPECT_EQ(read->files[0].type, "image/png");
    EXPECT_EQ(read->files[0].bytes, 8u);
    EXPECT_EQ(read->files[1].name, "Plan for Ådalsbruk.pdf");
    EXPECT_EQ(read->files[1].bytes, 100'000u);
}

TEST(Compose, NamesAndSubjectsOfAnyScriptComeThrough)
{
    const std::string long_text = [] {
        std::string text;
        for (int i = 0; i < 40; ++i) text += "Vannstengning på Ådalsbruk 🚰 ";
        return std::string(trim(text));
    }();
    for (const std::string& text :
         {std::string("Sámi giellagáldu čállá"), std::string("Привет, мир"), std::string("水道の工事"),
          std::string("🚰👩‍👩‍👧‍👦"), std::string("a, b; c: <d> (e) \\ \" [f] @g"),
          std::string("=?utf-8?B?SGVp?="), std::string("x"), std::string(300, 'x'),
          std::string("ord ") + std::string(100, 'y') + " ord", long_text.substr(0, 400)}) {
        const std::string whole = to_utf8(text);
        Message message = plain_letter();
        message.subject = whole;
        message.from.name = shortened(whole, 150);
        message.to.front().name = message.from.name;
        const std::string mail = compose(message);
        expect_fit_for_any_server(mail);
        const auto read = read_message(mail);
        ASSERT_TRUE(read);
        EXPECT_EQ(read->subject, whole);
        EXPECT_EQ(read->from.name, message.from.name);
        EXPECT_EQ(read->from.address, "post@loten.example");
        ASSERT_EQ(read->to.size(), 1u);
    }
}

TEST(Compose, BodiesComeThroughWhateverStandsInThem)
{
    for (const std::string& text :
         {std::string("."), std::string("From her til der\n.\n..\n--=_samband_mixed--\n"),
          std::string("slutt \t\n \n\n"), std::string(5'000, 'x'), std::string("=3D =\n=_samband_alternative"),
          std::string("æøå") + std::string(80, ' ') + "x"}) {
        Message message = plain_letter();
        message.text = text;
        message.html = text;
        const auto read = read_message(compose(message));
        ASSERT_TRUE(read);
        std::string as_sent = read->text;
        std::erase(as_sent, '\r');
        EXPECT_EQ(as_sent, text.ends_with('\n') ? text : text + "\n");
        EXPECT_TRUE(read->files.empty());
    }
}

TEST(Compose, ADomainOfOtherLettersIsWrittenAsTheMailSystemDoes)
{
    Message message = plain_letter();
    message.to = {{"Åse", "ase@løten.example"}};
    EXPECT_TRUE(head_value(compose(message), "To").ends_with("<ase@xn--lten-gra.example>"));
}

TEST(Compose, WhatIsNoneIsRefused)
{
    const auto refused = [](auto change) {
        Message message = plain_letter();
        change(message);
        try {
            compose(message);
            return false;
        } catch (const Problem& problem) {
            return problem.code() == ProblemCode::invalid && problem.fields().size() == 1;
        }
    };
    EXPECT_TRUE(refused([](Message& m) { m.to.clear(); }));
    EXPECT_TRUE(refused([](Message& m) { m.to.resize(recipients + 1, m.to.front()); }));
    EXPECT_TRUE(refused([](Message& m) { m.to.front().address = "ase"; }));
    EXPECT_TRUE(refused([](Message& m) { m.to.front().address = "åse@eksempel.example"; }));
    EXPECT_TRUE(refused([](Message& m) { m.id = "uten alfakrøll"; }));
    EXPECT_TRUE(refused([](Message& m) { m.id = "a@" + std::string(id_bytes, 'b'); }));
    EXPECT_TRUE(refused([](Message& m) { m.subject = "\xff"; }));
    EXPECT_TRUE(refused([](Message& m) { m.text = "\xc3"; }));
    EXPECT_TRUE(refused([](Message& m) { m.text = std::string(text_bytes + 1, 'a'); }));
    EXPECT_TRUE(refused([](Message& m) { m.leave_url = "http://loten.example/"; }));
    EXPECT_TRUE(refused([](Message& m) { m.leave_url = "https://loten.example/" + std::string(url_bytes, 'a'); }));
    EXPECT_TRUE(refused([](Message& m) { m.list_id = "Nyheter fra Løten"; }));
    EXPECT_TRUE(refused([](Message& m) { m.files = {{"a", "ingen type", "b", ""}}; }));
    EXPECT_TRUE(refused([](Message& m) { m.files.resize(files + 1, File{"a", "text/csv", "b", ""}); }));
    EXPECT_TRUE(refused([](Message& m) { m.references.resize(references + 1, "a@b"); }));
    EXPECT_FALSE(refused([](Message&) {}));
}

} // namespace samband::mail
