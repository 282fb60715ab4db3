#pragma once
#include "base/problem.h"

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Why a request is not answered as asked, and how that is told.
namespace samband::http {

/// Thrown by the layers of `http`, and by a handler that needs a status which no Problem has (401, 410, 429).
/// `says` is a bokmål sentence that may be shown and logged, and the key of its translations.
class Refused : public std::runtime_error {
public:
    using Headers = std::vector<std::pair<std::string, std::string>>;

    Refused(int status, const std::string& says, Headers headers = {}, std::vector<FieldProblem> fields = {});
    /// Under another heading than the status has; it is text that lives as long as the program.
    Refused under(std::string_view title) const;

    int status() const { return status_; }
    std::string_view title() const; ///< what a person reads above it: bokmål, and the key of its translations
    const Headers& headers() const { return headers_; }
    const std::vector<FieldProblem>& fields() const { return fields_; }

private:
    int status_;
    std::string_view title_ = {};
    Headers headers_;
    std::vector<FieldProblem> fields_;
};

/// A Problem's place in HTTP: 422, 404, 409, 403, 503 (with Retry-After) or 500.
Refused refused_by(const Problem& problem);

/// RFC 9110's words for the status line: "Not Found".
std::string_view reason_phrase(int status);

/// What a person reads above an error: bokmål, and the key of its translations.
std::string_view title_of(int status);

} // namespace samband::http
