#include "base/text_of.h"
#include "dialogue/answer_form.h"
#include "dialogue/answers.h"
#include "dialogue/beside_facts.h"
#include "dialogue/changed.h"
#include "dialogue/draft.h"
#include "dialogue/follow.h"
#include "dialogue/limits.h"
#include "dialogue/pages.h"
#include "dialogue/presence.h"
#include "dialogue/thread_page.h"
#include "dialogue/thread_store.h"
#include "people/dressing.h"
#include "people/typed_again.h"

namespace samband::dialogue {

using http::FieldKind;

namespace {

/// Conversations that stand open in one browser, which names the newest first: the first so many are followed.
constexpr std::size_t followed_at_once = 20;

const http::FormShape here_form{"ThreadPresence",
                                {{"doing",
                                  FieldKind::choice,
                                  true,
                                  20,
                                  {"reads", "writes", "leaves"},
                                  "What one does with the page: leaves when it is closed"}}};
const http::FormShape take_over_form{"DraftTakenOver",
                                     {{"person", FieldKind::id, true, 36, {}, "Whose draft goes on as one's own"}}};
const http::FormShape no_form{"ThreadPress", {}};

http::Reply here(people::Visit& visit)
{
    const http::Form form = http::Form::read(visit.request, here_form);
    const Id id = visit.request.id_parameter("id");
    const std::string& doing = form.text("doing");
    Json others = Json::array();
    for (const Present& other : visit.database.write("dialogue.be_here", [&](db::Writing& tx) {
             be_here(tx, visit.someone(), id,
                     doing == "writes"   ? Doing::writes
                     : doing == "leaves" ? Doing::leaves
                                         : Doing::reads);
             return present_in(tx, id, visit.someone().id);
         }))
        others.push(Json::object({{"name", other.name}, {"writes", other.writes}}));
    return http::Page{"dialogue/here", Json::object({{"here", std::move(others)}})};
}

std::string path_of(const Id& id)
{
    return "/samtaler/" + id.text();
}

http::Reply keep_draft(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, draft_form(),
        [&](const http::Form& form) -> http::Reply {
            const std::string kind = form.maybe_text("kind").value_or("answer");
            const std::optional<Id> left_for = form.id("left_for");
            const Instant at = visit.database.write("dialogue.save_draft", [&](db::Writing& tx) {
                save_draft(tx, visit.someone(), id, form.text("text"), kind, left_for);
                return tx.now();
            });
            return http::Redirect{path_of(id), Json::object({{"saved", to_rfc3339(at)}}),
                                  left_for ? text_of("Utkastet ligger klart på I dag hos den som kan svare.")
                                           : text_of("Utkastet er lagret.")};
        },
        [&] { return thread_page(visit, id); });
}

http::Reply take_over(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return people::or_typed_again(
        visit, take_over_form,
        [&](const http::Form& form) -> http::Reply {
            visit.database.write("dialogue.take_over_draft", [&](db::Writing& tx) {
                take_over_draft(tx, visit.someone(), id, *form.id("person"));
            });
            return http::Redirect{path_of(id) + "#svar", Json::object({{"id", id.text()}}),
                                  text_of("Utkastet er ditt nå.")};
        },
        [&] { return thread_page(visit, id); });
}

/// The parts of the page that may have changed, fetched when it is told so.
http::Reply news(people::Visit& visit)
{
    http::Page page = thread_page(visit, visit.request.id_parameter("id"));
    page.view = "dialogue/thread_news";
    return page;
}

http::Reply thread_events(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    visit.database.read([&](db::Reading& tx) { load_thread(tx, visit.someone(), id); });
    return http::Events{{topic_of(id), inbox_topic}};
}

/// A browser follows by one stream for all of its pages: the lists, and the conversations that they show.
http::Reply list_events(people::Visit& visit)
{
    std::vector<std::string> topics{inbox_topic};
    visit.database.read([&](db::Reading& tx) {
        for (const auto& [name, value] : visit.request.query) {
            const auto id = name == "samtale" && topics.size() <= followed_at_once ? Id::parse(value) : std::nullopt;
            const auto thread = id ? find_thread(tx, *id) : std::nullopt;
            if (!thread) continue;
            if (may_read(tx, visit.someone(), *thread) || yes_is_asked(tx, visit.someone(), thread->id))
                topics.push_back(topic_of(*id));
        }
    });
    return http::Events{std::move(topics)};
}

using Run = void (*)(db::Writing& tx, const people::Person& by, const Id& thread);

http::Reply press(people::Visit& visit, const char* label, const char* says, Run run)
{
    const Id id = visit.request.id_parameter("id");
    http::Form::read(visit.request, no_form);
    visit.database.write(label, [&](db::Writing& tx) { run(tx, visit.someone(), id); });
    return http::Redirect{path_of(id), Json::object({{"id", id.text()}}), says};
}

http::Reply see(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    http::Form::read(visit.request, no_form);
    visit.database.write("dialogue.see_thread", [&](db::Writing& tx) {
        see_thread(tx, visit.someone(), load_thread(tx, visit.someone(), id).id);
    });
    return http::Redirect{"/i-dag", Json::object({{"id", id.text()}})};
}

} // namespace

void add_beside_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/samtaler/direkte", Access::staff,
               "Live events: the lists may have changed, or the conversations that samtale names (it may be repeated)",
               list_events, "text/event-stream");
    routes.get("/samtaler/{id}/direkte", Access::staff, "Live events: the conversation or the lists may have changed",
               thread_events, "text/event-stream");
    routes.get("/samtaler/{id}/nytt", Access::staff,
               "The parts of a conversation's page that may have changed; siden is its shown_at", news);
    routes.post("/samtaler/{id}/her", Access::staff, "Who else has it open, told by who has it open", here_form, here);
    routes.post("/samtaler/{id}/utkast", Access::writer, "Keep what is written of an answer", draft_form(), keep_draft);
    routes.post("/samtaler/{id}/utkast/overta", Access::writer, "Go on with what another has written", take_over_form,
                take_over);
    routes.post("/samtaler/{id}/foelg", Access::staff, "Be told on I dag when something comes", no_form,
                [](people::Visit& visit) {
                    return press(visit, "thread-follow", text_of("Du får vite det på I dag når det kommer noe nytt."),
                                 follow_thread);
                });
    routes.post("/samtaler/{id}/slutt-aa-foelge", Access::staff, "Be told no more", no_form, [](people::Visit& visit) {
        return press(visit, "thread-unfollow", text_of("Du følger ikke samtalen lenger."), unfollow_thread);
    });
    routes.post("/samtaler/{id}/sett", Access::staff, "What I dag tells of it is seen", no_form, see);
}

} // namespace samband::dialogue
