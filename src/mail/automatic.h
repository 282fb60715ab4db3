#pragma once
#include <string_view>

/// Whether a person wrote a mail, and whether a program may answer it: what RFC 3834 asks of whoever answers by itself,
/// and what mail programs do beside it. Two programs that answer each other never end.
namespace samband::mail {

struct ReceivedMail;

enum class SentBy {
    person,
    list,       ///< by way of a mailing list, or to many: a person may well have written it
    program,    ///< a program, or a person by way of one (a form on a web site): nobody is answered by itself
    auto_reply, ///< a program's answer to a mail: out of office, a receipt. Nobody waits for us.
};

/// By a person, to an address that a person reads. True of nothing that came without a sender, from a mailer, from an
/// address that says that nobody reads it, by a list, or with any sign that a program sent it.
bool may_be_answered_automatically(const ReceivedMail& mail);

/// "ikke-svar@…", "noreply+77@…", "postmaster@…", "liste-owner@…": nobody reads what goes there, or a program does.
bool is_nobodys_address(std::string_view address);

} // namespace samband::mail
