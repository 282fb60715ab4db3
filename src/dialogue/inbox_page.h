#pragma once
#include "http/reply.h"
#include "people/visit.h"

namespace samband::dialogue {

/// The box that the address names, else the one in which the reader's work lies.
http::Page inbox_page(people::Visit& visit);

} // namespace samband::dialogue
