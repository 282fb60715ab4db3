#include "language/prose.h"
#include "language/story.h"

#include <gtest/gtest.h>

using namespace samband::language;

namespace {

std::string source_of(const std::string& markdown, std::string_view in_prose)
{
    const Body body = read_body(markdown);
    const auto at = body.prose.text.find(in_prose);
    if (at == std::string::npos) return "not in «" + body.prose.text + "»";
    const std::size_t begin = body.prose.source_begin(at);
    return markdown.substr(begin, body.prose.source_end(at + in_prose.size()) - begin);
}

std::string link_sources(const std::string& markdown)
{
    std::string told;
    for (const Link& link : read_body(markdown).links)
        told += "{" + markdown.substr(link.start, link.end - link.start) + " " + link.text + " " + link.target + "}";
    return told;
}

TEST(Body, knows_where_each_word_was_written)
{
    EXPECT_EQ(source_of("# Tittel **fet** her\n", "fet her"), "fet** her");
    EXPECT_EQ(source_of("En to\n   tre fire\n", "tre fire"), "tre fire");
    EXPECT_EQ(source_of("> sitat her\nlat linje\n", "lat linje"), "lat linje");
    EXPECT_EQ(source_of("> > sitat\n> > videre `kode`  slutt\n", "slutt"), "slutt");
    EXPECT_EQ(source_of("a &amp; b &aring;pent og \\*stjerne\n", "åpent og *stjerne"), "&aring;pent og \\*stjerne");
    EXPECT_EQ(source_of("&#49;&#x33;0972 x\n", "130972"), "&#49;&#x33;0972");
    EXPECT_EQ(source_of("kode `a\nb` etter [lenke](x \"t\") slutt\n", "etter lenke"), "etter [lenke");
    EXPECT_EQ(source_of("kode `a\nb` etter [lenke](x \"t\") slutt\n", "slutt"), "slutt");
    EXPECT_EQ(source_of("- punkt\n\n  avsnitt\tmed tabulator\n", "med tab"), "med tab");
    EXPECT_EQ(source_of("\tinnrykk er kode\n\nikke kode\n", "ikke"), "ikke");
    EXPECT_EQ(source_of("linje\r\nto æøå slutt\r\n", "æøå slutt"), "æøå slutt");
    EXPECT_EQ(source_of("Tittel\n======\ntekst\n", "tekst"), "tekst");
}

TEST(Body, knows_links_whole)
{
    EXPECT_EQ(link_sources("se [*her* nå](https://a.no/x_(y) \"t)\") og\n"),
              "{[*her* nå](https://a.no/x_(y) \"t)\") her nå https://a.no/x_(y)}");
    EXPECT_EQ(link_sources("[en][ref] og [ref]\n\n[ref]: <https://r.no/a b>\n"),
              "{[en][ref] en https://r.no/a b}{[ref] ref https://r.no/a b}");
    EXPECT_EQ(link_sources("<https://auto.no/x> slutt\n"), "{<https://auto.no/x> https://auto.no/x https://auto.no/x}");
    EXPECT_EQ(link_sources("Gå til www.kommune.no/vann. Eller https://x.no/(a), nå.\n"),
              "{www.kommune.no/vann www.kommune.no/vann http://www.kommune.no/vann}{https://x.no/(a https://x.no/(a "
              "https://x.no/(a}");
    EXPECT_EQ(link_sources("skriv til post@loten.kommune.no.\n"),
              "{post@loten.kommune.no post@loten.kommune.no mailto:post@loten.kommune.no}");
    EXPECT_EQ(link_sources("[![alt](b.jpg)](https://a.no) x\n"),
              "{[![alt](b.jpg)](https://a.no) \uFFFCalt https://a.no}");
}

TEST(Body, leaves_code_and_html_out)
{
    EXPECT_EQ(read_body("a `b` c <b>d</b>\n\n```\nkode\n```\n\n<div>rå</div>\n").prose.text, "a \uFFFC c d\n");
}

TEST(Body, parts_the_cells_of_a_table)
{
    EXPECT_EQ(source_of("| Vei | Dato |\n|---|---|\n| Storgata | 17. mai |\n", "17. mai"), "17. mai");
    const Body body = read_body("| Vei | Dato |\n|---|---|\n| Storgata | 17. mai |\n");
    EXPECT_EQ(sentences_in(body.prose.text).size(), 4u);
}

TEST(Body, survives_any_bytes)
{
    std::mt19937 random(7);
    const std::string alphabet = "ab1 \n\t\r*_[]()!<>`~#&;\\|:-+.\"'=\xC3\xA5\xFF";
    for (int round = 0; round < 3000; ++round) {
        std::string text;
        for (std::size_t i = 0; i < 60; ++i) text += alphabet[random() % alphabet.size()];
        const Body body = read_body(text);
        std::size_t last = 0;
        for (std::size_t at = 0; at < body.prose.text.size(); ++at) {
            ASSERT_LE(body.prose.source_end(at + 1), text.size() + 1) << text;
            ASSERT_LE(last, body.prose.source_begin(at) + 1) << text;
            last = body.prose.source_begin(at);
        }
        for (const Link& link : body.links) ASSERT_LE(link.end, text.size()) << text;
    }
}

} // namespace
