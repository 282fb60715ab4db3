#include "dialogue/entry_facts.h"

#include "dialogue/automatic.h"
#include "dialogue/inbox_facts.h"
#include "people/dressing.h"

namespace samband::dialogue {

static Json earlier_facts(db::Reading& tx, const Entry& entry)
{
    Json list = Json::array();
    if (entry.state == EntryState::there) return list;
    for (const Earlier& earlier : earlier_texts_of(tx, entry.id))
        list.push(Json::object({{"text", earlier.text}, {"until", to_rfc3339(earlier.until)}}));
    return list;
}

Json entries_facts(db::Reading& tx, const std::vector<Entry>& entries)
{
    Json list = Json::array();
    const auto automatic = entries.empty() ? std::set<Id>() : automatic_entries_of(tx, entries.front().thread);
    for (const Entry& entry : entries)
        list.push(
            Json::object({{"id", entry.id.text()},
                          {"kind", word(entry.kind)},
                          {"state", word(entry.state)},
                          {"way", word(entry.way)},
                          {"who", entry.who},
                          // Whoever answered in a system before this one is no person of ours.
                          {"by_name", entry.by_name.empty() && entry.kind != EntryKind::in ? entry.who : entry.by_name},
                          {"text", entry.text},
                          {"at", to_rfc3339(entry.at)},
                          {"automatic", automatic.contains(entry.id)},
                          {"earlier", earlier_facts(tx, entry)}}));
    return list;
}

void dress_entries(Json& entries, Instant now, http::Language language)
{
    for (Json& entry : entries.items()) {
        const std::string kind = entry.find("kind")->string();
        const std::string state = entry.find("state")->string();
        const std::string who = entry.find("who")->string();
        const Way way = *way_of(entry.find("way")->string());
        entry["from_name"] = who.empty() ? people::say(text_of("Ukjent"), language) : who;
        entry["is_note"] = kind == word(EntryKind::note);
        entry["is_out"] = kind == word(EntryKind::out);
        entry["came_in"] = kind == word(EntryKind::in);
        entry["is_edited"] = state == word(EntryState::edited);
        entry["is_deleted"] = state == word(EntryState::deleted);
        entry["way_name"] = people::say(name(way), language);
        entry["way_icon"] = icon(way);
        entry["time"] = people::time_words(*from_rfc3339(entry.find("at")->string()), now, language);
        for (Json& earlier : entry["earlier"].items())
            earlier["time"] = people::time_words(*from_rfc3339(earlier.find("until")->string()), now, language);
    }
}

} // namespace samband::dialogue
