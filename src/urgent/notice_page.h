#pragma once
#include "base/problem.h"
#include "http/form.h"
#include "people/visit.h"
#include "urgent/notice.h"

#include <string>

namespace samband::urgent {

/// The page of one notice, with what can be done to it.
http::Page notice_page(people::Visit& visit, const Id& id);
std::string path_of(const Id& notice);

} // namespace samband::urgent
