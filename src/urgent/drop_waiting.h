#pragma once
#include "urgent/asked.h"

#include <string>

namespace samband::urgent {

/// Why what waits for a yes is not to be said.
enum class Dropped {
    no,      ///< somebody who was asked said no, or who asked thought better of it
    updated, ///< an update was sent: it says what was so before
    over,    ///< it was said that the danger is over
    asked,   ///< a newer text waits in its place
};

/// It waits no more: recorded as "urgent-more-dropped", and its author is told by mail and SMS, unless it is the author
/// who did it. `notice` as it was when the text was written; `site`: where the message leads.
void drop_waiting(db::Writing& tx, const people::Person& by, const Notice& notice, const AskedMore& asked, Dropped why,
                  const std::string& site);

} // namespace samband::urgent
