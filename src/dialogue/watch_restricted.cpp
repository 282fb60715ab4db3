#include "dialogue/watch_restricted.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

static constexpr std::string_view of_a_thread = "/samtaler/{id}";
static constexpr std::string_view of_search = "/samtaler/sok";

static http::Reply watch_thread(LookLog* looks, people::Visit& visit, std::string_view part,
                                const people::VisitHandler& handler);
static http::Reply watch_search(LookLog* looks, people::Visit& visit, const people::VisitHandler& handler);

people::AroundRoutes::Wrap watch_restricted(LookLog* looks)
{
    return [looks](people::Visit& visit, const std::string& pattern, const people::VisitHandler& handler) {
        const std::string_view asked = pattern;
        if (asked == of_search) return watch_search(looks, visit, handler);
        if (!asked.starts_with(of_a_thread)) return handler(visit);
        return watch_thread(looks, visit, asked.substr(of_a_thread.size()), handler);
    };
}

void hold_is_logged(const LookLog* looks)
{
    if (looks && looks->keeps_up()) return;
    throw Problem(ProblemCode::unavailable, "Det kan ikke føres hvem som ser det som er skjermet, og da vises det "
                                            "ikke. Prøv igjen om litt. Er det fortsatt slik, så si fra til den som "
                                            "drifter Samband.");
}

static std::string part_of(std::string_view rest)
{
    if (rest.empty()) return "page";
    if (rest == "/nytt") return "news";
    if (rest.starts_with("/fil/")) return "file";
    if (rest.starts_with("/epost/")) return "mail";
    return "page";
}

/// A file, or a page that a reading gave; of an act the page that comes back with what was typed.
static bool shows_something(const people::Visit& visit, const http::Reply& reply)
{
    if (std::holds_alternative<http::Bytes>(reply.what) || std::holds_alternative<http::File>(reply.what)) return true;
    const auto* page = std::get_if<http::Page>(&reply.what);
    if (!page) return false;
    const bool reads = visit.request.method == http::Method::get || visit.request.method == http::Method::head;
    return reads || page->view == "dialogue/thread";
}

static void note(LookLog& looks, const people::Visit& visit, const Id& thread, const std::string& part)
{
    looks.note(visit.request.municipality, {thread_look, thread, visit.someone().id, visit.request.at, part});
}

static http::Reply watch_thread(LookLog* looks, people::Visit& visit, std::string_view rest,
                                const people::VisitHandler& handler)
{
    const auto id = Id::parse(visit.request.parameter("id"));
    bool readable = true;
    const auto thread = visit.database.read([&](db::Reading& tx) {
        auto found = id ? find_thread(tx, *id) : std::nullopt;
        if (found && found->restricted) readable = may_read(tx, visit.someone(), *found);
        return found;
    });
    if (!thread || !thread->restricted) return handler(visit);
    if (!readable) throw Problem(ProblemCode::not_found, "Samtalen finnes ikke.");
    hold_is_logged(looks);
    http::Reply reply = handler(visit);
    if (shows_something(visit, reply)) note(*looks, visit, thread->id, part_of(rest));
    return reply;
}

static http::Reply watch_search(LookLog* looks, people::Visit& visit, const people::VisitHandler& handler)
{
    http::Reply reply = handler(visit);
    const auto* page = std::get_if<http::Page>(&reply.what);
    const Json* threads = page ? page->model.find("threads") : nullptr;
    if (!threads) return reply;
    for (const Json& hit : threads->items()) {
        if (!hit.find("restricted")->boolean()) continue;
        hold_is_logged(looks);
        note(*looks, visit, *Id::parse(hit.find("id")->string()), "search");
    }
    return reply;
}

} // namespace samband::dialogue
