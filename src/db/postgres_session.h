#pragma once
#include "db/session.h"

struct pg_conn;

namespace samband::db {

/// One connection to a PostgreSQL server, for any municipality: role and schema are set in each transaction.
class PostgresSession final : public Session {
public:
    /// Throws Failed lost if the server does not answer within `connect_timeout_s`, Problem invalid for a wrong
    /// address.
    explicit PostgresSession(const std::string& server);
    ~PostgresSession() override;

    void command(const char* sql, std::string_view what) override;
    void script(const std::string& sql, std::string_view what) override;
    /// A command whose last statement answers with one value; empty for null or no row.
    std::string ask(const std::string& sql, std::string_view what);

    /// What the next transactions prepare is kept for this schema alone.
    void enter(const std::string& schema) { set_scope(schema); }
    /// Fit to be used again: connected, and in no transaction.
    bool idle() const;

private:
    Failed failure(const std::exception& thrown, std::string_view what) override;
    std::vector<Column> described(void* statement_backend) override;

    pg_conn* connection_ = nullptr;
};

} // namespace samband::db
