#pragma once
#include "publishing/read_draft.h"
#include "publishing/ways_out.h"

/// "Før den kan ut": the one question beside the composer, answered while one types.
namespace samband::publishing {

/// {mode, ways, reading}: of the post with what is typed in it. A typed text that differs from what was approved has
/// no approval.
Json before_out_facts(db::Reading& tx, const people::Person& person, const Post& typed,
                      const language::Reading& reading);

/// Words for the view "publishing/before_out".
void dress_before_out(Json& facts, http::Language language);

/// The post with that content in place of its own; what was approved is so no more if it differs.
Post with_content(Post post, const Content& content);

/// "draft" while nobody has seen it, "reopen" where an edit takes it back, "correct" when it is out.
std::string_view mode_of(State state);

} // namespace samband::publishing
