#include "publishing/post_facts.h"

#include "people/dressing.h"
#include "publishing/content.h"
#include "publishing/due_work.h"

namespace samband::publishing {

static Json time_or_null(const std::optional<Instant>& at)
{
    return at ? Json(to_rfc3339(*at)) : Json();
}

Json post_facts(const Post& post)
{
    const Content& content = post.content;
    return Json::object({{"id", post.id.text()},
                         {"version", post.version},
                         {"state", word(post.state)},
                         {"post_title", content.title},
                         {"lead", content.lead},
                         {"text_language", content.language},
                         {"channels", words_json({content.channels.begin(), content.channels.end()})},
                         {"accounts", ids_json(content.accounts)},
                         {"case_reference", content.case_reference},
                         {"decided", content.decided},
                         {"touches_staff", content.touches_staff},
                         {"need_to_know", content.need_to_know},
                         {"revision", post.revision},
                         {"unit", post.unit.text()},
                         {"unit_name", post.unit_name},
                         {"author", post.author.text()},
                         {"author_name", post.author_name},
                         {"asked_roles", words_json(post.asked_roles)},
                         {"comment", post.comment},
                         {"slug", post.slug},
                         {"correction", post.correction},
                         {"staff_know", word(post.staff_know)},
                         {"staff_reason", post.staff_reason},
                         {"due", time_or_null(post.due)},
                         {"published", time_or_null(post.published)},
                         {"corrected", time_or_null(post.corrected)},
                         {"on_intranet", time_or_null(post.on_intranet)},
                         {"look_by", time_or_null(post.look_by)},
                         {"changed", to_rfc3339(post.changed)}});
}

Json post_facts(db::Reading& tx, const Post& post)
{
    Json facts = post_facts(post);
    facts["kept_back"] = is_kept_back(tx, post);
    return facts;
}

static const char* level_of(State state)
{
    switch (state) {
    case State::draft:
        return "none";
    case State::sent:
        return "warn";
    case State::approved:
        return "advice";
    case State::scheduled:
        return "advice";
    case State::published:
        return "ok";
    case State::withdrawn:
        return "none";
    }
    return "none";
}

const char* state_words(State state)
{
    switch (state) {
    case State::draft:
        return text_of("Kladd");
    case State::sent:
        return text_of("Venter på godkjenning");
    case State::approved:
        return text_of("Godkjent");
    case State::scheduled:
        return text_of("Planlagt");
    case State::published:
        return text_of("Publisert");
    case State::withdrawn:
        return text_of("Trukket");
    }
    return "";
}

void dress_post(Json& facts, Instant now, http::Language language)
{
    const State state = state_of(facts.find("state")->string()).value_or(State::draft);
    facts["badge"] = Json::object({{"level", level_of(state)}, {"says", people::say(state_words(state), language)}});
    if (const Json* kept = facts.find("kept_back"); kept && kept->boolean())
        facts["badge"] =
            Json::object({{"level", "warn"}, {"says", people::say(text_of("Holdt tilbake av krisen"), language)}});
    for (const char* member : {"due", "published", "corrected", "on_intranet", "look_by", "changed"})
        if (const Json* at = facts.find(member);
            at->is_string() && (std::string_view(member) != "look_by" || state == State::published))
            facts[std::string(member) + "_time"] = people::time_words(*from_rfc3339(at->string()), now, language);
    const char* matters = state == State::scheduled   ? "due_time"
                          : state == State::published ? "published_time"
                                                      : "changed_time";
    if (const Json* time = facts.find(matters)) facts["time"] = Json(*time);
    if (facts.find("post_title")->string().empty()) facts["post_title"] = people::say(text_of("Uten tittel"), language);
}

void dress_posts(Json& list, Instant now, http::Language language)
{
    for (Json& facts : list.items()) dress_post(facts, now, language);
}

std::string path_of(const Id& post)
{
    return "/saker/" + post.text();
}

} // namespace samband::publishing
