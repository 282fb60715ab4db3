#include "publishing/record.h"

namespace samband::publishing {

std::string_view kind_of(PostAct act)
{
    switch (act) {
    case PostAct::save:
        return "post-voided";
    case PostAct::send:
        return "post-sent";
    case PostAct::approve:
        return "post-approved";
    case PostAct::send_back:
        return "post-sent-back";
    case PostAct::schedule:
        return "post-scheduled";
    case PostAct::unschedule:
        return "post-unscheduled";
    case PostAct::publish:
        return "post-published";
    case PostAct::correct:
        return "post-corrected";
    case PostAct::withdraw:
        return "post-withdrawn";
    case PostAct::look_at:
        return "post-looked-at";
    case PostAct::tell_staff:
        return "staff-told";
    case PostAct::restore:
        return "post-restored";
    }
    return "post-voided";
}

std::optional<PostAct> act_of(std::string_view kind)
{
    for (int act = 0; act <= static_cast<int>(PostAct::restore); ++act)
        if (kind_of(static_cast<PostAct>(act)) == kind) return static_cast<PostAct>(act);
    return std::nullopt;
}

void record(db::Writing& tx, const people::Person& by, const Post& post, PostAct act, Json::Object more,
            const rulebook::Ruling* ruling)
{
    Json content = Json::object({{"post", post.id.text()}, {"revision", post.revision}});
    for (auto& [key, value] : more) content[key] = std::move(value);
    if (ruling) content["ruling"] = rulebook::to_json(*ruling);
    ledger::append(tx, {std::string(kind_of(act)), post.id, by.id, std::move(content)});
}

} // namespace samband::publishing
