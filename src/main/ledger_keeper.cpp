#include "main/ledger_keeper.h"

#include "base/log.h"
#include "base/problem.h"
#include "base/random.h"
#include "ledger/log.h"
#include "ledger/publish.h"

namespace samband::main {

LedgerKeeper::LedgerKeeper(db::Municipalities& municipalities)
    : municipalities_(municipalities),
      thread_([this] { run(); })
{
}

LedgerKeeper::~LedgerKeeper()
{
    stop();
}

void LedgerKeeper::stop()
{
    {
        const std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    changed_.notify_all();
    if (thread_.joinable()) thread_.join();
}

void LedgerKeeper::begin(std::string_view municipality, const std::string& origin)
{
    const auto database = municipalities_.open(municipality);
    const ledger::KeyFolder keys(municipalities_.folder(municipality) / "keys");
    wake(std::string(municipality)); // A program that ended before it signed leaves entries that no commit comes after.
    if (database->read([](db::Reading& tx) { return ledger::current_log(tx).has_value(); })) return;
    // The key comes first: a log without one could not be signed, a key without a log harms nobody.
    if (!keys.key(1)) keys.make(1, origin, random_bytes<32>());
    database->write("begin ledger", [&](db::Writing& tx) { ledger::begin(tx, origin); });
}

void LedgerKeeper::wake(const std::string& municipality)
{
    {
        const std::lock_guard lock(mutex_);
        waiting_.insert(municipality);
    }
    changed_.notify_one();
}

void LedgerKeeper::run()
{
    std::unique_lock lock(mutex_);
    while (true) {
        changed_.wait(lock, [this] { return stopping_ || !waiting_.empty(); });
        const std::set<std::string> round = std::exchange(waiting_, {});
        const bool last = stopping_;
        lock.unlock();
        for (const std::string& municipality : round) sign(municipality);
        lock.lock();
        if (last && waiting_.empty()) return;
        // Many commits share one signature: at most a few checkpoints a second.
        if (!stopping_) changed_.wait_for(lock, std::chrono::milliseconds(300), [this] { return stopping_; });
    }
}

void LedgerKeeper::sign(const std::string& municipality)
{
    try {
        const auto database = municipalities_.open(municipality);
        // This commit wakes the keeper too: it is done only where there is something to do.
        if (database->dialect() == db::Dialect::postgres && database->read(ledger::anything_waits))
            database->write("sequence ledger", [](db::Writing& tx) { ledger::sequence_if_free(tx); });
        const ledger::Standing standing =
            ledger::publish(*database, ledger::KeyFolder(municipalities_.folder(municipality) / "keys"));
        if (standing.state != ledger::SigningState::signing && standing.state != ledger::SigningState::not_begun)
            log::error("ledger-not-signed", {{"municipality", municipality}, {"state", ledger::word(standing.state)}});
    } catch (const std::exception&) {
        // The next commit tries again; what it was is in the log of the kit that failed.
        log::error("ledger-sign-failed", {{"municipality", municipality}});
    }
}

} // namespace samband::main
