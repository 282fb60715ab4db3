#include "dialogue/restriction_facts.h"

#include "base/text.h"
#include "dialogue/looks.h"
#include "dialogue/readers.h"
#include "dialogue/restrict_thread.h"
#include "dialogue/thread_choices.h"
#include "people/dressing.h"
#include "people/person_store.h"

#include <algorithm>

namespace samband::dialogue {

/// Those who may be ticked: who read it now, its unit's people and whoever asks. Others are chosen one by one.
static Json reader_choices(db::Reading& tx, const people::Person& person, const Thread& thread)
{
    std::vector<Id> named = named_readers(tx, thread.id);
    if (!thread.restricted) named.push_back(person.id);
    Json choices = Json::array();
    std::vector<Id> shown;
    const auto offer = [&](const Id& id, const std::string& name) {
        if (std::ranges::find(shown, id) != shown.end()) return;
        shown.push_back(id);
        choices.push(Json::object(
            {{"value", id.text()}, {"label", name}, {"chosen", std::ranges::find(named, id) != named.end()}}));
    };
    for (const Id& id : named) offer(id, people::load_person(tx, id).name);
    if (thread.unit)
        for (const people::Member& member : people::members_of(tx, *thread.unit)) offer(member.id, member.name);
    return choices;
}

/// An attack, whoever it is on: a case of the leadership's can be begun from it.
static bool may_be_about_staff(const Thread& thread)
{
    using rulebook::Category;
    const auto category = thread.category ? thread.category : thread.proposed;
    return category == Category::staff_attacked || category == Category::personal_attack ||
           category == Category::offensive || category == Category::unlawful;
}

void add_restriction(Json& model, db::Reading& tx, const people::Person& person, const Thread& thread)
{
    Json facts = Json::object({{"restricted", thread.restricted},
                               {"may_change", may_restrict(tx, person, thread)},
                               {"sees_log", thread.restricted && may_see_looks(tx, person, thread)}});
    for (const char* member : {"how", "why", "by_name", "how_words"}) facts[member] = "";
    if (const auto restriction = restriction_of(tx, thread.id)) {
        facts["how"] = word(restriction->how);
        facts["why"] = restriction->why;
        facts["by_name"] = restriction->by_name;
        facts["since"] = to_rfc3339(restriction->since);
    }
    std::vector<std::string> names;
    if (thread.restricted)
        for (const people::Person& reader : readers_of(tx, thread)) names.push_back(reader.name);
    facts["readers"] = join(names, ", ");
    if (facts.find("may_change")->boolean()) {
        model["choices"]["readers"] = reader_choices(tx, person, thread);
        model["choices"]["reader_more"] = people_choices(tx, {});
    }
    model["restriction"] = std::move(facts);
    model["about_staff"] = may_be_about_staff(thread);
}

static const char* how_words(const std::string& how)
{
    if (how == word(RestrictedBy::category)) return text_of("Skjermet fordi slike saker alltid er det.");
    if (how == word(RestrictedBy::proposal))
        return text_of(
            "Skjermet fordi den kan gjelde fare for et barn eller liv. Sier noen at den ikke gjør det, åpnes "
            "den igjen.");
    return "";
}

void dress_restriction(Json& model, Instant now, http::Language language)
{
    Json& facts = model["restriction"];
    if (model["choices"].find("reader_more"))
        name_first(model["choices"]["reader_more"], text_of("Ingen flere"), language);
    if (!facts.find("since")) return;
    facts["since_time"] = people::time_words(*from_rfc3339(facts.find("since")->string()), now, language);
    const std::string says = how_words(facts.find("how")->string());
    facts["how_words"] = says.empty() ? std::string() : people::say(says, language);
}

} // namespace samband::dialogue
