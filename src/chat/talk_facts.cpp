#include "chat/talk_facts.h"

#include "base/calendar.h"
#include "base/clock_words.h"
#include "base/text_of.h"
#include "chat/limits.h"
#include "chat/setting.h"
#include "chat/transcript.h"
#include "chat/waiting.h"
#include "dialogue/thread_store.h"
#include "people/dressing.h"

#include <algorithm>

namespace samband::chat {

static Json line_json(const dialogue::Entry& entry, bool for_us)
{
    const bool gone = entry.state == dialogue::EntryState::deleted;
    const bool hidden = !for_us && entry.out_of_sight && !gone;
    return Json::object({{"id", entry.id.text()},
                         {"ours", entry.kind == dialogue::EntryKind::out},
                         {"note", entry.kind == dialogue::EntryKind::note},
                         {"by", for_us ? entry.by_name : std::string()},
                         {"at", to_rfc3339(entry.at)},
                         {"deleted", gone},
                         {"out_of_sight", hidden},
                         {"seen_by_us_alone", for_us && entry.out_of_sight && !gone},
                         {"text", gone || hidden ? std::string() : entry.text}});
}

Json lines_json(db::Reading& tx, const Id& thread, const std::optional<Id>& after, bool with_notes)
{
    const auto entries = with_notes ? dialogue::entries_of(tx, thread) : dialogue::shown_entries_of(tx, thread);
    const auto no_longer_said = [](const dialogue::Entry& entry) {
        return entry.out_of_sight || entry.state == dialogue::EntryState::deleted;
    };
    auto from = entries.begin();
    if (after) {
        const auto last = std::ranges::find(entries, *after, &dialogue::Entry::id);
        if (last != entries.end() && last - from > lines_again) from = last - lines_again;
    }
    Json lines = Json::array();
    for (auto entry = entries.begin(); entry != entries.end(); ++entry)
        if (entry >= from || no_longer_said(*entry)) lines.push(line_json(*entry, with_notes));
    return lines;
}

void dress_lines(Json& lines, http::Language)
{
    for (Json& line : lines.items())
        line["clock"] = clock_words(in_oslo(*from_rfc3339(line.find("at")->string())).time);
}

Json talk_json(db::Reading& tx, const Talk& talk, const std::optional<Id>& after)
{
    const auto thread = dialogue::find_thread(tx, talk.id);
    const Waiting waiting = waiting_of(tx, talk);
    const bool owed = thread && (thread->waits_since || thread->state == dialogue::ThreadState::open);
    const std::string how(word(talk.how));
    return Json::object({{"id", talk.id.text()},
                         {"state", word(talk.state)},
                         {"is", Json::object({{std::string(word(talk.state)), true}})},
                         {"how", how},
                         {"was", Json::object({{how.empty() ? "open" : how, true}})},
                         {"open", talk.is_open()},
                         {"came_back", talk.state == State::queued && talk.taken.has_value()},
                         {"place", waiting.place},
                         {"minutes", waiting.minutes ? Json(*waiting.minutes) : Json()},
                         {"give_up_minutes", setting_of(tx).give_up_minutes},
                         {"owed", !talk.is_open() && owed},
                         {"has_address", thread && !thread->address.empty()},
                         {"may_mail", may_mail(tx, talk)},
                         {"mailed", talk.mailed},
                         {"lines", lines_json(tx, talk.id, after, false)}});
}

void dress_talk(Json& facts, http::Language language)
{
    const Json* minutes = facts.find("minutes");
    facts["wait_words"] =
        minutes_words(minutes && minutes->is_integer() ? std::optional(minutes->integer()) : std::nullopt, language);
    dress_lines(facts["lines"], language);
}

} // namespace samband::chat
