#include "base/problem.h"
#include "channels/mail/letter.h"
#include "channels/mail/personal.h"

#include <gtest/gtest.h>
#include <sstream>

namespace samband::channels::mail {

static std::string letter_with_way_out(const std::string& leave, const std::string& name = "Nyheter fra Løten",
                                       const std::string& title = "Vannet stenges", const std::string& sender = "",
                                       const std::vector<VariantPicture>& pictures = {})
{
    Account account;
    account.id = Id::parse("01970000-0000-7000-8000-000000000001").value();
    account.name = name;
    account.settings = Json::object({{"from", "nyheter@loten.example"}});
    Variant variant;
    variant.title = title;
    variant.sender = sender;
    variant.text = "Vi bytter en ventil.";
    variant.html = "<p>Vi bytter en ventil.</p>";
    variant.link = "https://loten.example/nyheter/vann";
    variant.pictures = pictures;
    Parcel parcel;
    parcel.delivery = Id::parse("01970000-0000-7000-8000-000000000002").value();
    parcel.recipient = "ase@loten.example";
    parcel.personal = Json::object({{"leave", leave}});
    const std::string secret;
    const Shipment shipment{.account = account,
                            .secret = secret,
                            .variant = variant,
                            .parcels = {parcel},
                            .queued = {},
                            .at = {},
                            .stopping = {},
                            .picture = {}};
    return letter_to(shipment, parcel);
}

TEST(NewsletterLetter, IsLeftByOnePressWhereTheSiteHasHttps)
{
    const std::string letter = letter_with_way_out("https://loten.example/abonner/av/a1");
    EXPECT_NE(letter.find("List-Unsubscribe: <https://loten.example/abonner/av/a1>"), std::string::npos) << letter;
    EXPECT_NE(letter.find("List-Unsubscribe-Post: List-Unsubscribe=One-Click"), std::string::npos) << letter;
}

TEST(NewsletterLetter, IsSentFromASiteWithoutHttpsToo)
{
    const std::string letter = letter_with_way_out("http://127.0.0.1:8080/abonner/av/a1");
    EXPECT_EQ(letter.find("List-Unsubscribe"), std::string::npos) << letter;
    EXPECT_NE(letter.find("List-Id:"), std::string::npos) << letter;
    EXPECT_NE(letter.find("Meld deg av: http://127.0.0.1:8080/abonner/av/a1"), std::string::npos) << letter;
}

TEST(NewsletterLetter, ShowsItsFirstPictureAsItIsCropped)
{
    const auto letter = [](const VariantPicture& picture) {
        return letter_with_way_out("https://loten.example/av", "Nyheter", "Vann", "", {picture});
    };
    const std::string shown = letter({"ab", "En \"ventil\"", "https://loten.example/media/ab-wide-9-9", "wide-9-9"});
    EXPECT_NE(shown.find("media/ab-wide-9-9"), std::string::npos) << shown;
    EXPECT_NE(shown.find("&quot;ventil&quot;"), std::string::npos) << shown;
    EXPECT_EQ(letter({"ab", "x", "https://loten.example/media/ab"}).find("<img"), std::string::npos)
        << "a press release has its pictures on its page";
}

/// The names of the header fields, in their order.
static std::vector<std::string> fields_of(const std::string& letter)
{
    std::vector<std::string> names;
    std::istringstream head(letter.substr(0, letter.find("\r\n\r\n")));
    for (std::string line; std::getline(head, line);)
        if (!line.empty() && line[0] != ' ' && line[0] != '\t') names.push_back(line.substr(0, line.find(':')));
    return names;
}

/// Whatever staff write as title, account or sender: as many header fields as ever, and of the same names
/// (ASVS 1.3.11).
TEST(NewsletterLetter, NoTitleAccountOrSenderBecomesAHeader)
{
    const std::string leave = "https://loten.example/abonner/av/a1";
    const auto usual = fields_of(letter_with_way_out(leave));
    for (const std::string broken :
         {"\r\n", "\n", "\r", "\r\n\r\n", "\r\n.\r\n", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
        const std::string hostile = "Vann" + broken + "Bcc: alle@fiende.example" + broken + "Subject: Falsk";
        EXPECT_EQ(fields_of(letter_with_way_out(leave, hostile)), usual) << broken;
        EXPECT_EQ(fields_of(letter_with_way_out(leave, "Nyheter", hostile)), usual) << broken;
        EXPECT_EQ(fields_of(letter_with_way_out(leave, "Nyheter", "Vann", hostile)), usual) << broken;
        EXPECT_THROW(letter_with_way_out(leave + broken + "Bcc: alle@fiende.example"), Problem) << broken;
    }
}

/// What one person writes to another stands as it was written, and whoever is away may say so.
TEST(PersonalLetter, AnswersTheOneThatCameAndIsNoNewsletter)
{
    Account account;
    account.id = Id::parse("01970000-0000-7000-8000-000000000001").value();
    account.name = "Postmottak";
    account.settings = Json::object({{"from", "post@loten.example"}});
    Variant variant;
    variant.title = "SV: Badet";
    variant.sender = "Løten kommune";
    variant.text = "Badet aapner klokka ti.\n";
    const std::string bytes = "From: a@b.example\r\n\r\nHei";
    variant.more = more_of({.in_reply_to = "m1@borger.example",
                            .references = {"not an id", "m0@borger.example", "m1@borger.example"},
                            .files = {{"melding-1.eml", "message/rfc822", bytes}}});
    Parcel parcel;
    parcel.delivery = Id::parse("01970000-0000-7000-8000-000000000002").value();
    parcel.recipient = "ase@borger.example";
    parcel.personal = Json::object();
    const std::string secret;
    const std::string letter = letter_to({.account = account,
                                          .secret = secret,
                                          .variant = variant,
                                          .parcels = {parcel},
                                          .queued = {},
                                          .at = {},
                                          .stopping = {},
                                          .picture = {}},
                                         parcel);
    const auto has = [&](const char* words) { return letter.find(words) != std::string::npos; };
    EXPECT_TRUE(has("In-Reply-To: <m1@borger.example>")) << letter;
    EXPECT_TRUE(has("References: <m0@borger.example>\r\n <m1@borger.example>")) << letter;
    EXPECT_TRUE(has("Reply-To:")) << letter;
    EXPECT_TRUE(has("<post@loten.example>")) << letter;
    EXPECT_TRUE(has("Badet aapner klokka ti.")) << letter;
    EXPECT_TRUE(has("message/rfc822")) << letter;
    EXPECT_TRUE(has(bytes.c_str())) << "the mail as it came: " << letter;
    for (const char* mark : {"Auto-Submitted", "List-", "abonnerer", "Meld deg av", "-- "})
        EXPECT_FALSE(has(mark)) << mark << letter;
}

} // namespace samband::channels::mail
