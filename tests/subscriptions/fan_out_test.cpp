#include "subscriptions/fan_out.h"
#include "subscriptions/limits.h"
#include "subscriptions/parish.h"

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace samband::subscriptions {
namespace {

class FanOut : public Parish {
protected:
    channels::Order order()
    {
        channels::Order it;
        it.subject = person_id("Kari");
        it.account = mail_.id;
        it.variant.text = "Vannet stenges tirsdag.";
        return it;
    }
    channels::Dispatch begin(const Selection& selection)
    {
        return write([&](db::Writing& tx) { return fan_out(tx, order(), selection, "https://prove.example"); });
    }
    /// Every work of the fan-out, as the workers do it.
    void work()
    {
        for (const outbox::Lease& lease : write([](db::Writing& tx) { return outbox::lease(tx, 100); }))
            if (lease.kind == fan_out_work_kind) {
                EXPECT_TRUE(std::holds_alternative<outbox::Done>(do_fan_out_work(lease, db())));
                write([&](db::Writing& tx) { outbox::settle(tx, lease); });
            } else
                write([&](db::Writing& tx) { outbox::postpone(tx, lease, now()); });
    }
    std::set<std::string> recipients(const channels::Dispatch& dispatch)
    {
        std::set<std::string> all;
        for (const channels::Delivery& delivery : read([&](db::Reading& tx) {
                 return channels::deliveries_of(tx, dispatch.id, channels::DeliveryState::queued);
             }))
            EXPECT_TRUE(all.insert(delivery.recipient).second) << delivery.recipient;
        return all;
    }
    std::set<std::string> sent_to(const Selection& selection)
    {
        const std::int64_t counted = read([&](db::Reading& tx) { return count_recipients(tx, selection); });
        const channels::Dispatch dispatch = begin(selection);
        work();
        const std::set<std::string> all = recipients(dispatch);
        EXPECT_EQ(static_cast<std::int64_t>(all.size()), counted);
        return all;
    }
};
SAMBAND_ON_BOTH_DATABASES(FanOut);

using Names = std::set<std::string>;

TEST_P(FanOut, WhoeverLeavesGetsNothingOfWhatStillWaits)
{
    subscribe("blir@x.no", {true, {}, {}});
    subscribe("slutter@x.no", {true, {}, {}});
    subscribe("dor@x.no", {true, {}, {}});
    const channels::Dispatch dispatch = begin({Medium::email, {}, {}});
    work();
    ASSERT_EQ(recipients(dispatch).size(), 3U);
    write([&](db::Writing& tx) {
        leave(tx, subscriber_at(tx, "slutter@x.no")->id, "one-click");
        bounced(tx, Medium::email, "dor@x.no");
    });
    EXPECT_EQ(recipients(dispatch), Names{"blir@x.no"});
}

TEST_P(FanOut, ReachesThoseItConcernsAndNobodyElse)
{
    const Id water = topic("Vann og avløp");
    const Id roads = topic("Vei og trafikk");
    const Id centre = place("Sentrum");
    const Id street = place("Sentrum / Brenneriroa");
    const Id far = place("Ådalsbruk");
    subscribe("alt@x.no", {true, {}, {}});
    subscribe("vann@x.no", {false, {water}, {}});
    subscribe("vei@x.no", {false, {roads}, {}});
    subscribe("gata@x.no", {false, {water}, {street}});
    subscribe("sentrum@x.no", {false, {water}, {centre}});
    subscribe("langt@x.no", {true, {}, {far}});
    write([&](db::Writing& tx) { leave(tx, subscriber_at(tx, "vei@x.no")->id, "button"); });
    subscribe("90011222@x.no", {true, {}, {}});
    const std::string token = ask_for("90011222", {true, {}, {}});
    const std::string code = code_in(message_to("+4790011222"));
    ASSERT_TRUE(write([&](db::Writing& tx) { return confirm_by_code(tx, token, code); }));

    const Names for_all{"alt@x.no", "langt@x.no", "90011222@x.no"};
    EXPECT_EQ(sent_to({Medium::email, {}, {}}), for_all) << "without a topic only to those who follow everything";
    EXPECT_EQ(sent_to({Medium::email, {water}, {}}),
              (Names{"alt@x.no", "90011222@x.no", "langt@x.no", "vann@x.no", "gata@x.no", "sentrum@x.no"}));
    EXPECT_EQ(sent_to({Medium::email, {roads}, {}}), for_all) << "who has left gets nothing";
    const Names near{"alt@x.no", "90011222@x.no", "vann@x.no", "gata@x.no", "sentrum@x.no"};
    EXPECT_EQ(sent_to({Medium::email, {water}, {street}}), near) << "the street lies in the centre";
    EXPECT_EQ(sent_to({Medium::email, {water}, {centre}}), near) << "and the centre has the street";
    EXPECT_EQ(sent_to({Medium::email, {water, roads}, {far}}),
              (Names{"alt@x.no", "90011222@x.no", "vann@x.no", "langt@x.no"}));
    EXPECT_EQ(sent_to({Medium::sms, {water}, {}}), Names{"+4790011222"});
}

TEST_P(FanOut, EachGetsLinksOfTheirOwn)
{
    const Subscriber kari = subscribe("kari@x.no", {true, {}, {}});
    later_s(1);
    const Subscriber ola = subscribe("ola@x.no", {true, {}, {}});
    const Links signer = write([](db::Writing& tx) { return links(tx, "https://prove.example"); });
    const RecipientPage page = read([&](db::Reading& tx) {
        return page_of_recipients(tx, {Medium::email, {}, {}}, links(tx, "https://prove.example"), Id(), 10);
    });
    ASSERT_EQ(page.recipients.size(), 2U);
    EXPECT_FALSE(page.more);
    EXPECT_EQ(page.recipients[0].personal.find("leave")->string(),
              "https://prove.example/abonner/av/" + signer.leave_token(kari.id));
    const std::string preferences = page.recipients[1].personal.find("preferences")->string();
    EXPECT_EQ(preferences, "https://prove.example/abonner/mitt/" + signer.preferences_token(ola.id));

    EXPECT_EQ(signer.leave_token_of(signer.leave_token(ola.id)), ola.id);
    EXPECT_FALSE(signer.preferences_token_of(signer.leave_token(ola.id))) << "a leave link opens nothing else";
    EXPECT_FALSE(signer.leave_token_of(signer.preferences_token(ola.id)));
    std::string forged = signer.leave_token(ola.id);
    forged.replace(0, 32, signer.leave_token(kari.id).substr(0, 32));
    EXPECT_FALSE(signer.leave_token_of(forged));
    for (const std::string& wrong : {std::string(), std::string("x"), std::string(59, 'a'), std::string(5'000, 'f'),
                                     signer.leave_token(ola.id).substr(0, 58), signer.leave_token(ola.id) + "A"})
        EXPECT_FALSE(signer.leave_token_of(wrong)) << wrong.size();
}

TEST_P(FanOut, TellsThatTheTopicWasSentAndHowFarItHasCome)
{
    const Id water = topic("Vann og avløp");
    subscribe("kari@x.no", {false, {water}, {}});
    EXPECT_FALSE(read([&](db::Reading& tx) { return load_interest(tx, water); }).last_sent);
    const channels::Dispatch dispatch = begin({Medium::email, {water}, {}});
    EXPECT_EQ(read([&](db::Reading& tx) { return load_interest(tx, water); }).last_sent, now());
    EXPECT_FALSE(read([&](db::Reading& tx) { return filling_of(tx, dispatch.id); })->ended);
    work();
    const auto filling = read([&](db::Reading& tx) { return filling_of(tx, dispatch.id); });
    EXPECT_TRUE(filling->ended);
    EXPECT_EQ(filling->added, 1);
    EXPECT_FALSE(read([&](db::Reading& tx) { return channels::load_dispatch(tx, dispatch.id); }).filling);
    EXPECT_FALSE(read([&](db::Reading& tx) { return filling_of(tx, person_id("Kari")); }));
}

TEST_P(FanOut, WhoLeavesBeforeTheirPageIsNotAdded)
{
    subscribe("a@x.no", {true, {}, {}});
    const Subscriber late = subscribe("b@x.no", {true, {}, {}});
    const channels::Dispatch dispatch = begin({Medium::email, {}, {}});
    write([&](db::Writing& tx) { leave(tx, late.id, "one-click"); });
    work();
    EXPECT_EQ(recipients(dispatch), Names{"a@x.no"});
}

TEST_P(FanOut, StopsWhereTheDispatchIsCancelled)
{
    subscribe("a@x.no", {true, {}, {}});
    const channels::Dispatch dispatch = begin({Medium::email, {}, {}});
    write([&](db::Writing& tx) { channels::cancel_dispatch(tx, dispatch.id, std::nullopt); });
    work();
    EXPECT_TRUE(recipients(dispatch).empty());
    EXPECT_TRUE(read([&](db::Reading& tx) { return filling_of(tx, dispatch.id); })->ended);
}

constexpr char fan_out_folder[] = "SAMBAND_FAN_OUT_FOLDER";
constexpr int many = 5'000;

std::unique_ptr<db::Database> open_killed(const std::filesystem::path& folder)
{
    static const db::Setting setting = [] {
        db::Setting it;
        it.clock = machine_now;
        return it;
    }();
    return db::open("sqlite:" + (folder / "samband.db").string(), setting);
}

void add_many(db::Database& database)
{
    for (int from = 0; from < many; from += 500)
        database.write("test", [&](db::Writing& tx) {
            for (int i = from; i < from + 500; ++i)
                add_subscriber(tx, Medium::email, "nr" + std::to_string(i) + "@x.no", http::Language::nb,
                               {true, {}, {}}, {tx.now(), ConsentAct::given, "import", "", "26/1", {}, {}});
        });
}

TEST(FanOutChild, DISABLED_FillsUntilKilled)
{
    const char* folder = std::getenv(fan_out_folder);
    if (!folder) GTEST_SKIP() << "started by FanOutKilled alone";
    const auto database = open_killed(folder);
    const Id id = Id::parse(std::getenv("SAMBAND_FAN_OUT")).value();
    while (database->write("test", [&](db::Writing& tx) { return fill_some(tx, id); })) {
    }
}

/// kill -9 while a dispatch is being filled, again and again: each gets one delivery, and nobody is left out.
TEST(FanOutKilled, GoesOnWithoutDoubles)
{
    char made[] = "/tmp/samband-fan-out-XXXXXX";
    const std::filesystem::path folder = ::mkdtemp(made);
    Id id;
    Id dispatch;
    {
        const auto database = open_killed(folder);
        add_many(*database);
        database->write("test", [&](db::Writing& tx) {
            channels::Account account;
            account.channel = rulebook::Channel::email;
            account.driver = "smtp";
            account.name = "E-post";
            account.state = channels::AccountState::open;
            channels::Order order;
            order.subject = tx.new_id();
            order.account = channels::add_account(tx, account).id;
            dispatch = fan_out(tx, order, {Medium::email, {}, {}}, "https://prove.example").id;
        });
        const auto leases = database->write("test", [](db::Writing& tx) { return outbox::lease(tx, 10); });
        for (const outbox::Lease& lease : leases)
            if (lease.kind == fan_out_work_kind) id = Id::parse(lease.payload.find("fan_out")->string()).value();
    }
    int killed = 0;
    for (int round = 0; round < 40; ++round) {
        const pid_t child = ::fork();
        if (child == 0) {
            ::setenv(fan_out_folder, folder.c_str(), 1);
            ::setenv("SAMBAND_FAN_OUT", id.text().c_str(), 1);
            ::execl("/proc/self/exe", "subscriptions_tests", "--gtest_filter=FanOutChild.*",
                    "--gtest_also_run_disabled_tests", nullptr);
            ::_exit(1);
        }
        ::usleep(static_cast<useconds_t>(60'000 + round * 7'919 % 40'000));
        ::kill(child, SIGKILL);
        int status = 0;
        ::waitpid(child, &status, 0);
        if (!WIFSIGNALED(status)) break;
        ++killed;
    }
    EXPECT_GT(killed, 0);
    const auto database = open_killed(folder);
    while (database->write("test", [&](db::Writing& tx) { return fill_some(tx, id); })) {
    }
    const auto counts = database->read([&](db::Reading& tx) { return channels::counts_of(tx, dispatch); });
    EXPECT_EQ(counts, (channels::StateCounts{{channels::DeliveryState::queued, many}}));
    EXPECT_EQ(database->read([&](db::Reading& tx) { return filling_of(tx, dispatch); })->added, many);
    std::filesystem::remove_all(folder);
}

} // namespace
} // namespace samband::subscriptions
