#pragma once
#include "client/http_client.h"
#include "db/database.h"
#include "dialogue/changed.h"
#include "outbox/workers.h"
#include "proposals/interface.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

/// Asking the municipality's language model about what has come in: some time after, outside the transaction that took
/// it in, and at most so many a minute. What fails is tried again a little later; a model that keeps failing is left
/// alone for a while (channels/pace.h).
namespace samband::proposals {

/// A reaction. Nothing where no model is on.
void ask_soon(db::Writing& tx, const dialogue::MessageTaken& happening);

inline constexpr const char* ask_work_kind = "proposals.ask";

/// How a model is reached.
struct Access {
    std::shared_ptr<client::HttpClient> client;
    client::Reach reach;                                                        ///< that of the client
    std::function<std::filesystem::path(const std::string& municipality)> keys; ///< the folder of its secrets
    std::function<bool()> ending = {};                                          ///< the program ends
};

/// One call with what the setting says. Blocks, `answer_ms` at most; outside any transaction.
Verdict ask(const Access& access, const std::string& municipality, const Setting& setting, const Question& question,
            Instant now);

/// The handler.
class Asker {
public:
    explicit Asker(Access access) : access_(std::move(access)) {}
    outbox::Outcome operator()(const outbox::Lease& lease, db::Database& database) const;

private:
    Access access_;
};

} // namespace samband::proposals
