#pragma once
#include "db/transaction.h"
#include "http/request.h"
#include "people/person.h"
#include "publishing/post.h"

/// The facts of the intranet's pages, and their words.
namespace samband::intranet {

/// {unread: [{id, title, unit_name, asked}], notices: [{id, title, lead, unit_name, told, need_to_know, unread,
/// corrected}], page, more}
Json list_model(db::Reading& tx, const people::Person& person, int page);

/// {id, title, lead, body, unit_name, author_name, told, need_to_know, revision, correction, corrected, asks,
/// confirmed, pictures: [{hash, alt}], units: [{unit, name, staff, read, passed_on, names}]}; units are those that the
/// person leads.
Json notice_model(db::Reading& tx, const people::Person& person, const publishing::Post& post);

void dress_list(Json& model, Instant now, http::Language language);
void dress_notice(Json& model, Instant now, http::Language language);

} // namespace samband::intranet
