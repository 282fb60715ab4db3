#include "publishing/post_page.h"

#include "base/word_diff.h"
#include "channels/account_drivers.h"
#include "ledger/read.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/approvers.h"
#include "publishing/before_out.h"
#include "publishing/channel_facts.h"
#include "publishing/composer_page.h"
#include "publishing/delivery_facts.h"
#include "publishing/post_facts.h"
#include "publishing/post_pages.h"
#include "publishing/post_pictures.h"
#include "publishing/post_store.h"
#include "publishing/record.h"
#include "publishing/rights.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

namespace samband::publishing {

static http::Reply page_of(people::Visit& visit, const Outside& outside);
static Json page_facts(db::Reading& tx, const people::Person& person, const Post& post,
                       const language::Reading& reading);
static void add_acts(Json& model, db::Reading& tx, const people::Person& person, const Post& post);
static void add_ways(Json& model, db::Reading& tx, const people::Person& person, const Post& post);
static Json changes(db::Reading& tx, const Post& post);
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

/// What the rule book demands of who wrote it stands there for whoever looks.
static people::Person writer_of(people::Visit& visit, const Post& post)
{
    const auto author = visit.database.read([&](db::Reading& tx) { return people::find_person(tx, post.author); });
    return author.value_or(visit.someone());
}

http::Page post_page(people::Visit& visit, const Outside& outside, const Id& id, const ActNews& news)
{
    const Post post = visit.database.read([&](db::Reading& tx) { return load_post(tx, id); });
    const language::Reading reading = read_post(visit, writer_of(visit, post), post, outside);
    Json model = visit.database.read([&](db::Reading& tx) {
        Json facts = page_facts(tx, visit.someone(), post, reading);
        const auto forms = channel_forms(tx, post.content, outside);
        facts["forms"] = channel_facts(tx, post.content, forms, visit.municipality);
        return facts;
    });
    add_news(model, news);
    http::Page page{"publishing/post", std::move(model), news.status};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_page(facts, now, language); };
    return page;
}

static Json page_facts(db::Reading& tx, const people::Person& person, const Post& post,
                       const language::Reading& reading)
{
    Json model = post_facts(post);
    model["is_out"] = post.state == State::published;
    model["was_out"] = post.state == State::withdrawn;
    model["to_go_out"] = post.state != State::published && post.state != State::withdrawn;
    const auto book = rulings::in_force(tx);
    model["reading"] = reading_facts(*book, post.content, reading);
    if (model.find("to_go_out")->boolean()) model["changes"] = changes(tx, post);
    const ShownPictures pictures(tx, post.content);
    model["text_html"] = pictures.body_html(post.content);
    model["lead_picture"] = pictures.lead(post.content);
    model["pictures"] = pictures.others(post.content);
    Json asked = Json::array();
    for (const std::string& role : post.asked_roles)
        if (const auto known = rulebook::read_word<rulebook::Role>(role))
            asked.push(rulebook::title_of(*book, *known).definite);
    model["asked"] = std::move(asked);
    if (const auto reviser = people::find_person(tx, post.revised_by)) model["reviser_name"] = reviser->name;
    if (post.approved_by)
        if (const auto approver = people::find_person(tx, *post.approved_by)) model["approver_name"] = approver->name;
    if (const auto contact = people::find_person(tx, post.contact))
        model["contact"] = Json::object({{"contact_name", contact->name}, {"contact_phone", contact->phone}});
    model["deliveries"] = deliveries_facts(tx, post.id);
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
         {"look_at", out && post.look_by.has_value() && post.published_by != person.id}});
}

/// For who approves: the ruling that the post was sent under is the writer's, what may follow is one's own.
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
    const auto author = people::find_person(tx, post.author);
    if (!author) return;
    const rulebook::Ruling ruling = rule_on(tx, *author, post, {.tell_staff = true});
    model["ruling"] = rulings::ruling_facts(*rulings::in_force(tx), question_in_words(post), ruling);
}

/// The revision that was sent the last time before this one; what is new since is what an approver must read.
static std::optional<std::int64_t> seen_before(db::Reading& tx, const Post& post)
{
    std::optional<std::int64_t> seen;
    for (const ledger::Recorded& entry : ledger::history(tx, post.id)) {
        const Json* revision = entry.content.find("revision");
        const bool shown = entry.kind == kind_of(PostAct::send) || entry.kind == kind_of(PostAct::publish) ||
                           entry.kind == kind_of(PostAct::correct);
        if (shown && revision && revision->is_integer() && revision->integer() < post.revision)
            seen = revision->integer();
    }
    return seen;
}

/// What was written for a channel it goes out in counts as much as the body: who says yes says it to that too.
static std::string whole_text(const Content& content)
{
    std::string text = content.title + "\n" + content.lead + "\n" + content.body;
    for (const auto& [word, own] : content.variants) {
        const auto channel = rulebook::read_word<rulebook::Channel>(word);
        if (!channel || !content.channels.contains(word)) continue;
        text += "\n\n" + std::string(channels::channel_name(*channel)) + ":\n";
        if (!own.title.empty()) text += own.title + "\n";
        text += own.text;
    }
    return text;
}

static Json changes(db::Reading& tx, const Post& post)
{
    const auto seen = seen_before(tx, post);
    const auto before = seen ? load_revision(tx, post.id, *seen) : std::nullopt;
    if (!before) return Json();
    Json pieces = Json::array();
    for (const Piece& piece : word_diff(whole_text(*before), whole_text(post.content)))
        pieces.push(Json::object({{"text", piece.text},
                                  {"removed", piece.kind == Piece::Kind::removed},
                                  {"added", piece.kind == Piece::Kind::added}}));
    return Json::object({{"pieces", std::move(pieces)}});
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
    dress_post(model, now, language);
    dress_reading(model["reading"], language);
    for (Json& dispatch : model["deliveries"].items()) dress_dispatch(dispatch, now, language);
    model["has_deliveries"] = !model["deliveries"].items().empty();
    dress_channels(model["forms"], language);
    if (model.find("ruling")) rulings::dress_ruling(model["ruling"], language);
    if (model.find("ways")) rulings::dress_ruling(model["ways"]["ruling"], language);
    if (const Json* fault = model.find("fault")) model["fault"] = people::say(fault->string(), language);
    if (model.find("errors"))
        for (auto& [field, says] : model["errors"].members()) says = people::say(says.string(), language);
    model["title"] = Json(*model.find("post_title"));
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}})});
    Json words = Json::array();
    for (const Json& word : model.find("channels")->items())
        if (const auto channel = rulebook::read_word<rulebook::Channel>(word.string()))
            words.push(people::say(channels::channel_name(*channel), language));
    model["channel_words"] = std::move(words);
}

} // namespace samband::publishing
