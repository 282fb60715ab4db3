#include "base/problem.h"
#include "base/text_of.h"

namespace samband {

std::string_view word(ProblemCode code)
{
    switch (code) {
    case ProblemCode::invalid:
        return "invalid";
    case ProblemCode::not_found:
        return "not-found";
    case ProblemCode::conflict:
        return "conflict";
    case ProblemCode::forbidden:
        return "forbidden";
    case ProblemCode::unavailable:
        return "unavailable";
    case ProblemCode::internal:
        return "internal";
    }
    return "internal";
}

Problem::Problem(ProblemCode code, const std::string& says, std::vector<FieldProblem> fields)
    : std::runtime_error(says),
      code_(code),
      fields_(std::move(fields))
{
}

std::string Problem::safe_message() const
{
    if (code_ == ProblemCode::internal) return text_of("Noe gikk galt hos oss. Prøv igjen om litt.");
    return what();
}

} // namespace samband
