#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "http/request.h"
#include "publishing/post.h"

/// The composer's part about the kind of post, and the structures and templates to begin with.
namespace samband::publishing {

/// [{kind, kind_name, chosen, has_facts, facts: [{field, label, value, required, input, is_lines}]}]
Json composer_kind_facts(const Content& typed);
/// [{href, label}]: what a new post can begin with, the municipality's own templates last. Labels of those are theirs
/// (`own`), the others' bokmål.
Json beginnings(db::Reading& tx);

/// Words, and each fault in `errors` at its field.
void dress_composer_kind(Json& model, http::Language language);

/// The content that a new post begins with: of a kind's word or a template's id; as it is for anything else.
Content begun_with(db::Reading& tx, Content content, const std::string& chosen);

} // namespace samband::publishing
