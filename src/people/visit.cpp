#include "people/visit.h"

#include "base/log.h"
#include "base/sha256.h"
#include "base/text.h"
#include "http/refusal.h"
#include "people/around_routes.h"
#include "people/dressing.h"
#include "people/limits.h"
#include "people/noted.h"
#include "people/seen_notes.h"
#include "people/session.h"

#include <cassert>

namespace samband::people {

const Person& Visit::someone() const
{
    if (!person) throw Problem(ProblemCode::internal, "a route open to anyone asks for a person: " + request.path);
    return *person;
}

/// What every route of ours goes through.
class Routes::Gate {
public:
    Gate(std::function<Open(std::string_view)> open, std::function<void(std::string_view)> after_act)
        : open_(std::move(open)),
          after_act_(std::move(after_act)),
          seen_([this](std::string_view key) { return open_(key).database; })
    {
    }

    http::Reply answer(const http::Request& request, const std::string& pattern, Access access,
                       const VisitHandler& handler);
    http::Reply answer_unseen(const http::Request& request, const VisitHandler& handler);

private:
    Visit come(const http::Request& request, Open& open);
    void recognise(Visit& visit);

    std::function<Open(std::string_view)> open_;
    std::function<void(std::string_view)> after_act_;
    SeenNotes seen_;
};

static bool writes(const http::Request& request)
{
    return request.method != http::Method::get && request.method != http::Method::head;
}

static http::Reply to_sign_in(const http::Request& request);
[[noreturn]] static void refuse(Visit& visit, const std::string& pattern, Access access);
static void dress(http::Reply& reply, const Visit& visit);

http::Reply Routes::Gate::answer(const http::Request& request, const std::string& pattern, Access access,
                                 const VisitHandler& handler)
{
    Open open;
    Visit visit = come(request, open);
    recognise(visit);
    if (access != Access::anyone && !visit.person) return to_sign_in(request);
    if (access != Access::anyone && !visit.person->may(access)) refuse(visit, pattern, access);

    http::Reply reply = handler(visit);
    if (writes(request) && after_act_) after_act_(request.municipality);
    dress(reply, visit);
    return reply;
}

http::Reply Routes::Gate::answer_unseen(const http::Request& request, const VisitHandler& handler)
{
    Open open;
    Visit visit = come(request, open);
    http::Reply reply = handler(visit);
    reply.headers.emplace_back("Cache-Control", "no-store");
    reply.headers.emplace_back("Referrer-Policy", "no-referrer");
    return reply;
}

/// `open` keeps what the visit points to.
Visit Routes::Gate::come(const http::Request& request, Open& open)
{
    open = open_(request.municipality);
    if (!open.municipality || !open.database) throw Problem(ProblemCode::not_found, "Kommunen finnes ikke her.");
    return {request, *open.municipality, *open.database, std::nullopt};
}

void Routes::Gate::recognise(Visit& visit)
{
    const auto cookie = visit.request.cookies.find(session_cookie);
    if (cookie == visit.request.cookies.end()) return;
    auto session = visit.database.read([&](db::Reading& tx) { return find_session(tx, cookie->second); });
    if (!session) return;
    visit.person = std::move(session->person);
    visit.session = session->id;
    if (session->seen.plus_s(seen_every_s) <= visit.request.at) seen_.note(visit.request.municipality, session->id);
}

static void percent_encode(std::string& out, std::string_view text, std::string_view also_kept)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (const unsigned char c : text) {
        const bool kept = (c < 0x80 && std::isalnum(c)) || c == '-' || c == '.' || c == '_' || c == '~' ||
                          also_kept.find(static_cast<char>(c)) != std::string_view::npos;
        if (kept)
            out += static_cast<char>(c);
        else
            out.append({'%', digits[c >> 4], digits[c & 15]});
    }
}

static http::Reply to_sign_in(const http::Request& request)
{
    if (request.wants_json)
        throw http::Refused(401, text_of("Du må logge inn først."), {{"WWW-Authenticate", "Session"}});
    if (writes(request)) return http::Redirect{"/logg-inn"};
    std::string target;
    percent_encode(target, request.path, "/");
    for (const auto& [name, value] : request.query) {
        target += target.find('?') == std::string::npos ? '?' : '&';
        percent_encode(target, name, "");
        target += '=';
        percent_encode(target, value, "");
    }
    std::string to = "/logg-inn?til=";
    percent_encode(to, target, "/");
    return http::Redirect{to};
}

