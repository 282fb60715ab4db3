#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "dialogue/due_badge.h"
#include "dialogue/pages.h"
#include "dialogue/target.h"
#include "people/acted_once.h"
#include "people/dressing.h"
#include "people/typed_again.h"
#include "rulebook/norwegian.h"

#include <charconv>

namespace samband::dialogue {

static const http::FormShape target_form{
    "AnswerTarget",
    {{"what",
      http::FieldKind::text,
      true,
      60,
      {},
      "within.without-undue-delay, within.reasonable, silent, or category.WORD"},
     {"hours", http::FieldKind::text, false, 10, {}, "Staffed hours, with a comma; none if absent"}}};

static http::Page target_page(people::Visit& visit);
static http::Reply set(people::Visit& visit);

void add_target_routes(people::Routes& routes)
{
    routes.get("/samtaler/frister", people::Access::staff, "In how many staffed hours the municipality wants to answer",
               target_page);
    routes.post("/samtaler/frister", people::Access::steward, "Set one of them", target_form, set);
}

static std::string name_of(const TargetOf& what, http::Language language)
{
    if (what.category) return std::string(rulebook::bokmaal(*what.category));
    if (!what.within) return people::say(text_of("det reglementet ikke sier noe om"), language);
    return people::say(what.within == rulebook::Within::reasonable
                           ? text_of("det reglementet vil ha svar på innen rimelig tid")
                           : text_of("det reglementet vil ha svar på uten unødig opphold"),
                       language);
}

/// "7,5" or "7.5"; nothing where it is empty.
static std::optional<std::int64_t> minutes_of(const std::string& typed)
{
    std::string text(trim(typed));
    if (text.empty()) return std::nullopt;
    for (char& c : text)
        if (c == ',') c = '.';
    double hours = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), hours);
    if (fault != std::errc() || end != text.data() + text.size() || !(hours > 0 && hours < 10'000))
        throw Problem(ProblemCode::invalid, "Det er ikke en frist.",
                      {{"hours", text_of("Skriv et tall, for eksempel 7,5.")}});
    return static_cast<std::int64_t>(hours * 60 + 0.5);
}

static http::Reply set(people::Visit& visit)
{
    const auto act = [&](const http::Form& form) -> http::Reply {
        const auto what = target_of(form.text("what"));
        if (!what)
            throw Problem(ProblemCode::invalid, "Noe mangler.", {{"what", text_of("Velg hva fristen gjelder.")}});
        const auto minutes = minutes_of(form.text("hours"));
        const Json told = people::acted_once(visit, form, "answer-target", [&](db::Writing& tx) {
            set_target(tx, visit.someone(), *what, minutes);
            return Json::object({{"what", word(*what)}, {"minutes", minutes ? Json(*minutes) : Json()}});
        });
        return http::Redirect{"/samtaler/frister", told, text_of("Lagret. Fristene regnes på nytt nå.")};
    };
    return people::or_typed_again(visit, target_form, act, [&] { return target_page(visit); });
}

static Json choices_of(http::Language language)
{
    using rulebook::Within;
    Json choices = Json::array();
    const auto add = [&](const TargetOf& what) {
        choices.push(Json::object(
            {{"value", word(what)}, {"label", name_of(what, language)}, {"chosen", choices.items().empty()}}));
    };
    for (const Within within : {Within::without_undue_delay, Within::reasonable}) add({.within = within});
    add({});
    for (const std::string_view category : rulebook::Words<rulebook::Category>::all)
        add({.category = rulebook::read_word<rulebook::Category>(category)});
    return choices;
}

static http::Page target_page(people::Visit& visit)
{
    Json model = visit.database.read([&](db::Reading& tx) {
        Json targets = Json::array();
        for (const Target& it : list_targets(tx))
            targets.push(Json::object({{"what", word(it.what)},
                                       {"minutes", it.minutes ? Json(*it.minutes) : Json()},
                                       {"by_default", it.by_default}}));
        return Json::object({{"targets", std::move(targets)}});
    });
    http::Page page{"dialogue/targets", std::move(model)};
    page.dress = [](Json& facts, http::Language language) {
        facts["title"] = people::say(text_of("Svarfrister"), language);
        facts["crumbs"] = Json(
            Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}})});
        facts["choices"] = Json::object({{"what", choices_of(language)}});
        for (Json& it : facts["targets"].items()) {
            it["name"] = name_of(*target_of(it.find("what")->string()), language);
            const Json* minutes = it.find("minutes");
            it["time"] = minutes->is_number() ? minutes_words(minutes->integer(), language) : "";
        }
    };
    return page;
}

} // namespace samband::dialogue
