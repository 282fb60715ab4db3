#pragma once
#include "db/transaction.h"
#include "people/municipality.h"
#include "pictures/library.h"
#include "publishing/post.h"

#include <optional>
#include <string>
#include <vector>

/// A post that is out, as it is carried elsewhere.
namespace samband::outlets {

/// Problem not_found if there is none; conflict if it is not out now: what has not been let out goes nowhere.
publishing::Post load_out(db::Reading& tx, const Id& id);

bool on_website(const publishing::Post& post);

/// Whom to ask: the person by name and title where there is one, and the municipality's telephone and address.
struct Contact {
    std::string name; ///< "Tor Prøve, enhetsleder"; may be empty
    std::string phone;
    std::string email;
};
Contact contact_of(db::Reading& tx, const publishing::Post& post, const people::Municipality& municipality);

/// The bytes of a picture of the library, or of its copy of about that width; empty if it is gone or larger than
/// `most`.
struct PictureFile {
    std::string bytes;
    pictures::Picture picture;
};
std::optional<PictureFile> picture_file(db::Database& database, const pictures::Library& library,
                                        const std::string& municipality, const std::string& hash, std::int64_t width,
                                        std::size_t most);

/// The text as safe HTML, without its pictures: they go beside it.
std::string words_html(const publishing::Content& content);

/// The language of the screen that is nearest to the one a post is written in.
http::Language label_language(const publishing::Post& post);

/// "22. november 2026" of the day in Oslo.
std::string day_of(Instant at, http::Language language);

} // namespace samband::outlets
