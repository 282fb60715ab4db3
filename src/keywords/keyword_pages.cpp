#include "base/problem.h"
#include "base/text.h"
#include "channels/accounts.h"
#include "keywords/keyword_facts.h"
#include "keywords/limits.h"
#include "keywords/pages.h"
#include "keywords/poll.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "people/typed_again.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"
#include "subscriptions/interest.h"

namespace samband::keywords {

using http::FieldKind;

namespace {

const http::FormShape text_form{
    "Keyword",
    {{"seen_version", FieldKind::integer, false, 1'000'000'000, {}, "The version that the page showed"},
     {"account", FieldKind::id, true, 36, {}, "The account of SMS that it is sent to"},
     {"word", FieldKind::text, true, 80, {}, "The word"},
     {"does", FieldKind::choice, true, 10, {"list", "answer", "poll", "talk"}, "What it does; it stays so"},
     {"is_public", FieldKind::flag, false, 1, {}, "HJELP lists it"},
     {"tongue", FieldKind::choice, false, 2, {"nb", "nn", "en"}, "The language of its text"},
     {"body", FieldKind::lines, false, 4 * body_characters, {}, "What is answered; of a poll the question"},
     {"crisis_body", FieldKind::lines, false, 4 * body_characters, {}, "What is answered while there is a crisis"},
     {"from", FieldKind::date, false, 10, {}, "The first day that it holds"},
     {"until", FieldKind::date, false, 10, {}, "The last"},
     {"topic", FieldKind::id, false, 36, {}, "Of a list: the topic"},
     {"place", FieldKind::id, false, 36, {}, "Of a list: the place"},
     {"unit", FieldKind::id, false, 36, {}, "Of a conversation: whose it is"},
     {"options", FieldKind::lines, false, 800, {}, "Of a poll: the answers, one on a line"},
     {"forget", FieldKind::date, false, 10, {}, "Of a poll: when it is forgotten who has answered"},
     {"owner", FieldKind::id, false, 36, {}, "Who goes through it again; oneself if absent"},
     {"review_months", FieldKind::integer, false, 1'000, {}, "Months between two reviews"},
     {"then", FieldKind::choice, false, 10, {"on", "off"}, "In use, or not (yet)"}}};
const http::FormShape act_form{
    "KeywordAct", {{"seen_version", FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"}}};

Json choice(const std::string& value, const std::string& label, bool chosen)
{
    return Json::object({{"value", value}, {"label", label}, {"chosen", chosen}});
}

Json account_choices(db::Reading& tx, const Id& chosen)
{
    Json choices = Json::array();
    for (const channels::Account& account : channels::open_accounts(tx))
        if (account.channel == rulebook::Channel::sms)
            choices.push(choice(account.id.text(), account.name, account.id == chosen));
    return choices;
}

Json owner_choices(db::Reading& tx, const Id& chosen)
{
    Json choices = Json::array();
    for (const people::Person& person : people::list_people(tx))
        if (person.may(people::Access::writer) || person.id == chosen)
            choices.push(choice(person.id.text(), person.name, person.id == chosen));
    return choices;
}

Json unit_choices(db::Reading& tx, const std::optional<Id>& chosen)
{
    Json choices = Json(Json::Array{choice("", "", !chosen)});
    for (const people::Unit& unit : people::list_units(tx))
        choices.push(choice(unit.id.text(), unit.name, unit.id == chosen));
    return choices;
}

Json interest_choices(db::Reading& tx, subscriptions::InterestKind kind, const std::optional<Id>& chosen)
{
    Json choices = Json(Json::Array{choice("", "", !chosen)});
    for (const subscriptions::Interest& it : subscriptions::list_interests(tx))
        if (it.kind == kind) choices.push(choice(it.id.text(), it.name, it.id == chosen));
    return choices;
}

Json tongue_choices(const std::string& chosen)
{
    return Json(Json::Array{choice("nb", text_of("Bokmål"), chosen == "nb"),
                            choice("nn", text_of("Nynorsk"), chosen == "nn"),
                            choice("en", text_of("Engelsk"), chosen == "en")});
}

std::string day_text(const std::optional<Date>& day)
{
    return day ? to_string(*day) : std::string();
}

Json values_of(const KeywordText& text)
{
    return Json::object({{"word", text.word},
                         {"does", word(text.does)},
                         {"is_public", text.is_public},
                         {"body", text.body},
                         {"crisis_body", text.crisis_body},
                         {"from", day_text(text.from)},
                         {"until", day_text(text.until)},
                         {"options", join(text.options, "\n")},
                         {"forget", day_text(text.forget)},
                         {"review_months", std::to_string(text.review_months)}});
}

Json choices_facts(db::Reading& tx, const KeywordText& text)
{
    using subscriptions::InterestKind;
    return Json::object({{"account", account_choices(tx, text.account)},
                         {"owner", owner_choices(tx, text.owner)},
                         {"unit", unit_choices(tx, text.unit)},
                         {"topic", interest_choices(tx, InterestKind::topic, text.topic)},
                         {"place", interest_choices(tx, InterestKind::place, text.place)},
                         {"tongue", tongue_choices(text.tongue)}});
}

Json votes_facts(db::Reading& tx, const Keyword& keyword)
{
    const Counted counted = count_votes(tx, keyword);
    Json rows = Json::array();
    for (std::size_t i = 0; i < counted.votes.size(); ++i)
        rows.push(Json::object({{"option", keyword.text.options[i]}, {"votes", counted.votes[i]}}));
    return Json::object({{"all", counted.all},
                         {"too_few", counted.too_few},
                         {"rows", counted.too_few ? Json::array() : std::move(rows)},
                         {"least", shown_from},
                         {"forgotten", keyword.salt.empty()}});
}

Json days_facts(db::Reading& tx, const Id& keyword)
{
    Json days = Json::array();
    for (const SentOn& it : sent_by_day(tx, keyword)) days.push(Json::object({{"day", it.day}, {"times", it.times}}));
    return days;
}

void name_first(Json& choices, const char* bokmal, http::Language language)
{
    if (!choices.items().empty()) choices.items().front()["label"] = people::say(bokmal, language);
}

void dress_form(Json& model, http::Language language)
{
    name_first(model["choices"]["unit"], text_of("Velg en enhet"), language);
    name_first(model["choices"]["topic"], text_of("Alle temaer"), language);
    name_first(model["choices"]["place"], text_of("Hele kommunen"), language);
    for (Json& it : model["choices"]["tongue"].items()) it["label"] = people::say(it.find("label")->string(), language);
    if (model.find("ruling")) rulings::dress_ruling(model["ruling"], language);
    const Does does = *does_of(model["values"].find("does")->string());
    for (const Does each : {Does::list, Does::answer, Does::poll, Does::talk})
        model["is_" + std::string(word(each))] = each == does;
    model["does_words"] = people::say(name(does), language);
    model["about_words"] = people::say(about(does), language);
    if (model.find("days"))
        for (Json& it : model["days"].items()) it["day_words"] = people::day_words(it.find("day")->string(), language);
    if (model.find("length")) dress_length(model["length"], language);
    if (model.find("id")) dress_keyword(model, language);
    const bool is_new = !model.find("id");
    model["is_new"] = is_new;
    model["title"] = is_new ? Json(people::say(text_of("Nytt kodeord"), language)) : Json(*model.find("word"));
    model["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/kodeord"}, {"label", people::say(text_of("Kodeord"), language)}})});
}

http::Page form_page(people::Visit& visit, const Keyword& keyword, const Outcome* stopped = nullptr)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        Json facts = keyword.id.nil() ? Json::object() : keyword_facts(tx, keyword, count_sent(tx));
        facts["may_change"] = keyword.id.nil() || may_change(visit.someone(), keyword);
        facts["values"] = values_of(keyword.text);
        facts["choices"] = choices_facts(tx, keyword.text);
        facts["length"] = length_facts(visit.municipality, keyword.text.body);
        facts["sent_as"] = visit.municipality.short_name;
        if (!keyword.id.nil()) facts["days"] = days_facts(tx, keyword.id);
        if (!keyword.id.nil() && keyword.text.does == Does::poll) facts["poll"] = votes_facts(tx, keyword);
        if (stopped) {
            rulebook::Question question;
            question.act = rulebook::Act::publish;
            question.channel = rulebook::Channel::sms;
            facts["ruling"] = rulings::ruling_facts(*rulings::in_force(tx), question, stopped->ruling);
        }
        return facts;
    });
    http::Page page{"keywords/form", std::move(model), stopped ? 409 : 200};
    page.dress = dress_form;
    return page;
}

