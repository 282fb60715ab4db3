#pragma once
#include "people/visit.h"

/// The page of the desk; used by the files of this folder alone.
namespace samband::chat {

/// With `shown` first on a telephone: the chat that a form of the page was about, else `vis` in the query.
http::Page desk_page(people::Visit& visit);

} // namespace samband::chat
