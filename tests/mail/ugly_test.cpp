#include "base/text.h"
#include "mail/bounce.h"
#include "mail/quoted.h"
#include "mail/read.h"
#include "mail/readable.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>

/// tests/mail/ugly: mail as it comes, written for this. What each must give stands here.
namespace samband::mail {
namespace {

struct Ugly {
    const char* file;
    const char* text;         ///< what a person reads of it, from its beginning
    const char* files = "";   ///< names, with a comma between
    const char* subject = ""; ///< where it matters
    const char* from = "";    ///< name and address, likewise
};

constexpr Ugly all_ugly[] = {
    {"plain", "Når brøytes det?"},
    {"latin1", "Når brøytes det?"},
    {"windows-as-latin1", "Han sa “nå” – og gikk"},
    {"utf8-called-latin1", "Når brøytes det?"},
    {"latin1-called-utf8", "Når brøytes det?"},
    {"unknown-charset", "Når brøytes det?"},
    {"no-charset-8bit", "Når brøytes det?"},
    {"utf16", "Når brøytes det?"},
    {"iso-8859-15", "Det koster 5 €"},
    {"half-utf8", "NÃ¥r brøytes det?"},
    {"mojibake", "NÃ¥r brÃ¸ytes det?"},
    {"raw-utf8-head", "Hei", "", "Brøyting på Ådalsbruk", "Åse Bø ase@eksempel.example"},
    {"raw-latin1-head", "Hei", "", "Brøyting", "Åse Bø ase@eksempel.example"},
    {"overlong-word", "Hei", "", "Brøyting Brøyting"},
    {"broken-word", "Hei"},
    {"split-word", "Hei", "", "Brøyting"},
    {"huge-head", "Tekst", "", "Hei"},
    {"many-heads", "Tekst", "", "Hei"},
    {"no-message-id", "Tekst", "", "Hei"},
    {"no-subject", "Tekst"},
    {"no-from", "Tekst", "", "Hei"},
    {"no-date", "Tekst", "", "Hei"},
    {"date-in-future", "Tekst", "", "Hei"},
    {"date-nonsense", "Tekst", "", "Hei"},
    {"duplicate-heads", "Tekst"},
    {"line-ends-mixed", "En\nTo\nTre"},
    {"lf-only", "En\nTo"},
    {"nul-bytes", "Tekst"},
    {"empty-body", "", "", "Bare emne"},
    {"head-only", "", "", "Bare hode"},
    {"header-injection", "Tekst", "", "Hei Bcc: alle@e.example"},
    {"html-only", "Hei\n\nSe siden (https://eksempel.example/x)\n\n- En\n- To"},
    {"html-unclosed", "Hei du der\n\nNeste\n\nA B\nC"},
    {"html-outlook", "Hei\n\nTakk\n\nFra: Kari <kari@loten.example>\nSendt: mandag"},
    {"html-gmail", "Takk!\n\nman. 23. nov. 2026 kl. 10:15 skrev Løten <post@loten.example>:\n\n> Gammel tekst"},
    {"alternative", "Når brøytes det?"},
    {"alternative-empty-plain", "Bare i HTML"},
    {"only-attachment", "", "søknad.pdf"},
    {"body-is-attachment", "", "a.pdf"},
    {"two-texts", "Når brøytes det?\n\nEtter bildet", "kart.png"},
    {"related", "Se bildet Kart over veien", "bilde.png"},
    {"no-boundary", ""},
    {"boundary-never-comes", ""},
    {"not-closed", "Når brøytes det?", "kart.png"},
    {"part-without-head", "Del uten hode"},
    {"boundary-in-text", "Foer\n--grens\n--grensen er her\nEtter"},
    {"nested-ten", "Når brøytes det?"},
    {"attached-mail",
     "Når brøytes det?\n\n----- Vedlagt e-post -----\nFra: Indre <indre@e.example>\nEmne: Indre emne\n\n"
     "Indre tekst"},
    {"nested-mails-hundred", "----- Vedlagt e-post -----\nFra: Gunnar Grind <gunnar@eksempel.example>\nEmne: Nivaa 98"},
    {"digest", "----- Vedlagt e-post -----\nFra: Gunnar Grind <gunnar@eksempel.example>\nEmne: En\n\nFoerste"},
    {"base64-garbage", "Når brøytes det"},
    {"base64-cut", "Når brøytes d"},
    {"qp-broken", "Når brøytes=2 det"},
    {"unknown-encoding", "Tekst som den er"},
    {"flowed", "Dette er en lang linje som fortsetter her.\n\n> sitert fortsetter\n-- \nKari"},
    {"flowed-delsp", "Sammensatt"},
    {"winmail", "Når brøytes det?", "winmail.dat"},
    {"uuencode", "Se fila.\nHilsen Ola", "liste.txt"},
    {"uuencode-broken", "begin 644 x.txt\nikke uu her"},
    {"pgp-signed", "Når brøytes det?", "signature.asc"},
    {"smime-signed", "Når brøytes det?", "smime.p7s"},
    {"smime-opaque", "", "smime.p7m"},
    {"calendar",
     "Innkalling: Befaring i Myklegardsvegen\nFra: 24.11.2026 kl. 09:00 (UTC)\nTil: 24.11.2026 kl. 10:00 (UTC)\n"
     "Sted: Myklegardsvegen 4, Løten",
     "innkalling.ics", "Befaring"},
    {"read-receipt", "Meldingen ble lest.", "fil"},
    {"bounce-postfix", "This is the mail system"},
    {"bounce-exchange", "Leveringen mislyktes"},
    {"bounce-gmail", "Address not found"},
    {"delivery-receipt", "Levert."},
    {"auto-exchange", "Jeg er ikke på kontoret", "", "Automatisk svar: Brøyting"},
    {"auto-gmail", "Takk for e-posten."},
    {"auto-outlook", "Eg er ute av kontoret.", "", "Fråvær: Brøyting"},
    {"loop", "Runde"},
    {"empty-return-path", "Hei"},
    {"list", "Hei alle"},
    {"turned-name", "Hei", "", "", "Kari gnp.exe k@e.example"},
    {"turned-file", "Når brøytes det?", "bildegnp.exe"},
    {"turned-text", "Betal til 4321 i dag"},
    {"homoglyph", "Oppgi passord", "", "", "Lоten kommune post@lôten.example"},
    {"name-is-address", "Hei", "", "", "ordforer@loten.example svindel@e.example"},
    {"path-in-name", "Når brøytes det?", "passwd"},
    {"program-as-pdf", "Når brøytes det?", "faktura.pdf"},
    {"double-name", "Når brøytes det?", "faktura.pdf.exe"},
    {"page-attached", "Når brøytes det?", "logg-inn.html"},
    {"quoted-danish", "Takk!\n\nDen 23. nov."},
    {"quoted-divider", "Takk!\n\n-----Opprinnelig melding-----"},
    {"quoted-below", "On Mon, 23 Nov 2026, Kari wrote:"},
    {"quoted-between", "> Spørsmål en?"},
    {"forwarded", "Se under."},
    {"only-html-pictures", "Plakat: Julemarked 5. desember"},
    {"not-mail", ""},
    {"empty", ""},
};

std::string ugly_mail(const std::string& name)
{
    std::stringstream text;
    text << std::ifstream(std::filesystem::path(SAMBAND_ROOT) / "tests/mail/ugly" / (name + ".eml"), std::ios::binary)
                .rdbuf();
    return text.str();
}

class UglyMail : public testing::TestWithParam<Ugly> {};
INSTANTIATE_TEST_SUITE_P(, UglyMail, testing::ValuesIn(all_ugly), [](const auto& it) {
    std::string name = it.param.file;
    std::replace(name.begin(), name.end(), '-', '_');
    return name;
});

TEST_P(UglyMail, GivesWhatAPersonReads)
{
    const Ugly& ugly = GetParam();
    const std::string mail = ugly_mail(ugly.file);
    const Readable readable = read_for_people(mail);
    EXPECT_EQ(readable.text.substr(0, std::string(ugly.text).size()), ugly.text);
    EXPECT_TRUE(std::string(ugly.text).size() > 0 || readable.text.empty()) << readable.text;
    EXPECT_TRUE(is_utf8(readable.text) && readable.text.find('\0') == std::string::npos);
    std::vector<std::string> names;
    for (const MailFile& file : readable.files) names.push_back(file.name);
    EXPECT_EQ(join(names, ","), ugly.files);
    EXPECT_EQ(readable.has_html, !html_of(mail).empty());
    const auto read = read_message(mail);
    if (!read) return;
    EXPECT_EQ(read->subject.substr(0, std::string(ugly.subject).size()), ugly.subject);
    EXPECT_TRUE(*ugly.from == '\0' || read->from.name + " " + read->from.address == ugly.from) << read->from.address;
    const std::string file = ugly.file;
    const bool bounce = std::holds_alternative<Bounce>(read_bounce(mail));
    EXPECT_EQ(bounce, file.starts_with("bounce-") || file == "delivery-receipt");
    EXPECT_EQ(!read->auto_submitted.empty(), bounce || file.starts_with("auto-") || file == "loop");
}

TEST(UglyMailAll, IsAllInTheTable)
{
    std::size_t files = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::filesystem::path(SAMBAND_ROOT) / "tests/mail/ugly"))
        files += entry.path().extension() == ".eml";
    EXPECT_EQ(files, std::size(all_ugly));
}

