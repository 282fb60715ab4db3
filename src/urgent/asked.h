#pragma once
#include "people/person.h"
#include "urgent/follow_up.h"

#include <optional>
#include <string>
#include <vector>

/// Who may not let an update or an all-clear out alone keeps the text, and those whose yes the rule book wants say it
/// with one tap: it goes as if its author had sent it.
namespace samband::urgent {

/// What the rule book says to this person's saying more of a notice that is out; of an exercise nothing stands against
/// it. Asks, writes nothing.
enum class SayMore { alone, with_yes, never };
SayMore may_say_more(db::Reading& tx, const people::Person& person, const Notice& notice);

struct AskedMore {
    Id id;
    Id notice;
    std::string kind; ///< "updated", "over"
    std::string text;
    std::string english;
    std::optional<Instant> until;
    std::vector<std::string> roles; ///< whose yes is still asked, all of them
    std::vector<Id> yes_by;
    Id by;
    Instant at;
};
/// What waits for a yes of a notice that is out; at most one does.
std::optional<AskedMore> asked_more(db::Reading& tx, const Notice& notice);
/// The same of one that was taken down: there it waits on, and can be said again if that is undone.
std::optional<AskedMore> waiting_of(db::Reading& tx, const Id& notice);
/// What waits as it would be read if it went now, {hvor} and {til} filled in.
struct AsRead {
    std::string text;
    std::string english;        ///< empty: it says nothing in English
    bool drops_english = false; ///< the English that stands is taken away by it
};
AsRead as_read(db::Reading& tx, const Notice& notice, const AskedMore& asked);
/// Whether this person's yes is wanted.
bool wants_yes_of(db::Reading& tx, const people::Person& person, const Notice& notice, const AskedMore& asked);

/// Keeps it in place of what waited before, which is dropped (drop_waiting.h), and tells those who may let it out by
/// mail and SMS, beside I dag and the board (`told` of the outcome: 0 where nobody could be). `site`: where the message
/// leads. Problem invalid without a text; conflict where it is not out, where no yes is needed, and where something
/// else waits than the page showed
/// (`seen_waiting`): another's text is not put aside unread. Those who were told moments ago (`told_again_s`) get no
/// SMS more. Not done: the rule book lets nobody's yes help, recorded.
FollowOutcome ask_for_yes(db::Writing& tx, const people::Person& by, const Id& notice, std::int64_t seen_version,
                          const std::string& kind, const FollowUp& follow, const std::optional<Id>& seen_waiting,
                          const std::string& site);

/// A yes to exactly what was shown (`asked`): with the last that is wanted it goes, in its author's name. Not done and
/// still waiting: others are to say yes too. Who is not asked is refused, recorded. Problem conflict where something
/// else waits, or nothing.
struct YesOutcome {
    FollowOutcome follow;
    bool refused = false; ///< this person's yes is not asked for
    bool waits = false;   ///< for others
};
YesOutcome say_yes_to_more(db::Writing& tx, const people::Person& by, const Id& notice, std::int64_t seen_version,
                           const Id& asked, bool reading_stops, const std::string& site);

/// It is not to be said: by who asked, and by whose yes was asked; then its author is told (drop_waiting.h). Problem
/// forbidden to others, conflict likewise.
void drop_asked(db::Writing& tx, const people::Person& by, const Id& notice, const Id& asked, const std::string& site);

} // namespace samband::urgent
