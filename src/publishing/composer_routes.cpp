#include "publishing/before_out.h"
#include "publishing/channel_facts.h"
#include "publishing/compose.h"
#include "publishing/composer_face.h"
#include "publishing/composer_kind.h"
#include "publishing/composer_page.h"
#include "publishing/composer_pictures.h"
#include "publishing/free_times.h"
#include "publishing/placed.h"
#include "publishing/post_facts.h"
#include "publishing/post_forms.h"
#include "publishing/post_pages.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"

namespace samband::publishing {

static http::Reply new_page(people::Visit& visit, const Outside& outside);
static http::Reply edit_page(people::Visit& visit, const Outside& outside);
static http::Page reading_page(people::Visit& visit, const Outside& outside, const std::optional<Id>& id);

void add_composer_routes(people::Routes& routes, pictures::Library& library, const Outside& outside)
{
    using people::Access;
    const http::FormShape& form = composer_form();
    routes.get("/saker/ny", Access::writer,
               "An empty composer, or one that begins with the template mal; nothing is made before the first save",
               [outside](people::Visit& visit) { return new_page(visit, outside); });
    add_compose_route(routes, library, outside, whole_composer(), "/saker",
                      "Start a post, and do with it what `then` says");
    routes.post("/saker/lesing", Access::writer, "What stands in the way of a post that is not saved yet", form,
                [outside](people::Visit& visit) -> http::Reply { return reading_page(visit, outside, std::nullopt); });
    routes.get("/saker/{id}/endre", Access::writer, "The composer, of a post that was sent, approved or is out",
               [outside](people::Visit& visit) { return edit_page(visit, outside); });
    add_compose_route(routes, library, outside, whole_composer(), "/saker/{id}/lagre",
                      "Save a post, and do with it what `then` says");
    add_composer_picture_route(routes, library, "/saker/bilder", whole_composer());
    routes.post("/saker/{id}/lesing", Access::writer, "What stands in the way of the post as it is typed", form,
                [outside](people::Visit& visit) -> http::Reply {
                    return reading_page(visit, outside, visit.request.id_parameter("id"));
                });
}

static std::string whole_path(const Id& post)
{
    return path_of(post);
}

const ComposerFace& whole_composer()
{
    static const ComposerFace face{composer_form(), content_of, composer_page, whole_path};
    return face;
}

static http::Reply new_page(people::Visit& visit, const Outside& outside)
{
    Post post = new_post(visit.someone());
    if (const std::string* chosen = visit.request.query_value("mal"))
        post.content = visit.database.read([&](db::Reading& tx) { return begun_with(tx, post.content, *chosen); });
    return composer_page(visit, outside, post, post.content);
}

static http::Reply edit_page(people::Visit& visit, const Outside& outside)
{
    const Id id = visit.request.id_parameter("id");
    const Post post = visit.database.read([&](db::Reading& tx) { return load_post(tx, id); });
    hold_may_write(visit.someone(), post);
    if (post.state == State::withdrawn) return http::Redirect{path_of(id)};
    return composer_page(visit, outside, post, post.content);
}

/// The fragment beside the text. It is asked for while one types: it writes nothing, and needs no fresh version.
static http::Page reading_page(people::Visit& visit, const Outside& outside, const std::optional<Id>& id)
{
    const http::Form form = http::Form::read(visit.request, composer_form());
    const people::Person& person = visit.someone();
    const Post post = id ? visit.database.read([&](db::Reading& tx) { return load_post(tx, *id); })
                         : new_post(person, form.id("unit"));
    hold_may_write(person, post);
    const Content content =
        visit.database.read([&](db::Reading& tx) { return placed_where_open(tx, content_of(form, post.content)); });
    const Post typed = with_content(with_sender(post, form), content);
    const language::Reading reading = read_post(visit, person, typed, outside);
    http::Page page{"publishing/reading", visit.database.read([&](db::Reading& tx) {
                        Json facts = before_out_facts(tx, person, typed, reading);
                        facts["free_times"] = free_times_facts(tx, outside, typed);
                        facts["web"] = web_card(tx, content, visit.municipality);
                        facts["forms"] =
                            channel_facts(tx, content, channel_forms(tx, content, outside), visit.municipality);
                        return facts;
                    })};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_before_out(facts, language);
        dress_free_times(facts["free_times"], now, language);
        dress_channels(facts["forms"], language);
    };
    return page;
}

} // namespace samband::publishing
