#pragma once
#include "client/http_client.h"
#include "outbox/workers.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace samband::channels::linkedin {

/// The outbox's handler of `look_kind`: each quarter of an hour it asks what was said, and tells it (CommentCame) in
/// the transaction that notes how far was seen. It never dies of a network that is down: it looks again later, from
/// where it was. That the page cannot be read is told by its health.
class CommentLooker {
public:
    using Keys = std::function<std::filesystem::path(const std::string& municipality)>;

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

} // namespace samband::channels::linkedin
