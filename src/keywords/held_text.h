#pragma once
#include "keywords/keyword.h"

namespace samband::keywords {

/// Problem invalid with each fault at its field, as `save_keyword` says. `sent_as` is the municipality's name, which
/// stands before every answer and counts with it. A draft (`on` false) may lack its text.
void hold_text(db::Reading& tx, const Keyword& was, const KeywordText& text, bool on, const std::string& sent_as);

/// So many months on.
Date next_review(const Date& from, int months);

} // namespace samband::keywords
