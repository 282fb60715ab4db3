#include "moderation/closed.h"

#include "base/text_of.h"
#include "db/queries.h"
#include "dialogue/thread_store.h"
#include "dialogue/watch_restricted.h"
#include "dialogue/whole_message.h"
#include "moderation/act_row.h"

#include <algorithm>

namespace samband::moderation {

static std::optional<Id> thread_of_act(db::Reading& tx, const Id& id);
static std::optional<Id> thread_of_piece(db::Reading& tx, const Id& id);
static std::optional<Id> thread_of_report(db::Reading& tx, const Id& id);

namespace {

/// Routes that name something of a thread by its own id.
struct Named {
    std::string_view pattern;
    const char* parameter;
    std::optional<Id> (*thread_of)(db::Reading&, const Id&);
};

} // namespace

static constexpr Named named[] = {{"/samtaler/tiltak/{act}", "act", thread_of_act},
                                  {"/samtaler/bevis/{evidence}", "evidence", thread_of_piece},
                                  {"/samtaler/meldt-fra/{report}", "report", thread_of_report}};

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

people::AroundRoutes::Wrap watch_kept(dialogue::LookLog* looks)
{
    return [looks](people::Visit& visit, const std::string& pattern, const people::VisitHandler& handler) {
        const auto it = std::ranges::find_if(named, [&](const Named& one) { return pattern.starts_with(one.pattern); });
        const auto id = it == std::end(named) ? std::nullopt : Id::parse(visit.request.parameter(it->parameter));
        if (!id) return handler(visit);
        const auto thread = visit.database.read([&](db::Reading& tx) { return it->thread_of(tx, *id); });
        if (!thread) return handler(visit);
        return dialogue::watch_thread(looks, visit, *thread, pattern.ends_with("/ut") ? "file" : "page", handler);
    };
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

static std::optional<Id> thread_of_report(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("moderation.report", {{"id", id}});
    return row ? std::optional(row->id("thread_id")) : std::nullopt;
}

} // namespace samband::moderation
