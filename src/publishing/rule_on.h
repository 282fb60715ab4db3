#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/post.h"
#include "publishing/use_cases.h"
#include "rulebook/ruling.h"

/// What the rule book says of letting a post out. The composer asks while one types, every act asks again.
namespace samband::publishing {

/// The ruling for this person, this content and this way of going out: each channel is asked for, and the strictest
/// outcome holds. Asks, writes nothing.
rulebook::Ruling rule_on(db::Reading& tx, const people::Person& person, const Post& post, const Going& going);

/// What follows for the act itself.
enum class Verdict {
    go,
    ask_first, ///< a *should* advises against it, or asks for something first: one press passes
    held,      ///< refused, not approved, or a *shall* asks for something first: recorded, not done
};
Verdict verdict_of(const rulebook::Ruling& ruling, const Post& post, const Going& going);

/// Staff know, or will by this very act.
bool staff_know(const Post& post, const Going& going);

} // namespace samband::publishing
