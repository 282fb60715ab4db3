#include "language/check.h"
#include "language/heavy_words.h"
#include "language/story.h"

#include <gtest/gtest.h>

using namespace samband::language;
using namespace samband::language::story;

namespace {

Reading read_nynorsk(std::string_view body)
{
    Draft draft;
    draft.tongue = Tongue::nn;
    draft.body = body;
    return read(draft, {});
}

/// "heavy → plain" for each finding of the check that can be put in with one press.
std::string replacements(std::string_view check, const Reading& reading, std::string_view body)
{
    std::string told;
    for (const Finding& finding : found_by(check, reading))
        if (finding.replacement)
            told += (told.empty() ? "" : "|") + std::string(body.substr(finding.start, finding.end - finding.start)) +
                    " → " + *finding.replacement;
    return told;
}
std::string replacements(std::string_view check, std::string_view body)
{
    return replacements(check, read_body_text(body), body);
}

TEST(HeavyWord, gives_the_plainer_word_in_place)
{
    EXPECT_EQ(replacements("heavy-word", "Vedrørende saken: vi iverksetter tiltak i henhold til planen, samt mer."),
              "Vedrørende → Om|iverksetter → starter|i henhold til → etter|samt → og");
    EXPECT_EQ(replacements("heavy-word", read_nynorsk("Vi iverkset tiltak vedrørande saka."),
                           "Vi iverkset tiltak vedrørande saka."),
              "iverkset → startar|vedrørande → om");
    EXPECT_EQ(found_in("heavy-word", "Vi ser dette i forhold til planen.")[0].try_,
              "Skriv heller ett av disse: om, for, mot.");
}

TEST(HeavyWord, names_the_noun_that_hides_a_verb)
{
    EXPECT_EQ(places("heavy-word", "Vi skal foreta en ny vurdering av saken."), "foreta en ny vurdering");
    EXPECT_EQ(places("heavy-word", "Møtet ble gjennomført."), "");
}

TEST(HeavyWord, leaves_quotations_and_parts_of_words_alone)
{
    EXPECT_EQ(places("heavy-word", "Se «Retningslinjer vedrørende bruk». Kunstnere. i, henhold til"), "");
    EXPECT_EQ(replacements("heavy-word", "Vi **iverk**setter nå."), "") << "emphasis inside: a person must do it";
}

TEST(HeavyWord, the_list_is_long_enough_in_both_forms)
{
    const std::string_view known[] = {"vedrørende", "benytte", "kun", "bistand", "implementere"};
    for (std::string_view word : known) EXPECT_FALSE(heavy_words(Tongue::nb, word).empty()) << word;
    EXPECT_FALSE(heavy_words(Tongue::nn, "vedrørande").empty());
    EXPECT_TRUE(heavy_words(Tongue::nn, "vedrørende").empty());
}

TEST(LongParagraph, is_told_once_with_its_words)
{
    const std::string paragraph = repeated("Vi rydder veien nå. ", 600);
    const auto found = found_in("long-paragraph", "Kort.\n\n" + paragraph + "\n\nKort.");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].start, 7u);
    EXPECT_TRUE(found_in("long-paragraph", repeated("Et kort avsnitt står her.\n\n", 4000)).empty());
}

TEST(Passive, is_known_by_its_form)
{
    EXPECT_EQ(
        places("passive", "Saken behandles i mai. Den skal ikke avgjøres nå. Veien blir stengt. Den ble vedtatt."),
        "behandles|skal ikke avgjøres|blir stengt|ble vedtatt");
    EXPECT_EQ(places("passive", "Det finnes mange. Vi kan møtes. Det blir kaldt. Dagens møte. Innbyggeres rett. Deres "
                                "barn trives. Vi skal lykkes. Det blir mye enighet."),
              "");
    const std::string nynorsk = "Saka skal handsamast. Ho vart vedteken, og vegen blir opna.";
    EXPECT_EQ(found_by("passive", read_nynorsk(nynorsk)).size(), 2u);
}

TEST(Abbreviation, is_written_out_or_explained)
{
    EXPECT_EQ(replacements("abbreviation", "Svar mht. planen, jf. vedtaket, f.eks. i mai."),
              "mht. → om|jf. → se|f.eks. → for eksempel");
    EXPECT_EQ(places("abbreviation", "Vi lager en ROS til HMS-møtet, og ROS er viktig."), "ROS");
    EXPECT_EQ(places("abbreviation", "En risikoanalyse (ROS) er laget. ROS er viktig. PPT (pedagogisk hjelp)."), "");
    EXPECT_EQ(places("abbreviation", "Se NRK og EU. Ring kl. 10. Huset er tom"), "");
}

TEST(Shouting, is_calmed)
{
    EXPECT_EQ(replacements("shouting", "HUSK Å SVARE! Det er VIKTIG INFORMASJON her. Kom nå!!!"),
              "HUSK Å SVARE → Husk å svare|VIKTIG INFORMASJON → viktig informasjon|!!! → !");
    EXPECT_EQ(places("shouting", "NAV og SFO. Vi møter PPT på rådhuset! Og FAU!"), "");
}

TEST(MixedLanguageForm, gives_the_word_of_the_form_of_the_draft)
{
    EXPECT_EQ(replacements("mixed-language-form", "Vi kan ikkje komme. Jeg er her, og du er fra Løten. Hva nå?"),
              "ikkje → ikke");
    const std::string nynorsk = "Eg kan ikke kome. Kva no? Berre ring, og me kjem frå Løten.";
    EXPECT_EQ(replacements("mixed-language-form", read_nynorsk(nynorsk), nynorsk), "ikke → ikkje");
}

TEST(MixedLanguageForm, a_text_marked_wrongly_is_told_once)
{
    const auto found = found_in("mixed-language-form", "Eg kan ikkje kome. Kva no? Berre ring, så kjem me frå Løten.");
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(found[0].says, "Teksten er merket som bokmål, men er skrevet på nynorsk.");
    EXPECT_EQ(places("mixed-language-form", "Han sa «eg kan ikkje»."), "");
}

} // namespace
