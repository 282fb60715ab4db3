#pragma once
#include "channels/account.h"
#include "db/transaction.h"
#include "http/request.h"
#include "people/municipality.h"

#include <optional>
#include <string>

/// The letter with the private link. An address somebody else's can be typed: it quotes nothing of the message, says
/// what to do if it was not you, and few go to one address.
namespace samband::dialogue {

struct Letter {
    const people::Municipality& municipality;
    http::Language language = http::Language::nb;
    Id thread;
    const std::string& address;
    const std::string& link; ///< a path
};

/// The account that letters to one person leave by; nothing where the municipality has none.
std::optional<channels::Account> letter_account(db::Reading& tx);
/// False where it has none, or too many have gone to that address, or to all together. The thread of it is stored.
bool send_letter(db::Writing& tx, const Letter& letter);

} // namespace samband::dialogue
