#include "rulebook/ruling.h"
#include "base/calendar.h"

namespace samband::rulebook {
namespace {

Json words_of(const std::vector<Role>& roles)
{
    Json list = Json::array();
    for (Role role : roles) list.push(word(role));
    return list;
}

/// One party stands alone, several as a list.
void add_parties(Json& json, std::string_view key, const std::vector<std::string>& parties)
{
    if (parties.size() == 1) json[key] = parties.front();
    if (parties.size() < 2) return;
    json[key] = Json::array();
    for (const std::string& party : parties) json[key].push(party);
}

Json duty_json(const Duty& duty)
{
    Json json = Json::object({{"duty", Json(word(duty.kind))}});
    if (duty.level) json["level"] = word(*duty.level);
    if (duty.by) json["by"] = to_rfc3339_oslo(*duty.by);
    if (duty.within) json["within"] = word(*duty.within);
    if (duty.as) json["as"] = word(*duty.as);
    if (!duty.name.empty()) json["name"] = duty.name;
    if (!duty.text.empty()) json["text"] = duty.text;
    add_parties(json, "to", duty.to);
    add_parties(json, "from", duty.from);
    add_parties(json, "with", duty.with);
    return json;
}

Json citation_json(const Citation& citation)
{
    return Json::object({{"source", citation.source},
                         {"section", citation.section},
                         {"says", citation.says},
                         {"strength", Json(word(citation.strength))}});
}

} // namespace

bool Ruling::has_clause() const
{
    return std::ranges::none_of(because, [](const Citation& one) { return one.source == no_clause_source; });
}

const Duty* Ruling::duty(DutyKind kind) const
{
    const auto found = std::ranges::find(duties, kind, &Duty::kind);
    return found == duties.end() ? nullptr : &*found;
}

Json to_json(const Ruling& ruling)
{
    Json duties = Json::array();
    for (const Duty& duty : ruling.duties) duties.push(duty_json(duty));
    Json because = Json::array();
    for (const Citation& citation : ruling.because) because.push(citation_json(citation));
    return Json::object({{"outcome", Json(word(ruling.outcome))},
                         {"approval", words_of(ruling.approval)},
                         {"consult", words_of(ruling.consult)},
                         {"inform", words_of(ruling.inform)},
                         {"speakers", words_of(ruling.speakers)},
                         {"duties", std::move(duties)},
                         {"because", std::move(because)}});
}

} // namespace samband::rulebook
