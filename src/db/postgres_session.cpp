#include "db/postgres_session.h"

#include "db/limits.h"

#include <libpq-fe.h>
#include <soci/postgresql/soci-postgresql.h>
#include <soci/soci.h>

namespace samband::db {

namespace {

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

std::string as_value(std::string_view value)
{
    std::string made = "'";
    for (const char c : value) {
        if (c == '\'' || c == '\\') made += '\\';
        made += c;
    }
    return made + "'";
}

/// What holds for every connection of ours; the address may say otherwise.
std::map<std::string, std::string> usual_settings()
{
    return {{"connect_timeout", std::to_string(connect_timeout_s)},
            {"application_name", "samband"},
            {"client_encoding", "UTF8"},
            {"tcp_user_timeout", "5000"},
            {"keepalives_idle", "10"},
            {"options", "-c statement_timeout=30s -c lock_timeout=5s -c idle_in_transaction_session_timeout=60s"}};
}

std::string connection_string(const std::string& server)
{
    char* says = nullptr;
    PQconninfoOption* const options = PQconninfoParse(server.c_str(), &says);
    PQfreemem(says); // it may hold the password
    if (!options) throw Problem(ProblemCode::invalid, "Adressen til PostgreSQL er skrevet feil.");
    std::map<std::string, std::string> settings = usual_settings();
    for (const PQconninfoOption* option = options; option->keyword; ++option)
        if (option->val) settings[option->keyword] = option->val;
    PQconninfoFree(options);
    std::string made;
    for (const auto& [key, value] : settings) made += key + "=" + as_value(value) + " ";
    return made;
}

std::unique_ptr<soci::session> connected(const std::string& server)
{
    const std::string settings = connection_string(server);
    try {
        return std::make_unique<soci::session>(soci::postgresql, settings);
    } catch (const soci::soci_error&) {
        throw Failed(Fault::lost, "08001", "connecting to PostgreSQL");
    }
}

void silence(void*, const char*)
{
    // Notices may hold what people wrote.
}

bool is_integer(Oid type)
{
    return type == 20 || type == 21 || type == 23 || type == 1700; // bigint, smallint, integer, numeric (a sum)
}

bool is_text(Oid type)
{
    return type == 25 || type == 1043 || type == 19; // text, varchar, name
}

} // namespace

PostgresSession::PostgresSession(const std::string& server) : Session(connected(server), kept_statements_postgres)
{
    connection_ = static_cast<soci::postgresql_session_backend*>(soci().get_backend())->conn_;
    PQsetNoticeProcessor(connection_, silence, nullptr);
}

PostgresSession::~PostgresSession()
{
    drop_statements();
}

void PostgresSession::command(const char* sql, std::string_view what)
{
    ask(sql, what);
}

void PostgresSession::script(const std::string& sql, std::string_view what)
{
    const Result result(PQexec(connection_, sql.c_str()), PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        throw Failed(fault_of_postgres(state ? state : ""), PQerrorMessage(connection_), what);
    }
    if (PQtransactionStatus(connection_) != PQTRANS_INTRANS)
        throw Failed(Fault::refused, "it ends the transaction", what);
}

std::string PostgresSession::ask(const std::string& sql, std::string_view what)
{
    const Result result(PQexec(connection_, sql.c_str()), PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) {
        const char* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
        throw Failed(fault_of_postgres(state ? state : ""), state ? state : "lost", what);
    }
    if (PQntuples(result.get()) == 0) return "";
    return PQgetvalue(result.get(), 0, 0);
}

bool PostgresSession::idle() const
{
    return PQstatus(connection_) == CONNECTION_OK && PQtransactionStatus(connection_) == PQTRANS_IDLE;
}

Failed PostgresSession::failure(const std::exception& thrown, std::string_view what)
{
    if (PQstatus(connection_) != CONNECTION_OK) return {Fault::lost, "lost", what};
    const auto* error = dynamic_cast<const soci::postgresql_soci_error*>(&thrown);
    const std::string state = error ? error->sqlstate().substr(0, 5) : "soci";
    return {error ? fault_of_postgres(state) : Fault::wrong, state, what};
}

std::vector<Column> PostgresSession::described(void* statement_backend)
{
    auto* any = static_cast<soci::details::statement_backend*>(statement_backend);
    const std::string& name = static_cast<soci::postgresql_statement_backend*>(any)->statementName_;
    const Result result(PQdescribePrepared(connection_, name.c_str()), PQclear);
    std::vector<Column> columns;
    for (int i = 0; i < PQnfields(result.get()); ++i) {
        const Oid type = PQftype(result.get(), i);
        if (!is_integer(type) && !is_text(type))
            throw Problem(ProblemCode::internal,
                          std::string("column ") + PQfname(result.get(), i) + " is neither text nor integer");
        columns.push_back({PQfname(result.get(), i), is_integer(type), false});
    }
    return columns;
}

} // namespace samband::db
