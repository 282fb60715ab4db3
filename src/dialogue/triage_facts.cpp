#include "dialogue/triage_facts.h"

#include "dialogue/access_kind.h"
#include "dialogue/category_words.h"
#include "dialogue/concern.h"
#include "dialogue/decide_category.h"
#include "dialogue/model_proposal.h"
#include "dialogue/triage.h"
#include "people/dressing.h"

#include <algorithm>

namespace samband::dialogue {

using rulebook::Category;

static std::string word_or_none(const std::optional<Category>& category)
{
    return category ? std::string(rulebook::word(*category)) : std::string();
}

static Json access_facts(db::Reading& tx, const Thread& thread)
{
    const auto kind = access_kind_of(tx, thread.id);
    Json facts = Json::object({{"kind", kind ? word(*kind) : ""}});
    if (!kind) return facts;
    const Date came = in_oslo(thread.waits_since.value_or(thread.began)).date;
    facts["due"] = to_rfc3339(end_of_day(access_due(*kind, came)));
    if (const auto refused = counts_as_refused(*kind, came)) facts["refused"] = to_rfc3339(end_of_day(*refused));
    return facts;
}

Json triage_facts(db::Reading& tx, const people::Person& person, const Thread& thread)
{
    const Proposal why = proposal_of(thread.proposed.value_or(Category::neutral), thread.proposed_why);
    Json others = Json::array();
    for (const Category other : why.others) others.push(rulebook::word(other));
    Json words = Json::array();
    for (const std::string& one : why.words) words.push(one);
    Json facts = Json::object({{"decided", word_or_none(thread.category)},
                               {"proposed", word_or_none(thread.proposed)},
                               {"others", std::move(others)},
                               {"words", std::move(words)},
                               {"access", access_facts(tx, thread)}});
    if (const auto model = model_proposal_of(tx, thread.id))
        facts["model"] = Json::object({{"category", rulebook::word(model->category)}, {"name", model->model}});
    const Concern concern = concern_of(tx, thread.id);
    const auto leaders = accountable_for(tx, thread);
    if (concern.since && (is_concern(thread) || !concern.seen))
        facts["concern"] =
            Json::object({{"since", to_rfc3339(*concern.since)},
                          {"seen", concern.seen.has_value()},
                          {"overruled", !is_concern(thread)},
                          {"closes", may_close_concern(tx, person, thread)},
                          {"leads", std::ranges::find(leaders, person.id, &people::Person::id) != leaders.end()}});
    return facts;
}

Json category_facts(const Thread& thread)
{
    const auto category = thread.category ? thread.category : thread.proposed;
    return Json::object({{"category", word_or_none(category)}, {"category_proposed", !thread.category.has_value()}});
}

void dress_tag(Json& thread, http::Language language)
{
    const auto category = rulebook::read_word<Category>(thread.find("category")->string());
    if (category) thread["tag"] = people::say(name(*category), language);
}

static Json button(Category category, http::Language language)
{
    return Json::object({{"value", rulebook::word(category)}, {"label", people::say(name(category), language)}});
}

/// The proposal and the two next; not the one that is decided.
static Json buttons_of(const Json& facts, http::Language language)
{
    Json buttons = Json::array();
    const auto add = [&](const std::string& said) {
        const auto category = rulebook::read_word<Category>(said);
        if (category && said != facts.find("decided")->string()) buttons.push(button(*category, language));
    };
    add(facts.find("proposed")->string());
    for (const Json& other : facts.find("others")->items()) add(other.string());
    if (!buttons.items().empty()) buttons.items().front()["first"] = true;
    return buttons;
}

static Json groups_of(http::Language language)
{
    Json groups = Json::array();
    for (const CategoryGroup& group : category_groups()) {
        Json members = Json::array();
        for (const CategorySays& it : group.members) {
            Json member = button(it.category, language);
            member["means"] = people::say(it.means, language);
            members.push(std::move(member));
        }
        groups.push(Json::object({{"title", people::say(group.title, language)}, {"members", std::move(members)}}));
    }
    return groups;
}

static void dress_access(Json& access, Instant now, http::Language language)
{
    const std::string chosen = access.find("kind")->string();
    Json kinds = Json::array();
    for (int i = 0; i < access_kinds; ++i) {
        const auto kind = static_cast<AccessKind>(i);
        kinds.push(Json::object({{"value", word(kind)},
                                 {"label", people::say(name(kind), language)},
                                 {"hint", people::say(clock_words(kind), language)},
                                 {"chosen", word(kind) == chosen}}));
    }
    access["kinds"] = std::move(kinds);
    if (const auto kind = access_kind_of(chosen)) {
        access["name"] = people::say(name(*kind), language);
        access["clock"] = people::say(clock_words(*kind), language);
    }
    for (const char* member : {"due", "refused"})
        if (const Json* at = access.find(member); at && at->is_string())
            access[std::string(member) + "_time"] = people::time_words(*from_rfc3339(at->string()), now, language);
}

void dress_triage(Json& facts, Instant now, http::Language language)
{
    const std::string decided = facts.find("decided")->string();
    const std::string proposed = facts.find("proposed")->string();
    const std::string& is = decided.empty() ? proposed : decided;
    if (const auto category = rulebook::read_word<Category>(is)) facts["name"] = people::say(name(*category), language);
    facts["is_decided"] = !decided.empty();
    if (const Json* model = facts.find("model"))
        if (const auto category = rulebook::read_word<Category>(model->find("category")->string()))
            facts["model"]["says"] = people::say(name(*category), language);
    facts["buttons"] = buttons_of(facts, language);
    facts["groups"] = groups_of(language);
    std::string because;
    for (const Json& one : facts.find("words")->items())
        because += (because.empty() ? "«" : ", «") + one.string() + "»";
    facts["because"] = because;
    Json& access = facts["access"];
    const bool asks = is == rulebook::word(Category::access_request) || is == rulebook::word(Category::privacy_request);
    access["asks"] = asks && access.find("kind")->string().empty() && is == rulebook::word(Category::access_request);
    access["shows"] = asks && !access.find("kind")->string().empty();
    dress_access(access, now, language);
}

} // namespace samband::dialogue
