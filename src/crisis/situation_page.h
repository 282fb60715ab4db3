#pragma once
#include "people/visit.h"

namespace samband::crisis {

/// `/situasjon`: whether crisis management is set, what is said, what it holds back or would hold back, and the form
/// that sets or ends it for those who may: one press from I dag, and one to confirm.
void add_situation_routes(people::Routes& routes);

} // namespace samband::crisis
