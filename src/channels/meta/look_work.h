#pragma once
#include "client/http_client.h"
#include "outbox/workers.h"

#include <filesystem>
#include <functional>
#include <memory>

/// Looking, each quarter of an hour, whether the network has told us everything: what it has not comes in by the same
/// door, and the account's page says that it is silent.
namespace samband::channels::meta {

/// The outbox's handler of `look_kind`.
class CommentLooker {
public:
    using Keys = std::function<std::filesystem::path(const std::string& municipality)>;

    /// Once `ending` says yes, the looking ends after the call that is under way.
    CommentLooker(std::shared_ptr<client::HttpClient> http, Keys keys, std::function<bool()> ending = {})
        : http_(std::move(http)),
          keys_(std::move(keys)),
          ending_(std::move(ending))
    {
    }

    outbox::Outcome operator()(const outbox::Lease& lease, db::Database& database) const;

private:
    std::shared_ptr<client::HttpClient> http_;
    Keys keys_;
    std::function<bool()> ending_;
};

} // namespace samband::channels::meta
