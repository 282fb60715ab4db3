#pragma once
#include "db/transaction.h"
#include "dialogue/changed.h"

/// Reactions to what comes in (main/wiring.cpp): what is from one who is blocked is put apart, and the rules are asked.
namespace samband::moderation {

/// Of what comes by ways of our own.
void look_at_message(db::Writing& tx, const dialogue::MessageTaken& happening);
/// Of what comes from networks: who wrote is known when what the network calls it has been kept.
void look_at_comment(db::Writing& tx, const dialogue::CommentKept& happening);

} // namespace samband::moderation
