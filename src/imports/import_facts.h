#pragma once
#include "http/request.h"
#include "imports/import.h"

/// An import as a page shows it.
namespace samband::imports {

/// {id, state, kind, file_name, sum, mb, counted, next, taken, threads, files, again, refused, by, created, ended}
Json import_facts(db::Reading& tx, const Import& import);
void dress_import(Json& facts, Instant now, http::Language language);
/// Title and crumbs.
void dress_head(Json& facts, const char* title, http::Language language);

const char* name_of(Kind kind);

} // namespace samband::imports
