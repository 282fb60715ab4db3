#pragma once
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "dialogue/triage.h"

/// The one door in: whatever comes by whatever way, once.
namespace samband::dialogue {

/// What was said before Samband came (history.h): it raises no clock, tells nobody, and asks nothing of anybody.
struct History {
    Id import; ///< which brought it
    EntryKind kind = EntryKind::in;
    std::string to_who{};     ///< of what is not theirs: whom the conversation is with …
    std::string to_address{}; ///< … and where an answer to them goes
    bool open = false;        ///< a thread that it ends is left open; no clock runs in it before somebody writes again
};

/// A message as its channel has read it.
struct Inbound {
    Way way = Way::form;
    std::string source{};     ///< what its id is unique in: "form", "typed-in", "mail.ACCOUNT"
    std::string foreign_id{}; ///< the channel's own
    std::string who{};
    std::string address{};
    std::string subject{}; ///< of a thread that it begins; empty: the beginning of the text
    std::string text{};
    Instant at;      ///< by the channel; later than now is now
    std::string raw; ///< as it came, byte for byte; at most `raw_bytes`
    /// Conversations that it belongs to, the surest first ("mail.<id>", "sms.+47…"): it joins the thread of the first
    /// that is known, and all of them lead to its thread from then on.
    std::vector<std::string> keys = {};
    /// By a key it joins what has had a message since then alone; nothing: however long ago.
    std::optional<Instant> joins_since = {};
    std::optional<Id> unit = {}; ///< whose it is, where the channel knows
    std::optional<Id> by = {};   ///< who typed it in
    /// It came by the private link of that thread: it joins it, or what it was merged into, and that link alone shows
    /// it.
    std::optional<Id> by_link_of = {};
    /// What it is found by (`found_by`), made before the transaction; empty: it is made in it.
    std::string words = {};
    /// A program's answer (out of office): nobody waits for us by it, and a thread that it begins is done.
    bool automatic = false;
    /// What the rules say of it, for who takes in many and reads them before the transaction; else `take_in` asks them.
    std::optional<Proposal> proposal = {};
    std::optional<History> history = {};
};

struct Taken {
    Id thread;
    Id entry;
    bool again = false; ///< it was here already: nothing was changed; nil ids: it was forgotten long since
    bool began = false; ///< a thread
};

/// Stores it, and opens its thread again where that was done. However often and in whatever order messages come, each
/// is there once, and the thread is in the order of the channel's times. What is too long is cut in the text and whole
/// in `raw`. Problem invalid where way and source, or the foreign id, are none.
Taken take_in(db::Writing& tx, const Inbound& message);

/// What could not be read is kept with the reason, for a person; true if it was not here before.
bool hold_unread(db::Writing& tx, Way way, const std::string& source, const std::string& foreign_id,
                 const std::string& raw, const std::string& why);

/// Its author changed it, or took it away: what it said is kept. False where there is no such message, or a later
/// change came first.
bool take_in_edit(db::Writing& tx, const std::string& source, const std::string& foreign_id, const std::string& text,
                  Instant at);
bool take_in_deletion(db::Writing& tx, const std::string& source, const std::string& foreign_id, Instant at);

} // namespace samband::dialogue
