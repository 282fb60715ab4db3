#include "urgent/form_facts.h"

#include "base/calendar.h"
#include "channels/account_drivers.h"
#include "channels/accounts.h"
#include "channels/sms/text.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/before_out.h"
#include "publishing/composer_page.h"
#include "publishing/read_draft.h"
#include "publishing/rule_on.h"
#include "publishing/ways_out.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"
#include "subscriptions/interest.h"
#include "urgent/let_out.h"
#include "urgent/reach.h"

namespace samband::urgent {

using rulebook::Channel;

/// Where a burst pipe is told: no paper, no press list, no film.
static bool is_quick(Channel channel)
{
    switch (channel) {
    case Channel::sms:
    case Channel::email:
    case Channel::newsletter:
    case Channel::facebook:
    case Channel::instagram:
    case Channel::linkedin:
    case Channel::x:
    case Channel::mastodon:
    case Channel::bluesky:
        return true;
    case Channel::website:
    case Channel::intranet:
    case Channel::chat:
    case Channel::notice:
    case Channel::newspaper:
    case Channel::press:
    case Channel::letter:
    case Channel::youtube:
    case Channel::blog:
    case Channel::forum:
        return false;
    }
    return false;
}

static Json tick(const char* name, const std::string& value, const std::string& label, bool chosen)
{
    return Json::object({{"name", name}, {"value", value}, {"label", label}, {"chosen", chosen}});
}

static Json ticks_of(db::Reading& tx, const Typed& typed)
{
    Json ticks = Json::array();
    ticks.push(tick("channels", "website", text_of("Nettside"), typed.channels.contains("website")));
    ticks.push(tick("channels", "intranet", text_of("Intranett"), typed.channels.contains("intranet")));
    for (const channels::Account& account : channels::open_accounts(tx))
        if (account.driver != "own" && is_quick(account.channel))
            ticks.push(tick("accounts", account.id.text(), account.name, typed.accounts.contains(account.id)));
    return ticks;
}

static Json interests_of(db::Reading& tx, subscriptions::InterestKind kind, const std::set<Id>& chosen)
{
    Json list = Json::array();
    for (const subscriptions::Interest& interest : subscriptions::list_interests(tx))
        if (interest.kind == kind)
            list.push(tick(kind == subscriptions::InterestKind::topic ? "topics" : "places", interest.id.text(),
                           interest.name, chosen.contains(interest.id)));
    return list;
}

/// As the browser's field for a time wants it, by the clock on the wall.
static std::string field_time(const std::optional<Instant>& at)
{
    return at ? to_rfc3339_oslo(*at).substr(0, 16) : "";
}

static Json values_of(const Typed& typed, bool despite)
{
    return Json::object({{"what", typed.what},
                         {"where", typed.where},
                         {"until", field_time(typed.until)},
                         {"text", typed.text},
                         {"english", typed.english},
                         {"exercise", typed.exercise},
                         {"despite", despite}});
}

static Json units_of(const people::Person& person, const Id& chosen)
{
    Json list = Json::array();
    std::set<Id> seen;
    for (const people::Mandate& mandate : person.mandates)
        if (people::opens(mandate.role, people::Access::writer) && seen.insert(mandate.unit).second)
            list.push(Json::object(
                {{"value", mandate.unit.text()}, {"label", mandate.unit_name}, {"chosen", mandate.unit == chosen}}));
    return list;
}

static std::string only_digits(const std::string& number)
{
    std::string digits;
    for (const char c : number)
        if (c == '+' || (c >= '0' && c <= '9')) digits += c;
    return digits;
}

static Json ring_facts(const Preset& preset, const std::set<std::int64_t>& rung)
{
    Json list = Json::array();
    std::int64_t place = 0;
    for (const ToRing& one : preset.text.ring) {
        ++place;
        list.push(Json::object({{"place", place},
                                {"name", one.name},
                                {"number", one.number},
                                {"tel", only_digits(one.number)},
                                {"rung", rung.contains(place)}}));
    }
    return list;
}

/// One place is chosen from a list, which a thumb does quickly; further ones are ticked below.
static void mark_first(Json& places)
{
    bool found = false;
    for (Json& place : places.items()) {
        const bool chosen = place.find("chosen")->boolean();
        place["first"] = chosen && !found;
        place["further"] = chosen && found;
        found = found || chosen;
    }
}

bool offers_english(db::Reading& tx)
{
    const auto book = rulings::maybe_in_force(tx);
    return book &&
           std::ranges::any_of(book->languages, [](const rulebook::LanguageWish& wish) { return wish.code == "en"; });
}

Json form_facts(db::Reading& tx, const people::Person& person, const Draft& draft)
{
    using subscriptions::InterestKind;
    Json facts = Json::object({{"preset", draft.preset ? Json(draft.preset->text()) : Json()},
                               {"values", values_of(draft.typed, draft.despite_advice)},
                               {"ticks", ticks_of(tx, draft.typed)},
                               {"topics", interests_of(tx, InterestKind::topic, draft.typed.audience.topics)},
                               {"places", interests_of(tx, InterestKind::place, draft.typed.audience.places)},
                               {"units", units_of(person, draft.unit)},
                               {"ring", Json::array()},
                               {"presets", Json::array()}});
    facts["offers_english"] = offers_english(tx);
    facts["several_units"] = facts.find("units")->items().size() > 1;
    facts["has_places"] = !facts.find("places")->items().empty();
    mark_first(facts["places"]);
    facts["keeps_presets"] = person.may(people::Access::desk);
    for (const Preset& preset : list_presets(tx)) {
        const bool chosen = draft.preset == preset.id;
        facts["presets"].push(Json::object({{"id", preset.id.text()},
                                            {"name", words_in(preset.text, draft.language).name},
                                            {"href", "/haster?mal=" + preset.id.text()},
                                            {"chosen", chosen}}));
        if (chosen) facts["ring"] = ring_facts(preset, draft.rung);
    }
    return facts;
}

static publishing::Post post_of(const people::Person& person, const publishing::Content& content, const Id& unit)
{
    publishing::Post post = publishing::new_post(person, unit);
    post.content = content;
    return post;
}

language::Reading read_draft(people::Visit& visit, const publishing::Outside& outside,
                             const publishing::Content& content, const Id& unit)
{
    return publishing::read_post(visit, visit.someone(), post_of(visit.someone(), content, unit), outside);
}

static void add_ruling(Json& panel, db::Reading& tx, const people::Person& person, const publishing::Post& post,
                       bool despite)
{
    const publishing::Going going = going_of(post.content, despite);
    const rulebook::Ruling ruling = publishing::rule_on(tx, person, post, going);
    const publishing::Verdict verdict = publishing::verdict_of(ruling, post, going);
    const bool approval = verdict == publishing::Verdict::held && !ruling.refused() && ruling.needs_approval();
    panel["way"] = verdict == publishing::Verdict::go          ? "go"
                   : approval                                  ? "approval"
                   : verdict == publishing::Verdict::ask_first ? "advice"
                                                               : "held";
    if (verdict != publishing::Verdict::go)
        panel["ruling"] = rulings::ruling_facts(*rulings::in_force(tx), publishing::question_in_words(post), ruling);
}

static Json sms_facts(const publishing::Content& content)
{
    const auto own = content.variants.find("sms");
    if (own == content.variants.end()) return {};
    const auto counted = channels::sms::count(own->second.text);
    return Json::object({{"units", static_cast<std::int64_t>(counted.size.units)},
                         {"most", static_cast<std::int64_t>(counted.size.units + counted.size.room)},
                         {"parts", static_cast<std::int64_t>(counted.size.parts)},
                         {"short_form", !counted.size.gsm7}});
}

/// What stops it, alone: there is no time for advice about style.
static Json stops_in(db::Reading& tx, const publishing::Content& content, const language::Reading& reading)
{
    Json facts = publishing::reading_facts(*rulings::in_force(tx), content, reading);
    std::erase_if(facts["findings"].items(),
                  [](const Json& finding) { return finding.find("level")->string() != "stop"; });
    return facts;
}

Json panel_facts(people::Visit& visit, const publishing::Outside& outside, const Draft& draft)
{
    const publishing::Content content = visit.database.read([&](db::Reading& tx) { return content_of(tx, draft); });
    // What stands in an empty text is no finding yet.
    const bool written = !content.body.empty();
    const language::Reading reading = written ? read_draft(visit, outside, content, draft.unit) : language::Reading{};
    return visit.database.read([&](db::Reading& tx) {
        const Reach reach = count_reach(tx, content);
        Json panel =
            Json::object({{"reach", reach_json(reach.ways)},
                          {"recipients", reach.recipients},
                          {"channels", reach.channels},
                          {"second_above", second_above(tx)},
                          {"needs_second", reach.recipients > second_above(tx)},
                          {"exercise", draft.typed.exercise},
                          {"sms", sms_facts(content)},
                          {"message", content.title + "\n\n" +
                                          filled(draft.typed.text, draft.typed.where, draft.typed.until, tx.now(),
                                                 draft.language == "nn" ? http::Language::nn : http::Language::nb)}});
        add_ruling(panel, tx, visit.someone(), post_of(visit.someone(), content, draft.unit), draft.despite_advice);
        panel["reading"] = stops_in(tx, content, reading);
        return panel;
    });
}

void dress_form(Json& model, http::Language language)
{
    model["title"] = people::say(text_of("Haster"), language);
    for (Json& tick : model["ticks"].items())
        if (tick.find("name")->string() == "channels")
            tick["label"] = people::say(tick.find("label")->string(), language);
    if (model.find("panel")) dress_panel(model["panel"], language);
}

/// "Send til 41 + 3 kanaler": the button says what it does.
static std::string button_words(const Json& panel, http::Language language)
{
    const std::int64_t recipients = panel.find("recipients")->integer();
    const std::int64_t channels = panel.find("channels")->integer();
    std::string words = people::say(panel.find("exercise")->boolean()           ? text_of("Øv på å sende til")
                                    : panel.find("way")->string() == "approval" ? text_of("Be om godkjenning for")
                                                                                : text_of("Send til"),
                                    language);
    if (recipients > 0) words += " " + std::to_string(recipients);
    if (recipients > 0 && channels > 0) words += " +";
    if (channels > 0 || recipients == 0)
        words += " " + std::to_string(channels) + " " +
                 people::say(channels == 1 ? text_of("kanal") : text_of("kanaler"), language);
    return words;
}

void dress_panel(Json& panel, http::Language language)
{
    panel["button"] = button_words(panel, language);
    for (Json& way : panel["reach"].items()) {
        way["counted"] = way.find("recipients")->is_integer();
        way["by_sms"] = way.find("channel")->string() == "sms";
        const auto channel = rulebook::read_word<Channel>(way.find("channel")->string());
        way["channel_words"] = people::say(channels::channel_name(*channel), language);
    }
    panel["advice"] = panel.find("way")->string() == "advice";
    panel["held"] = panel.find("way")->string() == "held";
    panel["approval"] = panel.find("way")->string() == "approval";
    if (panel.find("ruling")) rulings::dress_ruling(panel["ruling"], language);
    publishing::dress_reading(panel["reading"], language);
}

} // namespace samband::urgent
