#pragma once
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/shipping.h"
#include "crisis/held.h"
#include "crisis/held_kinds.h"
#include "crisis/hold.h"
#include "outbox/lease.h"
#include "outbox/workers.h"
#include "publishing/deliver.h"
#include "publishing/desk.h"
#include "publishing/due_work.h"
#include "rulings/set_situation.h"
#include "subscriptions/fan_out.h"
#include "subscriptions/tell_same.h"

#include <atomic>
#include <thread>

/// The town's desk with one newsletter and one page, wired as the program wires it. The clock shows Friday 20 November
/// 2026, 10:00.
namespace samband::crisis {

/// A peer that takes its time over each parcel, asks whether it shall stop as every port does, and keeps who has it.
class SlowPort : public channels::Port {
public:
    std::atomic<int> ms{0};
    std::atomic<int> taken{0};
    std::atomic<std::int64_t> last_taken_ms{0};

    channels::Abilities abilities(const channels::Account& account) const override
    {
        return {.withdraws = true, .many_recipients = account.channel == rulebook::Channel::newsletter, .batch = 500};
    }
    std::vector<channels::Result> ship(const channels::Shipment& shipment) override
    {
        std::vector<channels::Result> results(shipment.parcels.size(), channels::NotBegun{});
        for (channels::Result& result : results) {
            if (shipment.stopping && shipment.stopping()) break;
            std::this_thread::sleep_for(std::chrono::milliseconds(ms));
            result = channels::Sent{"id"};
            last_taken_ms = std::chrono::duration_cast<std::chrono::milliseconds>(
                                std::chrono::steady_clock::now().time_since_epoch())
                                .count();
            ++taken;
        }
        return results;
    }
};

class CrisisTest : public publishing::Desk {
protected:
    void SetUp() override
    {
        auto port = std::make_unique<SlowPort>();
        port_ = port.get();
        shipping_.add("slow", std::move(port));
        kinds_ = shipping_.kinds();
        for (const char* kind : {publishing::due_work_kind, subscriptions::fan_out_work_kind,
                                 subscriptions::tell_same_work_kind, "rulings.forget-asked"})
            kinds_.push_back(kind);
        wire();
        Desk::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        page_ = opened(rulebook::Channel::facebook, "Facebook-siden");
        letter_ = opened(rulebook::Channel::newsletter, "Nyhetsbrevet");
    }

    void set_crisis() { situation("Mona", rulebook::Situation::crisis); }
    void end_crisis() { situation("Mona", rulebook::Situation::normal); }
    void situation(const std::string& who, rulebook::Situation to)
    {
        const people::Person by = person(who);
        write([&](db::Writing& tx) { rulings::set_situation(tx, by, to, "Kok vannet."); });
    }
    template <typename Act>
    auto as(const std::string& who, Act act)
    {
        const people::Person by = person(who);
        return write([&](db::Writing& tx) { return act(tx, by); });
    }

    publishing::Post scheduled(const std::string& title, std::int64_t in_s)
    {
        return schedule("Kari", start("Kari", publishing::story(title), "Kommunikasjon"), now().plus_s(in_s)).post;
    }
    channels::Order order(const channels::Account& account, const Id& subject)
    {
        channels::Order it;
        it.subject = subject;
        it.revision = 1;
        it.account = account.id;
        it.variant.text = "Vannet stenges tirsdag.";
        it.by = person_id("Kari");
        return it;
    }
    channels::Dispatch to_many(int count, const channels::Order& what)
    {
        return write([&](db::Writing& tx) {
            const channels::Dispatch dispatch = channels::begin_dispatch(tx, what);
            for (int done = 0; done < count; done += 500) {
                std::vector<channels::Recipient> some;
                for (int i = done; i < std::min(count, done + 500); ++i)
                    some.push_back({"mottaker-" + std::to_string(i) + "@prove.example"});
                channels::add_recipients(tx, dispatch.id, some);
            }
            channels::filled(tx, dispatch.id);
            return channels::load_dispatch(tx, dispatch.id);
        });
    }

    std::vector<Held> held()
    {
        return read([](db::Reading& tx) { return list_held(tx); });
    }
    channels::StateCounts counts(const Id& dispatch)
    {
        return read([&](db::Reading& tx) { return channels::counts_of(tx, dispatch); });
    }
    bool nothing_leaves()
    {
        return write([](db::Writing& tx) { return outbox::lease(tx, 10); }).empty();
    }

    /// One work leased, done and settled as the workers do; false if nothing was due.
    bool work_once()
    {
        const auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 1); });
        if (leases.empty()) return false;
        finish(leases.front(), done(leases.front()));
        return true;
    }
    void work_all()
    {
        for (int i = 0; i < 100 && work_once();) ++i;
    }
    outbox::Outcome done(const outbox::Lease& lease)
    {
        return lease.kind == publishing::due_work_kind ? publishing::do_due_work(lease, db())
                                                       : shipping_.ship(lease, db());
    }
    void finish(const outbox::Lease& lease, const outbox::Outcome& outcome)
    {
        write([&](db::Writing& tx) { outbox::conclude(tx, lease, outcome); });
    }

    std::vector<Id> situations_; ///< set, in order
    SlowPort* port_ = nullptr;
    channels::Account page_;
    channels::Account letter_;
    std::vector<std::string> kinds_;
    channels::Shipping shipping_{{[](const std::string&) { return std::filesystem::path(); },
                                  [](const std::string&) { return "https://prove.example.no"; },
                                  [](db::Database&, const std::string&, const std::string&) { return std::string(); }}};

private:
    channels::Account opened(rulebook::Channel channel, const std::string& name)
    {
        channels::Account account;
        account.channel = channel;
        account.driver = "slow";
        account.name = name;
        account.state = channels::AccountState::open;
        return write([&](db::Writing& tx) { return channels::add_account(tx, account); });
    }
    void wire()
    {
        const publishing::Outside outside{
            [this](const channels::Account& account) { return port_->abilities(account); }, "https://prove.example.no"};
        wiring_.on<publishing::PostPublished>("send_out", [=](db::Writing& tx, const publishing::PostPublished& it) {
            publishing::send_out(tx, it, outside);
        });
        wiring_.on<publishing::PostWithdrawn>("take_down", [=](db::Writing& tx, const publishing::PostWithdrawn& it) {
            publishing::take_down(tx, it, outside);
        });
        wiring_.on<rulings::SituationSet>(
            "follow_situation", [kinds = held_kinds(kinds_)](db::Writing& tx, const rulings::SituationSet& it) {
                follow_situation(tx, it, kinds);
            });
        wiring_.on<rulings::SituationSet>(
            "note", [this](db::Writing&, const rulings::SituationSet& it) { situations_.push_back(it.id); });
        setting.wiring = &wiring_;
    }

    db::Wiring wiring_;
};

} // namespace samband::crisis
