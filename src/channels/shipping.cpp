#include "channels/shipping.h"

#include "channels/callback.h"
#include "channels/dispatches.h"
#include "channels/shipping_row.h"
#include "outbox/limits.h"

namespace samband::channels {

static constexpr int ships_at_once = 2; // of one driver; a slow one leaves threads for the others

std::string ship_kind(std::string_view driver, outbox::Priority priority)
{
    return (priority == outbox::Priority::urgent ? "channels.urgent." : "channels.ship.") + std::string(driver);
}

Shipping::Shipping(ShippingSetting setting) : setting_(std::move(setting)) {}

void Shipping::add(std::string driver, std::unique_ptr<Port> port)
{
    ports_[std::move(driver)] = std::move(port);
}

Port* Shipping::port(std::string_view driver) const
{
    const auto found = ports_.find(driver);
    return found == ports_.end() ? nullptr : found->second.get();
}

std::vector<std::string> Shipping::drivers() const
{
    std::vector<std::string> names;
    for (const auto& [name, port] : ports_) names.push_back(name);
    return names;
}

std::vector<std::string> Shipping::kinds() const
{
    std::vector<std::string> kinds;
    for (const auto& [name, port] : ports_)
        for (const auto priority : {outbox::Priority::ordinary, outbox::Priority::urgent})
            kinds.push_back(ship_kind(name, priority));
    return kinds;
}

void Shipping::handle(outbox::Workers& workers)
{
    for (const std::string& kind : kinds())
        workers.handle(
            kind, [this](const outbox::Lease& lease, db::Database& database) { return ship(lease, database); },
            ships_at_once);
}

static std::optional<Id> dispatch_in(const Json& payload)
{
    const Json* id = payload.find("dispatch");
    return id && id->is_string() ? Id::parse(id->string()) : std::nullopt;
}

/// "channels.ship.smtp" → "smtp".
static std::string_view driver_of(const outbox::Lease& lease)
{
    return std::string_view(lease.kind).substr(lease.kind.rfind('.') + 1);
}

void give_up_with_work(db::Writing& tx, const outbox::WorkDied& happening)
{
    const bool ours = happening.kind.starts_with("channels.ship.") || happening.kind.starts_with("channels.urgent.");
    if (const auto id = ours ? dispatch_in(happening.payload) : std::nullopt)
        give_up_dispatch(tx, *id, "channel-failed");
}

outbox::Outcome Shipping::ship(const outbox::Lease& lease, db::Database& database)
{
    const auto id = dispatch_in(lease.payload);
    Port* port = this->port(driver_of(lease));
    if (!id || !port) return outbox::GivenUp{"malformed"};
    if (stopping_) return outbox::Postponed{lease.until.plus_s(-outbox::lease_s)}; // at once, by who comes next
    return Row(*this, lease, database, *port, *id).ship();
}

std::string Shipping::called_at(const std::string& municipality, const Account& account) const
{
    const Port* port = this->port(account.driver);
    if (!port || !port->abilities(account).reports) return "";
    return callback_address(secrets(municipality), account, setting_.site(municipality));
}

} // namespace samband::channels
