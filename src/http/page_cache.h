#pragma once
#include "http/limits.h"
#include "http/response.h"

#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

/// Public pages kept in memory, per municipality, path, form, language and encoding.
namespace samband::http {

struct KeptPage {
    std::shared_ptr<const Response> page;
    std::string etag;
    std::int64_t until_us = 0;
};

/// Names one form of one page.
struct PageKey {
    std::string_view municipality;
    std::string_view path;
    bool json = false;
    bool gzip = false;
    Language language = Language::nb;
};

/// Any thread. Bounded by `page_cache_bytes`: the oldest give way.
class PageCache {
public:
    explicit PageCache(std::size_t most_bytes = page_cache_bytes) : most_bytes_(most_bytes) {}

    std::shared_ptr<const KeptPage> find(const PageKey& key, Instant now) const;

    /// To be asked for before a page is made: what was dropped meanwhile is not kept.
    std::uint64_t generation(std::string_view municipality) const;
    void keep(const PageKey& key, std::shared_ptr<const KeptPage> page, std::uint64_t generation);
    void drop(std::string_view municipality);
    std::size_t bytes() const;

private:
    struct Row {
        std::string key;
        std::shared_ptr<const KeptPage> page;
        std::size_t bytes;
    };
    using Rows = std::list<Row>;

    void remove(Rows::iterator row);

    std::size_t most_bytes_;
    mutable std::mutex mutex_;
    Rows rows_; ///< oldest first
    std::unordered_map<std::string, Rows::iterator> by_key_;
    std::unordered_map<std::string, std::uint64_t> generations_;
    std::size_t bytes_ = 0;
};

} // namespace samband::http
