#include "publishing/post_shown.h"

#include "base/log.h"
#include "base/word_diff.h"
#include "channels/account_drivers.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/channel_facts.h"
#include "publishing/composer_page.h"
#include "publishing/kind_facts.h"
#include "publishing/picture_crop.h"
#include "publishing/post_facts.h"
#include "publishing/post_pictures.h"
#include "publishing/post_store.h"
#include "publishing/read_draft.h"
#include "publishing/rule_on.h"
#include "publishing/seen.h"
#include "publishing/ways_out.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

namespace samband::publishing {

static void add_people(Json& model, db::Reading& tx, const Post& post);
static void add_changes(Json& model, db::Reading& tx, const people::Person& person, const Post& post);
static Json seen_facts(db::Reading& tx, const people::Person& person, const Post& post);

Json look_facts(db::Reading& tx, const Post& post)
{
    const ShownPictures pictures(tx, post.content);
    return Json::object({{"post_title", post.content.title},
                         {"lead", post.content.lead},
                         {"text_language", post.content.language},
                         {"unit_name", post.unit_name},
                         {"text_html", pictures.body_html(post.content)},
                         {"lead_picture", pictures.lead(post.content)},
                         {"pictures", pictures.others(post.content)},
                         {"kind_box", kind_facts(post.content)}});
}

Json shown_facts(db::Reading& tx, const people::Person& person, const Post& post, const language::Reading& reading)
{
    Json model = post_facts(tx, post);
    const Json look = look_facts(tx, post);
    for (const auto& [name, value] : look.members()) model[name] = value;
    model["is_out"] = post.state == State::published;
    model["was_out"] = post.state == State::withdrawn;
    const bool to_go_out = post.state != State::published && post.state != State::withdrawn;
    model["to_go_out"] = to_go_out;
    const auto book = rulings::in_force(tx);
    model["reading"] = reading_facts(*book, post.content, reading);
    model["seen"] = seen_facts(tx, person, post);
    add_people(model, tx, post);
    if (!to_go_out) return model;
    add_changes(model, tx, person, post);
    if (const auto author = people::find_person(tx, post.author)) {
        // The ruling that it was sent under is the writer's.
        const rulebook::Ruling ruling = rule_on(tx, *author, post, {.tell_staff = true});
        model["ruling"] = rulings::ruling_facts(*book, question_in_words(post), ruling);
    }
    return model;
}

static void add_people(Json& model, db::Reading& tx, const Post& post)
{
    const auto book = rulings::in_force(tx);
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
}

static Json seen_facts(db::Reading& tx, const people::Person& person, const Post& post)
{
    Json list = Json::array();
    for (const SeenBy& seen : seen_by(tx, post.id))
        if (seen.person != person.id && seen.person != post.author && seen.person != post.revised_by)
            list.push(Json::object({{"name", seen.name},
                                    {"seen_revision", seen.revision},
                                    {"newest", seen.revision == post.revision},
                                    {"at", to_rfc3339(seen.at)}}));
    return list;
}

/// What was written for a channel it goes out in counts as much as the body: who says yes says it to that too.
static std::string whole_text(const Content& content)
{
    std::string text = content.title + "\n" + lead_with_kind(content) + "\n" + content.body;
    for (const auto& [fact, value] : content.kind_facts) text += "\n" + value;
    for (const auto& [word, own] : content.variants) {
        const auto channel = rulebook::read_word<rulebook::Channel>(word);
        if (!channel || !content.channels.contains(word)) continue;
        text += "\n\n" + std::string(channels::channel_name(*channel)) + ":\n";
        if (!own.title.empty()) text += own.title + "\n";
        text += own.text;
    }
    return text;
}

/// Where the text stands as it was, what changed may be a channel, a picture or who it is sent to: that is said.
static void add_changes(Json& model, db::Reading& tx, const people::Person& person, const Post& post)
{
    const auto seen = seen_before(tx, person.id, post);
    const auto before = seen ? load_revision(tx, post.id, *seen) : std::nullopt;
    model["first_look"] = !before && person.id != post.author && person.id != post.revised_by;
    if (!before) return;
    Json pieces = Json::array();
    for (const Piece& piece : word_diff(whole_text(*before), whole_text(post.content)))
        pieces.push(Json::object({{"text", piece.text},
                                  {"removed", piece.kind == Piece::Kind::removed},
                                  {"added", piece.kind == Piece::Kind::added}}));
    const Content& now = post.content;
    model["changes"] = Json::object(
        {{"since_revision", *seen},
         {"pieces", std::move(pieces)},
         {"channels", before->channels != now.channels || before->accounts != now.accounts},
         {"touched", before->touches_staff != now.touches_staff || before->touches_units != now.touches_units},
         {"kind", before->kind != now.kind},
         {"audience", !(before->audience == now.audience)},
         {"crop", differ_in_crop_alone(before->pictures, now.pictures)},
         {"pictures", before->pictures != now.pictures && !differ_in_crop_alone(before->pictures, now.pictures)}});
}

Json beside_facts(const Beside& beside)
{
    Json asked = Json::array();
    for (const std::string& name : beside.asked) asked.push(name);
    Json stand_ins = Json::array();
    for (const std::string& name : beside.stand_ins) stand_ins.push(name);
    return Json::object({{"comments", beside.comments},
                         {"open_comments", beside.open_comments},
                         {"asked_people", std::move(asked)},
                         {"stand_ins", std::move(stand_ins)},
                         {"shown", beside.showings ? Json::object({{"showings", *beside.showings}}) : Json()},
                         {"reminded", beside.reminded ? Json(to_rfc3339(*beside.reminded)) : Json()}});
}

void dress_shown(Json& model, Instant now, http::Language language)
{
    dress_post(model, now, language);
    dress_reading(model["reading"], language);
    dress_kind(model["kind_box"], now, language);
    if (model.find("forms")) dress_channels(model["forms"], language);
    if (model.find("ruling")) rulings::dress_ruling(model["ruling"], language);
    for (Json& seen : model["seen"].items())
        seen["time"] = people::time_words(*from_rfc3339(seen.find("at")->string()), now, language);
    if (const Json* beside = model.find("beside"))
        if (const Json* reminded = beside->find("reminded"); reminded->is_string())
            model["reminded_time"] = people::time_words(*from_rfc3339(reminded->string()), now, language);
    Json words = Json::array();
    for (const Json& word : model.find("channels")->items())
        if (const auto channel = rulebook::read_word<rulebook::Channel>(word.string()))
            words.push(people::say(channels::channel_name(*channel), language));
    model["channel_words"] = std::move(words);
}

people::Person writer_of(people::Visit& visit, const Post& post)
{
    return visit.database.read([&](db::Reading& tx) { return people::load_person(tx, post.author); });
}

Json approval_facts(people::Visit& visit, const Outside& outside, const people::Person& person, const Post& post)
{
    const language::Reading reading = read_post(visit, writer_of(visit, post), post, outside);
    return visit.database.read([&](db::Reading& tx) {
        Json facts = shown_facts(tx, person, post, reading);
        facts["forms"] = channel_facts(tx, post.content, channel_forms(tx, post.content, outside), visit.municipality);
        return facts;
    });
}

void note_looked(people::Visit& visit, const Post& post)
{
    const Id person = visit.someone().id;
    if (!is_sealed(post)) return;
    if (visit.database.read([&](db::Reading& tx) { return has_seen(tx, person, post); })) return;
    try {
        visit.database.write("publishing.note_seen", [&](db::Writing& tx) { note_seen(tx, person, post); });
    } catch (const std::exception&) {
        log::warning("seen-not-noted", {{"municipality", visit.municipality.key}});
    }
}

} // namespace samband::publishing
