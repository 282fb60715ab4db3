#include "db/postgres_database.h"

#include "base/log.h"
#include "base/random.h"
#include "db/own_queries.h"

#include <chrono>
#include <thread>

namespace samband::db {

PostgresDatabase::PostgresDatabase(const std::string& server, const std::string& schema, const Setting& setting)
    : setting_(setting),
      queries_(setting.queries ? *setting.queries : embedded_queries(Dialect::postgres)),
      clock_(setting.clock),
      server_(PostgresServer::at(server))
{
    PostgresServer::Loan session = server_->borrow();
    try {
        place_ = prepare_place(*session, schema, setting_, clock_.now());
    } catch (...) {
        session.drop();
        throw;
    }
}

void PostgresDatabase::run_write(std::string_view label, const std::function<void(Writing&)>& use_case)
{
    Inside::refuse_nesting(this);
    const Inside inside(this);
    for (int tried = 1;; ++tried) {
        try {
            for (const std::function<void()>& then : write_once(label, use_case)) run_after_commit(then);
            if (setting_.after_commit) run_after_commit(setting_.after_commit);
            return;
        } catch (const Failed& failed) {
            if (!again(failed, tried)) throw;
        }
    }
}

/// Conflicts run again after a short, random wait. A key that is there already may be one that a transaction beside
/// this one has just put there: the second run sees it.
bool PostgresDatabase::again(const Failed& failed, int tried)
{
    switch (failed.fault()) {
    case Fault::conflict:
        break;
    case Fault::duplicate:
        if (tried > 1) return false;
        break;
    case Fault::lost:
        server_->close_free();
        return tried == 1 && failed.query() != "commit";
    case Fault::full:
    case Fault::disk:
    case Fault::sync:
    case Fault::memory:
    case Fault::busy:
    case Fault::refused:
    case Fault::wrong:
        log::error("database-failed", {{"what", failed.query()}, {"code", failed.code()}});
        return false;
    }
    if (tried == conflict_tries) return false;
    const std::chrono::microseconds longest(1'000 << tried);
    std::this_thread::sleep_for(longest * random_bytes<1>()[0] / 256);
    return true;
}

PostgresDatabase::Then PostgresDatabase::write_once(std::string_view label,
                                                    const std::function<void(Writing&)>& use_case)
{
    PostgresServer::Loan session = server_->borrow();
    const auto started = std::chrono::steady_clock::now();
    try {
        Then then = in_transaction(*session, use_case);
        const auto held = std::chrono::steady_clock::now() - started;
        held_.add(std::string(label), std::chrono::duration_cast<std::chrono::microseconds>(held).count());
        return then;
    } catch (...) {
        end(session);
        throw;
    }
}

PostgresDatabase::Then PostgresDatabase::in_transaction(PostgresSession& session,
                                                        const std::function<void(Writing&)>& use_case)
{
    const Instant now =
        begin(session, "isolation level serializable", "db_now(" + std::to_string(clock_.now().us) + ")");
    OpenWriting tx(session, queries_, now);
    tx.perform(use_case, setting_.wiring);
    if (setting_.before_commit) tx.perform(setting_.before_commit, setting_.wiring);
    session.command("commit", "commit");
    return tx.take_after_commit();
}

/// Begins in the municipality's role and schema and asks for the time, all in one message to the server.
Instant PostgresDatabase::begin(PostgresSession& session, const std::string& kind, const std::string& clock)
{
    session.enter(place_.schema);
    const std::string us = session.ask("begin " + kind + "; " + place_.enter() + "; select " + clock, "begin");
    clock_.not_before({std::stoll(us)});
    return {std::stoll(us)};
}

void PostgresDatabase::run_read(const std::function<void(Reading&)>& use_case)
{
    Inside::refuse_nesting(this);
    const Inside inside(this);
    for (int tried = 1;; ++tried) {
        PostgresServer::Loan session = server_->borrow();
        try {
            const std::string latest = "greatest(" + std::to_string(clock_.now().us) + ", last_value) from db_clock";
            OpenReading tx(*session, queries_, begin(*session, "isolation level repeatable read read only", latest));
            use_case(tx);
            return session->command("commit", "end of a read");
        } catch (const Failed& failed) {
            end(session);
            if (!again(failed, tried)) throw;
        } catch (...) {
            end(session);
            throw;
        }
    }
}

/// After a failure: rolled back, or closed where not even that can be done.
void PostgresDatabase::end(PostgresServer::Loan& session)
{
    try {
        session->command("rollback", "rollback");
    } catch (const Failed&) {
        session.drop();
        return;
    }
    if (!session->idle()) session.drop();
}

} // namespace samband::db