TEST(UglyMailAll, QuotedMailIsFoldedAndNothingIsLost)
{
    struct Told {
        const char* file;
        const char* own;
        const char* quoted;
    };
    for (const Told& told :
         {Told{"quoted-danish", "Takk!", "Den 23. nov."}, Told{"quoted-divider", "Takk!", "-----Opprinnelig"},
          Told{"quoted-below", "\nFint, takk!", "On Mon"}, Told{"html-gmail", "Takk!", "man. 23. nov."},
          Told{"html-outlook", "Hei\n\nTakk", "Fra: Kari"},
          Told{"quoted-between", "> Spørsmål en?\nJa.\n> Spørsmål to?\nNei.", ""},
          Told{"forwarded", "Se under.\n\n---------- Forwarded", ""}, Told{"plain", "Når brøytes det?", ""}}) {
        const std::string text = read_for_people(ugly_mail(told.file)).text;
        const Parted parted = part_quoted(text);
        EXPECT_EQ(parted.own.substr(0, std::string(told.own).size()), told.own) << told.file;
        EXPECT_EQ(parted.quoted.substr(0, std::string(told.quoted).size()), told.quoted) << told.file;
        EXPECT_EQ(parted.quoted.empty(), *told.quoted == '\0') << told.file;
        for (const std::string_view line : split(text, '\n'))
            EXPECT_TRUE(parted.own.find(line) != std::string::npos || parted.quoted.find(line) != std::string::npos)
                << line;
    }
}

