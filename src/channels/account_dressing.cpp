#include "channels/account_drivers.h"
#include "channels/account_facts.h"
#include "channels/account_trouble.h"
#include "channels/trouble_words.h"
#include "people/dressing.h"
#include "people/role.h"

namespace samband::channels {

namespace {

struct LookWords {
    std::string_view look;
    std::string_view level;
    std::string_view says; ///< a time or a day may follow
};

constexpr LookWords look_words[] = {
    {"secret-expired", "stop", text_of("Tilgangen er utløpt. Legg inn en ny.")},
    {"secret-missing", "warn", text_of("Mangler tilgang. Legg den inn, så kan Samband legge ut her.")},
    {"resting", "stop", text_of("Hviler etter flere feil. Neste forsøk:")},
    {"trouble", "warn", ""},
    {"failing", "warn", text_of("Siste forsøk gikk ikke. Vi prøver igjen. Det har feilet siden")},
    {"secret-expiring", "warn", text_of("Tilgangen utløper snart:")},
    {"dpia-due", "warn", text_of("Vurderingen av personvern skal ses over:")},
    {"pilot-due", "warn", text_of("Prøven skal evalueres:")},
    {"no-administrator", "warn", text_of("Ingen er administrator. Da kan ingen publisere eller svare her.")},
    {"dpia-missing", "advice", text_of("Det står ikke hvor vurderingen av personvern ligger.")},
    {"terms-unread", "advice", text_of("Ikke alle administratorene har lest vilkårene.")},
    {"too-quiet", "advice", text_of("Det er lenge siden det kom noe her.")},
    {"too-busy", "advice", text_of("Det har kommet mye her den siste uka.")}};

std::string said_of_trouble(const std::string& code, http::Language language)
{
    const TroubleWords trouble = trouble_words(code);
    if (!*trouble.why) return people::say(trouble_sentence(code), language);
    std::string said = people::say(trouble.why, language);
    if (*trouble.remedy) said += " " + people::say(trouble.remedy, language);
    return said;
}

/// Why the last try failed, where we know the words for it, before what is done about it. What helps one delivery is
/// said where that is; of the account, only what is wrong with the account.
std::string before_rest(const std::string& code, http::Language language)
{
    if (code == "no-login" || code == "secret-unreadable") return said_of_trouble(code, language) + " ";
    const TroubleWords trouble = trouble_words(code);
    return *trouble.why ? people::say(trouble.why, language) + " " : std::string();
}

void dress_remark(Json& remark, Instant now, http::Language language)
{
    const std::string look = remark.find("look")->string(); // what is added moves what stood there
    for (const LookWords& words : look_words) {
        if (words.look != look) continue;
        remark["level"] = words.level;
        remark["says"] = words.says.empty() ? said_of_trouble(remark.find("detail")->string(), language)
                                            : people::say(words.says, language);
    }
    if (look == "resting" || look == "failing")
        remark["says"] = before_rest(remark.find("detail")->string(), language) + remark["says"].string();
    if (const Json* at = remark.find("at"); at->is_string() && look != "trouble")
        remark["time"] = people::time_words(*from_rfc3339(at->string()), now, language);
    if (const std::string& day = remark.find("day")->string(); !day.empty())
        remark["day_words"] = people::day_words(day, language);
}

Json badge_of(const Json& line, http::Language language)
{
    const std::string& state = line.find("state")->string();
    std::string_view level = "ok";
    std::string_view says = text_of("i bruk");
    if (state == "closed") {
        level = "none";
        says = text_of("nedlagt");
    } else if (state == "proposed") {
        const bool ready = line.find("ready")->boolean();
        level = ready ? "ok" : "warn";
        says = ready ? text_of("godkjent, kan åpnes") : text_of("venter på godkjenning");
    }
    return Json::object({{"level", level}, {"says", people::say(says, language)}});
}

void dress_times(Json& facts, Instant now, http::Language language)
{
    for (const char* key : {"proposed", "approved", "opened", "closed", "secret_at", "secret_expires", "asked_health"})
        if (const Json* at = facts.find(key); at && at->is_string())
            facts[std::string(key) + "_time"] = people::time_words(*from_rfc3339(at->string()), now, language);
    for (const char* key : {"dpia_review", "pilot_until"})
        if (const std::string day = facts["card"].find(key)->string(); !day.empty())
            facts[std::string(key) + "_words"] = people::day_words(day, language);
    for (Json& one : facts["administrators"].items())
        if (const Json* read = one.find("terms_read"); read->is_string())
            one["terms_read_time"] = people::time_words(*from_rfc3339(read->string()), now, language);
}

} // namespace

void dress_line(Json& line, Instant now, http::Language language)
{
    const auto channel = rulebook::read_word<rulebook::Channel>(line.find("channel")->string());
    line["channel_word"] = people::say(channel_name(*channel), language);
    line["badge"] = badge_of(line, language);
    for (Json& remark : line["remarks"].items()) dress_remark(remark, now, language);
}

void dress_lines(Json& lines, Instant now, http::Language language)
{
    for (Json& line : lines.items()) dress_line(line, now, language);
}

void dress_account(Json& facts, Instant now, http::Language language)
{
    dress_line(facts, now, language);
    dress_times(facts, now, language);
    facts["asked_words"] = roles_in_words(*facts.find("asked_roles"), language);
    facts["tell_words"] = roles_in_words(*facts.find("tell_roles"), language);
    const Driver* driver = driver_named(facts.find("driver")->string());
    facts["driver_word"] = driver ? Json(people::say(driver->name, language)) : Json(*facts.find("driver"));
}

std::string roles_in_words(const Json& roles, http::Language language)
{
    std::string words;
    const auto& all = roles.items();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i > 0) words += i + 1 == all.size() ? " " + people::say(text_of("og"), language) + " " : ", ";
        const auto known = people::role(all[i].string());
        words += people::say(known ? known->name : text_of("nærmeste leder"), language);
    }
    return words;
}

} // namespace samband::channels
