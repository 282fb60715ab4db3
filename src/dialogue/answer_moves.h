#pragma once
#include "channels/happenings.h"
#include "dialogue/answer_message.h"
#include "dialogue/answer_way.h"

#include <optional>
#include <string>

/// What is done with a message other than answering what it asks. Each asks the rule book first, and is recorded.
/// Problems as of `answer_message`.
namespace samband::dialogue {

/// To the municipality's secure form, with a line in the thread that says so. Problem unavailable where the
/// municipality has told of no such form. The text is the shipped one unless another is given.
AnswerOutcome move_to_discreet_channel(db::Writing& tx, const people::Person& person,
                                       const people::Municipality& municipality, const AnswerDraft& draft,
                                       const language::Reading& reading);

/// The messages as they came, with their times of arrival, to the mail room (N12, forvaltningsloven § 11). That it was
/// sent on is said in the thread only when the mail room's server has taken it (`follow_forwarding`), with the rule
/// book's text, and in the name of whoever forwarded it. Problem unavailable without an account for mail, or an address
/// of a mail room; conflict where it is under way already.
struct Forwarded {
    rulebook::Ruling ruling;
    std::optional<Id> dispatch; ///< nothing where it was refused
};
Forwarded forward_to_mail_room(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                               const Id& thread, std::int64_t seen_version,
                               const std::optional<rulebook::Category>& category, const std::string& remark);
/// When the thread was last sent on, and whether the mail room has it.
struct Forwarding {
    Instant at;
    std::string by_name;
    std::optional<Instant> arrived;
    bool failed = false;
};
std::optional<Forwarding> forwarding_of(db::Reading& tx, const Id& thread);
/// A reaction (main/wiring.cpp).
void follow_forwarding(db::Writing& tx, const channels::DispatchEnded& happening,
                       const people::Municipality& municipality);

/// Criticism that has a track of its own is told where it goes, and is not discussed (E9).
enum class Track { complaint, whistleblowing, access, own_data, politics, supervision };
std::string_view word(Track track);
std::optional<Track> track_of(std::string_view word);
/// The track of what is of that category; nothing where it has none of its own.
std::optional<Track> track_for(rulebook::Category category);
/// "Klage på vedtak", bokmål, through the catalogue.
const char* name(Track track);
/// What is written where the draft has no text: where it is sent, and by which right.
std::string track_text(Track track, const people::Municipality& municipality, const std::string& tongue);
AnswerOutcome refer_to_track(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                             Track track, const AnswerDraft& draft, const language::Reading& reading);

/// Some comments are best left (E20): the thread is done without an answer, with a reason, where the rule book lets
/// that person say so.
AnswerOutcome end_dialogue(db::Writing& tx, const people::Person& person, const Id& thread, std::int64_t seen_version,
                           const std::optional<rulebook::Category>& category, const std::string& why);

/// What was done about one message is told to whoever wrote it, by `way` (way_to_writer): it stands in the thread,
/// leaves at once, and answers nothing that somebody waits for. Gives back what left the house, where anything did.
std::optional<Id> tell_writer(db::Writing& tx, const people::Municipality& municipality, const Id& by,
                              const Thread& thread, const AnswerWay& way, const std::string& text);

/// A polite no to somebody who wants to be one of ours' contact (E14), in words that fit the channel.
/// What is written where the draft has no text: the rule book's own, where it has one for this; else the shipped one.
std::string contact_refusal(db::Reading& tx, const people::Person& person, const people::Municipality& municipality,
                            const Thread& thread);
AnswerOutcome refuse_contact(db::Writing& tx, const people::Person& person, const people::Municipality& municipality,
                             const AnswerDraft& draft, const language::Reading& reading);

} // namespace samband::dialogue
