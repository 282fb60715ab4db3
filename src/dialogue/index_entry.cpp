#include "dialogue/index_entry.h"

#include "dialogue/index_work.h"
#include "dialogue/readers.h"
#include "outbox/outbox.h"
#include "people/person_store.h"
#include "search/said.h"
#include "search/words.h"

#include <algorithm>

namespace samband::dialogue {

static constexpr const char* kind = "entry";

std::string found_by(std::string_view subject, std::string_view who, std::string_view address, std::string_view text)
{
    std::string all;
    for (const std::string_view part : {subject, who, address, text}) all.append(part).append("\n");
    return search::index_text(all);
}

std::string found_by(const Thread& thread, const Entry& entry)
{
    return found_by(entry.at == thread.began ? thread.subject : std::string(), entry.who, entry.address, entry.text);
}

void index_entry(db::Writing& tx, const Thread& thread, const Id& entry, Instant at, const std::string& words)
{
    search::put_said(tx, {kind, entry, words, marks_of(tx, thread), at});
}

void index_new_entry(db::Writing& tx, const Thread& thread, const Id& entry, Instant at, const std::string& words)
{
    search::add_said(tx, {kind, entry, words, marks_of(tx, thread), at});
}

void unindex_entry(db::Writing& tx, const Id& entry)
{
    search::remove_said(tx, kind, entry);
}

void mark_anew(db::Writing& tx, const Id& thread)
{
    outbox::queue(tx, {.kind = index_work_kind,
                       .payload = Json::object({{"thread", thread.text()}}),
                       .dedup_key = std::string(index_work_kind) + ":" + thread.text()});
}

static std::string letters(std::string_view text)
{
    std::string kept(text);
    std::erase_if(kept, [](char c) { return c == '-'; });
    return kept;
}

std::string desk_mark()
{
    return "markdesk";
}

std::string unit_mark(const Id& unit)
{
    return "markunit" + letters(unit.text());
}

std::string person_mark(const Id& person)
{
    return "markperson" + letters(person.text());
}

std::string leader_mark(const std::optional<Id>& unit)
{
    return "markleader" + (unit ? letters(unit->text()) : "none");
}

std::string held_unit_mark(const Id& unit)
{
    return "markheld" + letters(unit.text());
}

std::string way_mark(Way way)
{
    return "markway" + letters(word(way));
}

std::string category_mark(rulebook::Category category)
{
    return "markcategory" + letters(rulebook::word(category));
}

/// Those who read a restricted one, and what it is narrowed by.
static void add_marks_of_restricted(db::Reading& tx, const Thread& thread, std::vector<std::string>& marks)
{
    marks.push_back(leader_mark(thread.unit));
    for (const Id& named : named_readers(tx, thread.id)) marks.push_back(person_mark(named));
    if (thread.unit)
        for (const Id& unit : people::line_of(tx, *thread.unit)) marks.push_back(held_unit_mark(unit));
}

std::vector<std::string> marks_of(db::Reading& tx, const Thread& thread)
{
    std::vector<std::string> marks{way_mark(thread.way)};
    if (thread.category) marks.push_back(category_mark(*thread.category));
    if (thread.assignee) marks.push_back(person_mark(*thread.assignee));
    if (thread.restricted) {
        add_marks_of_restricted(tx, thread, marks);
        return marks;
    }
    marks.push_back(desk_mark());
    if (thread.unit)
        for (const Id& unit : people::line_of(tx, *thread.unit)) marks.push_back(unit_mark(unit));
    return marks;
}

} // namespace samband::dialogue
