#include "dialogue/looks.h"

#include "base/text_of.h"
#include "dialogue/forget.h"
#include "dialogue/limits.h"
#include "dialogue/readers.h"
#include "dialogue/thread_row.h"

namespace samband::dialogue {

void write_looks(db::Writing& tx, const std::vector<Look>& looks)
{
    for (const Look& it : looks)
        tx.run("dialogue.add_look", {{"id", tx.new_id()},
                                     {"kind", it.kind},
                                     {"about", it.about},
                                     {"person", it.person},
                                     {"at", it.at},
                                     {"part", it.part}});
    if (!looks.empty()) forget_in_time(tx);
}

std::vector<Look> looks_at(db::Reading& tx, std::string_view kind, const Id& about, std::int64_t most)
{
    return tx.all_as("dialogue.looks_at", {{"kind", kind}, {"about", about}, {"most", most}}, [](const db::Row& row) {
        return Look{row.text("kind"),  row.id("about"),  row.id("person_id"),
                    row.instant("at"), row.text("part"), row.maybe_text("person_name").value_or("")};
    });
}

std::vector<LookLine> told_together(const std::vector<Look>& looks)
{
    constexpr std::int64_t minute_us = 60'000'000;
    std::vector<LookLine> lines;
    for (const Look& it : looks) {
        const bool same = !lines.empty() && lines.back().look.person == it.person &&
                          lines.back().look.part == it.part && lines.back().look.at.us - it.at.us < minute_us;
        if (same)
            ++lines.back().times;
        else
            lines.push_back({it, 1});
    }
    return lines;
}

const char* part_name(std::string_view part)
{
    if (part == "page") return text_of("Samtalen");
    if (part == "news") return text_of("Det som var nytt i samtalen");
    if (part == "file") return text_of("En fil");
    if (part == "mail") return text_of("En e-post slik den ble laget");
    if (part == "search") return text_of("Et søketreff");
    if (part == "case") return text_of("Saken");
    return text_of("En del av siden");
}

bool may_see_looks(db::Reading& tx, const people::Person& person, const Thread& thread)
{
    return person.has_role("data-protection-officer") || is_accountable(tx, person, thread);
}

std::vector<Thread> watched_threads(db::Reading& tx, const people::Person& person)
{
    auto threads = tx.all_as("dialogue.restricted_threads", {{"most", looks_shown}}, read_thread);
    std::erase_if(threads, [&](const Thread& thread) { return !may_see_looks(tx, person, thread); });
    return threads;
}

} // namespace samband::dialogue
