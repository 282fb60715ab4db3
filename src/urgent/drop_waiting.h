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
    blocked, ///< the copy of the post is blocked: the text is blanked with it
};

/// It waits no more: recorded as "urgent-more-dropped", and its author is told by mail and SMS, unless it is the author
/// who did it; they read their text in it, but for one that is blanked: it may be what must not be repeated. `notice`
/// as it was when the text was written; `site`: where the message leads.
void drop_waiting(db::Writing& tx, const people::Person& by, const Notice& notice, const AskedMore& asked, Dropped why,
                  const std::string& site);

/// The post was taken down: its author is told likewise, as soon as that can be undone no more, and without a word of
/// the text or the title. Nothing is dropped: an undo brings it back, and takes back what was to be told
/// (`take_back_own` about `asked.id`).
void tell_taken_down(db::Writing& tx, const people::Person& by, const Notice& notice, const AskedMore& asked,
                     const std::string& site);

} // namespace samband::urgent
