#include "approvals/board.h"
#include "approvals/pages.h"
#include "people/dressing.h"
#include "people/person_store.h"
#include "publishing/post_facts.h"

namespace samband::approvals {

namespace {

struct Words {
    const char* heading;
    const char* level; ///< where the column says more than the post's state
    const char* empty; ///< what comes here
    const char* next;  ///< of who may take it further
    const char* look;  ///< of others
};

Words words_of(Column column)
{
    switch (column) {
    case Column::returned:
        return {text_of("Sendt tilbake"), "warn", text_of("Saker som noen vil ha endret før de kan gå videre."),
                text_of("Rett den, og send den på nytt"), text_of("Se saken")};
    case Column::draft:
        return {text_of("Utkast"), nullptr, text_of("Saker som skrives. Start en med «Ny sak»."),
                text_of("Skriv videre"), text_of("Se saken")};
    case Column::sent:
        return {text_of("Til godkjenning"), nullptr, text_of("Saker som venter på et ja."),
                text_of("Se over og godkjenn"), text_of("Se hvem den venter på")};
    case Column::approved:
        return {text_of("Godkjent"), nullptr, text_of("Saker som har fått sitt ja og kan gå ut."),
                text_of("Publiser eller planlegg"), text_of("Se saken")};
    case Column::held:
        return {text_of("Holdt"), "stop", text_of("Saker som skulle gått ut mens alt var stanset."),
                text_of("Velg ny tid"), text_of("Se saken")};
    case Column::scheduled:
        return {text_of("Planlagt"), nullptr, text_of("Saker som går ut av seg selv når tiden er inne."),
                text_of("Se eller flytt den"), text_of("Se saken")};
    case Column::published:
        return {text_of("Publisert siste uke"), nullptr, text_of("Saker som gikk ut de siste sju dagene."),
                text_of("Se eller rett den"), text_of("Se saken")};
    }
    return {};
}

bool takes_further(const Card& card, Column column)
{
    if (column == Column::sent) return card.waits_for_me;
    if (column == Column::approved || column == Column::scheduled || column == Column::held)
        return card.mine_to_let_out;
    return card.mine_to_write;
}

Json card_facts(const Card& card, Column column)
{
    Json facts = publishing::post_facts(card.post);
    facts["waits_for_me"] = card.waits_for_me;
    facts["takes_further"] = takes_further(card, column);
    return facts;
}

bool chosen(const people::Visit& visit, std::string_view view)
{
    const std::string* value = visit.request.query_value("vis");
    return value && *value == view;
}

std::optional<Id> unit_asked(const people::Visit& visit)
{
    const std::string* value = visit.request.query_value("enhet");
    return value ? Id::parse(*value) : std::nullopt;
}

Json units_facts(db::Reading& tx, const std::optional<Id>& unit)
{
    Json choices = Json::array();
    choices.push(Json::object({{"value", ""}, {"label", ""}, {"chosen", !unit}}));
    for (const people::Unit& one : people::list_units(tx))
        choices.push(Json::object({{"value", one.id.text()}, {"label", one.name}, {"chosen", unit == one.id}}));
    return choices;
}

Json board_facts(db::Reading& tx, const people::Person& person, const BoardAsked& asked)
{
    Json columns = Json::array();
    std::int64_t cards = 0;
    int mine = 0;
    for (const BoardColumn& column : board_of(tx, person, asked)) {
        Json list = Json::array();
        for (const Card& card : column.cards) {
            list.push(card_facts(card, column.column));
            mine += card.waits_for_me;
        }
        cards += static_cast<std::int64_t>(column.cards.size());
        columns.push(Json::object({{"column", word(column.column)},
                                   {"count", static_cast<std::int64_t>(column.cards.size())},
                                   {"more", column.more},
                                   {"cards", std::move(list)}}));
    }
    return Json::object({{"columns", std::move(columns)},
                         {"cards", cards},
                         {"several", mine > 1},
                         {"view", asked.waiting_for_me  ? "meg"
                                  : asked.written_by_me ? "mine"
                                                        : ""},
                         {"unit", asked.unit ? Json(asked.unit->text()) : Json()},
                         {"choices", Json::object({{"enhet", units_facts(tx, asked.unit)}})}});
}

/// Of what else waits, what the view asks for; it belongs to no unit's column.
Json waiting_too(db::Reading& tx, const people::Person& person, const BoardAsked& asked,
                 const publishing::Outside& outside)
{
    Json list = outside.waits_too && !asked.unit ? outside.waits_too(tx, person) : Json::array();
    std::erase_if(list.items(), [&](const Json& one) {
        return (asked.waiting_for_me && !one.find("wants_yes")->boolean()) ||
               (asked.written_by_me && !one.find("own")->boolean());
    });
    return list;
}

Json tabs_of(std::string_view view, const Json& unit, http::Language language)
{
    Json tabs = Json::array();
    const std::string end = unit.is_string() ? "enhet=" + unit.string() : "";
    const auto add = [&](std::string_view word, const char* label) {
        std::string href = "/godkjenning";
        if (!word.empty()) href += "?vis=" + std::string(word);
        if (!end.empty()) href += (word.empty() ? "?" : "&") + end;
        tabs.push(Json::object({{"href", href}, {"label", people::say(label, language)}, {"current", view == word}}));
    };
    add("", text_of("Alle"));
    add("meg", text_of("Venter på meg"));
    add("mine", text_of("Skrevet av meg"));
    return tabs;
}

void dress_board(Json& model, Instant now, http::Language language)
{
    model["title"] = people::say(text_of("Godkjenning"), language);
    model["tabs"] = tabs_of(model.find("view")->string(), *model.find("unit"), language);
    model["choices"]["enhet"].items().front()["label"] = people::say(text_of("Alle enheter"), language);
    model["head_actions"] = Json(Json::Array{Json::object({{"href", "/stedfortredere"},
                                                           {"label", people::say(text_of("Stedfortredere"), language)},
                                                           {"icon", "people"}})});
    model["nothing"] = model.find("cards")->integer() == 0 && model.find("waits_too")->items().empty();
    for (Json& one : model["waits_too"].items())
        one["at_time"] = people::time_words(*from_rfc3339(one.find("at")->string()), now, language);
    model["for_me"] = model.find("view")->string() == "meg";
    int column = 0;
    for (Json& facts : model["columns"].items()) {
        const Words words = words_of(static_cast<Column>(column++));
        facts["heading"] = people::say(words.heading, language);
        facts["empty_says"] = people::say(words.empty, language);
        facts["picks"] = facts.find("column")->string() == "sent" && model.find("several")->boolean();
        facts["nobody"] = facts.find("cards")->items().empty();
        for (Json& card : facts["cards"].items()) {
            publishing::dress_post(card, now, language);
            if (words.level) card["badge"] = Json::object({{"level", words.level}, {"says", *facts.find("heading")}});
            card["next"] = people::say(card.find("takes_further")->boolean() ? words.next : words.look, language);
        }
    }
}

} // namespace

http::Page board_page(people::Visit& visit, const publishing::Outside& outside)
{
    const BoardAsked asked{chosen(visit, "meg"), chosen(visit, "mine"), unit_asked(visit)};
    Json model = visit.database.read([&](db::Reading& tx) {
        Json facts = board_facts(tx, visit.someone(), asked);
        facts["waits_too"] = waiting_too(tx, visit.someone(), asked, outside);
        return facts;
    });
    http::Page page{"approvals/board", std::move(model)};
    page.dress = [now = visit.request.at](Json& facts, http::Language language) { dress_board(facts, now, language); };
    return page;
}

void add_board_routes(people::Routes& routes, const publishing::Outside& outside)
{
    routes.get("/godkjenning", people::Access::writer,
               "Posts on their way out, by state; vis=meg or mine, enhet is a unit",
               [outside](people::Visit& visit) { return board_page(visit, outside); });
}

void add_routes(people::Routes& routes, const pictures::Library& library, const publishing::Outside& outside)
{
    add_board_routes(routes, outside);
    add_bulk_routes(routes, outside);
    add_stand_in_routes(routes);
    add_link_routes(routes, library, outside);
    add_comment_routes(routes, outside);
    add_guest_routes(routes, library);
}

} // namespace samband::approvals
