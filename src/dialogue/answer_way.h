#pragma once
#include "channels/account.h"
#include "db/transaction.h"
#include "dialogue/comment.h"
#include "dialogue/thread.h"

#include <optional>
#include <string>
#include <string_view>

/// The way out of an answer: where it goes, and from which of our accounts.
namespace samband::dialogue {

enum class Outward {
    mail,        ///< to the address, with all of it
    told_of,     ///< it stands at the private link; a letter to an address that nobody has proved says that it does
    by_link,     ///< it stands at the private link alone
    sms,         ///< to the number
    reply,       ///< under the comment in its network, where everybody reads along
    message,     ///< to whoever wrote to our account in a network, and nobody else
    noted_alone, ///< nothing leaves from here: it is written down what was said
};
std::string_view word(Outward outward);
std::optional<Outward> outward_of(std::string_view word);
bool is_in_network(Outward outward);

struct AnswerWay {
    Way came_by = Way::form; ///< the newest message that it answers
    Outward outward = Outward::noted_alone;
    std::string to = {};  ///< a mail address, a number in E.164; in a network the id of the comment, or of who wrote
    std::string who = {}; ///< in a network, as whoever wrote is called there; may be empty
    std::optional<Comment> comment = {}; ///< in a network: what it answers
    std::optional<channels::Account> account = {};
    /// Why only `noted` is possible, as a sentence with what to do, bokmål; null where it is so by nature (the
    /// counter).
    const char* hindered = nullptr;
    std::optional<Id> asker = {};              ///< the message that it answers: the newest that came in
    std::optional<Id> shown_by = {};           ///< the thread whose private link shows it
    std::vector<std::string> message_ids = {}; ///< of mail: those of the thread, the newest last
};

/// Of what was typed in by hand the address decides: a mobile number is answered by SMS, a mail address by mail.
AnswerWay answer_way(db::Reading& tx, const Thread& thread);
/// The way to whoever wrote that one message, whatever came after it.
AnswerWay way_to_writer(db::Reading& tx, const Thread& thread, const Entry& entry);

} // namespace samband::dialogue
