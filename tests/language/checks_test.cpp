#include "language/check.h"
#include "language/story.h"

#include <gtest/gtest.h>

using namespace samband::language;
using namespace samband::language::story;

namespace {

TEST(LinkUnsafe, passes_only_four_schemes_and_paths)
{
    EXPECT_EQ(places("link-unsafe", "[a](https://a.no) [b](http://a.no) [c](mailto:a@b.no) [d](tel:+4762564000) "
                                    "[e](/vann) [f](#x) [g](HTTPS://A.NO) [h](vann?a=b:c) ![i](media:abc) [j](//a.no)"),
              "");
    for (const char* target : {"javascript:alert(1)", "JaVaScRiPt:x", "&#106;avascript:x", "<java&Tab;script:x>",
                               "data:text/html,x", "file:///etc/passwd", "vbscript:x", "ftp://a.no", "media:abc"}) {
        const std::string link = std::string("[her](") + target + ")";
        EXPECT_EQ(places("link-unsafe", "Se " + link + " nå."), link);
    }
    EXPECT_EQ(places("link-unsafe", "[x]\n\n[x]: javascript:x\n"), "[x]");
    EXPECT_EQ(places("link-unsafe", "Se ![b](javascript:x)"), "![b](javascript:x)");
    EXPECT_EQ(places("link-unsafe", "Se ftp://a.no/b nå"), "ftp://a.no/b");
}

TEST(LinkText, wants_the_name_of_what_is_found)
{
    EXPECT_EQ(places("link-text", "[Klikk her](/a) [les mer …](/b) [Les meir](/c) [](/d) [Vedtaket](/e)"),
              "[Klikk her](/a)|[les mer …](/b)|[Les meir](/c)|[](/d)");
    EXPECT_EQ(places("link-text", "Se https://a.no/b. Skriv til a@b.no."), "https://a.no/b");
    EXPECT_EQ(places("link-text", "[Vedtaket](/a) [Vedtaket](/a) [vedtaket](/b)"), "[vedtaket](/b)");
}

TEST(AltText, wants_words_for_those_who_do_not_see)
{
    EXPECT_EQ(places("alt-text", "![](a.jpg) ![grøfta.jpg](b.jpg) ![grofta](mappe/grofta.jpg) ![Bilde](c.jpg) "
                                 "![IMG_2044](d.jpg) ![To arbeidere ved en grøft](e.jpg)"),
              "![](a.jpg)|![grøfta.jpg](b.jpg)|![grofta](mappe/grofta.jpg)|![Bilde](c.jpg)|![IMG_2044](d.jpg)");
    Draft draft;
    draft.pictures = {{"a.jpg", "To barn på tur", "", {}}, {"b.jpg", "", "", {}}, {"c.jpg", " c ", "", {}}};
    std::string where;
    for (const Finding& finding : found_by("alt-text", read(draft, {}))) where += finding.where + " ";
    EXPECT_EQ(where, "pictures[1].alt pictures[2].alt ");
}

TEST(OutdatedTitle, gives_the_new_name_in_the_same_form)
{
    EXPECT_EQ(places("outdated-title", "Rådmannen og fylkesmannens folk møtte **rådmenn** fra Arkivverket."),
              "Rådmannen|fylkesmannens|rådmenn|Arkivverket");
    EXPECT_EQ(found_in("outdated-title", "Rådmannens forslag")[0].try_, "Skriv «Kommunedirektørens».");
    EXPECT_EQ(found_in("outdated-title", "offentlighetsloven")[0].try_, "Skriv «offentleglova».");
    EXPECT_EQ(found_in("outdated-title", "Rådmannens forslag")[0].replacement, "Kommunedirektørens");
    Draft draft;
    draft.tongue = Tongue::nn;
    draft.body = "Rådmennene svarar.";
    EXPECT_EQ(read(draft, {}).findings[0].try_, "Skriv «Kommunedirektørane».");
}

TEST(OutdatedTitle, leaves_names_of_documents_code_and_the_past_alone)
{
    EXPECT_EQ(places("outdated-title", "Se «Reglement for rådmannen» og \"Rådmannens forslag\". Tidligere rådmann Ola. "
                                       "`rådmann` [x](/rådmann) Rådmannsvegen 3"),
              "");
}

TEST(ConfidentialMarking, stops_stamps_and_paragraphs)
{
    const std::string stopped[] = {"Unntatt offentlighet",
                                   "UNNTATT OFFENTLIGHET",
                                   "unntatt fra offentlighet",
                                   "unntatt offentlig innsyn",
                                   "Unnateke offentlegheit",
                                   "unnateke frå offentleg innsyn",
                                   "U.off.",
                                   "u. off",
                                   "offl. § 13",
                                   "Offentleglova § 14",
                                   "offentleglova §§ 20-21",
                                   "jf. fvl. § 13",
                                   "forvaltningsloven § 13",
                                   "forvaltningslova § 13",
                                   "STRENGT FORTROLIG",
                                   "off.lova § 23"};
    for (const std::string& marking : stopped) {
        const auto found = found_in("confidential-marking", "Notatet er " + marking + " nå.");
        ASSERT_EQ(found.size(), 1u) << marking;
        EXPECT_EQ(found[0].level, Level::stop) << marking;
    }
    EXPECT_EQ(found_in("confidential-marking", "Dette notatet er fortrolig.")[0].level, Level::stop);
    EXPECT_EQ(found_in("confidential-marking", "Ta en fortrolig prat med oss.")[0].level, Level::warn);
    EXPECT_EQ(places("confidential-marking", "**Unntatt\noffentlighet**, jf. offl. § 13"),
              "Unntatt\noffentlighet|offl. § 13");
}

TEST(ConfidentialMarking, leaves_the_law_itself_alone)
{
    EXPECT_EQ(places("confidential-marking", "Etter offentleglova § 3 kan alle kreve innsyn. Forvaltningsloven § 11 a. "
                                             "Vi møter deg med fortrolighet. Et notat om offentlighet."),
              "");
}

TEST(LongSentence, says_where_it_may_be_parted)
{
    const std::string sentence = "Kommunen har vedtatt en plan for veien mellom skolen og rådhuset i år og den gjelder "
                                 "fra neste sommer men bare hvis staten gir penger til broen over elva ved sagen";
    const auto found = found_in("long-sentence", "Kort først. " + sentence + ". Kort sist.");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].says, "Setningen har 31 ord.");
    EXPECT_EQ(found[0].try_, "Del den i to, for eksempel foran «og».");
    EXPECT_TRUE(found_in("long-sentence", "Kort setning. Enda en.").empty());
}

