#pragma once
#include "db/transaction.h"
#include "http/form.h"
#include "people/municipality.h"

#include <optional>
#include <string>

/// What somebody outside types: a new enquiry, or more to one that is here. Nobody is asked who they are.
namespace samband::dialogue {

struct FormMessage {
    std::string subject{}; ///< may be empty, as all but the text
    std::string text{};
    std::string who{};
    std::string address{}; ///< of mail
    std::optional<Id> unit{};
    std::optional<Id> press{}; ///< the page's id for this press of the button: the same again is stored once
};

struct Sent {
    std::string link;             ///< the private one, a path
    std::optional<bool> mailed{}; ///< to the address; nothing where none was given, or the button was pressed twice
};

/// Stores it, and sends the link to the address where there is one, an account for it, and not too many letters lately.
/// Problem invalid, each at its field, where the text is empty, holds an identity number or is said to concern a unit
/// that is none, or the address is none; unavailable where more than `forms_an_hour` have come: then nothing is stored.
Sent send_form(db::Writing& tx, const people::Municipality& municipality, http::Language language,
               const FormMessage& message);

/// More to the thread of a private link; it is opened again where it was done. Problem invalid as above; conflict where
/// too much has come by that link.
void add_by_link(db::Writing& tx, const Id& thread, const FormMessage& message);

} // namespace samband::dialogue