// Reading what one may not leaves a line in the log; trying to act leaves an entry in the ledger.
static void refuse(Visit& visit, const std::string& pattern, Access access)
{
    const Id person = visit.someone().id;
    log::warning("access-refused", {{"route", pattern}, {"access", word(access)}, {"person", person.text()}});
    if (writes(visit.request))
        visit.database.write("people.refuse", [&](db::Writing& tx) {
            note_act(tx, "act-refused", person, person,
                     Json::object({{"route", std::string(http::word(visit.request.method)) + " " + pattern},
                                   {"asks", word(access)}}));
        });
    throw http::Refused(403, std::string(who_may(access)));
}

static void dress(http::Reply& reply, const Visit& visit)
{
    auto* page = std::get_if<http::Page>(&reply.what);
    if (!page || !visit.person) return;
    page->dress = [own = std::move(page->dress), person = *visit.person](Json& model, http::Language language) {
        if (own) own(model, language);
        Json names = Json::array();
        for (const std::string& held : person.roles()) names.push(say(role(held)->name, language));
        model["person"] = Json::object(
            {{"id", person.id.text()}, {"name", person.name}, {"initials", initials(person.name)}, {"roles", names}});
        Json& may = model["may"];
        for (const Access access : {Access::staff, Access::writer, Access::desk, Access::steward, Access::auditor})
            may[word(access)] = person.may(access);
    };
}

Routes::Routes(http::Router& router, std::function<Open(std::string_view)> open,
               std::function<void(std::string_view)> after_act)
    : router_(router),
      gate_(std::make_shared<Gate>(std::move(open), std::move(after_act)))
{
}

Routes::~Routes() = default;

void Routes::get(std::string pattern, Access access, std::string summary, VisitHandler handler, std::string answer)
{
    http::Route route;
    route.pattern = std::move(pattern);
    route.summary = std::move(summary);
    route.answer = std::move(answer);
    add(std::move(route), access, std::move(handler));
}

void Routes::post(std::string pattern, Access access, std::string summary, const http::FormShape& form,
                  VisitHandler handler, std::string answer)
{
    http::Route route;
    route.method = http::Method::post;
    route.pattern = std::move(pattern);
    route.summary = std::move(summary);
    route.form = &form;
    route.answer = std::move(answer);
    add(std::move(route), access, std::move(handler));
}

void Routes::open_post(std::string pattern, std::string summary, const http::FormShape& form, VisitHandler handler)
{
    http::Route route;
    route.method = http::Method::post;
    route.pattern = std::move(pattern);
    route.summary = std::move(summary);
    route.form = &form;
    route.foreign = true;
    add(std::move(route), Access::anyone, std::move(handler));
}

void Routes::get_unseen(std::string pattern, std::string summary, VisitHandler handler)
{
    http::Route route;
    route.pattern = std::move(pattern);
    route.summary = std::move(summary);
    route.access = word(Access::anyone);
    route.handler = [gate = gate_, handler = std::move(handler)](const http::Request& request) {
        return gate->answer_unseen(request, handler);
    };
    router_.add(std::move(route));
}

void Routes::add(http::Route route, Access access, VisitHandler handler)
{
    route.access = word(access);
    handler = AroundRoutes::wrapped(route.pattern, std::move(handler));
    route.handler = [gate = gate_, pattern = route.pattern, access, handler = std::move(handler)](
                        const http::Request& request) { return gate->answer(request, pattern, access, handler); };
    router_.add(std::move(route));
}

std::string csrf_secret(const http::Request& request)
{
    const auto cookie = request.cookies.find(session_cookie);
    if (cookie == request.cookies.end() || cookie->second.empty()) return {};
    const Sha256Sum sum = Sha256().add("csrf:").add(cookie->second).sum();
    return to_base64url({reinterpret_cast<const char*>(sum.data()), sum.size()});
}

std::string safe_target(std::string_view path)
{
    const bool ours =
        path.starts_with('/') && !path.starts_with("//") && !path.starts_with("/logg-") && path.size() < 2'000;
    const bool plain =
        std::all_of(path.begin(), path.end(), [](unsigned char c) { return c > 0x20 && c < 0x7f && c != '\\'; });
    return ours && plain ? std::string(path) : "/";
}

std::string_view who_may(Access access)
{
    switch (access) {
    case Access::anyone:
        return text_of("Dette kan alle.");
    case Access::staff:
        return text_of("Dette er for dem som har en rolle i kommunen nå. Be lederen din om en.");
    case Access::writer:
        return text_of(
            "Dette er for dem som skriver saker. Ansatte, elever, folkevalgte, tillitsvalgte og revisor kan lese.");
    case Access::desk:
        return text_of("Dette kan informasjonsansvarlig, nettredaktør, servicekontor og kommunedirektør gjøre.");
    case Access::steward:
        return text_of("Dette kan kommunedirektør og informasjonsansvarlig gjøre.");
    case Access::auditor:
        return text_of("Dette kan revisor, arkivar og kommunedirektør se.");
    }
    return {};
}

} // namespace samband::people
