#include "language/person_names.h"
#include "language/story.h"
#include "language/word_patterns.h"

#include <gtest/gtest.h>

using namespace samband::language;
using namespace samband::language::story;

namespace {

TEST(PersonSensitive, stops_the_name_in_the_same_and_the_next_sentence)
{
    EXPECT_EQ(places("person-sensitive", "Vi vet at **Kari Lie** er sykmeldt."), "Kari Lie");
    EXPECT_EQ(places("person-sensitive", "Saken gjelder Kari Lie. Hun har fått kreft."), "Kari Lie");
    EXPECT_EQ(places("person-sensitive", "Kari Lie kom på besøk.\n\nKreft rammer mange."), "");
    EXPECT_EQ(found_in("person-sensitive", "Kari Lie er dement.")[0].level, Level::stop);
}

TEST(PersonSensitive, looks_in_title_lead_and_picture_texts)
{
    Draft draft;
    draft.title = "Kari Lie er siktet";
    draft.lead = "Ola Moen er innlagt.";
    draft.pictures = {{"a.jpg", "Per Vik, som har demens", "", {}}};
    std::string where;
    for (const Finding& finding : found_by("person-sensitive", read(draft, {}))) where += finding.where + " ";
    EXPECT_EQ(where, "lead pictures[0].alt title ");
}

TEST(PersonSensitive, leaves_offices_places_and_speakers_alone)
{
    EXPECT_EQ(places("person-sensitive", "Kommuneoverlege Kari Lie anbefaler vaksine mot lungebetennelse. "
                                         "Olav Duuns veg ved sykehuset er stengt for pasienter. "
                                         "Flere har fått diabetes, sier Ola Moen. "
                                         "St. Olavs hospital behandler kreft."),
              "");
    EXPECT_EQ(places("person-sensitive", "Rektor Kari Lie er sykmeldt."), "Kari Lie");
}

TEST(PersonSensitive, names_the_word_that_weighs_most)
{
    const auto says = [](std::string_view body) { return found_in("person-sensitive", body).at(0).says; };
    EXPECT_NE(says("Kari Lie fikk avslag på støttekontakt.").find("«støttekontakt»"), std::string::npos);
    EXPECT_NE(says("Moren til Kari Lie er dement.").find("«dement»"), std::string::npos);
}

TEST(PersonSensitive, weighs_what_is_told_in_public_against_the_rest)
{
    EXPECT_EQ(places("person-sensitive", "Kari Lie har sydd puter til kreftavdelingen."), "");
    EXPECT_EQ(places("person-sensitive", "Kari Lie sydde puter da hun var innlagt."), "Kari Lie");
    EXPECT_EQ(places("person-sensitive", "Kari Lie ble valgt til leder i Kreftforeningen."), "");
    EXPECT_EQ(places("person-sensitive", "Kari Lie vil ikke stå opp."), "Kari Lie");
    EXPECT_EQ(places("person-sensitive", "Kari Lie åpner butikk på torget."), "");
}

/// What the municipality writes every day with a name in it.
TEST(PersonSensitive, lets_everyday_sentences_pass)
{
    for (const char* text :
         {"Ola Moen er ikke til stede på mandag.", "Ola Moen fikk flest stemmer.", "Kari Lie venter på snøen.",
          "Ola Moen måtte snu ved brua.", "Kari Lie går en tur hver dag.",
          "Møtet ledes av Kari Lie. Hun har ikke fått alle svarene.", "Takk til Kari Lie! No har me ny bru.",
          "Ordfører Kari Lie la fram nye soner for parkering.",
          "Rektor Kari Lie sender ut en advarsel om is på skoleveien.",
          "Styrer Kari Lie har sagt opp avtalen med vaskeriet.", "Ola Moen har 40 lam på beite i Østmarka.",
          "Rådgiver Kari Lie har utviklet en ny løsning for skoleskyss.", "Ola Moen gikk til Prekestolen i sommer.",
          "Ola Moen fisket i bekken ved brua.", "Ola Moen klipper gress på kirkegården.",
          "Kari Lie har laget et utkast til ny skiltplan.", "Reguleringsplanen fra Ola Moen er under behandling.",
          "Ola Moen fra NVE gir åtvaring om flaum.", "Kari Lie fant en kniv i skogen."})
        EXPECT_EQ(places("person-sensitive", text), "") << text;
}

TEST(PersonSensitive, cuts_no_letter_of_an_endless_word)
{
    std::string endless = "Kari Lie har ";
    for (int i = 0; i < 40; ++i) endless += "ø";
    for (const Finding& finding : found_by("person-sensitive", read_body_text(endless + "asykdommen nå.")))
        EXPECT_EQ(finding.says.find("«»"), std::string::npos);
}

TEST(PersonSensitive, follows_labels_and_lists)
{
    EXPECT_EQ(places("person-sensitive", "Elev: Kari Lie. Henvist til utredning av dysleksi."), "Kari Lie");
    EXPECT_EQ(places("person-sensitive", "Plass på dagsenteret: Kari Lie, Ola Moen"), "Kari Lie|Ola Moen");
    EXPECT_EQ(places("person-sensitive", "Til stede: Kari Lie, Ola Moen. Sak 4: Barnevern."), "");
    EXPECT_EQ(places("person-sensitive", "Sykepleierne Kari Lie og Ola Moen hjelper pasienter."), "");
    EXPECT_EQ(places("person-sensitive", "Legen fortalte at det er Kari Lie som har tuberkulose."), "Kari Lie");
}

TEST(PersonSensitive, lets_what_everybody_knows_and_she_says_pass)
{
    EXPECT_EQ(places("person-sensitive", "Edvard Munch var ofte syk. Henrik Ibsens sykdom er kjent."), "");
    EXPECT_EQ(places("person-sensitive", "Ordfører Kari Lie er fornøyd. Vi trenger flere på sykehjemmet, sier hun."),
              "");
    EXPECT_EQ(places("person-sensitive", "Kari Lie forteller at hun har kreft."), "Kari Lie");
}

TEST(PersonNamed, is_advice_until_the_rule_book_says_more)
{
    const std::string body = "Kari Lie vant løpet. Ordfører Ola Moen takket. Per kom.";
    EXPECT_EQ(places("person-named", body), "Kari Lie");
    EXPECT_EQ(found_in("person-named", body)[0].level, Level::advice);
    Setting setting;
    setting.person_named = Demand{Level::stop, {"prøve", "6", "Den som nevnes, skal ha sagt ja."}};
    EXPECT_TRUE(read_body_text(body, setting).stops());
}

TEST(PersonNames, know_given_names_initials_courtesy_and_other_letters)
{
    const auto names = [](std::string_view text) {
        std::string told;
        for (const PersonName& name : person_names(text, sentences_in(text)))
            told += std::string(text.substr(name.begin, name.end - name.begin)) + "|";
        return told;
    };
    EXPECT_EQ(names("Møt Ánte Márjá Gaup, K. Nordlien og fru Wilhelmsen."), "Ánte Márjá Gaup|K. Nordlien|Wilhelmsen|");
    EXPECT_EQ(names("Vi så Ludvig van Beek og ÅSE LIE."), "Ludvig van Beek|ÅSE LIE|");
    EXPECT_EQ(names("Vi så Emir Hodzic, Ylve (4) og sønnen til Iben. Nordre Vang og Blå Kors kom."),
              "Emir Hodzic|Ylve|Iben|");
    EXPECT_EQ(names("Bjørnson-året på Sunde sykehjem."), "");
    EXPECT_EQ(names("Liv og røre i Karl Johans gate, på Hans Børli skole og i Mo i Rana."), "");
}

TEST(ClientRevealed, stops_answers_that_confirm)
{
    EXPECT_EQ(places("client-revealed", "Det stemmer at han er pasient hos oss."), "Det stemmer at");
    EXPECT_EQ(places("client-revealed", "Vi har flyttet timen din hos psykologen."), "timen din");
    EXPECT_EQ(places("client-revealed", "Du fikk avslag på søknad om sosialhjelp i mai."), "Du fikk");
    EXPECT_EQ(places("client-revealed", "Dotter di går på SFO. Dattera di har fått plass hos BUP."), "Dattera di har");
    EXPECT_EQ(places("client-revealed", "Hvis du har fått avslag fra Nav, kan du klage. Du kan søke om støttekontakt. "
                                        "Har du diabetes, kan du få time hos fastlegen. Du fikk svar i går."),
              "");
}

TEST(ClientRevealed, lets_answers_about_roads_and_plans_pass)
{
    for (const char* text :
         {"Saken din om parkering er sendt til ledelsen.", "Det stemmer at strømmen var borte i går kveld.",
          "Vi kan bekrefte at veien er åpen og skaden på rekkverket er reparert.",
          "Du har fått svar på spørsmålet om utkastet til reguleringsplan."})
        EXPECT_EQ(places("client-revealed", text), "") << text;
}

TEST(BankAccount, wants_a_yes_for_accounts_that_are_not_the_municipalitys)
{
    EXPECT_EQ(places("bank-account", "Betal til 1234.56.78903 eller konto 12345678903."), "1234.56.78903|12345678903");
    EXPECT_EQ(places("bank-account", "Målernummer 12345678903, konto 1234.56.78904, fødselsnr. 1234.56.78903"), "");
    Setting setting;
    setting.own_accounts = {"1234 56 78903"};
    EXPECT_TRUE(found_by("bank-account", read_body_text("Konto 1234.56.78903", setting)).empty());
}

TEST(Phone, wants_a_yes_for_mobile_numbers_outside_the_directory)
{
    EXPECT_EQ(places("phone", "Ring 901 23 456, +47 40 12 34 56, +4790123457 eller 62 56 40 00."),
              "901 23 456|40 12 34 56|90123457");
    EXPECT_EQ(places("phone", "Sak 2026/90123456, KID 90123456, 90 123 456 kroner, 40123456 kr, 901234567, "
                              "https://a.no/90123456 og 1-90123456"),
              "");
    Setting setting;
    setting.own_phones = {"+47 901 23 456"};
    EXPECT_TRUE(found_by("phone", read_body_text("Ring 90123456", setting)).empty());
}

TEST(Email, wants_a_yes_for_personal_addresses_elsewhere)
{
    EXPECT_EQ(places("email", "Skriv til kari.lie@firma.no, x12@gmail.com, post@firma.no og ola@loten.kommune.no."),
              "kari.lie@firma.no|x12@gmail.com");
    Setting setting;
    setting.own_domains = {"Firma.no"};
    EXPECT_TRUE(found_by("email", read_body_text("kari.lie@firma.no kari@post.firma.no", setting)).empty());
    EXPECT_EQ(found_by("email", read_body_text("kari@infirma.no ola@loten.kommune.no", setting)).size(), 2u);
}

TEST(BirthDate, wants_a_yes_beside_a_name)
{
    EXPECT_EQ(places("birth-date", "Kari Lie, født 4. mars 1961, og Ola Moen (04.03.1961) møtte."),
              "4. mars 1961|04.03.1961");
    EXPECT_EQ(places("birth-date", "Per Vik, f. 1/2-85, søker."), "1/2-85");
    EXPECT_EQ(places("birth-date", "Møtet er 04.03.2026. Kari Lie kommer 5. mars 2026. Født 4. mars 1961. "
                                   "Knut Hamsun, født 4. august 1859, skrev."),
              "");
}

TEST(WordPatterns, keep_to_words_and_their_beginnings)
{
    const WordPatterns patterns{"kreft *svulst rus= psykisk_syk"};
    const auto count = [&](std::string_view text) { return patterns.hits(text).size(); };
    EXPECT_EQ(count("kreft kreften hjernesvulst rus psykisk syk"), 5u);
    EXPECT_EQ(count("lungekreft russ virus rust psykisksyk svuls"), 0u);
}

} // namespace
