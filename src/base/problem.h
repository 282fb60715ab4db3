#pragma once
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// What ends a use case. Anything a caller chooses on is a returned value instead; a bug is an assertion.
namespace samband {

enum class ProblemCode {
    invalid,     ///< the input is wrong; `fields` says where                    (HTTP 422)
    not_found,   ///< it is not there, or the asker may not know that it is      (404)
    conflict,    ///< it changed since the asker saw it                          (409)
    forbidden,   ///< the asker's mandate does not reach                         (403)
    unavailable, ///< not now; trying again later may help                       (503)
    internal,    ///< a fault of ours; the message is for the log only           (500)
};

/// The code word as it stands in JSON and logs: "invalid", "not-found", …
std::string_view word(ProblemCode code);

/// One wrong field of a form: its name as sent, and what to do about it.
struct FieldProblem {
    std::string field;
    std::string says; ///< a bokmål sentence, which is also the key of its translations
};

/// Messages are bokmål sentences that a person can act on, and the keys of their translations.
/// They hold no personal data: they may be logged.
class Problem : public std::runtime_error {
public:
    Problem(ProblemCode code, const std::string& says, std::vector<FieldProblem> fields = {});

    ProblemCode code() const { return code_; }
    /// What the asker may read: the message, or a general sentence for `internal`.
    std::string safe_message() const;
    const std::vector<FieldProblem>& fields() const { return fields_; }

private:
    ProblemCode code_;
    std::vector<FieldProblem> fields_;
};

} // namespace samband
