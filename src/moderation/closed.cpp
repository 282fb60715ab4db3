#include "moderation/closed.h"

#include "base/text_of.h"
#include "db/queries.h"
#include "dialogue/thread_store.h"
#include "dialogue/watch_restricted.h"
#include "dialogue/whole_message.h"
#include "moderation/act_row.h"

namespace samband::moderation {

static constexpr std::string_view of_an_act = "/samtaler/tiltak/{act}";
static constexpr std::string_view of_a_piece = "/samtaler/bevis/{evidence}";

bool is_closed_to(db::Reading& tx, const people::Person& person, const Id& thread)
{
    const auto found = dialogue::find_thread(tx, thread);
    return found && found->restricted && !dialogue::may_read(tx, person, *found);
}

const char* hidden_in_lists(db::Reading& tx, const people::Person& person, const Id& thread)
{
    const auto found = dialogue::find_thread(tx, thread);
    if (!found) return nullptr;
    if (found->restricted) return dialogue::hidden_subject;
    return dialogue::may_read(tx, person, *found) ? nullptr : text_of("Fra en samtale du ikke leser");
}

static std::optional<Id> thread_of_act(db::Reading& tx, const Id& id)
{
    const auto act = find_act(tx, id);
    const auto entry = act ? dialogue::find_entry(tx, act->entry) : std::nullopt;
    return entry ? std::optional(entry->thread) : std::nullopt;
}

static std::optional<Id> thread_of_piece(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("moderation.evidence", {{"id", id}});
    return row ? std::optional(row->id("thread_id")) : std::nullopt;
}

people::AroundRoutes::Wrap watch_kept(dialogue::LookLog* looks)
{
    return [looks](people::Visit& visit, const std::string& pattern, const people::VisitHandler& handler) {
        const bool act = pattern.starts_with(of_an_act);
        if (!act && !pattern.starts_with(of_a_piece)) return handler(visit);
        const auto id = Id::parse(visit.request.parameter(act ? "act" : "evidence"));
        const auto thread = visit.database.read([&](db::Reading& tx) {
            if (!id) return std::optional<Id>();
            return act ? thread_of_act(tx, *id) : thread_of_piece(tx, *id);
        });
        if (!thread) return handler(visit);
        return dialogue::watch_thread(looks, visit, *thread, pattern.ends_with("/ut") ? "file" : "page", handler);
    };
}

} // namespace samband::moderation
