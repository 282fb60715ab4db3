#include "publishing/delivery_pages.h"

#include "channels/dispatches.h"
#include "channels/shipping.h"
#include "outbox/workers.h"
#include "publishing/desk_with_accounts.h"
#include "support/pages.h"

namespace samband::publishing {
namespace {

/// Refuses what it is given, as a channel does whose settings are wrong.
class RefusingPort : public channels::Port {
public:
    channels::Abilities abilities(const channels::Account&) const override { return {}; }
    std::vector<channels::Result> ship(const channels::Shipment& shipment) override
    {
        return std::vector<channels::Result>(shipment.parcels.size(), channels::Refused{"mailbox-full"});
    }
};

class DeliveryPages : public test::Pages<DeskWithAccounts> {
protected:
    void SetUp() override
    {
        shipping_.add("hand-over", std::make_unique<RefusingPort>());
        Pages::SetUp();
        if (IsSkipped()) return;
        people::Routes made = routes();
        add_delivery_routes(made);
    }
    /// Handed over, and refused; in the account itself, or to one who is to have it.
    channels::Dispatch refused(const Id& account, const Id& subject, const std::string& text,
                               const std::string& to = "")
    {
        channels::Order order;
        order.subject = subject;
        order.revision = 1;
        order.account = account;
        order.variant.text = text;
        const channels::Dispatch dispatch = write([&](db::Writing& tx) {
            if (to.empty()) return channels::queue_dispatch(tx, order);
            const channels::Dispatch letter = channels::begin_dispatch(tx, order);
            channels::add_recipients(tx, letter.id, {{to, Json::object()}});
            channels::filled(tx, letter.id);
            return letter;
        });
        for (const outbox::Lease& lease : write([](db::Writing& tx) { return outbox::lease(tx, 10); })) {
            const outbox::Outcome outcome = shipping_.ship(lease, db());
            write([&](db::Writing& tx) { outbox::conclude(tx, lease, outcome); });
        }
        return dispatch;
    }
    test::Called choose(const std::string& who, const channels::Dispatch& dispatch, const std::string& choice)
    {
        const auto all = read(
            [&](db::Reading& tx) { return channels::deliveries_of(tx, dispatch.id, channels::DeliveryState::failed); });
        return post(who, "/utsendinger/" + dispatch.id.text() + "/valg",
                    {{"delivery", all.at(0).id.text()}, {"choice", choice}});
    }

    channels::Shipping shipping_{{[](const std::string&) { return std::filesystem::path(); },
                                  [](const std::string&) { return "https://prove.example"; },
                                  {}}};
};
SAMBAND_ON_BOTH_DATABASES(DeliveryPages);

/// In the morning one sees what it was that did not go out, and where to mend it.
TEST_P(DeliveryPages, NameThePostAndTheAccountOfWhatDidNotGoOut)
{
    const Post post = start("Kari", story("Vannet stenges"), "Kommunikasjon");
    const channels::Dispatch dispatch = refused(facebook_, post.id, "Vannet stenges tirsdag.");
    const std::string html = html_of(get("Kari", "/utsendinger"));
    EXPECT_TRUE(has(html, "<a href=\"/saker/" + post.id.text() + "\">Vannet stenges</a>")) << html;
    EXPECT_FALSE(has(html, "\">Vannet stenges tirsdag.</a>")) << "a text without a title is called what the post is";
    EXPECT_TRUE(has(html, "<strong>Byen på Facebook</strong>"));
    EXPECT_TRUE(has(html, "href=\"/kontoer/" + facebook_.text() + "\""));
    EXPECT_EQ(choose("Kari", dispatch, "leave").to, "/saker/" + post.id.text());
    EXPECT_TRUE(has(html_of(get("Kari", "/utsendinger")), "Ingenting må ses på."));
}

/// A subscriber's code, or an answer in a conversation that few may read, belongs to one person alone: the desk sees
/// that it did not arrive, not what it says or who was to have it, and can clear it away.
TEST_P(DeliveryPages, ClearAwayALetterThatIsNoPost)
{
    const Id request = write([](db::Writing& tx) { return tx.new_id(); });
    const channels::Dispatch dispatch = refused(sms_, request, "Koden er 123 456.", "+4790011223");
    const std::string html = html_of(get("Kari", "/utsendinger"));
    EXPECT_TRUE(has(html, "Melding fra Samband"));
    EXPECT_FALSE(has(html, "/saker/" + request.text())) << "there is none";
    EXPECT_FALSE(has(html, "123 456"));
    EXPECT_FALSE(has(html, "90011223"));
    EXPECT_TRUE(has(html, "+47 … 223")) << html;
    EXPECT_EQ(get("Kari", "/utsendinger/" + dispatch.id.text()).status, 404);
    EXPECT_EQ(choose("Leif", dispatch, "leave").status, 404);
    EXPECT_EQ(choose("Kari", dispatch, "leave").to, "/utsendinger");
    EXPECT_TRUE(has(html_of(get("Kari", "/utsendinger")), "Ingenting må ses på."));
}

} // namespace
} // namespace samband::publishing
