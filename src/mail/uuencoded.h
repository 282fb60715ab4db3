#pragma once
#include "mail/readable.h"

namespace samband::mail {

/// Takes the files out of a text that has them in it as old programs wrote them ("begin 644 navn" to "end"); what is
/// broken stays text.
void take_uuencoded(std::string& text, std::vector<MailFile>& found);

} // namespace samband::mail
