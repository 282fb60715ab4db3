#pragma once
#include "channels/written_together.h"

#include <string>

/// Where webhooks are put down: durably, before they are answered, and as they came.
namespace samband::channels::meta {

class WebhookDesk {
public:
    WebhookDesk();
    /// Returns when it is durable; what has come before is there already. Any thread. Problem unavailable where so much
    /// waits to be read that no more is taken.
    void take(db::Database& database, const Id& account, std::string body);
    /// So often was told what was not signed; it is told together, each `refused_noted_every_s` at most.
    void note_refused(db::Database& database, const Id& account, Instant now);

private:
    struct Told {
        Id account;
        std::string sum;
        std::string body;
    };
    struct Refused {
        std::int64_t times = 0;
        Instant noted;
    };
    static void write(db::Writing& tx, const std::vector<const Told*>& together);

    WrittenTogether<Told> told_;
    std::mutex mutex_;
    std::map<std::pair<db::Database*, Id>, Refused> refused_;
};

} // namespace samband::channels::meta
