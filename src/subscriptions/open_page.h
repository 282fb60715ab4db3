#pragma once
#include "base/problem.h"
#include "people/visit.h"
#include "subscriptions/choices.h"
#include "subscriptions/interest.h"
#include "subscriptions/sign_up.h"

#include <functional>
#include <string>

/// What the residents' pages share. Their forms carry no token of a cookie, for they work without one: what may be done
/// is what the personal link or the code lets one do, and asking only ever sends a message to the address itself.
namespace samband::subscriptions {

/// Routes that no cookie opens: the answer stays in no cache, is in no search engine, and its address, which may be a
/// personal link, goes along to nobody.
void open_get(people::Routes& routes, std::string pattern, std::string summary, people::VisitHandler handler);
void open_post(people::Routes& routes, std::string pattern, std::string summary, const http::FormShape& form,
               people::VisitHandler handler);

/// A page with a bokmål title.
http::Page titled(std::string view, const char* title, Json model, int status = 200);
/// The same page with what is wrong, each fault at its field.
http::Page with_faults(http::Page page, const Problem& problem);

Sender sender_of(const people::Municipality& municipality);

/// The fields that choose, and reading them: "topics" holds ids and perhaps "all".
http::Field topics_field();
http::Field places_field();
Choices read_choices(const http::Form& form);
/// As typed, also where the form has faults.
Choices typed_choices(const http::Request& request);

/// {"topics": [{value, label, hint, chosen}], "places": […]} for the view "http/choice_field"; what is offered no more
/// only where it is chosen.
Json offered(const std::vector<Interest>& interests, const Choices& chosen);
/// Adds the words for "all" to what `offered` made.
void dress_offered(Json& model, http::Language language);

} // namespace samband::subscriptions
