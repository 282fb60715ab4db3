#pragma once
#include "rulebook/question.h"
#include "rulebook/set.h"

#include <optional>
#include <utility>
#include <vector>

namespace samband::rulebook {

enum class Consent { missing, declined };

/// What a picture must be for a clause to speak: somebody in it to whom all of this applies.
struct PictureCondition {
    std::optional<PictureKind> kind;
    std::optional<Consent> consent;          ///< missing: not asked; declined: said no
    std::optional<Consent> guardian_consent; ///< likewise the guardian
    std::optional<int> under;                ///< the age in years; an unknown age counts as grown up
    std::optional<bool> staff;
};

/// When a clause speaks: every part that is set must hold; within a list one is enough.
/// A key that the question leaves out meets no list.
struct Condition {
    Set<Act> acts;
    Set<Role> roles;
    Set<Category> categories;
    Set<Statement> statements;
    Set<Channel> channels;
    Set<Importance> importance;
    Set<Relation> relations;
    Set<Situation> situations;
    std::vector<std::pair<Flag, bool>> flags;
    std::optional<PictureCondition> picture;
    Documents documents; ///< each answer that is set must be the question's
};

bool holds(const Condition& condition, const Question& question);

/// The circumstances that a condition asks about, beyond who does what, where and in whose field. A rule book that
/// asks about a circumstance is not silent on it, whatever it answers.
struct Circumstances {
    Set<Flag> flags;
    bool situation = false;
    bool picture = false;
    bool documents = false;

    bool empty() const { return flags.empty() && !situation && !picture && !documents; }
    bool meets(const Circumstances& other) const;
};

Circumstances circumstances(const Condition& condition);

} // namespace samband::rulebook
