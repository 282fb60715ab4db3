#pragma once
#include "channels/port.h"
#include "channels/secrets.h"
#include "outbox/workers.h"

#include <array>
#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

/// Handing over what is queued, at most once to each recipient.
///
/// A worker leases a dispatch's work, takes a batch of its deliveries in one transaction (queued → leased, under a
/// fencing number of the dispatch), hands them over, and writes what came of each in the transaction that puts the work
/// back, or takes the next batch (shipping_row.h). What an earlier lease left as leased may have gone out: it is asked
/// for where the channel can be asked, sent again where a key makes that safe, and else in doubt, for a person to say.
/// So a crash leaves one batch in doubt at most; two, each of half the size, where one is taken while another goes out.
namespace samband::channels {

/// How a port is reached from a municipality: opened secrets, pictures' bytes.
struct ShippingSetting {
    std::function<std::filesystem::path(const std::string& municipality)> keys;
    std::function<std::string(const std::string& municipality)> site; ///< "https://loten.example.no"
    std::function<std::string(db::Database&, const std::string& municipality, const std::string& media)> picture;
    /// Batches that one lease may hand over before the work goes back and other work has its turn: what came of one is
    /// written in the transaction that takes the next.
    int batches_in_a_row = 1;
};

class Shipping {
public:
    explicit Shipping(ShippingSetting setting);

    /// Before the workers start. `driver` is a code word, [a-z-]{1,30}.
    void add(std::string driver, std::unique_ptr<Port> port);
    /// Null if there is none by that name.
    Port* port(std::string_view driver) const;
    std::vector<std::string> drivers() const;
    /// What seals and opens the secrets of that municipality's accounts, read anew.
    Secrets secrets(const std::string& municipality) const { return Secrets(setting_.keys(municipality)); }

    /// The outbox's kinds of all drivers, urgent ones too: what a crisis holds.
    std::vector<std::string> kinds() const;
    /// Adds a handler for every driver, and one more for its urgent work, which no newsletter keeps waiting.
    void handle(outbox::Workers& workers);
    /// "https://loten.example.no"
    std::string site(const std::string& municipality) const { return setting_.site(municipality); }
    /// Ports are told to begin no more parcels.
    void stop() { stopping_ = true; }

    /// The handler of both kinds.
    outbox::Outcome ship(const outbox::Lease& lease, db::Database& database);

    /// Where the account's channel calls us (callback.h); empty where it never does. A secret of the account.
    std::string called_at(const std::string& municipality, const Account& account) const;

private:
    class Row;

    ShippingSetting setting_;
    std::map<std::string, std::unique_ptr<Port>, std::less<>> ports_;
    std::atomic<bool> stopping_{false};
    mutable std::array<std::mutex, 16> turns_; ///< by municipality and driver
};

/// A reaction: where the work of a dispatch was given up, its deliveries say so.
void give_up_with_work(db::Writing& tx, const outbox::WorkDied& happening);

/// "channels.ship.smtp", "channels.urgent.smtp".
std::string ship_kind(std::string_view driver, outbox::Priority priority);

} // namespace samband::channels
