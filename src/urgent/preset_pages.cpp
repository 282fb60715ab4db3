#include "base/text_of.h"
#include "channels/account_drivers.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "subscriptions/interest.h"
#include "urgent/limits.h"
#include "urgent/pages.h"
#include "urgent/preset.h"
#include "urgent/reach.h"

namespace samband::urgent {

using http::FieldKind;

/// What can be ticked beforehand.
static const std::vector<std::string_view> tickable = {"website",  "intranet",  "sms",      "email",    "newsletter",
                                                       "facebook", "instagram", "linkedin", "mastodon", "bluesky"};

static const http::FormShape preset_form{
    "UrgentPreset",
    {{"seen_version", FieldKind::integer, false, 1'000'000'000, {}, "The version that the page showed; of a new one 0"},
     {"name", FieldKind::text, true, name_characters * 4, {}, "On the button"},
     {"title", FieldKind::text, true, title_characters * 4, {}, "What has happened, in few words"},
     {"text", FieldKind::lines, false, 4'000, {}, "What to do, with {hvor} and {til}"},
     {"over_text", FieldKind::lines, false, 4'000, {}, "What is proposed when it is over, with {hvor}"},
     {"english_title", FieldKind::text, false, title_characters * 4, {}, "What has happened, in English"},
     {"english_text", FieldKind::lines, false, 4'000, {}, "What to do, in English; empty: none"},
     {"english_over", FieldKind::lines, false, 4'000, {}, "What is proposed when it is over, in English"},
     {"topics", FieldKind::list, false, 50, {}, "Of subscriptions, by id; at least one"},
     {"channels", FieldKind::choices, false, 20, tickable, "Ticked beforehand"},
     {"hours", FieldKind::integer, true, hours_most, {}, "How long it usually lasts"},
     {"ring", FieldKind::lines, false, 4'000, {}, "Whom to ring first: a name, a colon and a number on each line"},
     {"closed", FieldKind::flag, false, 1, {}, "Offered no more"}}};
static const http::FormShape setting_form{
    "UrgentSetting",
    {{"second_above", FieldKind::integer, true, second_above_most, {}, "Above so many recipients another says yes"}}};

static http::Page list_page(people::Visit& visit);
static http::Page preset_page(people::Visit& visit, const std::optional<Id>& id);
static http::Reply add(people::Visit& visit);
static http::Reply change(people::Visit& visit);
static http::Reply set(people::Visit& visit);

void add_preset_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/haster/maler", Access::desk, "What is written beforehand for urgent notices", list_page);
    routes.post("/haster/maler", Access::desk, "Add a preset of urgent notices", preset_form, add);
    routes.get("/haster/maler/ny", Access::desk, "The form of a new preset",
               [](people::Visit& visit) { return preset_page(visit, std::nullopt); });
    routes.get("/haster/maler/{id}", Access::desk, "A preset of urgent notices, to be changed",
               [](people::Visit& visit) { return preset_page(visit, visit.request.id_parameter("id")); });
    routes.post("/haster/maler/{id}", Access::desk, "Change a preset of urgent notices", preset_form, change);
    routes.post("/haster/innstilling", Access::desk, "Above how many recipients another says yes", setting_form, set);
}

static http::Page list_page(people::Visit& visit)
{
    Json presets = Json::array();
    std::int64_t above = 0;
    visit.database.read([&](db::Reading& tx) {
        above = second_above(tx);
        for (const Preset& preset : list_presets(tx, true))
            presets.push(Json::object({{"id", preset.id.text()},
                                       {"name", words_in(preset.text, visit.municipality.language).name},
                                       {"preset_title", words_in(preset.text, visit.municipality.language).title},
                                       {"closed", preset.closed}}));
    });
    http::Page page{"urgent/presets", Json::object({{"presets", std::move(presets)},
                                                    {"values", Json::object({{"second_above", above}})}})};
    page.dress = [](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Hastemaler"), language);
        model["crumbs"] =
            Json(Json::Array{Json::object({{"href", "/haster"}, {"label", people::say(text_of("Haster"), language)}})});
        model["head_actions"] = Json(Json::Array{Json::object(
            {{"href", "/haster/maler/ny"}, {"label", people::say(text_of("Ny mal"), language)}, {"icon", "add"}})});
    };
    return page;
}

static Json topics_of(db::Reading& tx, const std::set<Id>& chosen)
{
    Json list = Json::array();
    for (const subscriptions::Interest& interest : subscriptions::list_interests(tx))
        if (interest.kind == subscriptions::InterestKind::topic)
            list.push(Json::object(
                {{"value", interest.id.text()}, {"label", interest.name}, {"chosen", chosen.contains(interest.id)}}));
    return list;
}

static Json channels_of(const std::set<std::string>& chosen)
{
    Json list = Json::array();
    for (const std::string_view channel : tickable)
        list.push(Json::object({{"value", channel}, {"chosen", chosen.contains(std::string(channel))}}));
    return list;
}

/// In the municipality's own form of Norwegian, and in English.
static Json preset_facts(db::Reading& tx, const std::optional<Id>& id, const std::string& language)
{
    const Preset preset = id ? load_preset(tx, *id) : Preset{};
    const PresetWords words = words_in(preset.text, language);
    const auto other = preset.text.others.find("en");
    const PresetWords english = other != preset.text.others.end() ? other->second : PresetWords{};
    return Json::object({{"id", id ? Json(id->text()) : Json()},
                         {"version", preset.version},
                         {"topics", topics_of(tx, preset.text.topics)},
                         {"channels", channels_of(preset.text.channels)},
                         {"has_english", !english.text.empty()},
                         {"values", Json::object({{"name", words.name},
                                                  {"title", words.title},
                                                  {"text", words.text},
                                                  {"over_text", words.over_text},
                                                  {"english_title", english.title},
                                                  {"english_text", english.text},
                                                  {"english_over", english.over_text},
                                                  {"hours", preset.text.hours},
                                                  {"ring", ring_lines(preset.text.ring)},
                                                  {"closed", preset.closed}})}});
}

static http::Page preset_page(people::Visit& visit, const std::optional<Id>& id)
{
    http::Page page{"urgent/preset", visit.database.read([&](db::Reading& tx) {
                        return preset_facts(tx, id, visit.municipality.language);
                    })};
    page.dress = [](Json& model, http::Language language) {
        const bool is_new = model.find("id")->is_null();
        model["title"] = is_new ? Json(people::say(text_of("Ny mal"), language)) : Json(*model["values"].find("name"));
        model["crumbs"] = Json(Json::Array{
            Json::object({{"href", "/haster/maler"}, {"label", people::say(text_of("Hastemaler"), language)}})});
        for (Json& channel : model["channels"].items()) {
            const auto known = rulebook::read_word<rulebook::Channel>(channel.find("value")->string());
            channel["label"] = people::say(channels::channel_name(*known), language);
        }
    };
    return page;
}

/// `was`: what there is; of another language than the municipality's own it stays.
static PresetText text_of_form(const http::Form& form, PresetText was, const std::string& language)
{
    PresetText text;
    const PresetWords own{form.text("name"), form.text("title"), form.text("text"), form.text("over_text")};
    text.others = std::move(was.others);
    const bool bokmal = language == "nb" || was.name.empty();
    text.name = bokmal ? own.name : was.name;
    text.title = bokmal ? own.title : was.title;
    text.text = bokmal ? own.text : was.text;
    text.over_text = bokmal ? own.over_text : was.over_text;
    if (language != "nb") text.others[language] = own;
    const PresetWords english{own.name, form.text("english_title"), form.text("english_text"),
                              form.text("english_over")};
    text.others.erase("en");
    if (!english.text.empty()) text.others["en"] = english;
    for (const std::string& topic : form.list("topics"))
        if (const auto id = Id::parse(topic)) text.topics.insert(*id);
    for (const std::string& channel : form.list("channels")) text.channels.insert(channel);
    text.hours = form.integer("hours").value_or(0);
    text.ring = read_ring(form.text("ring"));
    return text;
}

static http::Reply add(people::Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "add-preset", [&](db::Writing& tx) {
            return Json::object(
                {{"id", add_preset(tx, visit.someone(), text_of_form(form, {}, visit.municipality.language)).text()}});
        });
        return http::Redirect{"/haster/maler", told, text_of("Malen er laget.")};
    };
    return people::or_typed_again(visit, preset_form, act, [&] { return preset_page(visit, std::nullopt); });
}

static http::Reply change(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "change-preset", [&](db::Writing& tx) {
            change_preset(tx, visit.someone(), id, form.integer("seen_version").value_or(0),
                          text_of_form(form, load_preset(tx, id).text, visit.municipality.language),
                          form.flag("closed"));
            return Json::object({{"id", id.text()}});
        });
        return http::Redirect{"/haster/maler", told, text_of("Malen er endret.")};
    };
    return people::or_typed_again(visit, preset_form, act, [&] { return preset_page(visit, id); });
}

static http::Reply set(people::Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "set-second", [&](db::Writing& tx) {
            set_second_above(tx, visit.someone(), *form.integer("second_above"));
            return Json::object({{"second_above", *form.integer("second_above")}});
        });
        return http::Redirect{"/haster/maler", told, text_of("Innstillingen er lagret.")};
    };
    return people::or_typed_again(visit, setting_form, act, [&] { return list_page(visit); });
}

} // namespace samband::urgent
