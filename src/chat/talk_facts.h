#pragma once
#include "chat/talk.h"

#include <optional>
#include <string>

/// Chats as the facts of pages.
namespace samband::chat {

/// [{id, ours, note, at, text, deleted, out_of_sight}] from a little before that entry on: of several servers one may
/// store what came earlier a moment later; and of those before it the ones that are said no more. With internal notes
/// for those inside; what we show no more is empty for those outside.
Json lines_json(db::Reading& tx, const Id& thread, const std::optional<Id>& after, bool with_notes);
/// Adds `time` to each.
void dress_lines(Json& lines, http::Language language);

/// Of the resident's page: {id, state, is, how, place, minutes, lines, …}.
Json talk_json(db::Reading& tx, const Talk& talk, const std::optional<Id>& after);
void dress_talk(Json& facts, http::Language language);

} // namespace samband::chat
