#pragma once
#include "db/lent.h"
#include "db/postgres_session.h"

#include <chrono>

namespace samband::db {

/// One PostgreSQL server as this node sees it: the pool of connections that all its municipalities share.
class PostgresServer {
public:
    using Loan = Lent<PostgresSession>::Loan;

    /// The one of that address (without schema); closed when nobody holds it.
    static std::shared_ptr<PostgresServer> at(const std::string& address);

    explicit PostgresServer(const std::string& address) : address_(address) {}

    /// Throws Failed lost; after one that failed all do so at once for `connect_pause_ms`, so that a server that does
    /// not answer does not hold every thread.
    Loan borrow();
    /// Those that nobody uses: after one has broken, the others have likely done so too.
    void close_free() { connections_.close_free(); }

private:
    std::unique_ptr<PostgresSession> connect();

    const std::string address_;
    Lent<PostgresSession> connections_{connection_limit_postgres};
    std::mutex mutex_;
    std::chrono::steady_clock::time_point closed_until_{};
};

} // namespace samband::db
