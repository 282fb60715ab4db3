#include "chat/pages.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "chat/limits.h"
#include "chat/setting.h"
#include "chat/talk.h"
#include "dialogue/link.h"
#include "dialogue/thread_store.h"
#include "people/typed_again.h"

namespace samband::chat {

using people::Visit;

Paces::Paces()
    : begun(begun_per_minute, begun_burst),
      lines(lines_per_minute, lines_burst),
      told(told_per_minute, told_burst),
      streams(streams_per_minute, streams_burst),
      letters(letters_of_network, letters_of_network)
{
}

void add_routes(people::Routes& routes)
{
    const auto paces = std::make_shared<Paces>();
    add_start_routes(routes, paces);
    add_talk_routes(routes, paces);
    add_desk_routes(routes);
    add_desk_act_routes(routes);
    add_setting_routes(routes);
}

void hold_in_use(Visit& visit)
{
    const bool on = visit.database.read([](db::Reading& tx) { return setting_of(tx).is_on; });
    if (!on) throw Problem(ProblemCode::not_found, "Prat er ikke i bruk her. Skriv eller ring til oss.");
}

/// A browser that fills in forms by itself may have done it: the page comes back, with that field empty.
static void hold_no_robot(const http::Form& form, const http::FormShape& shape)
{
    for (const http::Field& field : shape.fields)
        if (field.name == trap && !form.text(trap).empty())
            throw Problem(ProblemCode::invalid, "Et skjult felt var fylt ut. Det er tømt nå: trykk Send en gang til.");
}

http::Reply taken(Visit& visit, http::RateLimit& pace, const std::string& key, const http::FormShape& shape,
                  const std::function<http::Reply(const http::Form&)>& act, const std::function<http::Page()>& page)
{
    int wait_s = 0;
    const auto held = [&](const http::Form& form) -> http::Reply {
        hold_no_robot(form, shape);
        if (visit.request.wants_json)
            pace.admit(key, visit.request.at);
        else if ((wait_s = pace.take(key, visit.request.at)) > 0)
            throw Problem(ProblemCode::conflict, "Det går litt fort. Vent et minutt, og trykk på nytt.");
        try {
            return act(form);
        } catch (const Problem& problem) {
            if (problem.code() != ProblemCode::unavailable || visit.request.wants_json) throw;
            throw Problem(ProblemCode::conflict, problem.safe_message()); // on the page, with all that was typed
        }
    };
    http::Reply reply = people::or_typed_again(visit, shape, held, page);
    if (auto* again = std::get_if<http::Page>(&reply.what); again && wait_s > 0) {
        again->status = 429;
        reply.headers.emplace_back("Retry-After", std::to_string(wait_s));
    }
    return reply;
}

std::string network_key(const Visit& visit)
{
    return visit.municipality.key + " " + http::network_of(visit.request.remote);
}

std::string path_of_token(const Visit& visit)
{
    return "/prat/" + visit.request.parameter("token");
}

std::optional<Id> talk_shown(Visit& visit)
{
    return visit.database.read([&](db::Reading& tx) {
        const auto thread = dialogue::thread_of_token(tx, visit.request.parameter("token"));
        return thread && find_talk(tx, *thread) && dialogue::find_thread(tx, *thread) ? thread : std::nullopt;
    });
}

} // namespace samband::chat
