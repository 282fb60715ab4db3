#include "pictures/picture_store.h"

#include "base/json.h"
#include "base/problem.h"
#include "pictures/limits.h"
#include "pictures/picture_row.h"

#include <algorithm>
#include <set>

namespace samband::pictures {

Picture read_picture(const db::Row& row)
{
    Picture picture;
    picture.id = row.id("id");
    picture.version = row.integer("version");
    picture.hash = row.text("hash");
    picture.format = *format_of(row.text("format"));
    picture.width = row.integer("width");
    picture.height = row.integer("height");
    picture.bytes = row.integer("bytes");
    picture.name = row.text("name");
    picture.alt = row.text("alt");
    picture.credit = row.text("credit");
    picture.uploaded_by = row.id("uploaded_by");
    picture.uploader_name = row.text("uploader_name");
    picture.uploaded = row.instant("uploaded_at");
    return picture;
}

Picture load_picture(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("pictures.picture_by_id", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Bildet finnes ikke.");
    return read_picture(*row);
}

std::optional<Picture> find_picture(db::Reading& tx, std::string_view hash)
{
    const auto row = tx.maybe("pictures.picture_by_hash", {{"hash", hash}});
    return row ? std::optional(read_picture(*row)) : std::nullopt;
}

static std::string as_json(const std::vector<std::string>& hashes)
{
    Json list = Json::array();
    for (const std::string& hash : std::set<std::string>(hashes.begin(), hashes.end())) list.push(hash);
    return to_text(list);
}

std::map<std::string, Picture, std::less<>> find_pictures(db::Reading& tx, const std::vector<std::string>& hashes)
{
    std::map<std::string, Picture, std::less<>> found;
    if (hashes.empty()) return found;
    for (Picture& picture : tx.all_as("pictures.pictures_by_hashes", {{"hashes", as_json(hashes)}}, read_picture)) {
        std::string hash = picture.hash;
        found.emplace(std::move(hash), std::move(picture));
    }
    return found;
}

PictureList list_pictures(db::Reading& tx, int page)
{
    PictureList list;
    list.pictures = tx.all_as("pictures.pictures", {{"count", pictures_a_page + 1}, {"skip", page * pictures_a_page}},
                              read_picture);
    list.more = list.pictures.size() > static_cast<std::size_t>(pictures_a_page);
    if (list.more) list.pictures.pop_back();
    return list;
}

static Use read_use(const db::Row& row)
{
    return {row.id("used_by"), row.text("hash"), row.text("title"), row.flag("is_public")};
}

std::vector<Use> uses_of(db::Reading& tx, std::string_view hash)
{
    return uses_of(tx, std::vector<std::string>{std::string(hash)});
}

std::vector<Use> uses_of(db::Reading& tx, const std::vector<std::string>& hashes)
{
    if (hashes.empty()) return {};
    return tx.all_as("pictures.uses_of_hashes",
                     {{"hashes", as_json(hashes)}, {"count", uses_shown * static_cast<int>(hashes.size())}}, read_use);
}

bool is_public(db::Reading& tx, std::string_view hash)
{
    return tx.one("pictures.public_uses", {{"hash", hash}}).integer("uses") > 0;
}

bool is_public_crop(db::Reading& tx, std::string_view hash, const Crop& crop)
{
    if (crop.focus == Focus{}) return true;
    return tx.one("pictures.public_crops", {{"hash", hash}, {"crop", name_of(crop)}}).integer("uses") > 0;
}

/// Of those that are not seen anyway, each once.
static std::set<std::pair<std::string, std::string>> told_crops(const std::vector<CropUse>& crops)
{
    std::set<std::pair<std::string, std::string>> told;
    for (const CropUse& use : crops)
        if (!(use.crop.focus == Focus{})) told.emplace(use.hash, name_of(use.crop));
    return told;
}

void note_uses(db::Writing& tx, const Id& used_by, const std::string& title, const std::vector<std::string>& hashes,
               bool is_public, const std::vector<CropUse>& crops)
{
    tx.run("pictures.delete_crops", {{"used_by", used_by}});
    tx.run("pictures.delete_uses", {{"used_by", used_by}});
    for (const std::string& hash : std::set<std::string>(hashes.begin(), hashes.end()))
        tx.run("pictures.insert_use",
               {{"used_by", used_by}, {"hash", hash}, {"title", title}, {"is_public", is_public}});
    for (const auto& [hash, crop] : told_crops(crops))
        tx.run("pictures.insert_crop", {{"used_by", used_by}, {"hash", hash}, {"crop", crop}});
}

} // namespace samband::pictures