Keyword begun_by(people::Visit& visit, Does does)
{
    Keyword fresh;
    fresh.text.does = does;
    fresh.text.owner = visit.someone().id;
    fresh.text.tongue = visit.municipality.language == "nn" ? "nn" : "nb";
    if (does == Does::poll)
        fresh.text.options = {people::say(text_of("Ja"), visit.request.language),
                              people::say(text_of("Nei"), visit.request.language)};
    const Date today = in_oslo(visit.request.at).date;
    if (does == Does::poll) fresh.text.forget = today.plus_days(14 + forget_days);
    if (does == Does::poll) fresh.text.until = today.plus_days(14);
    return fresh;
}

KeywordText text_in(const http::Form& form, const people::Person& person)
{
    KeywordText text;
    text.account = *form.id("account");
    text.word = form.text("word");
    text.does = *does_of(form.text("does"));
    text.is_public = form.flag("is_public");
    if (!form.text("tongue").empty()) text.tongue = form.text("tongue");
    text.body = form.text("body");
    text.crisis_body = form.text("crisis_body");
    text.from = parse_date(form.text("from"));
    text.until = parse_date(form.text("until"));
    text.topic = form.id("topic");
    text.place = form.id("place");
    text.unit = form.id("unit");
    for (const std::string_view line : split(form.text("options"), '\n'))
        if (!trim(line).empty()) text.options.emplace_back(trim(line));
    text.forget = parse_date(form.text("forget"));
    text.owner = form.id("owner").value_or(person.id);
    text.review_months = static_cast<int>(form.integer("review_months").value_or(6));
    return text;
}

