#include "publishing/rule_on.h"

#include "base/text.h"
#include "rulings/ask.h"

namespace samband::publishing {

static rulebook::Question question_of(const Post& post, const Going& going, std::string_view channel)
{
    rulebook::Question question;
    question.act = rulebook::Act::publish;
    question.channel = rulebook::read_word<rulebook::Channel>(channel);
    question.flags.add(rulebook::Flag::own_channel);
    if (post.content.touches_staff) question.flags.add(rulebook::Flag::touches_staff);
    if (staff_know(post, going)) question.flags.add(rulebook::Flag::told_staff);
    return question;
}

template <typename Item>
static void add_new(std::vector<Item>& all, const std::vector<Item>& more)
{
    for (const Item& item : more)
        if (std::find(all.begin(), all.end(), item) == all.end()) all.push_back(item);
}

/// The strictest outcome with its own approvals first; what is asked for anywhere is asked for.
static rulebook::Ruling strictest(rulebook::Ruling one, rulebook::Ruling other)
{
    if (other.outcome > one.outcome) std::swap(one, other);
    add_new(one.approval, other.approval);
    add_new(one.consult, other.consult);
    add_new(one.inform, other.inform);
    add_new(one.speakers, other.speakers);
    add_new(one.duties, other.duties);
    add_new(one.because, other.because);
    return one;
}

rulebook::Ruling rule_on(db::Reading& tx, const people::Person& person, const Post& post, const Going& going)
{
    std::optional<rulebook::Ruling> all;
    std::set<std::string> channels = post.content.channels;
    if (channels.empty()) channels.insert("website");
    for (const std::string& channel : channels) {
        rulebook::Ruling one = rulings::ask(tx, person, question_of(post, going, channel));
        all = all ? strictest(std::move(*all), std::move(one)) : std::move(one);
    }
    return *all;
}

Verdict verdict_of(const rulebook::Ruling& ruling, const Post& post, const Going& going)
{
    if (ruling.refused()) return Verdict::held;
    if (ruling.needs_approval() && post.approved_revision != post.revision) return Verdict::held;

    const rulebook::Duty* first = ruling.duty(rulebook::DutyKind::tell_staff_first);
    const bool untold = first && post.content.touches_staff && !staff_know(post, going);
    if (untold && first->strength == rulebook::Strength::shall) return Verdict::held;

    const bool advised = ruling.outcome == rulebook::Outcome::advised_against || untold;
    return advised && !going.despite_advice ? Verdict::ask_first : Verdict::go;
}

bool staff_know(const Post& post, const Going& going)
{
    return going.tell_staff || !trim(going.already_known).empty() || post.staff_know != StaffKnow::not_yet;
}

} // namespace samband::publishing
