#pragma once
#include "publishing/rule_on.h"
#include "rulebook/question.h"

/// Which buttons a post has: what the rule book lets this person do with it now.
namespace samband::publishing {

struct WaysOut {
    rulebook::Ruling ruling;
    bool publish = false;       ///< "Publiser"
    bool tell_staff = false;    ///< "Fortell ansatte og publiser": staff must or should hear it first, and then will
    bool already_known = false; ///< the same, passed with a reason
    bool despite = false;       ///< "Publiser likevel": a *should* stands against it, and one press passes
    bool send = false;          ///< "Send til godkjenning"
    bool lacks_website = false; ///< nothing yet: the website must be among the channels, or be linked to

    bool lacks_units = false; ///< units it touches have not seen it yet, and a clause asks that they do

    bool goes_out() const { return publish || tell_staff || despite; }
};

/// Asks and writes nothing.
WaysOut ways_out(db::Reading& tx, const people::Person& person, const Post& post);

/// The question that stands for all of the post's channels, for saying the ruling in a sentence.
rulebook::Question question_in_words(const Post& post);

/// {ruling, publish, tell_staff, …}: with the ruling as `rulings::ruling_facts` writes it.
Json ways_facts(db::Reading& tx, const WaysOut& ways, const Post& post);

} // namespace samband::publishing
