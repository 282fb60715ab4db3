#include "language/readability.h"
#include "language/story.h"

#include <gtest/gtest.h>

using namespace samband::language;
using namespace samband::language::story;

namespace {

/// A "|" stands where a sentence ends.
std::string without_marks(std::string text)
{
    std::erase(text, '|');
    return text;
}
std::string marked(const std::string& text)
{
    std::string told;
    std::size_t at = 0;
    for (const Sentence& sentence : sentences_in(text)) {
        told += text.substr(at, sentence.end - at) + "|";
        at = sentence.end;
    }
    return told + text.substr(at);
}

TEST(Sentences, end_where_a_reader_ends_them)
{
    const std::string texts[] = {
        "Vi stenger vannet.| Det varer til kl. 15.|",
        "Møtet er 17. mai kl. 18.00.| Velkommen!|",
        "Vi tar imot f.eks. glass, metall o.l. hver dag.|",
        "Vi tar imot glass, metall osv.| Plast går i egen sekk.|",
        "Se § 13 nr. 2 bokstav a.| Den gjelder ennå.|",
        "Det koster ca. 3,5 mill. kroner i 2026.| Vedtaket er endelig.|",
        "Kravet er 2. gangs behandling i formannskapet.|",
        "1. Kommunen eier vegen.|",
        "Er det åpent?| Ja!| Kom innom …| Vi er her.|",
        "«Er du klar?» spurte hun.| Han nikket.|",
        "Han sa «nei».| Så gikk han.|",
        "A. Hansen og dr. Berg leder møtet.|",
        "Jf. forvaltningsloven § 11 a.| Fristen er tre uker.|",
        "Skriv til post@loten.kommune.no.| Svar kommer.|",
        "Les mer på https://loten.kommune.no/a.b.html.| Takk.|",
        "Det skjer i 2026.| Året etter er det over.|",
        "Møte 5. Mai 2026 i rådhuset.|",
        "Dette gjeld m.a. vatn, veg og avlaup.| Meir kjem.|",
        "Me opnar laurdag 3. oktober.| Ta med bl.a. ball.|",
        "Open at 10 a.m. on 3 May.| Bring e.g. a ball.|",
        "Overskrift uten punktum|\nAvsnitt med punktum.|\n",
        "Skål …| Og så videre.|",
        "Pris: kr 1.250,50 per stk. i dag.|",
        "Åpent man.–fre. kl. 8–15.|",
        "Ansvarlig er Kari Nordmann (tlf. 62 56 40 00).| Ring før fredag.|",
        "Fristen er 5. jan. 2026.| Svar kommer i feb.| Da vet vi mer.|",
        "Åpent man. 10–15, tirs. 10–18 og lør. 11–14.| Slik gjør man.| Velkommen!|",
        "Det er plass til maks. 50 og min. 10.| Den er min.| Ta den.|",
        "Unntatt etter offl. § 13, jf. fvl. § 13.| Vi følger offl.| Det er greit.|",
        "Skriv til Pb. 113, 2341 Løten.| Org.nr. 964 950 768 er vårt.|",
        "Se Meld. St. 5, Prop. 81 L, Ot.prp. nr. 3 og rundskr. H-12.| De er lange.|",
        "Vi møtes 3.–5. mai og 24.11. kl. 10.30.| Frist: 1.12.| Send inn.|",
        "Han ble nr. 2.| Året etter kom han i kap. 3.| Der er han.|",
        "Det gjelder 1. og 2. klasse, f. eks. i 3. etasje på Torget.| Bra.|",
        "Det er 3,5 prosent og 1.000.000 kroner, dvs. 12.5.2026.| Ferdig.|",
    };
    for (const std::string& text : texts) EXPECT_EQ(marked(without_marks(text)), text);
}

TEST(Readability, counts_as_lix_does)
{
    Draft draft;
    draft.body =
        "# Overskrift\n\nKommunen stenger vannet. Se https://www.loten.kommune.no/driftsmelding nå.\n\n- Punkt\n";
    const Readability text = read(draft, {}).readability;
    EXPECT_EQ(text.words, 8u);
    EXPECT_EQ(text.sentences, 4u);
    EXPECT_EQ(text.long_words, 3u); // Overskrift, Kommunen, stenger
    EXPECT_NEAR(text.lix(), 2.0 + 100.0 * 3 / 8, 1e-9);
}

TEST(Readability, has_the_bands_of_the_page)
{
    const auto band = [](std::size_t lix) { return Readability{100 * lix, 100, 0}.band(); };
    EXPECT_EQ(band(29), "very-easy");
    EXPECT_EQ(band(30), "easy");
    EXPECT_EQ(band(40), "medium");
    EXPECT_EQ(band(50), "hard");
    EXPECT_EQ(band(60), "very-hard");
}

TEST(Readability, counts_letters_not_bytes)
{
    Draft draft;
    draft.body = "ååååææ øøøøøøø dutnje\n";
    EXPECT_EQ(read(draft, {}).readability.long_words, 1u);
}

} // namespace
