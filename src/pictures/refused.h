#pragma once
#include "base/problem.h"

namespace samband::pictures {

/// A picture that is not taken, told at the field of the file. `says` is marked by `text_of`.
inline Problem refused(const char* says)
{
    return Problem(ProblemCode::invalid, says, {FieldProblem{"file", says}});
}

} // namespace samband::pictures
