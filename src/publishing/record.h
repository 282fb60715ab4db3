#pragma once
#include "db/transaction.h"
#include "ledger/append.h"
#include "people/person.h"
#include "publishing/post.h"
#include "rulebook/ruling.h"

#include <optional>
#include <string_view>

/// What publishing writes in the ledger. From these entries alone the states can be played again
/// (`replay.h`), which a property test holds.
namespace samband::publishing {

/// An act on a post: kind "post-sent", "post-published", …; with the revision it was done to, what `more` adds and,
/// where the rule book had a word, the ruling with its clauses.
void record(db::Writing& tx, const people::Person& by, const Post& post, PostAct act, Json::Object more = {},
            const rulebook::Ruling* ruling = nullptr);

/// The ledger's word for an act: "post-published".
std::string_view kind_of(PostAct act);
/// The act of that word; nothing if the entry is of no act on a post.
std::optional<PostAct> act_of(std::string_view kind);

} // namespace samband::publishing
