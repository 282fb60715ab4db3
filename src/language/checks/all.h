#pragma once
#include "language/check.h"

/// The functions of the checks, one file each; the table in `language/check.cpp` names them.
namespace samband::language {

void check_national_id(const Material& material, Found& found);
void check_synthetic_id(const Material& material, Found& found);
void check_confidential_marking(const Material& material, Found& found);
void check_alt_text(const Material& material, Found& found);
void check_link_unsafe(const Material& material, Found& found);
void check_link_text(const Material& material, Found& found);
void check_reading(const Material& material, Found& found);
void check_long_sentence(const Material& material, Found& found);
void check_outdated_title(const Material& material, Found& found);

} // namespace samband::language
