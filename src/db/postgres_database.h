#pragma once
#include "db/clock.h"
#include "db/database.h"
#include "db/held.h"
#include "db/open_transaction.h"
#include "db/postgres_schema.h"
#include "db/postgres_server.h"

namespace samband::db {

/// A PostgreSQL schema. Transactions run side by side and on several nodes; the server orders them (serializable), and
/// what it cannot order runs again.
class PostgresDatabase final : public Database {
public:
    PostgresDatabase(const std::string& server, const std::string& schema, const Setting& setting);

    Dialect dialect() const override { return Dialect::postgres; }
    std::vector<HeldTime> held_times() const override { return held_.all(); }

private:
    using Then = std::vector<std::function<void()>>;

    void run_write(std::string_view label, const std::function<void(Writing&)>& use_case) override;
    void run_read(const std::function<void(Reading&)>& use_case) override;
    Then write_once(std::string_view label, const std::function<void(Writing&)>& use_case);
    Then in_transaction(PostgresSession& session, const std::function<void(Writing&)>& use_case);
    static void end(PostgresServer::Loan& session);
    bool again(const Failed& failed, int tried);
    Instant begin(PostgresSession& session, const std::string& kind, const std::string& clock);

    const Setting setting_;
    const Queries& queries_;
    Clock clock_;
    Held held_;
    std::shared_ptr<PostgresServer> server_;
    PostgresPlace place_;
};

} // namespace samband::db
