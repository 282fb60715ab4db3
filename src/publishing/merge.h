#pragma once
#include "base/json.h"
#include "http/request.h"
#include "publishing/post.h"

#include <string>
#include <vector>

/// Two wrote the same draft: nothing of either is lost, and who saves last sees both.
namespace samband::publishing {

/// {texts: [{part, label, pieces: [{text, removed, added}]}], others: [label]}: word by word where the texts differ,
/// from what is saved to what was typed; and what else differs, where what was typed holds.
Json merge_facts(const Content& saved, const Content& typed);
void dress_merge(Json& facts, http::Language language);

/// Puts the saved text where it was chosen: parts "title", "lead", "body".
void take_theirs(Content& typed, const Content& saved, const std::vector<std::string>& parts);

} // namespace samband::publishing
