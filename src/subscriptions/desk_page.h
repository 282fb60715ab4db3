#pragma once
#include "people/visit.h"
#include "subscriptions/import_list.h"

#include <string>

/// What the desk's pages share.
namespace samband::subscriptions {

/// A page with the tabs of subscriptions above it; `tab` is the one it belongs to.
http::Page desk_page(std::string view, const char* title, std::string_view tab, Json model, int status = 200);

inline constexpr std::string_view list_tab = "/abonnenter";
inline constexpr std::string_view interests_tab = "/abonnenter/temaer";
inline constexpr std::string_view sleepy_tab = "/abonnenter/sovende";
inline constexpr std::string_view imports_tab = "/abonnenter/lister";

/// Adds `member` as words for the eye where the fact `of` is a time: "since" gives "since_time".
void dress_time(Json& facts, std::string_view of, Instant now, http::Language language);

} // namespace samband::subscriptions
