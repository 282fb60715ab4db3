#pragma once
#include "db/transaction.h"
#include "people/person.h"

#include <string>
#include <string_view>
#include <vector>

/// The media list: whom press releases are sent to. Names and addresses are personal data: they stand in no log, and in
/// the ledger only how many there are.
namespace samband::outlets {

struct Medium {
    Id id;
    std::string name; ///< of a person or a desk; may be empty
    std::string outlet;
    std::string address; ///< e-mail, lower case
};

/// By outlet and name; at most `media_most`.
std::vector<Medium> list_media(db::Reading& tx);

/// Adds them; an address that is there already gets the new name and outlet. Problem invalid that tells what is wrong
/// with which, and nothing is written. Recorded "media-list-changed".
void add_media(db::Writing& tx, const people::Person& by, const std::vector<Medium>& media);
void remove_medium(db::Writing& tx, const people::Person& by, const Id& id);

struct ReadMedia {
    std::vector<Medium> media;
    std::vector<std::size_t> faulty_lines; ///< from 1: what cannot be used
};
/// Rows of name, outlet and address (base/csv.h); a first row without an address is headings. Problem invalid on what
/// is no table, or too large.
ReadMedia read_media(std::string_view table);

} // namespace samband::outlets
