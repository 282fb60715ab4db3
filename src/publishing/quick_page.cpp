#include "publishing/quick_page.h"

#include "base/text.h"
#include "channels/account_rights.h"
#include "channels/accounts.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/before_out.h"
#include "publishing/compose.h"
#include "publishing/composer_face.h"
#include "publishing/composer_page.h"
#include "publishing/composer_pictures.h"
#include "publishing/placed.h"
#include "publishing/post_facts.h"
#include "publishing/post_forms.h"
#include "publishing/post_store.h"
#include "publishing/quick_form.h"
#include "publishing/quick_text.h"
#include "publishing/rights.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

#include <charconv>

namespace samband::publishing {

namespace {

/// The page that the municipality has on Facebook: one where this person may publish, if there is any.
std::optional<channels::Account> facebook(db::Reading& tx, const people::Person& person)
{
    std::optional<channels::Account> found;
    for (channels::Account& account : channels::open_accounts(tx)) {
        if (account.channel != rulebook::Channel::facebook) continue;
        if (channels::may_publish_in(tx, person, account).may) return std::move(account);
        if (!found) found = std::move(account);
    }
    return found;
}

Json facebook_facts(db::Reading& tx, const people::Person& person, const Content& typed)
{
    const auto account = facebook(tx, person);
    if (!account) return Json();
    Json facts = Json::object(
        {{"account", account->id.text()}, {"name", account->name}, {"chosen", typed.accounts.contains(account->id)}});
    const channels::AccountRight right = channels::may_publish_in(tx, person, *account);
    facts["may"] = right.may;
    if (right.may) return facts;
    rulebook::Question question;
    question.act = rulebook::Act::publish;
    question.channel = account->channel;
    facts["ruling"] = rulings::ruling_facts(*rulings::in_force(tx), question, right.ruling);
    return facts;
}

/// Ticked from the start: the intranet, and Facebook for those who may publish there.
Content fresh_content(db::Reading& tx, const people::Person& person)
{
    Content content;
    content.channels = {"website", "intranet"};
    const auto account = facebook(tx, person);
    if (account && channels::may_publish_in(tx, person, *account).may) content.accounts.insert(account->id);
    return placed_where_open(tx, std::move(content));
}

/// The place of a finding in the one box: what stands at "line:column" of the title or the body.
std::string place_in_box(const std::string& place, const TextPlace& begin)
{
    TextPlace at;
    const std::size_t colon = place.find(':');
    std::from_chars(place.data(), place.data() + colon, at.line);
    std::from_chars(place.data() + colon + 1, place.data() + place.size(), at.column);
    if (at.line == 1) at.column += begin.column - 1;
    at.line += begin.line - 1;
    return std::to_string(at.line) + ":" + std::to_string(at.column);
}

void move_findings(Json& findings, const QuickText& quick)
{
    for (Json& finding : findings.items()) {
        const std::string where = finding.find("where")->string();
        if (where != "title" && where != "body") continue;
        const TextPlace& begin = where == "title" ? quick.title_at : quick.body_at;
        for (const char* end : {"from", "to"}) finding[end] = place_in_box(finding.find(end)->string(), begin);
        finding["where"] = "text";
    }
}

/// What stands beside the text: the title it gets, the ruling, the findings and the button. `text` is what the box
/// holds.
Json quick_panel(db::Reading& tx, const people::Person& person, const Post& typed, const language::Reading& reading,
                 std::string_view text)
{
    Json panel = before_out_facts(tx, person, typed, reading);
    panel["quick"] = true;
    panel["quick_title"] = typed.content.title;
    panel["staff_hear_it"] = tells_staff(typed, {});
    move_findings(panel["reading"]["findings"], quick_text(text));
    return panel;
}

Json quick_facts(db::Reading& tx, const people::Person& person, const Post& post, const Content& typed,
                 const language::Reading& reading, const ComposerNews& news)
{
    Json model = post_facts(post);
    const std::string text = joined_text(typed);
    model["is_new"] = post.id.nil();
    model["drafting"] = true;
    model["path_of_post"] = post.id.nil() ? "/saker/kjapp" : path_of(post.id) + "/kjapp";
    model["values"] = content_values(typed);
    model["values"]["text"] = text;
    model["facebook"] = facebook_facts(tx, person, typed);
    model["sender"] = Json::object({{"unit_name", post.unit_name}});
    if (const auto contact = people::find_person(tx, post.contact))
        model["contact"] = Json::object({{"contact_name", contact->name}, {"contact_phone", contact->phone}});
    model["panel"] = quick_panel(tx, person, with_content(post, typed), reading, text);
    add_news(model, tx, post, news);
    const Json pictures = one_picture_facts(tx, typed);
    for (const auto& [key, value] : pictures.members()) model[key] = value;
    return model;
}

/// One box has one place for what is wrong with title and text.
void move_faults(Json& model)
{
    Json moved = Json::array();
    bool text_said = false;
    for (Json& fault : model["faults"].items()) {
        const std::string field = fault.find("field")->string();
        const bool of_text = field == "title" || field == "body" || field == "lead";
        if (of_text && (text_said || (field == "title" && model["faults"].items().size() > 1))) continue;
        text_said = text_said || of_text;
        if (of_text) fault["field"] = "text";
        moved.push(std::move(fault));
    }
    model["faults"] = std::move(moved);
}

void dress_quick(Json& model, Instant now, http::Language language)
{
    dress_post(model, now, language);
    dress_before_out(model["panel"], language);
    if (!model.find("facebook")->is_null() && model["facebook"].find("ruling"))
        rulings::dress_ruling(model["facebook"]["ruling"], language);
    move_faults(model);
    dress_faults(model, language);
    model["title"] = people::say(text_of("Kjapp sak"), language);
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}})});
}

