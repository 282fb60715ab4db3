#include "dialogue/follow.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/limits.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/thread_store.h"
#include "people/mentioned.h"
#include "people/person_store.h"

namespace samband::dialogue {

bool follows(db::Reading& tx, const Id& person, const Id& thread)
{
    return tx.maybe("dialogue.follows", {{"thread", thread}, {"person", person}}).has_value();
}

void follow_thread(db::Writing& tx, const people::Person& person, const Id& id)
{
    const Thread thread = load_thread(tx, person, id);
    if (tx.one("dialogue.count_followed", {{"person", person.id}}).integer("there") >= followed_most)
        throw Problem(ProblemCode::invalid, "Du følger mange samtaler. Slutt å følge noen av dem først.");
    tx.run("dialogue.follow", {{"thread", thread.id}, {"person", person.id}, {"now", tx.now()}});
}

void unfollow_thread(db::Writing& tx, const people::Person& person, const Id& id)
{
    tx.run("dialogue.unfollow", {{"thread", load_thread(tx, person, id).id}, {"person", person.id}});
}

/// Who has it, its unit's people, and whoever has written in it.
static people::Concerned concerned_by(db::Reading& tx, const Thread& thread)
{
    people::Concerned concerned;
    if (thread.assignee) concerned[*thread.assignee] = thread.assignee_name;
    if (thread.unit)
        for (const people::Member& member : people::members_of(tx, *thread.unit)) concerned[member.id] = member.name;
    for (const Entry& entry : entries_of(tx, thread.id))
        if (entry.by) concerned[*entry.by] = entry.by_name;
    return concerned;
}

void tell_mentioned(db::Writing& tx, const people::Person& by, const Thread& thread, const Id& entry,
                    std::string_view note)
{
    tx.run("dialogue.see_mentions", {{"thread", thread.id}, {"person", by.id}}); // Whoever answers has seen it.
    const auto named = people::mentioned_in(tx, note, mentioned_most, "note", [&] { return concerned_by(tx, thread); });
    for (const Id& id : named) {
        if (id == by.id) continue;
        const people::Person person = people::load_person(tx, id);
        hold_reads(tx, thread, person, "note");
        if (!may_read(tx, person, thread))
            throw Problem(ProblemCode::invalid, "Den du nevner, får ikke se samtalen.",
                          {{"note", text_of("Den du nevner, får ikke se samtalen. Gi den til personen, eller send den "
                                            "til enheten, først.")}});
        tx.run("dialogue.mention", {{"entry", entry}, {"person", id}});
    }
}

static std::vector<Told> told(db::Reading& tx, const people::Person& person, const char* query, bool note)
{
    std::vector<Told> lines;
    for (const db::Row& row : tx.all(query, {{"person", person.id}, {"most", told_most}})) {
        const auto thread = find_thread(tx, row.id("thread_id"));
        if (!thread || !may_read(tx, person, *thread)) continue;
        lines.push_back({thread->id, listed_subject(*thread), note ? row.maybe_text("by_name").value_or("") : "",
                         note && !thread->restricted ? row.text("text") : "", row.instant("at")});
    }
    return lines;
}

std::vector<Told> mentions_of(db::Reading& tx, const people::Person& person)
{
    return told(tx, person, "dialogue.mentions", true);
}

std::vector<Told> came_to_followed(db::Reading& tx, const people::Person& person)
{
    return told(tx, person, "dialogue.came_to_followed", false);
}

void see_thread(db::Writing& tx, const people::Person& person, const Id& thread)
{
    tx.run("dialogue.see_followed", {{"thread", thread}, {"person", person.id}, {"now", tx.now()}});
    tx.run("dialogue.see_mentions", {{"thread", thread}, {"person", person.id}});
}

} // namespace samband::dialogue
