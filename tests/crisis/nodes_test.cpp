#include "crisis/crisis_world.h"

#include "outbox/workers.h"

namespace samband::crisis {
namespace {

/// Two nodes of one municipality, by the real clock: on PostgreSQL each with its own connections; one process owns a
/// SQLite file, so there two sets of workers share it.
class CrisisNodes : public CrisisTest {
protected:
    void SetUp() override
    {
        setting.clock = machine_now;
        CrisisTest::SetUp();
    }
    void TearDown() override
    {
        for (const auto& node : nodes_) node->stop();
        nodes_.clear();
        second_.reset();
        CrisisTest::TearDown();
    }
    void start_node(const std::shared_ptr<db::Database>& database)
    {
        outbox::WorkersSetting made;
        made.threads = 2;
        made.clock = machine_now;
        made.open = [database](const std::string&) { return database; };
        made.look_every_s = 1;
        nodes_.push_back(std::make_unique<outbox::Workers>(made));
        shipping_.handle(*nodes_.back());
        nodes_.back()->handle(publishing::due_work_kind, publishing::do_due_work);
        nodes_.back()->start({"prove"});
    }
    void start_nodes()
    {
        const auto first = std::shared_ptr<db::Database>(std::shared_ptr<void>(), &db());
        if (GetParam() == db::Dialect::postgres) second_ = db::open(address(), complete_setting());
        start_node(first);
        start_node(second_ ? second_ : first);
    }
    static std::int64_t now_ms()
    {
        return std::chrono::duration_cast<std::chrono::milliseconds>(
                   std::chrono::steady_clock::now().time_since_epoch())
            .count();
    }
    bool within_s(int seconds, const std::function<bool()>& holds)
    {
        const std::int64_t until = now_ms() + 1'000 * seconds;
        while (!holds() && now_ms() < until) std::this_thread::sleep_for(std::chrono::milliseconds(10));
        return holds();
    }

    std::shared_ptr<db::Database> second_;
    std::vector<std::unique_ptr<outbox::Workers>> nodes_;
};
SAMBAND_ON_BOTH_DATABASES(CrisisNodes);

TEST_P(CrisisNodes, StopWithinTwoSecondsInTheMiddleOfTheirRecipients)
{
    port_->ms = 10; // a batch of 500 would take five seconds
    const channels::Dispatch one = to_many(1'500, order(letter_, person_id("Kari")));
    const channels::Dispatch other = to_many(1'500, order(letter_, person_id("Mona")));
    start_nodes();
    ASSERT_TRUE(within_s(10, [&] { return port_->taken > 20; }));
    set_crisis();
    const std::int64_t set_at = now_ms();
    std::this_thread::sleep_for(std::chrono::milliseconds(2'000));
    const int taken = port_->taken;
    EXPECT_LT(port_->last_taken_ms - set_at, 2'000);
    std::this_thread::sleep_for(std::chrono::milliseconds(1'000));
    EXPECT_EQ(port_->taken, taken) << "nothing more leaves";
    EXPECT_LT(taken, 1'500);

    channels::Order own = order(page_, person_id("Mona"));
    own.passes_hold = outbox::crisis_hold;
    const Id said = write([&](db::Writing& tx) { return channels::queue_dispatch(tx, own).id; });
    for (const auto& node : nodes_) node->wake("prove");
    EXPECT_TRUE(within_s(5, [&] { return counts(said).contains(channels::DeliveryState::sent); }));
    EXPECT_EQ(port_->taken, taken + 1);

    end_crisis();
    for (const auto& node : nodes_) node->wake("prove");
    std::this_thread::sleep_for(std::chrono::milliseconds(300));
    EXPECT_EQ(port_->taken, taken + 1) << "a person chooses";
    EXPECT_EQ(held().size(), 2u);
    port_->ms = 0;
    as("Kari", [](db::Writing& tx, const people::Person& by) { EXPECT_EQ(send_all_held(tx, by), 2); });
    for (const auto& node : nodes_) node->wake("prove");
    const auto all_sent = [&](const channels::Dispatch& dispatch) {
        return counts(dispatch.id) == channels::StateCounts{{channels::DeliveryState::sent, 1'500}};
    };
    EXPECT_TRUE(within_s(20, [&] { return all_sent(one) && all_sent(other); })) << "each exactly once";
    EXPECT_EQ(port_->taken, 3'001);
}

} // namespace
} // namespace samband::crisis
