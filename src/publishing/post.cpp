#include "publishing/post.h"

namespace samband::publishing {

std::string_view word(State state)
{
    switch (state) {
    case State::draft:
        return "draft";
    case State::sent:
        return "sent";
    case State::approved:
        return "approved";
    case State::scheduled:
        return "scheduled";
    case State::published:
        return "published";
    case State::withdrawn:
        return "withdrawn";
    }
    return "draft";
}

std::optional<State> state_of(std::string_view text)
{
    for (const State state :
         {State::draft, State::sent, State::approved, State::scheduled, State::published, State::withdrawn})
        if (word(state) == text) return state;
    return std::nullopt;
}

std::string_view word(PostAct act)
{
    switch (act) {
    case PostAct::save:
        return "save";
    case PostAct::send:
        return "send";
    case PostAct::approve:
        return "approve";
    case PostAct::send_back:
        return "send-back";
    case PostAct::schedule:
        return "schedule";
    case PostAct::unschedule:
        return "unschedule";
    case PostAct::publish:
        return "publish";
    case PostAct::correct:
        return "correct";
    case PostAct::withdraw:
        return "withdraw";
    case PostAct::look_at:
        return "look-at";
    case PostAct::tell_staff:
        return "tell-staff";
    case PostAct::restore:
        return "restore";
    }
    return "save";
}

std::string_view word(StaffKnow know)
{
    switch (know) {
    case StaffKnow::not_yet:
        return "not-yet";
    case StaffKnow::told:
        return "told";
    case StaffKnow::already_known:
        return "already-known";
    }
    return "not-yet";
}

std::optional<StaffKnow> staff_know_of(std::string_view text)
{
    for (const StaffKnow know : {StaffKnow::not_yet, StaffKnow::told, StaffKnow::already_known})
        if (word(know) == text) return know;
    return std::nullopt;
}

} // namespace samband::publishing
