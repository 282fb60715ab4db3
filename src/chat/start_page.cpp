#include "base/problem.h"
#include "base/text_of.h"
#include "chat/available.h"
#include "chat/limits.h"
#include "chat/pages.h"
#include "chat/setting.h"
#include "chat/use_cases.h"
#include "chat/waiting.h"
#include "dialogue/limits.h"
#include "dialogue/link.h"
#include "dialogue/shown_page.h"
#include "http/csrf.h"
#include "people/dressing.h"
#include "people/opening_words.h"
#include "rulings/framing.h"

namespace samband::chat {

using people::Visit;

static http::Reply begin(Visit& visit, const SharedPaces& paces, bool framed);
static http::Reply framed(Visit& visit, http::Reply reply);
static http::Page begun_page(Visit& visit);

static const http::FormShape start_form{
    "ChatBegun",
    {{"message", http::FieldKind::lines, false, 2 * line_characters, {}, "The first message; no identity numbers"},
     {"who", http::FieldKind::text, false, dialogue::who_characters, {}, "A name, as one likes"},
     {trap, http::FieldKind::text, false, 200, {}, "Left empty by people"}}};

static http::Page start_page(Visit& visit, bool in_frame)
{
    hold_in_use(visit);
    people::OfficeHours hours;
    Waiting waiting;
    bool open = false;
    bool anybody = false;
    std::int64_t queued = 0;
    std::int64_t give_up = 0;
    visit.database.read([&](db::Reading& tx) {
        hours = hours_of(tx);
        open = hours.open_at(tx.now());
        anybody = !takers(tx).empty();
        waiting = waiting_of(tx, {});
        queued = static_cast<std::int64_t>(queue_of(tx).size());
        give_up = setting_of(tx).give_up_minutes;
    });
    http::Page page{in_frame ? "chat/start_in_frame" : "chat/start",
                    Json::object({{"open", open},
                                  {"anybody", anybody},
                                  {"queued", queued},
                                  {"has_queue", queued > 0},
                                  {"minutes", waiting.minutes ? Json(*waiting.minutes) : Json()},
                                  {"give_up_minutes", give_up},
                                  {"to", in_frame ? "/prat/innebygd" : "/prat"},
                                  {"form_to", in_frame ? "/kontakt/skjema/innebygd" : "/kontakt/skjema"},
                                  {"takes_messages", visit.municipality.takes_messages},
                                  {"phone", visit.municipality.phone}})};
    page.dress = [hours, waiting, now = visit.request.at](Json& it, http::Language language) {
        it["title"] = people::say(text_of("Prat med oss"), language);
        it["wait_words"] = minutes_words(waiting.minutes, language);
        it["back_words"] = people::back_words(hours, now, language);
        Json lines = Json::array();
        for (std::string& line : people::week_words(hours, language)) lines.push(std::move(line));
        it["opening"] = std::move(lines);
    };
    return page;
}

void add_start_routes(people::Routes& routes, const SharedPaces& paces)
{
    using people::Access;
    routes.get("/prat", Access::anyone, "Where a chat begins: hours, queue, expected waiting time",
               [](Visit& visit) -> http::Reply { return start_page(visit, false); });
    routes.open_post("/prat", "Begin a chat: leads to its private link", start_form,
                     [paces](Visit& visit) { return begin(visit, paces, false); });
    routes.get("/prat/innebygd", Access::anyone, "The same as the municipality's own web site shows it within a page",
               [](Visit& visit) -> http::Reply { return framed(visit, start_page(visit, true)); });
    routes.open_post("/prat/innebygd", "Begin a chat from a frame", start_form,
                     [paces](Visit& visit) { return framed(visit, begin(visit, paces, true)); });
    routes.get("/prat/innebygd/{token}", Access::anyone, "Where the chat goes on, in the frame",
               [](Visit& visit) { return dialogue::unlisted(framed(visit, begun_page(visit))); });
}

/// Another site's page could make its readers write to us: the browser's own word keeps it out.
static http::Reply begin(Visit& visit, const SharedPaces& paces, bool in_frame)
{
    hold_in_use(visit);
    http::check_same_site(visit.request);
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Said said{form.text("message"), form.text("who"), form.request_id()};
        const std::string link = visit.database.write("chat.begin_talk", [&](db::Writing& tx) {
            return dialogue::link_to(tx, begin_talk(tx, visit.request.language, said));
        });
        const std::string token = link.substr(link.rfind('/') + 1);
        return http::Redirect{(in_frame ? "/prat/innebygd/" : "/prat/") + token,
                              Json::object({{"link", "/prat/" + token}})};
    };
    return taken(visit, paces->begun, network_key(visit), start_form, act, [&] { return start_page(visit, in_frame); });
}

static http::Reply framed(Visit& visit, http::Reply reply)
{
    const auto domains = visit.database.read(rulings::frame_domains);
    reply.headers.emplace_back("Content-Security-Policy", rulings::frame_policy(domains, rulings::FramedForm::ours));
    return reply;
}

/// The frame may lose its address when the page around it is read again: the chat goes on in a window of its own.
static http::Page begun_page(Visit& visit)
{
    const bool known = talk_shown(visit).has_value();
    http::Page page{
        "chat/begun_in_frame",
        Json::object({{"known", known}, {"link", known ? visit.municipality.site + path_of_token(visit) : ""}}),
        known ? 200 : 404};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Prat med oss"), language);
    };
    return page;
}

} // namespace samband::chat