// What takes long in the square of its length takes minutes here.
TEST(UglyMailAll, OfAnySizeIsReadInTime)
{
    const auto many = [](const std::string& piece, std::size_t bytes) {
        std::string text;
        while (text.size() < bytes) text += piece;
        return text;
    };
    std::string attributes = "<p";
    for (int i = 0; attributes.size() < (1 << 19); ++i) attributes += " a" + std::to_string(i);
    const std::string html = "Subject: x\r\nContent-Type: text/html\r\n\r\n";
    const std::string mails[] = {
        "To: " + many("a@e.example, ", 130'000) + "b@e.example\r\nSubject: x\r\n\r\nHei",
        html + many("<b>", 1 << 18) + many("</i>", 1 << 18),
        html + attributes + ">Hei",
        html + many("<a ", 1 << 19),
        html + many("<!--", 1 << 19),
        html + many("<a href=\"", 1 << 19),
        html + many("&", 1 << 19),
        html + many("<blockquote>x", 1 << 19),
        html + many("<ul><li>", 1 << 19),
        "Subject: x\r\n\r\n" + many("begin 644 x\n", 1 << 19),
        "Subject: x\r\n\r\n" + many(">", 1 << 19),
        "Subject: x\r\n\r\n" + many("Fra:\n", 1 << 19),
    };
    for (const std::string& mail : mails) {
        const auto began = std::chrono::steady_clock::now();
        const Readable readable = read_for_people(mail);
        part_quoted(readable.text);
        EXPECT_LT(std::chrono::steady_clock::now() - began, std::chrono::seconds(10)) << mail.substr(0, 60);
    }
}

TEST(UglyMailAll, DeepMultipartsEndTheWalkAndNotTheProgram)
{
    std::string mail = "Subject: x\r\n";
    for (int i = 0; i < 20'000; ++i) {
        const std::string at = std::to_string(i);
        mail += "Content-Type: multipart/mixed; boundary=b" + at + "\r\n\r\n--b" + at + "\r\n";
    }
    EXPECT_TRUE(read_for_people(mail).text.empty());
}

} // namespace
} // namespace samband::mail
