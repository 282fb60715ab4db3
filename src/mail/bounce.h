#pragma once
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Reading what mail servers send back: delivery status notifications (RFC 3464) in a report (RFC 6522). What is
/// anything else is told as not understood and left to a person; nothing is guessed from words.
namespace samband::mail {

enum class DeliveryAction { failed, delayed, delivered, relayed, expanded };

/// What became of one recipient.
struct RecipientStatus {
    std::string recipient{}; ///< Original-Recipient where it stands, else Final-Recipient: an address
    DeliveryAction action = DeliveryAction::failed;
    std::string status{};     ///< RFC 3463: "5.1.1"
    bool permanent = false;   ///< action failed and a status of class 5: do not send there again
    std::string diagnostic{}; ///< the server's words, one line; may name the recipient: not for logs
};

struct Bounce {
    std::string message_id{};  ///< of our mail, without brackets; empty if the report does not bring it back
    std::string envelope_id{}; ///< Original-Envelope-Id; may be empty
    std::vector<RecipientStatus> recipients{}; ///< at least one
};

enum class NoBounce {
    ordinary_mail,  ///< nothing says that it is a bounce
    not_understood, ///< by an automatic sender, but no report by the standard: for a person to read
};

/// `text` is the whole mail as it was received.
std::variant<Bounce, NoBounce> read_bounce(std::string_view text);

} // namespace samband::mail
