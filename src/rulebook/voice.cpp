#include "rulebook/voice.h"

namespace samband::rulebook {
namespace {

/// What a document leaves to the starter, for one question.
class Silence {
public:
    Silence(const Rulebook& document, const Question& question, const std::vector<Voice>& voices);

    /// The part of a starter clause that the document does not answer for itself.
    Effect left_to(const Clause& clause) const;

private:
    bool on_outcome(const Clause& clause) const;
    bool on_duty(DutyKind kind) const;
    template <class Visit>
    void each_clause_of_the_act(Visit visit) const;

    const Rulebook& document_;
    Act act_;
    std::optional<Category> category_;
    bool somebody_may_ = false; ///< the document says who may do this, to this question
};

void add_speaking(std::vector<Voice>& voices, const Rulebook& book, Origin origin, const Question& question)
{
    for (const Section& section : book.sections)
        for (const Clause& clause : section.clauses)
            if (speaks(clause, question)) voices.push_back({&clause, origin, clause.then});
}

} // namespace

std::vector<Voice> hear(const Rulebook& book, const Question& question)
{
    std::vector<Voice> voices;
    if (book.foundation.law) add_speaking(voices, *book.foundation.law, Origin::law, question);
    add_speaking(voices, book, Origin::document, question);
    if (!book.foundation.starter) return voices;

    const Silence silence(book, question, voices);
    std::vector<Voice> defaults;
    add_speaking(defaults, *book.foundation.starter, Origin::starter, question);
    for (Voice& one : defaults) {
        if (!one.clause->fills) continue;
        one.effect = silence.left_to(*one.clause);
        if (!one.effect.empty()) voices.push_back(std::move(one));
    }
    return voices;
}

namespace {

Silence::Silence(const Rulebook& document, const Question& question, const std::vector<Voice>& voices)
    : document_(document),
      act_(question.act),
      category_(question.category)
{
    // Advising against does not say who may: the starter still answers that.
    for (const Voice& voice : voices)
        if (voice.origin == Origin::document && voice.effect.outcome &&
            voice.effect.outcome != Outcome::advised_against)
            somebody_may_ = true;
}

Effect Silence::left_to(const Clause& clause) const
{
    Effect left = on_outcome(clause) ? clause.then : Effect{};
    left.duties.clear();
    for (const DutyRule& rule : clause.then.duties)
        if (on_duty(rule.duty.kind)) left.duties.push_back(rule);
    return left;
}

template <class Visit>
void Silence::each_clause_of_the_act(Visit visit) const
{
    for (const Section& section : document_.sections)
        for (const Clause& clause : section.clauses)
            if (clause.when.acts.has(act_)) visit(clause);
}

bool Silence::on_outcome(const Clause& clause) const
{
    const Circumstances asked = circumstances(clause.when);
    if (asked.empty() && clause.when.categories.empty()) return !somebody_may_;
    bool silent = true;
    each_clause_of_the_act([&](const Clause& own) {
        silent &= !circumstances(own.when).meets(asked);
        // A duty alone does not say whether it may be done.
        if (!clause.when.categories.empty() && own.then.outcome) silent &= !own.when.categories.has(*category_);
    });
    return silent;
}

bool Silence::on_duty(DutyKind kind) const
{
    bool silent = true;
    each_clause_of_the_act([&](const Clause& own) {
        for (const DutyRule& rule : own.then.duties) silent &= rule.duty.kind != kind;
    });
    return silent;
}

} // namespace
} // namespace samband::rulebook
