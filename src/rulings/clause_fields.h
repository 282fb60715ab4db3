#pragma once
#include "http/form.h"
#include "rulings/clause_form.h"

namespace samband::rulings {

/// The fields of a clause's form: its section, all of `ClauseForm`, and the version of the draft that was seen.
const http::FormShape& clause_fields();

/// What was typed, whether or not it fits its shape: {section, section_title} beside the clause.
struct TypedClause {
    std::string section;
    std::string section_title; ///< of a section that is not there yet
    ClauseForm form;
};
TypedClause typed_clause(const Json& body);

} // namespace samband::rulings