std::string quick_path(const Id& post)
{
    return path_of(post) + "/kjapp";
}

/// What others changed meanwhile, and what is no draft any more, is shown where all of it has room.
http::Page quick_page(people::Visit& visit, const Outside& outside, const Post& post, const Content& typed,
                      const ComposerNews& news)
{
    if (news.changed_by_other || post.state != State::draft || !fits_quick(typed))
        return composer_page(visit, outside, post, typed, news);
    const language::Reading reading = read_post(visit, visit.someone(), with_content(post, typed), outside);
    Json model = visit.database.read(
        [&](db::Reading& tx) { return quick_facts(tx, visit.someone(), post, typed, reading, news); });
    http::Page page{"publishing/quick", std::move(model), news.status};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_quick(facts, now, language); };
    return page;
}

http::Reply new_page(people::Visit& visit, const Outside& outside)
{
    Post post = new_post(visit.someone());
    post.content = visit.database.read([&](db::Reading& tx) { return fresh_content(tx, visit.someone()); });
    return quick_page(visit, outside, post, post.content, {});
}

http::Reply draft_page(people::Visit& visit, const Outside& outside)
{
    const Id id = visit.request.id_parameter("id");
    const Post post = visit.database.read([&](db::Reading& tx) { return load_post(tx, id); });
    hold_may_write(visit.someone(), post);
    if (post.state != State::draft || !fits_quick(post.content)) return http::Redirect{path_of(id)};
    return quick_page(visit, outside, post, post.content, {});
}

/// The fragment beside the text. It is asked for while one types, and writes nothing.
http::Page reading_page(people::Visit& visit, const Outside& outside, const std::optional<Id>& id)
{
    const http::Form form = http::Form::read(visit.request, quick_form());
    const people::Person& person = visit.someone();
    const Post post = id ? visit.database.read([&](db::Reading& tx) { return load_post(tx, *id); }) : new_post(person);
    hold_may_write(person, post);
    const Content content =
        visit.database.read([&](db::Reading& tx) { return placed_where_open(tx, quick_content(form, post.content)); });
    const Post typed = with_content(post, content);
    const language::Reading reading = read_post(visit, person, typed, outside);
    http::Page page{"publishing/before_out", visit.database.read([&](db::Reading& tx) {
                        return quick_panel(tx, person, typed, reading, form.text("text"));
                    })};
    page.dress = dress_before_out;
    return page;
}

} // namespace

const ComposerFace& quick_composer()
{
    static const ComposerFace face{quick_form(), quick_content, quick_page, quick_path, true};
    return face;
}

void add_quick_routes(people::Routes& routes, pictures::Library& library, const Outside& outside)
{
    using people::Access;
    routes.get("/saker/kjapp", Access::writer, "An empty quick post; nothing is made before the first save",
               [outside](people::Visit& visit) { return new_page(visit, outside); });
    add_compose_route(routes, library, outside, quick_composer(), "/saker/kjapp",
                      "Start a quick post, and do with it what `then` says");
    routes.post("/saker/kjapp/lesing", Access::writer, "What stands in the way of a quick post that is not saved yet",
                quick_form(),
                [outside](people::Visit& visit) -> http::Reply { return reading_page(visit, outside, std::nullopt); });
    add_composer_picture_route(routes, library, "/saker/kjapp/bilde", quick_composer());
    routes.get("/saker/{id}/kjapp", Access::writer, "A quick post that is still a draft",
               [outside](people::Visit& visit) { return draft_page(visit, outside); });
    add_compose_route(routes, library, outside, quick_composer(), "/saker/{id}/kjapp",
                      "Save a quick post, and do with it what `then` says");
    routes.post("/saker/{id}/kjapp/lesing", Access::writer, "What stands in the way of a quick post as it is typed",
                quick_form(), [outside](people::Visit& visit) -> http::Reply {
                    return reading_page(visit, outside, visit.request.id_parameter("id"));
                });
}

} // namespace samband::publishing
