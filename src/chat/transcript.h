#pragma once
#include "chat/talk.h"
#include "people/municipality.h"

#include <string>

/// The chat by mail, to an address that its resident gives when it is over. It is sent once, and the address is kept
/// nowhere but with that letter.
namespace samband::chat {

/// The municipality can send it, and it has not been sent: only of a chat that is over and in which somebody of ours
/// has said something, so that nobody makes us send what they wrote themselves.
bool may_mail(db::Reading& tx, const Talk& talk);

/// Problem invalid, at "email", where it is no mail address; conflict where `may_mail` says no; unavailable where more
/// than `letters_an_hour` were sent.
void mail_transcript(db::Writing& tx, const people::Municipality& municipality, const Id& talk,
                     const std::string& address);

} // namespace samband::chat
