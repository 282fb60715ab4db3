#pragma once
#include "base/problem.h"

namespace samband {

/// A conflict because somebody else changed it since the asker saw it; other conflicts are of a state that does not
/// allow the act. People are told the two apart.
class Overtaken : public Problem {
public:
    explicit Overtaken(const std::string& says) : Problem(ProblemCode::conflict, says) {}
};

} // namespace samband