TEST(Reading, advises_above_the_limit_of_the_channel)
{
    Draft draft;
    draft.body = repeated("Kommunestyrerepresentantene behandler reguleringsplanforslaget grundig. ", 1000);
    EXPECT_EQ(found_by("reading", read(draft, {})).size(), 1u);
    Setting setting;
    setting.lix_limit = 200;
    EXPECT_TRUE(found_by("reading", read(draft, setting)).empty());
    draft.body = repeated("Vi er her nå. ", 1000);
    EXPECT_TRUE(found_by("reading", read(draft, {})).empty());
}

TEST(Findings, speak_the_language_that_is_asked_for)
{
    const std::string body =
        "Rådmannen, 13097248022, ![](x.jpg) [her](ftp://x) fortrolig. 10915596784. "
        "Kari Lie, født 4. mars 1961, er sykmeldt. Da du fikk plass, ble timen din på sykehuset flyttet. "
        "Konto 1234 56 78903. Ring 901 23 456 eller skriv til kari.lie@gmail.com. " +
        repeated("Kommunestyrerepresentantene behandler reguleringsplanforslaget grundig og ", 3000);
    for (Tongue tongue : {Tongue::nb, Tongue::nn, Tongue::en}) {
        Setting setting;
        setting.messages = tongue;
        const Reading reading = read_body_text(body, setting);
        std::set<std::string> told;
        for (const Finding& finding : reading.findings) {
            told.insert(finding.check);
            EXPECT_FALSE(finding.says.empty());
            EXPECT_FALSE(finding.try_.empty());
            EXPECT_FALSE(finding.because.empty());
            EXPECT_EQ((finding.says + finding.try_).find('{'), std::string::npos) << finding.says << finding.try_;
        }
        for (const char* check : {"national-id", "synthetic-id", "alt-text", "link-unsafe", "reading", "long-sentence",
                                  "outdated-title", "confidential-marking", "link-text"})
            EXPECT_TRUE(told.contains(check)) << check;
    }
}

TEST(Findings, come_with_stops_first)
{
    const Reading reading = read_body_text("Rådmannen [her](javascript:x) 13097248022");
    ASSERT_GE(reading.findings.size(), 4u);
    EXPECT_TRUE(std::ranges::is_sorted(reading.findings, {}, &Finding::level));
    EXPECT_TRUE(reading.stops());
}

TEST(Excerpts, hide_long_numbers_and_keep_short_ones)
{
    EXPECT_EQ(excerpt_of("17. mai 2026"), "17. mai 2026");
    EXPECT_EQ(excerpt_of("nr 130972 48022 ok"), "nr •••••• ••••• ok");
    EXPECT_EQ(excerpt_of("&#49;&#51;&#48;&#57;"), "&#••;&#••;&#••;&#••;");
    EXPECT_EQ(excerpt_of("en\nto"), "en to");
    EXPECT_LE(excerpt_of(repeated("ord ", 1000)).size(), 90u);
}

} // namespace
