#include "http/page_cache.h"

namespace samband::http {

/// A NUL can stand in neither part, so that no two keys are written the same.
static std::string key_text(const PageKey& key)
{
    std::string text;
    text.reserve(key.municipality.size() + key.path.size() + 8);
    text.append(key.municipality).append(1, '\0').append(key.path).append(1, '\0');
    text += key.json ? 'j' : 'h';
    text += key.gzip ? 'z' : '-';
    text += static_cast<char>('0' + static_cast<int>(key.language));
    return text;
}

std::shared_ptr<const KeptPage> PageCache::find(const PageKey& key, Instant now) const
{
    const std::string text = key_text(key);
    const std::lock_guard lock(mutex_);
    const auto found = by_key_.find(text);
    if (found == by_key_.end() || found->second->page->until_us <= now.us) return nullptr;
    return found->second->page;
}

std::uint64_t PageCache::generation(std::string_view municipality) const
{
    const std::lock_guard lock(mutex_);
    const auto found = generations_.find(std::string(municipality));
    return found == generations_.end() ? 0 : found->second;
}

void PageCache::keep(const PageKey& key, std::shared_ptr<const KeptPage> page, std::uint64_t generation)
{
    std::string text = key_text(key);
    const std::size_t bytes = page->page->body->size() + page->page->lines->size() + text.size() + 256;
    if (bytes > most_bytes_ / 4) return;
    const std::lock_guard lock(mutex_);
    const auto current = generations_.find(std::string(key.municipality));
    if ((current == generations_.end() ? 0 : current->second) != generation) return;
    if (const auto old = by_key_.find(text); old != by_key_.end()) remove(old->second);
    while (bytes_ + bytes > most_bytes_ && !rows_.empty()) remove(rows_.begin());
    rows_.push_back({text, std::move(page), bytes});
    by_key_.emplace(std::move(text), std::prev(rows_.end()));
    bytes_ += bytes;
}

void PageCache::drop(std::string_view municipality)
{
    const std::string prefix = std::string(municipality) + '\0';
    const std::lock_guard lock(mutex_);
    ++generations_[std::string(municipality)];
    for (auto row = rows_.begin(); row != rows_.end();) {
        const auto next = std::next(row);
        if (row->key.starts_with(prefix)) remove(row);
        row = next;
    }
}

std::size_t PageCache::bytes() const
{
    const std::lock_guard lock(mutex_);
    return bytes_;
}

void PageCache::remove(Rows::iterator row)
{
    bytes_ -= row->bytes;
    by_key_.erase(row->key);
    rows_.erase(row);
}

} // namespace samband::http
