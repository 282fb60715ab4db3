#pragma once
#include "channels/happenings.h"
#include "channels/shipping.h"
#include "client/reach.h"

/// Bounces: what the mail servers of others say later of a mail that was sent. The mailbox is only read, a few minutes
/// after each dispatch and for some days; a permanent failure makes the delivery a failed one.
namespace samband::channels::mail {

inline constexpr const char* read_bounces_kind = "channels.read-bounces";

/// After a dispatch of an e-mail account with a mailbox for bounces has ended: the mailbox is looked into.
void watch_bounces(db::Writing& tx, const DispatchEnded& happening);

/// The outbox's handler of `read_bounces_kind`.
class BounceReader {
public:
    BounceReader(client::Reach reach, std::function<std::filesystem::path(const std::string& municipality)> keys)
        : reach_(std::move(reach)),
          keys_(std::move(keys))
    {
    }

    outbox::Outcome operator()(const outbox::Lease& lease, db::Database& database) const;

private:
    client::Reach reach_;
    std::function<std::filesystem::path(const std::string&)> keys_;
};

} // namespace samband::channels::mail
