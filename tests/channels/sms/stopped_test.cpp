#include "channels/happenings.h"
#include "channels/sms/hear_message.h"
#include "channels/sms/sms_world.h"
#include "channels/sms/stopped.h"
#include "ledger/read.h"

namespace samband::channels::sms {

using S = DeliveryState;

class SmsStop : public test::SmsTown {
protected:
    void SetUp() override
    {
        wiring_.on<SmsStopped>("test", [this](db::Writing&, const SmsStopped& it) { told_.push_back(it.number); });
        setting.wiring = &wiring_;
        SmsTown::SetUp();
        if (IsSkipped()) return;
        auto port = std::make_unique<test::TellPort>();
        port_ = port.get();
        port_->can = {.many_recipients = true, .batch = 3};
        shipping_.emplace(shipping_setting("https://loten.example.no"));
        shipping_->add("tell", std::move(port));
        account_ = added(sms_account("tell", Json::object()));
    }
    HeardAnswer hear(const std::string& from, const std::string& text)
    {
        return write([&](db::Writing& tx) { return hear_message(tx, account_, {from, text}).answer; });
    }
    bool has_stopped(const std::string& number)
    {
        return read([&](db::Reading& tx) { return !stopped(tx, {number}).empty(); });
    }

    db::Wiring wiring_;
    std::vector<std::string> told_;
    std::optional<Shipping> shipping_;
    test::TellPort* port_ = nullptr;
    Account account_;
};
SAMBAND_ON_BOTH_DATABASES(SmsStop);

TEST_P(SmsStop, NothingGoesToWhoHasStoppedWheneverItWasQueued)
{
    hear(number(2), "STOPP");
    const Dispatch dispatch = sms_to(account_, 7);
    EXPECT_TRUE(work_once(*shipping_)); // 1, 2 and 3 are taken; 2 is passed over
    hear("9000 0006", "stopp alle");
    work_all(*shipping_);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 5}, {S::cancelled, 2}}));
    EXPECT_FALSE(port_->there.contains(number(2)));
    EXPECT_FALSE(port_->there.contains(number(6)));
    for (const Delivery& delivery : in_state(dispatch, S::cancelled)) EXPECT_EQ(delivery.error, "sms-stopp");
    EXPECT_EQ(told_, (std::vector<std::string>{number(2), number(6)}));
}

TEST_P(SmsStop, NorWhenAPersonSendsItAgain)
{
    port_->answers = {Unknown{"reply-lost"}};
    const Dispatch dispatch = sms_to(account_, 1);
    work_all(*shipping_);
    const auto doubted = in_state(dispatch, S::in_doubt);
    ASSERT_EQ(doubted.size(), 1u);
    hear(number(1), "STOPP");
    const people::Person kari = person("Kari");
    write([&](db::Writing& tx) { send_again(tx, kari, doubted[0].id); });
    work_all(*shipping_);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::cancelled, 1}}));
    EXPECT_TRUE(read([&](db::Reading& tx) { return load_dispatch(tx, dispatch.id).ended; }));
}

TEST_P(SmsStop, ConcernsSmsAlone)
{
    hear(number(1), "STOPP");
    Account letters = sms_account("tell", Json::object());
    letters.channel = rulebook::Channel::chat;
    const Dispatch dispatch = sms_to(added(letters), 1);
    work_all(*shipping_);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 1}}));
}

TEST_P(SmsStop, StartTakesItBack)
{
    EXPECT_EQ(hear(number(1), "START"), HeardAnswer::none) << "nothing had stopped";
    EXPECT_EQ(hear(number(1), "Stopp"), HeardAnswer::stopped);
    EXPECT_EQ(hear(number(1), "STOPP"), HeardAnswer::none) << "she knows";
    EXPECT_TRUE(has_stopped(number(1)));
    EXPECT_EQ(hear(number(1), "start"), HeardAnswer::started_again);
    EXPECT_FALSE(has_stopped(number(1)));
    const Dispatch dispatch = sms_to(account_, 1);
    work_all(*shipping_);
    EXPECT_EQ(counts(dispatch), (StateCounts{{S::sent, 1}}));
}

TEST_P(SmsStop, IsToldEachTimeAndRecordedOnceWithoutTheNumber)
{
    hear(number(1), "STOPP");
    hear(number(1), "STOPP");
    EXPECT_EQ(told_.size(), 2u);
    std::size_t recorded = 0;
    for (const ledger::Recorded& entry : read([&](db::Reading& tx) { return ledger::history(tx, account_.id); })) {
        if (entry.kind != "sms-stopped") continue;
        ++recorded;
        EXPECT_EQ(to_text(entry.content).find("0000001"), std::string::npos);
        EXPECT_NE(to_text(entry.content).find("+47…001"), std::string::npos);
    }
    EXPECT_EQ(recorded, 1u);
}

TEST_P(SmsStop, OtherMessagesAreCountedNotKeptAndAnsweredOnceADay)
{
    EXPECT_EQ(hear(number(1), "Når kommer vannet?"), HeardAnswer::nobody_reads);
    EXPECT_EQ(hear(number(1), "Hallo?"), HeardAnswer::none);
    EXPECT_EQ(hear(number(2), "Hei"), HeardAnswer::nobody_reads);
    EXPECT_EQ(hear("2097", "STOPP"), HeardAnswer::none) << "a short number is no telephone";
    EXPECT_EQ(hear("Telenor", "Velkommen"), HeardAnswer::none);
    later_s(25 * 3'600);
    EXPECT_EQ(hear(number(1), "Enda ikke?"), HeardAnswer::nobody_reads);
    hear(number(3), "STOPP");
    hear(number(3), "START");
    const auto days = read([&](db::Reading& tx) { return heard_days(tx, account_.id); });
    ASSERT_EQ(days.size(), 2u);
    EXPECT_EQ(days[0].day, "2026-11-21");
    EXPECT_EQ(std::tuple(days[0].stops, days[0].starts, days[0].others), std::tuple(1, 1, 1));
    EXPECT_EQ(std::tuple(days[1].stops, days[1].starts, days[1].others), std::tuple(0, 0, 5));
}

} // namespace samband::channels::sms
