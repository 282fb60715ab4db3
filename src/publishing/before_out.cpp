#include "publishing/before_out.h"

#include "people/dressing.h"
#include "publishing/coordination.h"
#include "publishing/rights.h"
#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

#include <charconv>

namespace samband::publishing {

/// What is out is corrected by whoever could let it out anew; telling staff is an act of its own there.
static bool may_correct(db::Reading& tx, const people::Person& person, Post post)
{
    const Going going{.despite_advice = true};
    post.approved_revision.reset();
    return verdict_of(rule_on(tx, person, post, going), post, going) == Verdict::go;
}

Json before_out_facts(db::Reading& tx, const people::Person& person, const Post& typed,
                      const language::Reading& reading)
{
    const std::string_view mode = mode_of(typed.state);
    Post asked = typed;
    if (mode == "reopen") {
        take_back_yes(asked);
        asked.state = State::draft;
    }
    Json facts = ways_facts(tx, ways_out(tx, person, asked), asked);
    facts["reading"] = reading_facts(*rulings::in_force(tx), typed.content, reading);
    facts["clear"] = facts.find("reading")->find("findings")->items().empty();
    facts["drafting"] = mode == "draft";
    facts["reopening"] = mode == "reopen";
    facts["correcting"] = mode == "correct";
    facts["may_correct"] = mode == "correct" && may_correct(tx, person, typed);
    facts["staff_hear_it"] = tells_staff(typed, {}) && typed.content.touches_staff;
    facts["units"] = coordination_facts(tx, typed);
    facts["keeps_words"] = person.may(people::Access::steward);
    return facts;
}

/// Where it can be mended: "pictures[0].alt" is the first row's text.
static std::string field_of(const std::string& where)
{
    if (!where.starts_with("pictures[")) return where;
    std::size_t row = 0;
    std::from_chars(where.data() + 9, where.data() + where.size(), row);
    return "picture-alt-" + std::to_string(row + 1);
}

/// One press in the composer puts the better words in, if what they stand for is still there.
static Json swap_action(const Json& finding, const Json& replacement, http::Language language)
{
    return Json::object({{"href", "#f-" + field_of(finding.find("where")->string())},
                         {"span", finding.find("from")->string() + "-" + finding.find("to")->string()},
                         {"replace", replacement},
                         {"was", *finding.find("stands")},
                         {"label", people::say(text_of("Bytt til"), language) + " «" + replacement.string() + "»"}});
}

/// Whoever keeps the municipality's words may add one where it is found.
static Json own_word_action(const Json& finding, http::Language language)
{
    return Json::object({{"own_word", *finding.find("excerpt")},
                         {"failed", people::say(text_of("Ordet er ikke lagt til. Prøv igjen."), language)},
                         {"label", people::say(text_of("Legg til i kommunens ordliste"), language)}});
}

void dress_before_out(Json& facts, http::Language language)
{
    const bool keeps_words = facts.find("keeps_words")->boolean();
    rulings::dress_ruling(facts["ruling"], language);
    dress_reading(facts["reading"], language);
    for (Json& finding : facts["reading"]["findings"].items()) {
        Json show =
            Json::object({{"href", "#f-" + field_of(finding.find("where")->string())},
                          {"span", finding.find("from")->string() + "-" + finding.find("to")->string()},
                          {"label", people::say(text_of("Vis"), language) + ": " + finding.find("place")->string()}});
        Json::Array actions{std::move(show)};
        if (const Json* replacement = finding.find("replacement"))
            actions.push_back(swap_action(finding, *replacement, language));
        if (keeps_words && finding.find("check")->string() == "spelling")
            actions.push_back(own_word_action(finding, language));
        finding["actions"] = Json(std::move(actions));
    }
}

Post with_content(Post post, const Content& content)
{
    if (!(content == post.content)) {
        post.approved_revision.reset();
        post.units_seen = 0;
    }
    post.content = content;
    return post;
}

std::string_view mode_of(State state)
{
    switch (state) {
    case State::draft:
        return "draft";
    case State::sent:
    case State::approved:
    case State::scheduled:
        return "reopen";
    case State::published:
        return "correct";
    case State::withdrawn:
        return "closed";
    }
    return "closed";
}

} // namespace samband::publishing
