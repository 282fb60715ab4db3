#include "publishing/crop_form.h"

#include "base/text.h"
#include "publishing/content.h"
#include "publishing/picture_crop.h"

#include <charconv>
#include <list>

namespace samband::publishing {

using http::FieldKind;
using Column = std::vector<std::string>;

static std::string cell(const Column& column, std::size_t row);
static std::optional<int> percent_in(const std::string& cell);
static void add_channel_crops(std::vector<Picture>& pictures, const http::Form& form, rulebook::Channel channel);

/// A shape of form views its names: they are kept for good.
void add_crop_fields(http::FormShape& form)
{
    static std::list<std::string> kept;
    for (const rulebook::Channel channel : channels_with_crop())
        for (const char* column : {"hash", "shape", "x", "y"})
            form.fields.push_back({kept.emplace_back(crop_field(column, channel)),
                                   FieldKind::cells,
                                   false,
                                   most_sent_pictures,
                                   {},
                                   "A channel's own crop: picture, shape, and the point in it"});
}

std::string crop_field(std::string_view column, rulebook::Channel channel)
{
    return "crop_" + std::string(column) + "_" + std::string(rulebook::word(channel));
}

std::vector<Picture> pictures_in(const http::Form& form, const std::vector<Picture>& was)
{
    const Column hashes = form.list("picture_hash");
    const Column alts = form.list("picture_alt");
    const Column names = form.list("picture_name");
    const Column across = form.list("picture_focus_x");
    const Column down = form.list("picture_focus_y");
    std::vector<Picture> pictures;
    for (std::size_t row = 0; row < hashes.size(); ++row) {
        Picture picture{hashes[row], cell(alts, row), cell(names, row)};
        picture.focus = {percent_in(cell(across, row)).value_or(picture.focus.x),
                         percent_in(cell(down, row)).value_or(picture.focus.y)};
        const auto before = std::ranges::find(was, picture.hash, &Picture::hash);
        if (before != was.end()) picture.crops = before->crops;
        pictures.push_back(std::move(picture));
    }
    for (const rulebook::Channel channel : channels_with_crop()) add_channel_crops(pictures, form, channel);
    return pictures;
}

static std::string cell(const Column& column, std::size_t row)
{
    return row < column.size() ? column[row] : std::string();
}

/// Nothing of an empty one; -1 of what is no such number.
static std::optional<int> percent_in(const std::string& cell)
{
    const std::string_view text = trim(cell);
    if (text.empty()) return std::nullopt;
    int number = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole && number <= pictures::focus_most ? std::max(number, -1) : -1;
}

static ChannelCrop crop_in_row(const std::string& shape, const std::string& x, const std::string& y,
                               const Picture& picture)
{
    ChannelCrop crop;
    crop.shape = pictures::shape_of(shape);
    const auto across = percent_in(x);
    const auto down = percent_in(y);
    if (across || down) crop.focus = {across.value_or(picture.focus.x), down.value_or(picture.focus.y)};
    return crop;
}

static void add_channel_crops(std::vector<Picture>& pictures, const http::Form& form, rulebook::Channel channel)
{
    const Column hashes = form.list(crop_field("hash", channel));
    const Column shapes = form.list(crop_field("shape", channel));
    const Column across = form.list(crop_field("x", channel));
    const Column down = form.list(crop_field("y", channel));
    for (std::size_t row = 0; row < hashes.size(); ++row) {
        const auto picture = std::ranges::find(pictures, hashes[row], &Picture::hash);
        if (picture == pictures.end()) continue; // taken away meanwhile
        ChannelCrop crop = crop_in_row(cell(shapes, row), cell(across, row), cell(down, row), *picture);
        if (crop.shape == shapes_in(channel).front()) crop.shape.reset();
        const std::string word(rulebook::word(channel));
        if (crop == ChannelCrop{})
            picture->crops.erase(word);
        else
            picture->crops[word] = crop;
    }
}

} // namespace samband::publishing
