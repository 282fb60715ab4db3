#include "http/markdown.h"

#include <gtest/gtest.h>

namespace samband::http {

TEST(Markdown, SaysWhatOfficersWrite)
{
    EXPECT_EQ(
        to_html("# Vannet stenges\n\nI **Sentrumsvegen**, se [kartet](https://kart.example.no/a?b=1&c=2).\n\n- ring\n- "
                "vent\n"),
        "<h2>Vannet stenges</h2>\n<p>I <strong>Sentrumsvegen</strong>, se "
        "<a "
        "href=\"https://kart.example.no/a?b=1&amp;c=2\">kartet</a>.</p>\n<ul>\n<li>ring</li>\n<li>vent</li>\n</ul>\n");
}

TEST(Markdown, TablesAndStrikethroughAreWritten)
{
    const std::string html = to_html("| Dag | Tid |\n|---|---|\n| mandag | ~~8~~ 9 |\n");
    EXPECT_NE(html.find("<table>"), html.npos);
    EXPECT_NE(html.find("<del>8</del>"), html.npos);
}

TEST(Markdown, HeadingsStandBelowThePagesOwn)
{
    EXPECT_EQ(to_html("###### liten"), "<h2>liten</h2>\n");
    EXPECT_EQ(to_html("## to\n### tre\n## to"), "<h2>to</h2>\n<h3>tre</h3>\n<h2>to</h2>\n");
    EXPECT_EQ(to_html("# en\n#### fire\n## to"), "<h2>en</h2>\n<h3>fire</h3>\n<h3>to</h3>\n");
    EXPECT_EQ(to_html("#### fire\n# en"), "<h2>fire</h2>\n<h2>en</h2>\n");
}

TEST(Markdown, OurPicturesAreShownAndOthersAreLinks)
{
    EXPECT_EQ(to_html("![To arbeidere ved grøfta](media:0a1b2c)"),
              "<p><img src=\"/media/0a1b2c\" alt=\"To arbeidere ved grøfta\" /></p>\n");
    EXPECT_EQ(to_html("![kart](https://example.no/k.png)"), "<p><a href=\"https://example.no/k.png\">kart</a></p>\n");
    EXPECT_EQ(to_html("![x](media:../hemmelig)"), "<p>x</p>\n");
    EXPECT_EQ(to_html("![](https://example.no/k.png)"),
              "<p><a href=\"https://example.no/k.png\">https://example.no/k.png</a></p>\n");
}

TEST(Markdown, BareAddressesBecomeLinks)
{
    EXPECT_EQ(
        to_html("Se https://loten.example.no/nyheter_i_dag."),
        "<p>Se <a href=\"https://loten.example.no/nyheter_i_dag\">https://loten.example.no/nyheter_i_dag</a>.</p>\n");
    EXPECT_EQ(to_html("[her: https://a.example](https://b.example)"),
              "<p><a href=\"https://b.example\">her: https://a.example</a></p>\n");
    EXPECT_EQ(to_html("https://"), "<p>https://</p>\n");
    EXPECT_EQ(to_html("`https://a.example`"), "<p><code>https://a.example</code></p>\n");
}

TEST(Markdown, RawHtmlIsTheTextItIs)
{
    EXPECT_EQ(to_html("a <b onclick=\"x()\">fet</b>"), "<p>a &lt;b onclick=&quot;x()&quot;&gt;fet&lt;/b&gt;</p>\n");
    const std::string block = to_html("<script>\nalert(1)\n</script>\n\nEtter");
    EXPECT_EQ(block.find("<script"), block.npos);
    EXPECT_NE(block.find("<p>Etter</p>"), block.npos);
}

TEST(Markdown, NothingHostileBecomesALinkOrTag)
{
    const char* const corpus[] = {"[a](javascript:alert(1))",
                                  "[a](JaVaScRiPt:alert(1))",
                                  "[a](java\tscript:alert(1))",
                                  "[a](&#106;avascript:alert(1))",
                                  "[a](<javascript:alert(1)>)",
                                  "<javascript:alert(1)>",
                                  "[a]: javascript:alert(1)\n\n[a]",
                                  "![a](javascript:alert(1))",
                                  "[a](data:text/html;base64,PHNjcmlwdD4=)",
                                  "![a](data:image/svg+xml,<svg onload=alert(1)>)",
                                  "[a](vbscript:x)",
                                  "[a](file:///etc/passwd)",
                                  "[a](//example.net)",
                                  "[a](\\\\example.net)",
                                  "[a](/\\example.net)",
                                  "[a](https://loten.kommune.no@example.net)",
                                  "<img src=x onerror=alert(1)>",
                                  "<svg/onload=alert(1)>",
                                  "[a](\"onmouseover=alert(1))",
                                  "![\"onerror=\"alert(1)](https://example.no/x)",
                                  "```\"><script>alert(1)</script>\nx\n```",
                                  "[![a](javascript:alert(1))](javascript:alert(1))",
                                  "<a href=\"https://example.no\" onclick=x>",
                                  "<!-- <script> -->",
                                  "[a](blob:https://example.no/1)",
                                  "[a](javascript&colon;alert(1))",
                                  "| <script>x</script> |\n|---|\n| [a](javascript:x) |"};
    for (const char* text : corpus) {
        const std::string html = to_html(text);
        for (const char* bad :
             {"<script", "<svg", "<img", "javascript:alert(1)\"", "href=\"data", "href=\"file", "href=\"//",
              "href=\"vbs", "href=\"blob", "href=\"\\", "href=\"/\\", "@example.net\"", " onclick=x>", "<!--"})
            EXPECT_EQ(html.find(bad), html.npos) << text << "\n" << html;
    }
}

TEST(Markdown, WhatIsPastItsLimitsIsShownAsTyped)
{
    EXPECT_EQ(to_html(std::string(65, '|') + "<b>").substr(0, 6), "<pre>|");
    EXPECT_EQ(
        to_html(std::string(33, '>') + " <b>"), "<pre>" + [] {
            std::string s;
            for (int i = 0; i < 33; ++i) s += "&gt;";
            return s;
        }() + " &lt;b&gt;</pre>\n");
    EXPECT_EQ(to_html(std::string(32, '>') + " a").find("<pre>"), std::string::npos);
    EXPECT_EQ(to_html("Bruk | mellom. 1. januar - 2. februar > 3").substr(0, 3), "<p>");
}

TEST(Markdown, BrokenUtf8IsMended)
{
    EXPECT_EQ(to_html("a\xff\x62"), "<p>a\xef\xbf\xbd"
                                    "b</p>\n");
    EXPECT_EQ(to_html(std::string_view("a\0b", 3)), "<p>a\xef\xbf\xbd"
                                                    "b</p>\n");
    EXPECT_EQ(to_html(""), "");
}

TEST(Markdown, PlainTextIsTheWordsAlone)
{
    EXPECT_EQ(to_plain_text("# Åpent møte\n\nKom **alle**!\nSe [kartet](https://a.example).\n\n- kaffe\n- kake\n"),
              "Åpent møte\nKom alle! Se kartet.\nkaffe\nkake");
    EXPECT_EQ(to_plain_text("![To arbeidere](media:00)\n\n| a | b |\n|---|---|\n| 1 | 2 |"), "To arbeidere\na b \n1 2");
    EXPECT_EQ(to_plain_text(""), "");
}

TEST(Markdown, OnlySafeLinksAreShown)
{
    for (const char* good :
         {"https://a.example", "HTTP://a.example/x", "mailto:post@loten.example", "tel:+4762564000", "/nyheter", "/"})
        EXPECT_TRUE(is_safe_link(good)) << good;
    for (const char* bad :
         {"", "//a.example", "javascript:x", " https://a.example", "https:a", "https://", "https://a b", "nyheter",
          "https://a@b", "mailto:", "#x", "https://:80/", "\x01https://a.example", "/a\\b", "/a\nb"})
        EXPECT_FALSE(is_safe_link(bad)) << bad;
}

/// A quadratic reader takes seconds on texts of this size.
TEST(Markdown, HostileTextTakesTimeInProportion)
{
    const std::pair<const char*, const char*> corpus[] = {
        {">", ""},         {"> ", "a"},       {"- ", "a"},     {"1. ", "a"},       {"[", ""},        {"![", ""},
        {"*a ", ""},       {"**a _b ", ""},   {"`a``b", ""},   {"<a ", ""},        {"<!--", ""},     {"&", ""},
        {"](", ""},        {"[a](", ""},      {"|", "\n|-|"},  {"~~a ~", ""},      {"[a]: b\n", ""}, {"\\", ""},
        {"<?", ""},        {"<!A ", ""},      {"_a __b ", ""}, {"a\n|-|\n", ""},   {"https://", ""}, {"https://a ", ""},
        {"[](", ""},       {"\n- ", ""},      {"    ", "a"},   {"*", ""},          {"[a\\", ""},     {"![[]()", ""},
        {"<![CDATA[", ""}, {"x|", "\n-|-\n"}, {"\t", "-"},     {"> - ", "a"},      {"x|\n", "-|-"},  {"a|b\n-|-\n", ""},
        {"|a|b|\n", ""},   {"> a\n", ""},     {"- a\n", ""},   {"[a]", "[b]: c"},  {"![a]", ""},     {"[a](b ", ""},
        {"***a ", ""},     {"a**b", "c* "},   {"&#1", ""},     {"<a href=\"", ""}, {"#", ""},        {"# a\n", ""},
        {"[^", ""}};
    for (const auto& [piece, tail] : corpus) {
        std::string text;
        while (text.size() < 128 * 1024) text += piece;
        text += tail;
        const auto begin = std::chrono::steady_clock::now();
        to_html(text);
        to_plain_text(text);
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        EXPECT_LT(took.count(), 1000) << piece;
    }
}

} // namespace samband::http
