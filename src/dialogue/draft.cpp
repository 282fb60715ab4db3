#include "dialogue/draft.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/changed.h"
#include "dialogue/forget.h"
#include "dialogue/limits.h"
#include "dialogue/thread_store.h"
#include "people/person_store.h"

namespace samband::dialogue {

static Draft read_draft(const db::Row& row)
{
    return {row.id("thread_id"),
            row.id("person_id"),
            row.maybe_text("person_name").value_or(""),
            row.text("text"),
            row.text("kind"),
            row.maybe_id("left_for"),
            row.maybe_text("left_for_name").value_or(""),
            row.instant("changed_at")};
}

std::vector<Draft> drafts_of(db::Reading& tx, const Id& thread)
{
    return tx.all_as("dialogue.drafts", {{"thread", thread}}, read_draft);
}

std::optional<Draft> draft_of(db::Reading& tx, const Id& thread, const Id& person)
{
    const auto row = tx.maybe("dialogue.draft", {{"thread", thread}, {"person", person}});
    return row ? std::optional(read_draft(*row)) : std::nullopt;
}

static void hold_finds_it(db::Reading& tx, const Thread& thread, const Id& left_for)
{
    const auto person = people::find_person(tx, left_for);
    if (!person || person->disabled || !may_read(tx, *person, thread))
        throw Problem(ProblemCode::invalid, "Utkastet kan ikke legges til den personen.",
                      {{"left_for", text_of("Velg noen som får se samtalen.")}});
}

static void keep(db::Writing& tx, const Id& thread, const Id& person, const std::string& text, const std::string& kind,
                 const std::optional<Id>& left_for)
{
    tx.run("dialogue.save_draft", {{"thread", thread},
                                   {"person", person},
                                   {"text", text},
                                   {"kind", kind == "holding" ? "holding" : "answer"},
                                   {"left_for", left_for},
                                   {"now", tx.now()}});
    forget_in_time(tx);
}

void save_draft(db::Writing& tx, const people::Person& by, const Id& id, const std::string& text,
                const std::string& kind, const std::optional<Id>& left_for)
{
    const Thread thread = load_thread(tx, by, id);
    if (text.size() > text_bytes)
        throw Problem(ProblemCode::invalid, "Utkastet er for langt.", {{"text", text_of("Kort ned teksten.")}});
    if (left_for) hold_finds_it(tx, thread, *left_for);
    const auto was = draft_of(tx, thread.id, by.id);
    if (trim(text).empty()) {
        if (was) forget_draft(tx, thread.id, by.id);
        return;
    }
    if (was && was->text == text && was->kind == kind && (!left_for || left_for == was->left_for)) return;
    keep(tx, thread.id, by.id, text, kind, left_for ? left_for : was ? was->left_for : std::nullopt);
    // That it is there is news to the others; each letter of it is not.
    if (!was || left_for) tell_beside(tx, thread.id);
}

void take_over_draft(db::Writing& tx, const people::Person& by, const Id& id, const Id& from)
{
    const Thread thread = load_thread(tx, by, id);
    const auto theirs = draft_of(tx, thread.id, from);
    if (!theirs || from == by.id) throw Problem(ProblemCode::not_found, "Utkastet finnes ikke lenger.");
    const auto own = draft_of(tx, thread.id, by.id);
    const std::string text = own ? own->text + "\n\n" + theirs->text : theirs->text;
    if (text.size() > text_bytes)
        throw Problem(ProblemCode::invalid, "Utkastene er for lange sammen. Kort ned ditt eget først.");
    keep(tx, thread.id, by.id, text, own ? own->kind : theirs->kind, {});
    forget_draft(tx, thread.id, from);
}

void forget_draft(db::Writing& tx, const Id& thread, const Id& person)
{
    if (tx.run("dialogue.forget_draft", {{"thread", thread}, {"person", person}}) > 0) tell_beside(tx, thread);
}

std::vector<LeftDraft> drafts_left_for(db::Reading& tx, const people::Person& person)
{
    std::vector<LeftDraft> left;
    for (const db::Row& row : tx.all("dialogue.drafts_left_for", {{"person", person.id}, {"most", told_most}})) {
        const auto thread = find_thread(tx, row.id("thread_id"));
        if (thread && may_read(tx, person, *thread))
            left.push_back({thread->id, listed_subject(*thread), row.maybe_text("person_name").value_or(""),
                            row.instant("changed_at")});
    }
    return left;
}

} // namespace samband::dialogue
