#include "publishing/composer_page.h"

#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/before_out.h"
#include "publishing/channel_facts.h"
#include "publishing/composer_channels.h"
#include "publishing/composer_kind.h"
#include "publishing/composer_pictures.h"
#include "publishing/free_times.h"
#include "publishing/merge.h"
#include "publishing/post_facts.h"
#include "publishing/post_forms.h"

namespace samband::publishing {

static Json units_of(const people::Person& person, const Post& post);
static Json contacts_of(db::Reading& tx, const people::Person& person, const Post& post);
static Json composer_facts(db::Reading& tx, const people::Person& person, const Post& post, const Content& typed,
                           const language::Reading& reading);
static void add_channels(Json& model, db::Reading& tx, people::Visit& visit, const Outside& outside,
                         const Content& typed);
static void dress_composer(Json& model, Instant now, http::Language language);

http::Page composer_page(people::Visit& visit, const Outside& outside, const Post& post, const Content& typed,
                         const ComposerNews& news)
{
    const language::Reading reading = read_post(visit, visit.someone(), with_content(post, typed), outside);
    Json model = visit.database.read([&](db::Reading& tx) {
        Json facts = composer_facts(tx, visit.someone(), post, typed, reading);
        add_channels(facts, tx, visit, outside, typed);
        facts["panel"]["free_times"] = free_times_facts(tx, outside, with_content(post, typed));
        add_news(facts, tx, post, news);
        if (news.changed_by_other) facts["merge"] = merge_facts(post.content, typed);
        const Json pictures = composer_pictures_facts(tx, typed, news.library_page);
        for (const auto& [key, value] : pictures.members()) facts[key] = value;
        return facts;
    });
    http::Page page{"publishing/composer", std::move(model), news.status};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) {
        dress_composer(facts, now, language);
    };
    return page;
}

Post new_post(const people::Person& person, const std::optional<Id>& unit)
{
    Post post;
    post.author = person.id;
    post.author_name = person.name;
    post.contact = person.id;
    post.content.channels = {"website"};
    for (const people::Mandate& mandate : person.mandates)
        if (people::opens(mandate.role, people::Access::writer) && (post.unit.nil() || unit == mandate.unit)) {
            post.unit = mandate.unit;
            post.unit_name = mandate.unit_name;
        }
    return post;
}

static Json choice(const Id& id, const std::string& name, const Id& chosen)
{
    return Json::object({{"value", id.text()}, {"label", name}, {"chosen", id == chosen}});
}

/// The sender it has, and the units where this person writes.
static Json units_of(const people::Person& person, const Post& post)
{
    std::map<Id, std::string> units;
    for (const people::Mandate& mandate : person.mandates)
        if (people::opens(mandate.role, people::Access::writer)) units.emplace(mandate.unit, mandate.unit_name);
    if (!post.unit_name.empty()) units.emplace(post.unit, post.unit_name);
    Json choices = Json::array();
    for (const auto& [unit, name] : units) choices.push(choice(unit, name, post.unit));
    return choices;
}

/// The contact it has, the one who writes, and those who work in the units it may be sent by.
static Json contacts_of(db::Reading& tx, const people::Person& person, const Post& post)
{
    std::set<Id> units{post.unit};
    for (const people::Mandate& mandate : person.mandates) units.insert(mandate.unit);
    std::map<Id, std::string> people{{person.id, person.name}};
    if (const auto contact = people::find_person(tx, post.contact)) people.emplace(contact->id, contact->name);
    for (const Id& unit : units)
        for (const people::Member& member : people::members_of(tx, unit)) people.emplace(member.id, member.name);
    std::vector<std::pair<std::string, Id>> by_name;
    for (const auto& [id, name] : people) by_name.emplace_back(name, id);
    std::sort(by_name.begin(), by_name.end());
    Json choices = Json::array();
    for (const auto& [name, id] : by_name) choices.push(choice(id, name, post.contact));
    return choices;
}

static Json other_units_of(db::Reading& tx, const Post& post, const Content& typed)
{
    Json choices = Json::array();
    for (const people::Unit& unit : people::list_units(tx))
        if (unit.id != post.unit)
            choices.push(Json::object(
                {{"value", unit.id.text()}, {"label", unit.name}, {"chosen", typed.touches_units.contains(unit.id)}}));
    return choices;
}

static Json composer_facts(db::Reading& tx, const people::Person& person, const Post& post, const Content& typed,
                           const language::Reading& reading)
{
    Json model = post_facts(post);
    const bool fresh = post.id.nil();
    model["is_new"] = fresh;
    model["path_of_post"] = fresh ? "/saker" : path_of(post.id);
    model["values"] = content_values(typed);
    model["kinds"] = composer_kind_facts(typed);
    model["touches_any"] = !typed.touches_units.empty();
    model["other_units"] = other_units_of(tx, post, typed);
    if (fresh) model["beginnings"] = beginnings(tx);
    if (post.state == State::draft)
        model["choices"] = Json::object({{"unit", units_of(person, post)}, {"contact", contacts_of(tx, person, post)}});
    model["sender"] = Json::object({{"unit_name", post.unit_name}});
    const auto contact = fresh ? std::optional(person) : people::find_person(tx, post.contact);
    if (contact) model["contact"] = Json::object({{"contact_name", contact->name}, {"contact_phone", contact->phone}});
    model["panel"] = before_out_facts(tx, person, with_content(post, typed), reading);
    for (const char* mode : {"drafting", "reopening", "correcting"})
        model[mode] = Json(*model.find("panel")->find(mode));
    return model;
}

static void add_channels(Json& model, db::Reading& tx, people::Visit& visit, const Outside& outside,
                         const Content& typed)
{
    model["places_out"] = composer_channels_facts(tx, visit.someone(), typed);
    model["web"] = web_card(tx, typed, visit.municipality);
    model["forms"] = channel_facts(tx, typed, channel_forms(tx, typed, outside), visit.municipality);
}

static void dress_composer(Json& model, Instant now, http::Language language)
{
    dress_post(model, now, language);
    dress_before_out(model["panel"], language);
    dress_free_times(model["panel"]["free_times"], now, language);
    dress_composer_channels(model["places_out"], language);
    dress_channels(model["forms"], language);
    dress_faults(model, language);
    if (model.find("merge")) dress_merge(model["merge"], language);
    dress_composer_kind(model, language);
    const bool fresh = model.find("is_new")->boolean();
    const bool correcting = model.find("correcting")->boolean();
    model["title"] = correcting ? Json(people::say(text_of("Rett saken"), language))
                     : fresh    ? Json(people::say(text_of("Ny sak"), language))
                                : Json(*model.find("post_title"));
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/saker"}, {"label", people::say(text_of("Saker"), language)}})});
    model["needs_saving"] = !correcting;
}

} // namespace samband::publishing