std::string path_of(const Id& id)
{
    return "/kodeord/" + id.text();
}

http::Reply save(people::Visit& visit, const Id& id, const std::function<http::Page()>& again)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const bool on = form.text("then") == "on";
        std::optional<Outcome> stopped;
        const Json told = people::acted_once(visit, form, "save-keyword-" + form.text("then"), [&](db::Writing& tx) {
            const Outcome outcome = save_keyword(tx, visit.someone(), id, form.integer("seen_version").value_or(0),
                                                 text_in(form, visit.someone()), on, visit.municipality.short_name);
            stopped = outcome.done ? std::nullopt : std::optional(outcome);
            return Json::object(
                {{"id", outcome.keyword.id.text()}, {"version", outcome.keyword.version}, {"done", outcome.done}});
        });
        if (stopped) return form_page(visit, stopped->keyword, &*stopped);
        if (!told.find("done")->boolean()) return again(); // the same press again: it was refused
        return http::Redirect{path_of(*Id::parse(told.find("id")->string())), told,
                              on ? text_of("Kodeordet er i bruk.") : text_of("Kodeordet er lagret, og er av.")};
    };
    return people::or_typed_again(visit, text_form, act, again);
}

Keyword asked_for(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    return visit.database.read([&](db::Reading& tx) { return load_keyword(tx, id); });
}

Does does_asked(const people::Visit& visit)
{
    const std::string* asked = visit.request.query_value("gjor");
    const Json* typed = visit.request.body.find("does");
    if (asked) return does_of(*asked).value_or(Does::answer);
    return typed && typed->is_string() ? does_of(typed->string()).value_or(Does::answer) : Does::answer;
}

http::Reply new_page(people::Visit& visit)
{
    if (visit.request.query_value("gjor")) return form_page(visit, begun_by(visit, does_asked(visit)));
    http::Page page{"keywords/new", Json::object({{"kinds", Json::array()}})};
    page.dress = [](Json& model, http::Language language) {
        for (const Does does : {Does::answer, Does::list, Does::poll, Does::talk})
            model["kinds"].push(Json::object({{"does", word(does)},
                                              {"kind_name", people::say(name(does), language)},
                                              {"about_words", people::say(about(does), language)}}));
        model["title"] = people::say(text_of("Hva skal kodeordet gjøre?"), language);
        model["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/kodeord"}, {"label", people::say(text_of("Kodeord"), language)}})});
    };
    return page;
}

http::Reply review(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "review-keyword", [&](db::Writing& tx) {
            const Keyword now = review_keyword(tx, visit.someone(), id, *form.integer("seen_version"));
            return Json::object({{"id", id.text()}, {"version", now.version}});
        });
        const std::string* back = visit.request.query_value("til");
        return http::Redirect{back && *back == "i-dag" ? "/i-dag" : path_of(id), told,
                              text_of("Takk. Det er ført at kodeordet stemmer.")};
    };
    return people::or_typed_again(visit, act_form, act, [&] { return form_page(visit, asked_for(visit)); });
}

