#pragma once
#include "people/absence.h"
#include "people/visit.h"

#include "http/form.h"

#include <functional>

/// The form by which somebody is said to be away, on one's own page and on a person's.
namespace samband::people {

const http::FormShape& absence_form();

/// The act of that form; what is wrong comes back on `page`.
http::Reply said_away(Visit& visit, const Id& person, const std::string& after,
                      const std::function<http::Page()>& page);
/// Of the path's `{absence}`.
http::Reply taken_back(Visit& visit, const std::string& after);

/// For the view `people/absences`: `away_path`, `absences`, `may_say_away`, and whom one may choose among. Nothing to
/// whoever may not say it of this person, and nobody else sees when somebody is away.
void add_absences(Json& model, db::Reading& tx, const Person& viewer, const Id& person, const std::string& path);
void dress_absences(Json& model, http::Language language);

} // namespace samband::people
