#include "imports/import_facts.h"

#include "base/calendar.h"
#include "people/dressing.h"
#include "people/person_store.h"

namespace samband::imports {

Json import_facts(db::Reading& tx, const Import& import)
{
    const auto by = people::find_person(tx, import.by);
    return Json::object({{"id", import.id.text()},
                         {"state", word(import.state)},
                         {"kind", word(import.choices.kind)},
                         {"file_name", import.file_name},
                         {"sum", import.sum},
                         {"counted", to_json(import.counted)},
                         {"open_days", import.choices.open_days},
                         {"looked_at", import.next},
                         {"taken", import.taken},
                         {"threads", import.threads},
                         {"files", import.files},
                         {"again", import.again},
                         {"refused", import.refused},
                         {"by", by ? by->name : ""},
                         {"created", to_rfc3339(import.created)},
                         {"ended", import.ended ? Json(to_rfc3339(*import.ended)) : Json()}});
}

static const char* words_of(ImportState state)
{
    switch (state) {
    case ImportState::tried:
        return text_of("Bare prøvd");
    case ImportState::running:
        return text_of("Hentes inn nå");
    case ImportState::done:
        return text_of("Hentet inn");
    case ImportState::dropped:
        return text_of("Forkastet");
    case ImportState::undoing:
        return text_of("Tas tilbake nå");
    case ImportState::undone:
        return text_of("Tatt tilbake");
    }
    return "";
}

const char* name_of(Kind kind)
{
    return kind == Kind::mbox ? text_of("En e-postkasse (mbox)") : text_of("Samtaler fra Chatwoot (JSON)");
}

static std::string day_of(const Json& at, http::Language language)
{
    const auto instant = at.is_string() ? from_rfc3339(at.string()) : std::nullopt;
    return instant ? people::day_words(to_string(in_oslo(*instant).date), language) : std::string();
}

void dress_import(Json& facts, Instant now, http::Language language)
{
    const ImportState state = *import_state_of(facts.find("state")->string());
    facts["state_words"] = people::say(words_of(state), language);
    facts["kind_name"] = people::say(name_of(*kind_of(facts.find("kind")->string())), language);
    for (const ImportState it : {ImportState::tried, ImportState::running, ImportState::done, ImportState::undoing})
        facts["is_" + std::string(word(it))] = state == it;
    facts["was_run"] = state != ImportState::tried && state != ImportState::dropped;
    facts["may_take"] = state == ImportState::tried && facts.find("counted")->find("letters")->integer() > 0;
    facts["created_time"] = people::time_words(*from_rfc3339(facts.find("created")->string()), now, language);
    Json& counted = facts["counted"];
    counted["from_words"] = day_of(*counted.find("from"), language);
    counted["to_words"] = day_of(*counted.find("to"), language);
}

void dress_head(Json& facts, const char* title, http::Language language)
{
    facts["title"] = people::say(title, language);
    facts["crumbs"] =
        Json(Json::Array{Json::object({{"href", "/samtaler"}, {"label", people::say(text_of("Samtaler"), language)}})});
}

} // namespace samband::imports
