#include "channels/mail/letter.h"

#include <gtest/gtest.h>

namespace samband::channels::mail {

static std::string letter_with_way_out(const std::string& leave)
{
    Account account;
    account.id = Id::parse("01970000-0000-7000-8000-000000000001").value();
    account.name = "Nyheter fra Løten";
    account.settings = Json::object({{"from", "nyheter@loten.example"}});
    Variant variant;
    variant.title = "Vannet stenges";
    variant.text = "Vi bytter en ventil.";
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

} // namespace samband::channels::mail
