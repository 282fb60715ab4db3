#include "publishing/ways_out.h"

#include "rulings/in_force.h"
#include "rulings/ruling_facts.h"

namespace samband::publishing {

static bool is_approved(const Post& post)
{
    return post.approved_revision && *post.approved_revision == post.revision;
}

WaysOut ways_out(db::Reading& tx, const people::Person& person, const Post& post)
{
    const Going plain;
    const Going telling{.tell_staff = true};
    WaysOut ways;
    ways.ruling = rule_on(tx, person, post, plain);
    if (ways.ruling.refused()) return ways;
    ways.lacks_units = units_lacking(ways.ruling, post).has_value();
    if (ways.ruling.needs_approval() && !is_approved(post)) {
        ways.send = post.state == State::draft;
        return ways;
    }
    const Verdict verdict = verdict_of(ways.ruling, post, plain);
    if (post.content.touches_staff && !staff_know(post, plain) &&
        ways.ruling.duty(rulebook::DutyKind::tell_staff_first)) {
        const rulebook::Ruling told = rule_on(tx, person, post, telling);
        ways.tell_staff = verdict_of(told, post, telling) == Verdict::go;
        ways.already_known = ways.tell_staff;
        ways.despite = verdict == Verdict::ask_first;
        return ways;
    }
    ways.publish = verdict == Verdict::go;
    ways.despite = verdict == Verdict::ask_first;
    ways.lacks_website = verdict == Verdict::held && lacks_website(post.content);
    return ways;
}

rulebook::Question question_in_words(const Post& post)
{
    rulebook::Question question;
    question.act = rulebook::Act::publish;
    if (post.content.channels.size() == 1)
        question.channel = rulebook::read_word<rulebook::Channel>(*post.content.channels.begin());
    return question;
}

Json ways_facts(db::Reading& tx, const WaysOut& ways, const Post& post)
{
    Json facts = Json::object({{"publish", ways.publish},
                               {"tell_staff", ways.tell_staff},
                               {"already_known", ways.already_known},
                               {"despite", ways.despite},
                               {"send", ways.send},
                               {"lacks_website", ways.lacks_website},
                               {"lacks_units", ways.lacks_units},
                               {"goes_out", ways.goes_out()}});
    facts["ruling"] = rulings::ruling_facts(*rulings::in_force(tx), question_in_words(post), ways.ruling);
    return facts;
}

} // namespace samband::publishing
