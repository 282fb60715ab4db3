#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "http/request.h"

/// What a mail is besides its words, as a page's facts: the older mail it quotes, folded; its files; and whether it can
/// be seen as its sender made it.
namespace samband::dialogue {

/// To each of the page's `entries` of that thread {thread_id, own, quoted, has_html, shows_html, html_address,
/// text_cut, files_left, files: [{id, name, bytes, found, verdict, why, scan, kept}]}. `own` and `quoted` are its text
/// in two.
void add_entry_files(db::Reading& tx, Json& entries, const Id& thread, const http::Request& request);
void dress_entry_files(Json& entries, http::Language language);

/// What is the matter with a file, in words: "Dette er et program. …". Empty of one that is ordinary.
std::string warning_of(std::string_view why, http::Language language);
/// "312 kB".
std::string size_words(std::int64_t bytes, http::Language language);

} // namespace samband::dialogue
