#include "dialogue/pages.h"

namespace samband::dialogue {

void add_routes(people::Routes&) {}

} // namespace samband::dialogue
