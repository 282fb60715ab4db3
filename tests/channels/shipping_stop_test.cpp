#include "channels/harbour.h"
#include "channels/mail/settings.h"
#include "channels/mail/smtp_port.h"
#include "support/odd_smtp.h"

#include <chrono>
#include <future>

namespace samband::channels {

using S = DeliveryState;

/// The program ends while a mail server has a whole letter and says nothing.
class ShippingStops : public test::Harbour {
protected:
    void SetUp() override
    {
        Harbour::SetUp();
        if (IsSkipped()) return;
        keys_ = std::filesystem::temp_directory_path() / ("samband-stops-" + account_.id.text());
        mailing_ = start();
        Account mail = account();
        mail.driver = mail::smtp_driver;
        mail.settings = Json::object({{"from", "post@loten.example"},
                                      {"host", "127.0.0.1"},
                                      {"port", std::int64_t{server_.port()}},
                                      {"bounces", "retur@loten.example"},
                                      {"plain", true}});
        mail_ = write([&](db::Writing& tx) { return add_account(tx, mail); });
    }
    void TearDown() override
    {
        std::filesystem::remove_all(keys_);
        Harbour::TearDown();
    }
    std::unique_ptr<Shipping> start()
    {
        ShippingSetting ways;
        ways.keys = [this](const std::string&) { return keys_; };
        ways.site = [](const std::string&) { return "https://loten.example"; };
        auto shipping = std::make_unique<Shipping>(ways);
        shipping->add(mail::smtp_driver, std::make_unique<mail::SmtpPort>(client::Reach({server_.place()})));
        return shipping;
    }
    void ship(Shipping& shipping, const outbox::Lease& lease)
    {
        const outbox::Outcome outcome = shipping.ship(lease, db());
        write([&](db::Writing& tx) { outbox::conclude(tx, lease, outcome); });
    }

    test::OddSmtp server_;
    std::filesystem::path keys_;
    std::unique_ptr<Shipping> mailing_;
    Account mail_;
};
SAMBAND_ON_BOTH_DATABASES(ShippingStops);

TEST_P(ShippingStops, WithinSecondsAndNothingIsLostOrDoubled)
{
    Order what = order();
    what.account = mail_.id;
    what.variant.title = "Vannet stenges";
    const Dispatch dispatch = to_many(3, what);
    server_.meet_with({test::OddMail::silence, test::OddMail::silence, test::OddMail::silence});
    const auto lease = leased();
    ASSERT_TRUE(lease);
    auto shipped = std::async(std::launch::async, [&] { ship(*mailing_, *lease); });
    for (int i = 0; i < 200 && server_.taken().empty(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    const auto told = std::chrono::steady_clock::now();
    mailing_->stop();
    shipped.get();
    EXPECT_LT(std::chrono::steady_clock::now() - told, std::chrono::seconds(5));

    const std::size_t taken = server_.taken().size();
    ASSERT_GT(taken, 0u);
    StateCounts now = counts(dispatch);
    EXPECT_EQ(now[S::in_doubt], static_cast<std::int64_t>(taken)) << "as after a lost answer";
    EXPECT_EQ(now[S::queued], static_cast<std::int64_t>(3 - taken)) << "and the rest waits on";

    // The program is started again: what waited goes, and what is in doubt waits for a person.
    mailing_ = start();
    server_.meet_with({}); // it has come to itself
    later_s(1);
    while (const auto next = leased()) ship(*mailing_, *next);
    now = counts(dispatch);
    EXPECT_EQ(now[S::in_doubt], static_cast<std::int64_t>(taken));
    EXPECT_EQ(now[S::sent], static_cast<std::int64_t>(3 - taken));
    EXPECT_EQ(server_.taken().size(), 3u);
}

} // namespace samband::channels
