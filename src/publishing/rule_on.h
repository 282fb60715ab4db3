#pragma once
#include "db/transaction.h"
#include "people/person.h"
#include "publishing/post.h"
#include "publishing/use_cases.h"
#include "rulebook/ruling.h"

/// What the rule book says of letting a post out. The composer asks while one types, every act asks again.
namespace samband::publishing {

/// The ruling for this person, this content and this way of going out: each channel is asked for, and each account
/// where this person may not publish by the own right (channels/account_rights.h); the strictest outcome holds. The
/// field is that of the sender unit. Asks, writes nothing.
rulebook::Ruling rule_on(db::Reading& tx, const people::Person& person, const Post& post, const Going& going);

/// The same for an act that is under way: what is asked is counted, without who asked and of what (rulings/asked.h).
rulebook::Ruling rule_on_act(db::Writing& tx, const people::Person& person, const Post& post, const Going& going);

/// What follows for the act itself.
enum class Verdict {
    go,
    ask_first, ///< a *should* advises against it, or asks for something first that is not done: one press passes
    held,      ///< refused, not approved, or a *shall* asks for something first: recorded, not done
};
Verdict verdict_of(const rulebook::Ruling& ruling, const Post& post, const Going& going);

/// How strongly the ruling asks that the other units it touches see it first; nothing where none are touched, or all
/// of them have seen the newest revision.
std::optional<rulebook::Strength> units_lacking(const rulebook::Ruling& ruling, const Post& post);
/// The website is the main source: what goes elsewhere is there too, or points to it.
bool lacks_website(const Content& content);

/// This act puts it on the intranet: it was asked to, or the intranet is among the channels.
bool tells_staff(const Post& post, const Going& going);
/// Staff know, or will by this very act.
bool staff_know(const Post& post, const Going& going);

} // namespace samband::publishing
