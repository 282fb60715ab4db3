#pragma once
#include "db/transaction.h"
#include "pictures/crop.h"
#include "pictures/picture.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reading the library, and who uses its pictures.
namespace samband::pictures {

/// Problem not_found if there is none.
Picture load_picture(db::Reading& tx, const Id& id);
std::optional<Picture> find_picture(db::Reading& tx, std::string_view hash);

/// By hash, those of `hashes` that are there, in one question. At most `row_limit` of them.
std::map<std::string, Picture, std::less<>> find_pictures(db::Reading& tx, const std::vector<std::string>& hashes);

struct PictureList {
    std::vector<Picture> pictures;
    bool more = false; ///< there are older ones
};
/// Newest first, `pictures_a_page` at a time; pages from nought.
PictureList list_pictures(db::Reading& tx, int page);

/// One place where a picture is used.
struct Use {
    Id used_by; ///< the post
    std::string hash;
    std::string title;
    bool is_public = false;
};
/// What uses it, public ones first; at most `uses_shown`.
std::vector<Use> uses_of(db::Reading& tx, std::string_view hash);
/// The same of several at once.
std::vector<Use> uses_of(db::Reading& tx, const std::vector<std::string>& hashes);
/// Whether everybody may see it somewhere now.
bool is_public(db::Reading& tx, std::string_view hash);

/// Whether everybody may see that part of it. By its middle any shape may be seen where the picture may: who can ask
/// for a file to be made has few to ask for.
bool is_public_crop(db::Reading& tx, std::string_view hash, const Crop& crop);

/// A part of a picture that something shows.
struct CropUse {
    std::string hash;
    Crop crop;
};
/// Says anew which pictures something uses (a post, in each transaction that changes it), and which parts of them;
/// none: it uses none any more.
void note_uses(db::Writing& tx, const Id& used_by, const std::string& title, const std::vector<std::string>& hashes,
               bool is_public, const std::vector<CropUse>& crops = {});

} // namespace samband::pictures
