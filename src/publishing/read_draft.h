#pragma once
#include "db/transaction.h"
#include "http/request.h"
#include "language/reading.h"
#include "people/person.h"
#include "publishing/post.h"
#include "rulebook/ruling.h"

/// What may it do, as it stands now? The composer asks while one types, every act asks again.
namespace samband::publishing {

/// The pure part, done before a transaction: what reading the draft found.
language::Reading read_content(const Content& content, http::Language language);

/// What the rule book says of publishing this content now, by this person. Asks, writes nothing.
rulebook::Ruling rule_on(db::Reading& tx, const people::Person& person, const Post& post);

/// Nothing stops it: no finding of level `stop`.
bool may_go_out(const language::Reading& reading);

} // namespace samband::publishing
