#include "ledger/erasures.h"

#include "base/json.h"
#include "ledger/erase.h"
#include "ledger/limits.h"

namespace samband::ledger {

/// Kind and subject are the last keys of an act's canonical text; the subject is null or an id.
static bool ends_as_decision(std::string_view act)
{
    static const std::string kind = R"(,"kind":")" + std::string(erased_kind) + R"(","subject":)";
    for (const std::size_t rest : {std::string_view("null}").size(), std::string_view("\"\"}").size() + 36})
        if (act.size() > kind.size() + rest && act.substr(act.size() - rest - kind.size()).starts_with(kind))
            return true;
    return false;
}

void Erasures::erased(std::uint64_t index, std::string_view entry, std::string_view decision)
{
    gone_.push_back({index, std::string(entry), std::string(decision)});
}

void Erasures::said(std::string_view act)
{
    // Few acts are decisions, and reading JSON costs more than all the hashing.
    if (!ends_as_decision(act)) return;
    const Json json = parse_json(act, {content_bytes, content_depth + 2});
    const Json* is = json.find("kind");
    const Json* entry = json.find("entry");
    const Json* content = json.find("content");
    const Json* erases = content ? content->find("erases") : nullptr;
    if (!is || *is != Json(erased_kind) || !entry || !entry->is_string() || !erases || !erases->is_array()) return;
    for (const Json& one : erases->items())
        if (one.is_string()) decided_[entry->string()].insert(one.string());
}

std::optional<std::uint64_t> Erasures::first_without_decision() const
{
    std::set<std::string> claimed;
    for (const Gone& gone : gone_) {
        const auto decision = decided_.find(gone.decision);
        if (decision == decided_.end() || !decision->second.contains(gone.entry)) return gone.index;
        if (!claimed.insert(gone.entry).second) return gone.index;
    }
    return std::nullopt;
}

} // namespace samband::ledger
