#include "ledger/publish.h"

#include "base/log.h"
#include "base/problem.h"
#include "ledger/log.h"
#include "ledger/read.h"

namespace samband::ledger {
namespace {

/// How the log stands to `last`, the checkpoint published last.
SigningState compare(db::Reading& tx, const Log& log, const Checkpoint& last)
{
    const std::uint64_t size = log.frontier.size();
    if (size < last.size) return SigningState::shorter;
    const Hash root = size == last.size ? log.frontier.root() : root_at(last.size, stored_nodes(tx, log.number, size));
    return root == last.root && last.origin == log.origin ? SigningState::signing : SigningState::differs;
}

/// The checkpoint that the folder remembers: that of an empty log before the first.
Checkpoint remembered(const std::string& note, const Log& log, const VerifierKey& key)
{
    if (note.empty()) return {log.origin, 0, empty_root()};
    return open_checkpoint(parse_note(note), key);
}

Standing sign(db::Database& database, const KeyFolder& keys, const SigningKey& key, const Standing& now)
{
    const std::string note = sign_checkpoint(*now.to_sign, key).whole();
    keys.set_published(now.log, note);
    database.write("ledger.publish", [&](db::Writing& tx) {
        tx.run("ledger.add_checkpoint",
               {{"log", now.log}, {"size", now.to_sign->size}, {"note", note}, {"at", tx.now()}});
    });
    Standing after = now;
    after.published = now.to_sign->size;
    after.to_sign.reset();
    return after;
}

} // namespace

std::string_view word(SigningState state)
{
    switch (state) {
    case SigningState::not_begun:
        return "not-begun";
    case SigningState::signing:
        return "signing";
    case SigningState::no_key:
        return "no-key";
    case SigningState::forgotten:
        return "forgotten";
    case SigningState::shorter:
        return "shorter";
    case SigningState::differs:
        return "differs";
    }
    return "not-begun";
}

Standing standing(db::Reading& tx, const KeyFolder& keys)
{
    const std::optional<Log> log = current_log(tx);
    if (!log) return {};
    Standing now{SigningState::no_key, log->number, log->frontier.size(), 0, std::nullopt};
    const std::optional<SigningKey> key = keys.key(log->number);
    if (!key || key->verifier().name != log->origin) return now;
    const std::optional<std::string> note = keys.published(log->number);
    now.state = SigningState::forgotten;
    if (!note) return now;

    const Checkpoint last = remembered(*note, *log, key->verifier());
    now.published = last.size;
    now.state = compare(tx, *log, last);
    if (now.state != SigningState::signing) return now;
    const db::Arguments at_size{{"log", log->number}, {"size", now.size}};
    // Also one that was signed and kept outside, but did not reach the database before a kill.
    if (tx.one("ledger.has_checkpoint", at_size).integer("found") == 0)
        now.to_sign = Checkpoint{log->origin, now.size, log->frontier.root()};
    return now;
}

Standing publish(db::Database& database, const KeyFolder& keys)
{
    const KeyFolder::Hold hold(keys);
    const Standing now = database.read([&](db::Reading& tx) { return standing(tx, keys); });
    if (now.state != SigningState::signing && now.state != SigningState::not_begun)
        log::error("ledger-not-signed", {{"state", word(now.state)}, {"size", static_cast<std::int64_t>(now.size)}});
    if (!now.to_sign) return now;
    const std::optional<SigningKey> key = keys.key(now.log);
    return key ? sign(database, keys, *key, now) : now;
}

} // namespace samband::ledger
