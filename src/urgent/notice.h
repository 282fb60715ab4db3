#pragma once
#include "db/transaction.h"
#include "publishing/post.h"
#include "rulebook/vocabulary.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// An urgent notice: from the press of the button until somebody says that it is over.
namespace samband::urgent {

enum class NoticeState {
    waiting, ///< for another's yes; a large one goes by itself when its countdown is over
    asked,   ///< the rule book asks for somebody's approval first
    out,
    over,
    stopped, ///< called back before it went, or stopped by the rule book: `why`
};
std::string_view word(NoticeState state);

/// One way out, with how many it was counted to reach before sending.
struct Way {
    std::optional<Id> account; ///< nothing: the own website and intranet
    std::string name;
    rulebook::Channel channel = rulebook::Channel::website;
    std::optional<std::int64_t> recipients; ///< of what goes to those who subscribe

    friend bool operator==(const Way&, const Way&) = default;
};

struct Notice {
    Id id;
    std::int64_t version = 0;
    NoticeState state = NoticeState::waiting;
    bool exercise = false; ///< ØVELSE: the same steps, and nothing leaves the house
    std::string preset;    ///< its name then
    std::string over_text; ///< what is proposed when it is over
    Id unit;
    Id by;
    publishing::Content content;
    std::string what;
    std::string where;
    std::optional<Instant> until;
    std::vector<Way> reach;
    std::int64_t recipients = 0; ///< of all ways together
    bool despite_advice = false;
    std::optional<Id> post; ///< of one that is out or asked for; an exercise has none
    Instant asked;
    std::optional<Instant> goes; ///< by itself
    std::optional<Id> second_by;
    std::optional<Instant> sent;
    std::optional<Instant> reminded;
    std::optional<Instant> over;
    std::string why;
};

/// Problem not_found if there is none.
Notice load_notice(db::Reading& tx, const Id& id);
/// The same for an act: Problem conflict if it changed since `seen_version`.
Notice load_notice(db::Reading& tx, const Id& id, std::int64_t seen_version);
std::optional<Notice> notice_of_post(db::Reading& tx, const Id& post);
/// Waiting, asked for or out, the oldest first; at most `notices_shown`.
std::vector<Notice> going_notices(db::Reading& tx);
/// All, the newest first; at most `notices_shown`.
std::vector<Notice> list_notices(db::Reading& tx);

void add_notice(db::Writing& tx, const Notice& notice);
/// Writes what can change; Problem conflict if `notice.version` is not what is there.
void write_notice(db::Writing& tx, Notice& notice);
/// That somebody was reminded now. It changes nothing that a form shows: the version stays, so that whoever is writing
/// the update just then is not refused.
void note_reminded(db::Writing& tx, const Id& notice);

/// What was said after the first message.
struct Said {
    std::string kind; ///< "updated", "over", "area"
    std::string text; ///< of an alert by others: the area
    std::optional<std::int64_t> reached;
    std::optional<std::int64_t> of_all;
    Id by;
    Instant at;
};
void add_said(db::Writing& tx, const Id& notice, const Said& said);
/// The oldest first; at most `said_shown`.
std::vector<Said> said_of(db::Reading& tx, const Id& notice);

Json reach_json(const std::vector<Way>& reach);

} // namespace samband::urgent
