#pragma once
#include "people/person.h"
#include "publishing/post.h"

/// Who in the house may do what to a post, before the rule book is asked.
namespace samband::publishing {

/// The author, a writer of the sender unit, or the desk (communications officer, web editor, service office,
/// chief executive).
bool may_write(const people::Person& person, const Post& post);
/// Those, and who said yes to it.
bool may_let_out(const people::Person& person, const Post& post);

/// Problem forbidden that says who may.
void hold_may_write(const people::Person& person, const Post& post);
void hold_may_let_out(const people::Person& person, const Post& post);

/// The post after the act in its state; Problem conflict if the act is not legal there.
State state_after(const Post& post, PostAct act);

/// Nobody is asked, nobody has said yes, and it goes out at no time.
void take_back_yes(Post& post);

} // namespace samband::publishing
