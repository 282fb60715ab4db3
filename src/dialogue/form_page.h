#pragma once
#include "dialogue/form_message.h"
#include "http/rate_limit.h"
#include "people/visit.h"

#include <functional>
#include <memory>

/// The form that everybody writes in, and what the form for adding more shares with it. Neither needs a cookie: what a
/// forged one could do, anybody can do, and the pace of one network address holds.
namespace samband::dialogue {

/// Problem not_found where the municipality has not taken the form into use: nobody would answer.
void hold_in_use(const people::Municipality& municipality);

const http::FormShape& enquiry_form();
const http::FormShape& addition_form();

/// Where the form stands: on the site, or in a frame on the web site that the municipality has.
enum class Stands { here, in_frame };
http::Page form_page(people::Visit& visit, Stands stands);

/// A number as a telephone takes it.
std::string call_of(std::string_view phone);

/// One for the whole program: a client is a network at a municipality.
using Pace = std::shared_ptr<http::RateLimit>;

/// Reads the form and does the act. Nothing that was typed is lost: what is wrong, too fast (429) or too much for the
/// municipality (503), comes back as the page with it. A program gets the problem itself.
http::Reply taken(people::Visit& visit, const Pace& pace, const http::FormShape& shape,
                  const std::function<http::Reply(const FormMessage&)>& act, const std::function<http::Page()>& page);

/// The same for a new enquiry, which is stored. Throws Refused 403 where another site's page sends it.
http::Reply sent(people::Visit& visit, const Pace& pace, Stands stands,
                 const std::function<http::Redirect(const Sent&)>& after);

/// `/kontakt/skjema/innebygd`, which stands in a frame; its pace is that of the other.
void add_form_frame_routes(people::Routes& routes, const Pace& pace);

} // namespace samband::dialogue
