#include "dialogue/question.h"

namespace samband::dialogue {

rulebook::Question question_of(const Thread& thread, rulebook::Act act)
{
    rulebook::Question question;
    question.act = act;
    question.category = thread.category ? thread.category : thread.proposed;
    question.channel = channel_of(thread.way);
    // Rule books have no word for a call and a visit. Nobody reads along in them either: they are as a letter.
    if (thread.way == Way::telephone || thread.way == Way::counter) question.channel = rulebook::Channel::letter;
    if (is_own(thread.way)) question.flags.add(rulebook::Flag::own_channel);
    question.received = thread.waits_since.value_or(thread.began);
    return question;
}

bool is_own(Way way)
{
    return way != Way::elsewhere;
}

} // namespace samband::dialogue
