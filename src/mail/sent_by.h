#pragma once
#include "mail/automatic.h"
#include "mail/gmime.h"

namespace samband::mail {

/// By what stands in the head alone.
SentBy sent_by(GMimeMessage* message);

} // namespace samband::mail
