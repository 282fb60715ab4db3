#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

/// What those outside see of a message that came in. Whether it may be hidden or taken away is for the room that does
/// it (moderation); here it stands how it is, for all that show a thread.
namespace samband::dialogue {

enum class Sight {
    shown,
    hidden,  ///< can be shown again
    removed, ///< taken away where it stood
};
std::string_view word(Sight sight);

enum class SightStage {
    asked,     ///< somebody wants it, and waits for a yes: it is seen as before
    under_way, ///< to the network
    done,
    failed, ///< the network would not: it is seen as before
    in_doubt,
};
std::string_view word(SightStage stage);

struct EntrySight {
    Id entry;
    Sight sight = Sight::shown; ///< as it is to be
    SightStage stage = SightStage::done;
    Id act; ///< of the room that did it
    std::optional<Id> by;
    std::string by_name{};
    std::string reason{}; ///< bokmål, through the catalogue: "Personangrep"
    Instant at{};
};

/// Of a message out of sight nobody has to answer; when it is seen again, somebody waits as before. The thread's
/// version grows, and open pages are told.
void set_sight(db::Writing& tx, const EntrySight& sight);
/// It is seen as it was before anything was done about it.
void clear_sight(db::Writing& tx, const Id& entry);

std::optional<EntrySight> sight_of(db::Reading& tx, const Id& entry);
/// Of a thread's messages, those about which something was done.
std::map<Id, EntrySight> sights_in(db::Reading& tx, const Id& thread);

/// A conversation with somebody who is blocked lies apart: it is done, no box but its own shows it, and nobody has to
/// answer what came by that entry. A thread in which somebody waits for us otherwise stays; there the entry alone asks
/// for nothing. What may be a concern is for the caller to leave alone. Recorded "thread-set-aside".
void set_aside(db::Writing& tx, const Id& thread, const Id& entry);
/// Something came that is to be answered: it does not lie apart any more.
void lie_apart_no_more(db::Writing& tx, const Id& thread);
/// It lies where it would have lain, and waits from now on as it did.
void bring_back(db::Writing& tx, const Id& by, const Id& thread);
/// The newest first, `page_size` of them.
std::vector<Thread> threads_aside(db::Reading& tx);

} // namespace samband::dialogue
