#include "base/problem.h"
#include "base/text_of.h"
#include "chat/changed.h"
#include "chat/limits.h"
#include "chat/pages.h"
#include "chat/talk_facts.h"
#include "chat/transcript.h"
#include "chat/use_cases.h"
#include "dialogue/form_page.h"
#include "dialogue/limits.h"
#include "dialogue/shown_page.h"
#include "people/dressing.h"

namespace samband::chat {

using people::Visit;

namespace {

const http::FormShape line_form{
    "ChatLine",
    {{"message", http::FieldKind::lines, false, 2 * line_characters, {}, "The message; no identity numbers"},
     {trap, http::FieldKind::text, false, 200, {}, "Left empty by people"}}};
const http::FormShape here_form{"ChatPresence",
                                {{"doing",
                                  http::FieldKind::choice,
                                  true,
                                  10,
                                  {"reads", "writes", "leaves"},
                                  "What one does with the page: leaves when it is closed"}}};
const http::FormShape no_form{"ChatPress", {}};
const http::FormShape mail_form{
    "ChatMail", {{"email", http::FieldKind::text, false, dialogue::address_characters, {}, "A mail address"}}};

std::optional<Id> entry_after(const http::Request& request)
{
    const std::string* after = request.query_value("etter");
    return after ? Id::parse(*after) : std::nullopt;
}

http::Page unknown(Visit& visit)
{
    return dialogue::unknown_page(visit);
}

http::Page page_of(Visit& visit, const Id& id, std::string view)
{
    Json model = visit.database.read(
        [&](db::Reading& tx) { return talk_json(tx, load_talk(tx, id), entry_after(visit.request)); });
    model["path"] = path_of_token(visit);
    model["link"] = visit.municipality.site + path_of_token(visit);
    model["enquiry"] = "/henvendelse/" + visit.request.parameter("token");
    model["name"] = visit.municipality.name;
    http::Page page{std::move(view), std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Prat med oss"), language);
        dress_talk(facts, language);
    };
    return page;
}

/// Any of the pages and acts of one private link: kept nowhere, listed nowhere.
using Handle = std::function<http::Reply(Visit&, const Id&)>;
people::VisitHandler of_talk(Handle handle)
{
    return [handle = std::move(handle)](Visit& visit) -> http::Reply {
        const auto id = talk_shown(visit);
        return dialogue::unlisted(id ? handle(visit, *id) : http::Reply(unknown(visit)));
    };
}

http::Reply page(Visit& visit, const Id& id)
{
    return page_of(visit, id, "chat/talk");
}

http::Reply news(Visit& visit, const Id& id)
{
    return page_of(visit, id, "chat/talk_news");
}

http::Reply say(Visit& visit, const Id& id, Paces& paces)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Said said{form.text("message"), {}, form.request_id()};
        visit.database.write("chat.add_line", [&](db::Writing& tx) { add_line(tx, id, said); });
        return http::Redirect{path_of_token(visit) + "#skriv", Json::object({{"id", id.text()}})};
    };
    return taken(visit, paces.lines, id.text(), line_form, act, [&] { return page_of(visit, id, "chat/talk"); });
}

/// Too much of it is passed over, and the page is shown all the same: nothing of anybody's is lost by that.
http::Reply here(Visit& visit, const Id& id, Paces& paces)
{
    const std::string doing = http::Form::read(visit.request, here_form).text("doing");
    if (paces.told.take(id.text(), visit.request.at) == 0)
        visit.database.write("chat.be_there", [&](db::Writing& tx) {
            be_there(tx, id, doing == "writes" ? Doing::writes : doing == "leaves" ? Doing::leaves : Doing::reads);
        });
    return news(visit, id);
}

http::Reply stream(Visit& visit, const Id& id, Paces& paces)
{
    paces.streams.admit(id.text(), visit.request.at);
    return http::Events{{topic_of(id), writing_topic_of(id, true)}};
}

http::Reply end(Visit& visit, const Id& id)
{
    http::Form::read(visit.request, no_form);
    visit.database.write("chat.end_by_resident", [&](db::Writing& tx) { end_by_resident(tx, id); });
    return http::Redirect{path_of_token(visit), Json::object({{"id", id.text()}})};
}

http::Reply keep_address(Visit& visit, const Id& id, Paces& paces)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        visit.database.write("chat.keep_address", [&](db::Writing& tx) {
            if (load_talk(tx, id).is_open()) throw Problem(ProblemCode::conflict, "Praten går ennå.");
            dialogue::keep_chat_address(tx, id, form.text("email"));
        });
        return http::Redirect{path_of_token(visit), Json::object({{"id", id.text()}})};
    };
    return taken(visit, paces.letters, network_key(visit), mail_form, act,
                 [&] { return page_of(visit, id, "chat/talk"); });
}

http::Reply mail(Visit& visit, const Id& id, Paces& paces)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        visit.database.write("chat.mail_transcript",
                             [&](db::Writing& tx) { mail_transcript(tx, visit.municipality, id, form.text("email")); });
        return http::Redirect{path_of_token(visit), Json::object({{"id", id.text()}})};
    };
    return taken(visit, paces.letters, network_key(visit), mail_form, act,
                 [&] { return page_of(visit, id, "chat/talk"); });
}

} // namespace

void add_talk_routes(people::Routes& routes, const SharedPaces& paces)
{
    using people::Access;
    const auto paced = [&](http::Reply (*handle)(Visit&, const Id&, Paces&)) {
        return of_talk([paces, handle](Visit& visit, const Id& id) { return handle(visit, id, *paces); });
    };
    routes.get("/prat/{token}", Access::anyone, "A chat, by its private link", of_talk(page));
    routes.get("/prat/{token}/nytt", Access::anyone,
               "What of it may have changed; `etter` is the last entry that one has", of_talk(news));
    routes.get("/prat/{token}/direkte", Access::anyone, "Live events: the chat may have changed, or we write",
               paced(stream), "text/event-stream");
    routes.open_post("/prat/{token}", "Say something; the same request_id again is stored once", line_form, paced(say));
    routes.open_post("/prat/{token}/her", "The page is there; answers what may have changed", here_form, paced(here));
    routes.open_post("/prat/{token}/avslutt", "It is over, or not waited for any more", no_form, of_talk(end));
    routes.open_post("/prat/{token}/adresse", "Where the answer to what was not answered goes", mail_form,
                     paced(keep_address));
    routes.open_post("/prat/{token}/utskrift", "Send what was said by mail, once", mail_form, paced(mail));
}

} // namespace samband::chat
