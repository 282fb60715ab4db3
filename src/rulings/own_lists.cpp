#include "rulings/own_lists.h"

#include "base/text.h"

namespace samband::rulings {

static OwnLists lists_of(const db::Row& row);

std::span<const OwnList> own_list_names()
{
    static constexpr OwnList all[] = {{"words", &OwnLists::words},
                                      {"phones", &OwnLists::phones},
                                      {"domains", &OwnLists::domains},
                                      {"accounts", &OwnLists::accounts}};
    return all;
}

OwnListsNow own_lists(db::Reading& tx)
{
    static const auto none = std::make_shared<const OwnLists>();
    static std::mutex guard;
    static std::map<std::string, std::shared_ptr<const OwnLists>> kept;
    const auto now = tx.maybe("rulings.own_lists_now");
    if (!now) return {none, 0, Id(), Instant()};
    OwnListsNow found{nullptr, now->integer("version"), now->id("changed_by"), now->instant("changed_at")};
    const std::string hash = now->text("hash");
    {
        const std::lock_guard lock(guard);
        if (const auto known = kept.find(hash); known != kept.end()) found.lists = known->second;
    }
    if (found.lists) return found;
    found.lists = std::make_shared<const OwnLists>(lists_of(tx.one("rulings.own_lists_text")));
    const std::lock_guard lock(guard);
    if (kept.size() >= most_kept_lists) kept.erase(kept.begin());
    kept.emplace(hash, found.lists);
    return found;
}

static OwnLists lists_of(const db::Row& row)
{
    OwnLists lists;
    for (const OwnList& list : own_list_names())
        for (const std::string_view entry : split(row.text(list.name), '\n'))
            if (!entry.empty()) (lists.*list.entries).emplace_back(entry);
    return lists;
}

} // namespace samband::rulings
