#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/act.h"
#include "dialogue/changed.h"
#include "dialogue/clock.h"
#include "dialogue/concern.h"
#include "dialogue/index_entry.h"
#include "dialogue/limits.h"
#include "dialogue/record.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/thread_store.h"

#include <algorithm>

namespace samband::dialogue {

/// Those of the thread that are named; Problem invalid where one is not in it, or all are.
static std::vector<Entry> picked(db::Reading& tx, const Thread& thread, const std::vector<Id>& ids)
{
    const std::vector<Entry> all = entries_of(tx, thread.id);
    std::vector<Entry> some;
    for (const Entry& entry : all)
        if (std::find(ids.begin(), ids.end(), entry.id) != ids.end()) some.push_back(entry);
    if (some.empty() || some.size() != ids.size() || ids.size() > entries_at_once)
        throw Problem(ProblemCode::invalid, "Velg meldingene som skal bli en egen samtale.",
                      {{"entries", text_of("Velg minst én melding fra denne samtalen.")}});
    if (some.size() == all.size())
        throw Problem(ProblemCode::invalid, "Alle meldingene er valgt.",
                      {{"entries", text_of("La minst én melding stå igjen.")}});
    return some;
}

Thread split_thread(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                    const std::vector<Id>& ids, const std::string& subject)
{
    const Thread thread = load_thread(tx, by, id, seen_version);
    const std::vector<Entry> moved = picked(tx, thread, ids);
    const std::string named =
        hold_text(subject, subject_characters, "subject", text_of("Gi den nye samtalen et navn."));
    const auto first = std::find_if(moved.begin(), moved.end(), [](const Entry& e) { return e.kind == EntryKind::in; });
    const Entry& of = first == moved.end() ? moved.front() : *first;
    const Id made = tx.new_id();
    tx.run("dialogue.insert_thread", {{"id", made},
                                      {"way", word(of.way)},
                                      {"subject", named},
                                      {"who", of.kind == EntryKind::in ? of.who : thread.who},
                                      {"address", of.kind == EntryKind::in ? of.address : thread.address},
                                      {"unit", thread.unit},
                                      {"at", of.at},
                                      {"excerpt", shortened(of.text, 160)}});
    for (const Entry& entry : moved) tx.run("dialogue.move_entry", {{"id", entry.id}, {"into", made}});
    tx.run("dialogue.answered_as", {{"id", made}, {"from", thread.id}});
    restrict_alike(tx, thread.id, made);
    carry_concern(tx, thread.id, made);
    for (const Id& touched : {thread.id, made}) tx.run("dialogue.recount", {{"id", touched}});
    tell_changed(tx, made);
    mark_anew(tx, made);
    record_act(tx, "thread-split", by.id, thread.id,
               Json::object({{"into", made.text()}, {"entries", static_cast<std::int64_t>(moved.size())}}));
    for (const Id& touched : {thread.id, made}) follow_clock(tx, touched);
    return after(tx, made);
}

} // namespace samband::dialogue
