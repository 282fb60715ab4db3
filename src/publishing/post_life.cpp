#include "publishing/post_life.h"

namespace samband::publishing {

static std::optional<State> of_draft(PostAct act)
{
    if (act == PostAct::save) return State::draft;
    if (act == PostAct::send) return State::sent;
    if (act == PostAct::publish) return State::published;
    if (act == PostAct::schedule) return State::scheduled;
    return std::nullopt;
}

static std::optional<State> of_sent(PostAct act)
{
    if (act == PostAct::approve) return State::approved;
    if (act == PostAct::send_back || act == PostAct::save) return State::draft;
    return std::nullopt;
}

static std::optional<State> of_approved(PostAct act)
{
    if (act == PostAct::publish) return State::published;
    if (act == PostAct::schedule) return State::scheduled;
    if (act == PostAct::send_back || act == PostAct::save) return State::draft;
    return std::nullopt;
}

static std::optional<State> of_scheduled(PostAct act, bool has_approval)
{
    if (act == PostAct::publish) return State::published;
    if (act == PostAct::schedule) return State::scheduled; // to another time
    if (act == PostAct::unschedule) return has_approval ? State::approved : State::draft;
    if (act == PostAct::save) return State::draft;
    return std::nullopt;
}

static std::optional<State> of_published(PostAct act)
{
    if (act == PostAct::correct || act == PostAct::look_at || act == PostAct::tell_staff) return State::published;
    if (act == PostAct::withdraw) return State::withdrawn;
    return std::nullopt;
}

std::optional<State> after(State state, PostAct act, bool has_approval)
{
    switch (state) {
    case State::draft:
        return of_draft(act);
    case State::sent:
        return of_sent(act);
    case State::approved:
        return of_approved(act);
    case State::scheduled:
        return of_scheduled(act, has_approval);
    case State::published:
        return of_published(act);
    case State::withdrawn:
        return act == PostAct::restore ? std::optional(State::published) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace samband::publishing
