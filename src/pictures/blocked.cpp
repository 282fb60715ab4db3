#include "pictures/blocked.h"

#include "ledger/append.h"
#include "pictures/picture_row.h"
#include "pictures/picture_store.h"

namespace samband::pictures {

bool sees_blocked(const people::Person& person, const Id& blocked_by)
{
    return person.id == blocked_by || person.has_role("data-protection-officer") || person.has_role("archivist");
}

std::int64_t block_pictures(db::Writing& tx, const people::Person& by, const std::vector<std::string>& hashes)
{
    std::int64_t blocked = 0;
    for (const std::string& hash : hashes) {
        const auto picture = find_picture(tx, hash);
        if (!picture || !uses_of(tx, hash).empty()) continue;
        tx.run("pictures.block_picture", {{"hash", hash}, {"by", by.id}, {"now", tx.now()}});
        ledger::append(tx, {.kind = "picture-blocked", .subject = picture->id, .by = by.id});
        ++blocked;
    }
    return blocked;
}

std::optional<Picture> find_blocked(db::Reading& tx, const people::Person& person, std::string_view hash)
{
    const auto by = tx.maybe("pictures.blocked_by", {{"hash", hash}});
    if (!by || !sees_blocked(person, by->id("by_person"))) return std::nullopt;
    const auto row = tx.maybe("pictures.blocked_picture", {{"hash", hash}});
    return row ? std::optional(read_picture(*row)) : std::nullopt;
}

} // namespace samband::pictures
