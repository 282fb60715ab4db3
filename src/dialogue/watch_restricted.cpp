#include "dialogue/watch_restricted.h"

#include "base/problem.h"
#include "base/text_of.h"
#include "dialogue/thread_store.h"

namespace samband::dialogue {

static constexpr std::string_view of_a_thread = "/samtaler/{id}";
static constexpr std::string_view of_search = "/samtaler/sok";
static constexpr std::string_view of_chats = "/samtaler/prat";

static std::string part_of(std::string_view rest);
static http::Reply watch_search(LookLog* looks, people::Visit& visit, const people::VisitHandler& handler);
static http::Reply watch_chats(LookLog* looks, people::Visit& visit, const people::VisitHandler& handler);

people::AroundRoutes::Wrap watch_restricted(LookLog* looks)
{
    return [looks](people::Visit& visit, const std::string& pattern, const people::VisitHandler& handler) {
        const std::string_view asked = pattern;
        if (asked == of_search) return watch_search(looks, visit, handler);
        if (asked.starts_with(of_chats)) return watch_chats(looks, visit, handler);
        if (!asked.starts_with(of_a_thread)) return handler(visit);
        const auto thread = Id::parse(visit.request.parameter("id"));
        if (!thread) return handler(visit);
        return watch_thread(looks, visit, *thread, part_of(asked.substr(of_a_thread.size())), handler);
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
    return reads || page->view == "dialogue/thread" || page->view.starts_with("moderation/");
}

static void note(LookLog& looks, const people::Visit& visit, const Id& thread, const std::string& part)
{
    looks.note(visit.request.municipality, {thread_look, thread, visit.someone().id, visit.request.at, part});
}

http::Reply watch_thread(LookLog* looks, people::Visit& visit, const Id& id, const std::string& part,
                         const people::VisitHandler& handler)
{
    bool readable = true;
    const auto thread = visit.database.read([&](db::Reading& tx) {
        auto found = find_thread(tx, id);
        if (found && found->restricted) readable = may_read(tx, visit.someone(), *found);
        return found;
    });
    if (!thread || !thread->restricted) return handler(visit);
    if (!readable) throw Problem(ProblemCode::not_found, "Samtalen finnes ikke.");
    hold_is_logged(looks);
    http::Reply reply = handler(visit);
    if (shows_something(visit, reply)) note(*looks, visit, thread->id, part);
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

static void note_chat(LookLog* looks, const people::Visit& visit, const Json& talk, const char* part)
{
    const Json* restricted = talk.find("restricted");
    if (!restricted || !restricted->boolean()) return;
    hold_is_logged(looks);
    note(*looks, visit, *Id::parse(talk.find("thread")->string()), part);
}

/// A chat is its thread, on pages that show some of them or what is new in one. Who may see it, the room of chats says:
/// of one that is proposed as a concern it is whoever takes it.
static http::Reply watch_chats(LookLog* looks, people::Visit& visit, const people::VisitHandler& handler)
{
    http::Reply reply = handler(visit);
    const auto* page = std::get_if<http::Page>(&reply.what);
    const Json* talks = page ? page->model.find("talks") : nullptr;
    if (talks)
        for (const Json& talk : talks->items()) note_chat(looks, visit, talk, "page");
    else if (page)
        note_chat(looks, visit, page->model, "news");
    return reply;
}

} // namespace samband::dialogue
