#pragma once
#include "channels/accounts.h"
#include "channels/dispatches.h"
#include "channels/shipping.h"
#include "outbox/lease.h"
#include "outbox/workers.h"
#include "support/town.h"

#include <deque>
#include <mutex>
#include <set>

/// A municipality with one account, and a port in this process that does what a test tells it: the world outside as the
/// shipping loop sees it. Real peers are tried by the tests of each channel.
namespace samband::test {

/// Answers as it is told, in order, then with `Sent`; keeps every parcel that it took.
class TellPort : public channels::Port {
public:
    channels::Abilities can{.batch = 3};
    std::deque<channels::Result> answers;
    std::set<std::string> there; ///< recipients that have it; a second time is `doubled`
    int doubled = 0;
    int asked = 0;
    std::function<void()> before_ship;

    channels::Abilities abilities(const channels::Account&) const override { return can; }

    std::vector<channels::Result> ship(const channels::Shipment& shipment) override
    {
        if (before_ship) before_ship();
        std::vector<channels::Result> results;
        for (const channels::Parcel& parcel : shipment.parcels) results.push_back(take(parcel));
        return results;
    }

    std::vector<channels::Result> find(const channels::Shipment& shipment) override
    {
        std::vector<channels::Result> results;
        for (const channels::Parcel& parcel : shipment.parcels) {
            ++asked;
            if (there.contains(parcel.recipient))
                results.push_back(channels::Sent{"found-" + parcel.recipient, true});
            else
                results.push_back(channels::Later{"not-there"});
        }
        return results;
    }

private:
    channels::Result take(const channels::Parcel& parcel)
    {
        channels::Result answer = channels::Sent{"id-" + parcel.recipient};
        if (!answers.empty()) {
            answer = answers.front();
            answers.pop_front();
        }
        const bool arrives =
            std::holds_alternative<channels::Sent>(answer) || std::holds_alternative<channels::Unknown>(answer);
        if (arrives && !there.insert(parcel.recipient).second) ++doubled;
        return answer;
    }
};

class Harbour : public Town {
protected:
    explicit Harbour(int batches_in_a_row = 1) : in_a_row_(batches_in_a_row) {}

    void SetUp() override
    {
        Town::SetUp();
        if (IsSkipped()) return;
        auto port = std::make_unique<TellPort>();
        port_ = port.get();
        shipping_.add("tell", std::move(port));
        account_ = write([&](db::Writing& tx) { return channels::add_account(tx, account()); });
    }

    static channels::Account account()
    {
        channels::Account it;
        it.channel = rulebook::Channel::newsletter;
        it.driver = "tell";
        it.name = "Nyhetsbrevet";
        it.state = channels::AccountState::open;
        return it;
    }

    channels::Order order()
    {
        channels::Order it;
        it.subject = person_id("Kari");
        it.revision = 1;
        it.account = account_.id;
        it.variant.text = "Vannet stenges tirsdag.";
        it.by = person_id("Kari");
        return it;
    }

    /// A dispatch to so many: "mottaker-1@prove.example", …
    channels::Dispatch to_many(int count, const channels::Order& what)
    {
        return write([&](db::Writing& tx) {
            const channels::Dispatch dispatch = channels::begin_dispatch(tx, what);
            std::vector<channels::Recipient> recipients;
            for (int i = 1; i <= count; ++i) recipients.push_back({"mottaker-" + std::to_string(i) + "@prove.example"});
            channels::add_recipients(tx, dispatch.id, recipients);
            channels::filled(tx, dispatch.id);
            return dispatch;
        });
    }

    std::optional<outbox::Lease> leased()
    {
        auto leases = write([](db::Writing& tx) { return outbox::lease(tx, 1); });
        return leases.empty() ? std::nullopt : std::optional(leases.front());
    }

    /// One work leased, handed over and settled as the workers do; false if nothing was due.
    bool work_once()
    {
        const auto lease = leased();
        if (!lease) return false;
        const outbox::Outcome outcome = shipping_.ship(*lease, db());
        write([&](db::Writing& tx) { outbox::conclude(tx, *lease, outcome); });
        return true;
    }
    void work_all()
    {
        for (int i = 0; i < 1'000 && work_once();) ++i;
    }

    channels::StateCounts counts(const channels::Dispatch& dispatch)
    {
        return read([&](db::Reading& tx) { return channels::counts_of(tx, dispatch.id); });
    }
    channels::Dispatch reload(const channels::Dispatch& dispatch)
    {
        return read([&](db::Reading& tx) { return channels::load_dispatch(tx, dispatch.id); });
    }

    const int in_a_row_;
    TellPort* port_ = nullptr;
    channels::Account account_;
    channels::Shipping shipping_{{[](const std::string&) { return std::filesystem::path(); },
                                  [](const std::string&) { return "https://prove.example.no"; },
                                  [](db::Database&, const std::string&, const std::string&) { return std::string(); },
                                  in_a_row_}};
};

} // namespace samband::test
