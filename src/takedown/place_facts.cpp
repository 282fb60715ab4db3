#include "takedown/place_facts.h"

#include "base/text_of.h"
#include "channels/account_drivers.h"
#include "channels/trouble_words.h"
#include "people/dressing.h"

namespace samband::takedown {

using rulebook::Channel;

Json place_facts(const Place& place)
{
    Json walls = Json::array();
    for (const std::string& wall : place.walls) walls.push(wall);
    return Json::object({{"name", place.name},
                         {"channel", place.channel ? Json(rulebook::word(*place.channel)) : Json()},
                         {"standing", word(place.standing)},
                         {"at", place.at ? Json(to_rfc3339(*place.at)) : Json()},
                         {"reached", place.reached},
                         {"stopped", place.stopped},
                         {"in_doubt", place.in_doubt},
                         {"error", place.error},
                         {"dispatch", place.dispatch ? Json(place.dispatch->text()) : Json()},
                         {"walls", std::move(walls)}});
}

/// How a standing looks and is said.
struct StandingWords {
    const char* level;
    const char* says;
};

static StandingWords words_of(std::string_view standing)
{
    static const std::map<std::string_view, StandingWords> words = {
        {"there", {"none", text_of("ligger der")}},
        {"down", {"ok", text_of("tatt ned")}},
        {"stopped", {"ok", text_of("stanset før den gikk ut")}},
        {"coming", {"none", text_of("tas ned")}},
        {"by-hand", {"warn", text_of("riv ned for hånd")}},
        {"never", {"stop", text_of("kan ikke trekkes tilbake")}},
        {"failed", {"stop", text_of("ikke tatt ned ennå")}},
        {"in-doubt", {"warn", text_of("uvisst om den er tatt ned")}}};
    return words.at(standing);
}

/// What those who saw it still have, said without comfort.
static const char* still_has(std::string_view channel)
{
    static const std::map<std::string_view, const char*> words = {
        {"website", text_of("Søkemotorer og nettlesere kan ha en kopi i noen dager.")},
        {"email",
         text_of("De som fikk e-posten, har den med tekst og bilder. Lenken i den viser at saken er trukket.")},
        {"newsletter",
         text_of("De som fikk e-posten, har den med tekst og bilder. Lenken i den viser at saken er trukket.")},
        {"sms", text_of("De som fikk meldingen, har den på telefonen.")},
        {"press", text_of("Redaksjonene har teksten. Ring dem.")},
        {"facebook", text_of("Andre kan ha delt den eller tatt et skjermbilde.")},
        {"instagram", text_of("Andre kan ha delt den eller tatt et skjermbilde.")},
        {"linkedin", text_of("Andre kan ha delt den eller tatt et skjermbilde.")}};
    const auto found = words.find(channel);
    return found == words.end() ? "" : found->second;
}

static void dress_trouble(Json& facts, http::Language language)
{
    const std::string error = facts.find("error")->string();
    const std::string standing = facts.find("standing")->string();
    facts["choose"] = standing == "failed" || standing == "in-doubt" || standing == "never";
    if (error.empty() || standing == "never" || standing == "down") return;
    const channels::TroubleWords trouble = channels::trouble_words(error);
    facts["why"] = *trouble.why ? people::say(trouble.why, language) : error;
    if (*trouble.remedy) facts["remedy"] = people::say(trouble.remedy, language);
}

void dress_place(Json& facts, Instant now, http::Language language)
{
    const std::string standing = facts.find("standing")->string();
    const StandingWords words = words_of(standing);
    facts["level"] = words.level;
    facts["says"] = people::say(words.says, language);
    const Json* channel = facts.find("channel");
    const std::string word = channel->is_string() ? channel->string() : std::string();
    facts["on_website"] = word == "website";
    if (facts.find("name")->string().empty())
        if (const auto its = rulebook::read_word<Channel>(word))
            facts["name"] = people::say(channels::channel_name(*its), language);
    const bool was_there = standing != "stopped" && standing != "there" && standing != "by-hand";
    if (const char* still = still_has(word); was_there && *still) facts["still"] = people::say(still, language);
    if (const Json* at = facts.find("at"); at->is_string() && standing != "there" && standing != "never")
        facts["at_time"] = people::time_words(*from_rfc3339(at->string()), now, language);
    for (const char* member : {"reached", "stopped", "in_doubt"})
        facts[std::string("some_") + member] = facts.find(member)->integer() > 0;
    facts["wall_count"] = static_cast<std::int64_t>(facts.find("walls")->items().size());
    facts["has_walls"] = !facts.find("walls")->items().empty();
    dress_trouble(facts, language);
}

} // namespace samband::takedown