http::Reply retire(people::Visit& visit)
{
    const Id id = visit.request.id_parameter("id");
    const auto act = [&](const http::Form& form) -> http::Reply {
        const Json told = people::acted_once(visit, form, "retire-keyword", [&](db::Writing& tx) {
            retire_keyword(tx, visit.someone(), id, *form.integer("seen_version"));
            return Json::object({{"id", id.text()}});
        });
        return http::Redirect{"/kodeord", told, text_of("Kodeordet er tatt bort.")};
    };
    return people::or_typed_again(visit, act_form, act, [&] { return form_page(visit, asked_for(visit)); });
}

} // namespace

http::Page list_page(people::Visit& visit, Json tried)
{
    http::Page page{"keywords/list", visit.database.read([&](db::Reading& tx) {
                        const std::vector<Sent> sent = count_sent(tx);
                        Json list = Json::array();
                        for (const Keyword& it : list_keywords(tx)) list.push(keyword_facts(tx, it, sent));
                        const Json* at = tried.find("tried_at");
                        const auto chosen = at ? Id::parse(at->string()) : std::nullopt;
                        return Json::object(
                            {{"keywords", std::move(list)},
                             {"values", Json::object({{"tried", at ? *tried.find("tried") : Json("")}})},
                             {"choices", Json::object({{"tried_at", account_choices(tx, chosen.value_or(Id()))}})}});
                    })};
    if (tried.find("answer")) {
        tried["length"] = Json();
        page.model["outcome"] = std::move(tried);
    }
    page.dress = [municipality = visit.municipality](Json& model, http::Language language) {
        model["title"] = people::say(text_of("Kodeord"), language);
        model["has_accounts"] = !model["choices"].find("tried_at")->items().empty();
        model["has_keywords"] = !model["keywords"].items().empty();
        for (Json& it : model["keywords"].items()) dress_keyword(it, language);
        model["head_actions"] = Json(Json::Array{Json::object(
            {{"href", "/kodeord/nytt"}, {"label", people::say(text_of("Nytt kodeord"), language)}, {"icon", "add"}})});
        if (!model.find("outcome")) return;
        Json& outcome = model["outcome"];
        outcome["does"] = people::say(outcome.find("does")->string(), language);
        const std::string prefix = municipality.short_name + ": ";
        std::string answer = outcome.find("answer")->string();
        if (outcome.find("is_ours")->boolean())
            answer =
                prefix + people::say(answer, municipality.language == "nn" ? http::Language::nn : http::Language::nb);
        outcome["answer"] = answer;
        outcome["length"] =
            length_facts(municipality, answer.starts_with(prefix) ? answer.substr(prefix.size()) : answer);
        dress_length(outcome["length"], language);
    };
    return page;
}

void add_keyword_routes(people::Routes& routes)
{
    using people::Access;
    routes.get("/kodeord", Access::writer, "The code words of SMS, how often each is sent, and a message to try",
               [](people::Visit& visit) { return list_page(visit); });
    routes.get("/kodeord/nytt", Access::writer, "An empty code word; gjor=list, answer, poll or talk", new_page);
    routes.post("/kodeord", Access::writer, "Make a code word", text_form, [](people::Visit& visit) {
        return save(visit, Id(), [&] { return form_page(visit, begun_by(visit, does_asked(visit))); });
    });
    routes.get("/kodeord/{id}", Access::writer, "A code word, to be changed and gone through",
               [](people::Visit& visit) { return form_page(visit, asked_for(visit)); });
    routes.post("/kodeord/{id}", Access::writer, "Change a code word, and put it on or off", text_form,
                [](people::Visit& visit) {
                    return save(visit, visit.request.id_parameter("id"),
                                [&] { return form_page(visit, asked_for(visit)); });
                });
    routes.post("/kodeord/{id}/gjennomgaatt", Access::writer, "It is gone through and holds", act_form, review);
    routes.post("/kodeord/{id}/ta-bort", Access::writer, "It is a code word no more", act_form, retire);
}

void add_routes(people::Routes& routes)
{
    add_keyword_routes(routes);
    add_try_routes(routes);
}

} // namespace samband::keywords
