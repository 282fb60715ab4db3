#pragma once
#include "language/check.h"

/// The functions of the checks, one file each; the table in `language/check.cpp` names them.
namespace samband::language {

void check_national_id(const Material& material, Found& found);
void check_synthetic_id(const Material& material, Found& found);
void check_person_sensitive(const Material& material, Found& found);
void check_client_revealed(const Material& material, Found& found);
void check_person_named(const Material& material, Found& found);
void check_bank_account(const Material& material, Found& found);
void check_phone(const Material& material, Found& found);
void check_email(const Material& material, Found& found);
void check_birth_date(const Material& material, Found& found);
void check_confidential_marking(const Material& material, Found& found);
void check_alt_text(const Material& material, Found& found);
void check_link_unsafe(const Material& material, Found& found);
void check_link_text(const Material& material, Found& found);
void check_reading(const Material& material, Found& found);
void check_long_sentence(const Material& material, Found& found);
void check_outdated_title(const Material& material, Found& found);

// Clear language, structure and channels.
void check_heavy_word(const Material& material, Found& found);
void check_long_paragraph(const Material& material, Found& found);
void check_passive(const Material& material, Found& found);
void check_abbreviation(const Material& material, Found& found);
void check_shouting(const Material& material, Found& found);
void check_mixed_language_form(const Material& material, Found& found);
void check_heading_order(const Material& material, Found& found);
void check_table_header(const Material& material, Found& found);
void check_emoji_only(const Material& material, Found& found);
void check_language_missing(const Material& material, Found& found);
void check_link_missing(const Material& material, Found& found);
void check_too_long(const Material& material, Found& found);
void check_sms_charset(const Material& material, Found& found);
void check_consent(const Material& material, Found& found);
void check_internal_first(const Material& material, Found& found);
void check_spelling(const Material& material, Found& found);

} // namespace samband::language
