#include "rulings/clause_example.h"

#include "rulebook/describe.h"

namespace samband::rulings {

namespace {

using rulebook::Channel;
using rulebook::Condition;
using rulebook::Consent;
using rulebook::Question;
using rulebook::Role;

template <class Word>
std::optional<Word> first_of(const rulebook::Set<Word>& words)
{
    const std::vector<Word> list = words.words();
    return list.empty() ? std::nullopt : std::optional(list.front());
}

/// Somebody in a picture to whom all of the condition applies.
rulebook::Picture picture_of(const rulebook::PictureCondition& wanted)
{
    const auto consent = [](const std::optional<Consent>& given) {
        if (!given) return std::optional(true);
        return *given == Consent::missing ? std::nullopt : std::optional(false);
    };
    rulebook::Pictured somebody{.age = wanted.under ? *wanted.under - 1 : 30,
                                .consent = consent(wanted.consent),
                                .guardian_consent = consent(wanted.guardian_consent),
                                .staff = wanted.staff.value_or(false)};
    return {wanted.kind.value_or(rulebook::PictureKind::portrait), {somebody}};
}

Question question_of_condition(const Condition& when, Instant at)
{
    Question question;
    question.act = when.acts.words().front();
    question.category = first_of(when.categories);
    question.statement = first_of(when.statements);
    question.channel = first_of(when.channels);
    question.importance = first_of(when.importance);
    question.relation = first_of(when.relations);
    question.situation = first_of(when.situations).value_or(rulebook::Situation::normal);
    question.at = at;
    for (const auto& [flag, wanted] : when.flags) wanted ? question.flags.add(flag) : question.flags.remove(flag);
    if (when.picture) question.picture = picture_of(*when.picture);
    question.documents = when.documents;
    return question;
}

/// Who is tried where a clause names nobody: most people first.
std::vector<Role> roles_to_try(const Condition& when)
{
    if (!when.roles.empty()) return when.roles.words();
    return {Role::employee,        Role::unit_leader, Role::communications_officer, Role::web_editor,
            Role::chief_executive, Role::mayor,       Role::crisis_management};
}

std::vector<std::optional<Channel>> channels_to_try(const Condition& when)
{
    if (when.channels.empty()) return {std::nullopt, Channel::facebook, Channel::website, Channel::newspaper};
    std::vector<std::optional<Channel>> channels;
    for (const Channel channel : when.channels.words()) channels.emplace_back(channel);
    return channels;
}

} // namespace

std::optional<Question> example_of(const rulebook::Clause& clause, Instant at)
{
    if (clause.when.acts.empty()) return std::nullopt;
    Question question = question_of_condition(clause.when, at);
    for (const Role role : roles_to_try(clause.when))
        for (const std::optional<Channel>& channel : channels_to_try(clause.when)) {
            question.roles = {role};
            question.channel = channel;
            if (rulebook::speaks(clause, question)) return question;
        }
    return std::nullopt;
}

std::string example_in_words(const rulebook::Rulebook& book, const rulebook::Clause& clause, const Question& question)
{
    rulebook::Clause asked;
    asked.when.acts = {question.act};
    asked.when.roles = question.roles;
    if (question.category) asked.when.categories = {*question.category};
    if (question.statement) asked.when.statements = {*question.statement};
    if (question.channel) asked.when.channels = {*question.channel};
    if (question.importance) asked.when.importance = {*question.importance};
    if (question.relation) asked.when.relations = {*question.relation};
    if (!clause.when.situations.empty()) asked.when.situations = {question.situation};
    asked.when.flags = clause.when.flags;
    asked.when.picture = clause.when.picture;
    asked.when.documents = clause.when.documents;
    return rulebook::condition_in_words(book, asked);
}

} // namespace samband::rulings
