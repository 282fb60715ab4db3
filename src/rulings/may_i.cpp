#include "rulings/may_i.h"

#include "base/problem.h"
#include "base/text.h"

namespace samband::rulings {

static void put_together(Json& question, const Json& more);

bool nothing_chosen(const Way& way, const http::Request& request)
{
    return std::none_of(way.asks.begin(), way.asks.end(),
                        [&](const WayAsk& ask) { return request.query_value(ask.name) != nullptr; });
}

const WayChoice& chosen(const WayAsk& ask, const http::Request& request)
{
    const std::string* value = request.query_value(ask.name);
    if (!value) return ask.choices.front();
    std::string known;
    for (const WayChoice& choice : ask.choices) {
        if (choice.value == *value) return choice;
        (known += known.empty() ? "" : ", ") += choice.value;
    }
    throw Problem(ProblemCode::invalid, "Adressen har et svar som skjemaet ikke kjenner. Gå tilbake og velg på nytt.",
                  {{std::string(ask.name), "«" + shortened(*value, 40) + "» er ikke blant " + known + "."}});
}

std::string with_capital(std::string title)
{
    const bool ascii = !title.empty() && title[0] >= 'a' && title[0] <= 'z';
    const bool norwegian = title.starts_with("æ") || title.starts_with("ø") || title.starts_with("å");
    if (ascii || norwegian) title[norwegian ? 1 : 0] = static_cast<char>(title[norwegian ? 1 : 0] - 0x20);
    return title;
}

rulebook::Question question_of(const Way& way, const http::Request& request)
{
    Json question = Json::object({{"act", rulebook::word(way.act)}});
    for (const WayAsk& ask : way.asks) put_together(question, parse_json(chosen(ask, request).says));
    return rulebook::read_question(question);
}

/// Who handles a case and leads a unit is asked for as both.
static void put_together(Json& question, const Json& more)
{
    for (const auto& [key, value] : more.members()) {
        if (key != "roles" || !question.find("roles")) {
            question[key] = value;
            continue;
        }
        for (const Json& role : value.items()) question["roles"].push(role);
    }
}

} // namespace samband::rulings
