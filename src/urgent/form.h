#pragma once
#include "http/form.h"
#include "people/person.h"
#include "urgent/preset.h"
#include "urgent/send_notice.h"

/// The form on the phone, between what is typed and the draft that is sent.
namespace samband::urgent {

const http::FormShape& notice_form();

/// What was typed.
Draft draft_of(const http::Form& form, const std::string& language);

/// What stands there when the preset's button is tapped.
Draft draft_from(const Preset& preset, const people::Person& person, const std::vector<channels::Account>& open,
                 Instant now, const std::string& language);

} // namespace samband::urgent
