#include "rulings/typical_questions.h"

namespace samband::rulings {

namespace {

using rulebook::Act;
using rulebook::Channel;
using rulebook::Flag;
using rulebook::Question;

template <class Word>
std::vector<Word> every()
{
    std::vector<Word> words;
    for (std::size_t i = 0; i < rulebook::Words<Word>::all.size(); ++i) words.push_back(static_cast<Word>(i));
    return words;
}

Question asked_by(rulebook::Role role, Act act, const std::optional<Channel>& channel = {})
{
    Question question;
    question.act = act;
    question.roles = {rulebook::Role::employee, role};
    question.channel = channel;
    return question;
}

void add_in_and_outside_own_field(std::vector<Asked>& all, Question question)
{
    all.push_back({question, 1});
    question.flags.remove(Flag::own_unit);
    all.push_back({question, 1});
}

void add_publishing(std::vector<Asked>& all, rulebook::Role role)
{
    for (const Channel channel : {Channel::website, Channel::intranet, Channel::facebook}) {
        Question question = asked_by(role, Act::publish, channel);
        question.flags.add(Flag::own_channel);
        add_in_and_outside_own_field(all, question);
    }
}

void add_answers(std::vector<Asked>& all, rulebook::Role role)
{
    for (const auto category : every<rulebook::Category>()) {
        Question question = asked_by(role, Act::reply, Channel::facebook);
        question.flags.add(Flag::own_channel);
        question.category = category;
        all.push_back({question, 1});
    }
    for (const auto statement : every<rulebook::Statement>()) {
        Question question = asked_by(role, Act::speak_to_press, Channel::press);
        question.statement = statement;
        add_in_and_outside_own_field(all, question);
    }
    for (const auto relation : every<rulebook::Relation>()) {
        Question question = asked_by(role, Act::connect_privately, Channel::facebook);
        question.relation = relation;
        all.push_back({question, 1});
    }
}

bool has_questions_of_its_own(Act act)
{
    return act == Act::publish || act == Act::reply || act == Act::speak_to_press || act == Act::connect_privately;
}

} // namespace

const std::vector<Asked>& typical_questions()
{
    static const std::vector<Asked> made = [] {
        std::vector<Asked> all;
        for (const auto role : every<rulebook::Role>()) {
            if (role == rulebook::Role::nearest_leader) continue;
            add_publishing(all, role);
            add_answers(all, role);
            for (const Act act : every<Act>())
                if (!has_questions_of_its_own(act)) all.push_back({asked_by(role, act), 1});
        }
        return all;
    }();
    return made;
}

} // namespace samband::rulings
