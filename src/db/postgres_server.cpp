#include "db/postgres_server.h"

#include "base/log.h"

namespace samband::db {

std::shared_ptr<PostgresServer> PostgresServer::at(const std::string& address)
{
    static std::mutex mutex;
    static std::map<std::string, std::weak_ptr<PostgresServer>> servers;
    const std::lock_guard lock(mutex);
    std::weak_ptr<PostgresServer>& known = servers[address];
    if (auto server = known.lock()) return server;
    auto server = std::make_shared<PostgresServer>(address);
    known = server;
    return server;
}

PostgresServer::Loan PostgresServer::borrow()
{
    return connections_.borrow([this] { return connect(); });
}

std::unique_ptr<PostgresSession> PostgresServer::connect()
{
    {
        const std::lock_guard lock(mutex_);
        if (std::chrono::steady_clock::now() < closed_until_)
            throw Failed(Fault::lost, "closed", "connecting to PostgreSQL");
    }
    try {
        return std::make_unique<PostgresSession>(address_);
    } catch (const Failed& failed) {
        log::error("database-failed", {{"what", failed.query()}, {"code", failed.code()}});
        const std::lock_guard lock(mutex_);
        closed_until_ = std::chrono::steady_clock::now() + std::chrono::milliseconds(connect_pause_ms);
        throw;
    }
}

} // namespace samband::db
