#pragma once
#include "http/rate_limit.h"
#include "people/visit.h"

#include <functional>
#include <memory>
#include <optional>

/// The pages of chats.
namespace samband::chat {

void add_routes(people::Routes& routes);

// The rest is used by the files of this folder alone.

/// What one network, or one chat, may do a minute; one for the whole program.
struct Paces {
    http::RateLimit begun;
    http::RateLimit lines;
    http::RateLimit told;
    http::RateLimit streams;
    http::RateLimit letters;
    Paces();
};
using SharedPaces = std::shared_ptr<Paces>;

void add_start_routes(people::Routes& routes, const SharedPaces& paces);
void add_talk_routes(people::Routes& routes, const SharedPaces& paces);
void add_desk_routes(people::Routes& routes);
void add_desk_act_routes(people::Routes& routes);
void add_setting_routes(people::Routes& routes);

/// Problem not_found where the municipality has not taken the chat into use.
void hold_in_use(people::Visit& visit);

/// Reads the form and does the act. What was typed is never lost: what is wrong, closed or too fast (429) comes back as
/// the page with it; a program gets the problem itself. `key` is whose pace it is.
http::Reply taken(people::Visit& visit, http::RateLimit& pace, const std::string& key, const http::FormShape& shape,
                  const std::function<http::Reply(const http::Form&)>& act, const std::function<http::Page()>& page);

/// The network at that municipality.
std::string network_key(const people::Visit& visit);

/// "/prat/TOKEN"
std::string path_of_token(const people::Visit& visit);
/// The chat of the token in the path; nothing where it was not made here or is forgotten.
std::optional<Id> talk_shown(people::Visit& visit);

/// Hidden from people; programs that fill in everything fill it in. It is the field of the view
/// "dialogue/form_trap".
inline constexpr const char* trap = "nettsted";

} // namespace samband::chat
