#include "rulings/draft_frame.h"

#include "base/text.h"
#include "people/dressing.h"
#include "people/person_store.h"

namespace samband::rulings {

std::string path_of(const Id& draft)
{
    return "/reglement/utkast/" + draft.text();
}

Json draft_facts(db::Reading& tx, const Draft& draft)
{
    const auto by = people::find_person(tx, draft.changed_by);
    return Json::object({{"id", draft.id.text()},
                         {"draft_title", draft.title},
                         {"draft_path", path_of(draft.id)},
                         {"version", draft.version},
                         {"changed_at", to_rfc3339(draft.changed_at)},
                         {"changed_by", by ? Json(by->name) : Json()}});
}

static Json crumb(std::string href, std::string label)
{
    return Json::object({{"href", std::move(href)}, {"label", std::move(label)}});
}

static Json::Array way_to_drafts(http::Language language)
{
    return {crumb("/reglement", people::say(text_of("Reglement"), language)),
            crumb("/reglement/utkast", people::say(text_of("Utkast"), language))};
}

void dress_draft(Json& facts, Instant now, http::Language language, std::string_view tab)
{
    facts["title"] = facts.find("draft_title")->string();
    facts["crumbs"] = Json(way_to_drafts(language));
    facts["changed_time"] = people::time_words(*from_rfc3339(facts.find("changed_at")->string()), now, language);
    if (const Json* day = facts.find("asked_day")) facts["asked_day"] = people::day_words(day->string(), language);
    const std::pair<std::string_view, const char*> tabs[] = {{"", text_of("Punkter")},
                                                             {"/tekst", text_of("Tekst")},
                                                             {"/endringer", text_of("Endringer")},
                                                             {"/svar", text_of("Nye svar")},
                                                             {"/vedta", text_of("Vedta")}};
    for (const auto& [path, label] : tabs)
        facts["tabs"].push(Json::object({{"href", facts.find("draft_path")->string() + std::string(path)},
                                         {"label", people::say(label, language)},
                                         {"current", path == tab}}));
}

void dress_part_of_draft(Json& facts, http::Language language, const std::string& title)
{
    facts["title"] = title;
    Json::Array way = way_to_drafts(language);
    way.push_back(crumb(facts.find("draft_path")->string(), facts.find("draft_title")->string()));
    facts["crumbs"] = Json(std::move(way));
}

Json mistake_facts(std::string_view text, const BookMistake& mistake)
{
    constexpr int lines_before = 2, lines_after = 2;
    constexpr std::size_t longest_shown = 200;
    Json around = Json::array();
    int number = 0;
    if (mistake.line > 0)
        for (const std::string_view line : split(text, '\n')) {
            if (++number > mistake.line + lines_after) break;
            if (number < mistake.line - lines_before) continue;
            around.push(Json::object(
                {{"number", number}, {"text", shortened(line, longest_shown)}, {"wrong", number == mistake.line}}));
        }
    return Json::object({{"line", mistake.line}, {"says", mistake.says}, {"around", std::move(around)}});
}

http::Field seen_version_field()
{
    return {"seen_version", http::FieldKind::integer, true, 1'000'000'000, {}, "The version that the page showed"};
}

const http::FormShape& seen_version_form()
{
    static const http::FormShape form{"DraftSeen", {seen_version_field()}};
    return form;
}

bool saw_another(const Json& body, std::int64_t version)
{
    const Json* seen = body.find("seen_version");
    return seen && seen->is_string() && seen->string() != std::to_string(version);
}

} // namespace samband::rulings
