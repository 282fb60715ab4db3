#pragma once
#include "language/check.h"

#include <string>
#include <vector>

/// Where a draft has a number that the National Population Register gives.
namespace samband::language {

struct IdentityHit {
    const Field* field = nullptr;
    std::size_t start = 0; ///< bytes in the field
    std::size_t end = 0;
    std::string shown; ///< what stands there, every digit masked
};

/// In the body as written and as read (through entities, emphasis and wrapped lines), in the targets of links
/// (through percent signs), in title, lead, picture texts and file names; without overlap.
/// A number with classic check digits counts, unless it is written as a bank account (language/account_number.h),
/// which has a check of its own. One that fits the rule from 2032 alone (3 % of all numbers
/// do) must be dated, and either have words about a person near it, or be written as such numbers are without
/// looking like an account or having words about something else near it. Accounts of the municipality never count.
std::vector<IdentityHit> identity_hits(const Material& material, bool synthetic);

} // namespace samband::language
