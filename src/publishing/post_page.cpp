#include "publishing/post_page.h"

#include "channels/print/hung.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/approvers.h"
#include "publishing/before_out.h"
#include "publishing/channel_facts.h"
#include "publishing/composer_page.h"
#include "publishing/content.h"
#include "publishing/coordination.h"
#include "publishing/delivery_facts.h"
#include "publishing/free_times.h"
#include "publishing/post_facts.h"
#include "publishing/post_pages.h"
#include "publishing/post_shown.h"
#include "publishing/post_store.h"
#include "publishing/rights.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"
#include "rulings/set_situation.h"

namespace samband::publishing {

static http::Reply page_of(people::Visit& visit, const Outside& outside);
static Json page_facts(db::Reading& tx, const people::Person& person, const Post& post,
                       const language::Reading& reading);
static void add_acts(Json& model, db::Reading& tx, const people::Person& person, const Post& post);
static void add_ways(Json& model, db::Reading& tx, const people::Person& person, const Post& post);
static void add_news(Json& model, const ActNews& news);
static void dress_page(Json& model, Instant now, http::Language language);

void add_post_page_routes(people::Routes& routes, const Outside& outside)
{
    routes.get("/saker/{id}", people::Access::writer,
               "A post: the composer for who writes it, else how it looks and what may be done",
               [outside](people::Visit& visit) { return page_of(visit, outside); });
}

static http::Reply page_of(people::Visit& visit, const Outside& outside)
{
    const Id id = visit.request.id_parameter("id");
    const Post post = visit.database.read([&](db::Reading& tx) { return load_post(tx, id); });
    if (post.state == State::draft && may_write(visit.someone(), post))
        return composer_page(visit, outside, post, post.content);
    return post_page(visit, outside, id);
}

http::Page post_page(people::Visit& visit, const Outside& outside, const Id& id, const ActNews& news)
{
    const Post post = visit.database.read([&](db::Reading& tx) { return load_post(tx, id); });
    const language::Reading reading = read_post(visit, writer_of(visit, post), post, outside);
    Json model = visit.database.read([&](db::Reading& tx) {
        Json facts = page_facts(tx, visit.someone(), post, reading);
        facts["forms"] = channel_facts(tx, post.content, channel_forms(tx, post.content, outside), visit.municipality);
        if (facts.find("ways")) facts["ways"]["free_times"] = free_times_facts(tx, outside, post);
        if (outside.beside) facts["beside"] = beside_facts(outside.beside(tx, post));
        return facts;
    });
    note_looked(visit, post);
    add_news(model, news);
    http::Page page{"publishing/post", std::move(model), news.status};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_page(facts, now, language); };
    return page;
}

static Json page_facts(db::Reading& tx, const people::Person& person, const Post& post,
                       const language::Reading& reading)
{
    Json model = shown_facts(tx, person, post, reading);
    model["in_crisis"] = rulings::is_crisis(tx);
    model["units"] = coordination_facts(tx, post);
    model["deliveries"] = deliveries_facts(tx, post.id);
    model["hanging"] = words_json(channels::print::hanging(tx, post.id));
    add_acts(model, tx, person, post);
    add_ways(model, tx, person, post);
    return model;
}

/// What this person may do with it as it stands. Each act asks again when it is done.
static void add_acts(Json& model, db::Reading& tx, const people::Person& person, const Post& post)
{
    const bool writes = may_write(person, post);
    const bool lets_out = may_let_out(person, post);
    const bool asked = post.state == State::sent && !Approvers(tx).answered_by(person, post).empty();
    const bool out = post.state == State::published;
    model["can"] = Json::object(
        {{"approve", asked},
         {"wait", post.state == State::sent && !asked},
         {"send_back", asked || (lets_out && (post.state == State::sent || post.state == State::approved))},
         {"let_out", lets_out && post.state == State::approved},
         {"unschedule", lets_out && post.state == State::scheduled},
         {"edit", writes && mode_of(post.state) == "reopen"},
         {"correct", writes && out},
         {"withdraw", writes && out},
         {"tell_staff", writes && out && !post.on_intranet},
         {"see", waits_for(tx, person, post)},
         {"look_at", out && post.look_by.has_value() && post.published_by != person.id}});
}

/// For who approves: what may follow is by one's own right.
static void add_ways(Json& model, db::Reading& tx, const people::Person& person, const Post& post)
{
    if (post.state == State::published || post.state == State::withdrawn) return;
    Post approved = post;
    if (post.state == State::sent) approved.approved_revision = post.revision;
    const WaysOut own = ways_out(tx, person, approved);
    model["ways"] = ways_facts(tx, own, approved);
    model["ways"]["staff_hear_it"] = own.tell_staff || (tells_staff(post, {}) && post.content.touches_staff);
    model["can"]["approve_and_publish"] = model.find("can")->find("approve")->boolean() &&
                                          post.asked_roles.size() == 1 && (own.publish || own.tell_staff);
}

static void add_news(Json& model, const ActNews& news)
{
    model["refused"] = news.refused;
    model["values"] = Json::object({{"comment", news.remark}, {"reason", news.remark}});
    if (!news.problem) return;
    model["fault"] = news.problem->safe_message();
    for (const FieldProblem& fault : news.problem->fields()) model["errors"][fault.field] = fault.says;
}

static void dress_page(Json& model, Instant now, http::Language language)
{
    dress_shown(model, now, language);
    dress_coordination(model["units"], now, language);
    for (Json& dispatch : model["deliveries"].items()) dress_dispatch(dispatch, now, language);
    model["has_deliveries"] = !model["deliveries"].items().empty();
    if (model.find("ways")) {
        rulings::dress_ruling(model["ways"]["ruling"], language);
        dress_free_times(model["ways"]["free_times"], now, language);
    }
    if (const Json* fault = model.find("fault")) model["fault"] = people::say(fault->string(), language);
    if (model.find("errors"))
        for (auto& [field, says] : model["errors"].members()) says = people::say(says.string(), language);
    model["title"] = Json(*model.find("post_title"));
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}})});
}

} // namespace samband::publishing
