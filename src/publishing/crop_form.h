#pragma once
#include "http/form.h"
#include "publishing/post.h"
#include "rulebook/vocabulary.h"

#include <string>
#include <vector>

/// The composer's columns about pictures: the point that matters in each, and a channel's own crop of it.
namespace samband::publishing {

/// The columns "crop_hash_CHANNEL", "crop_shape_CHANNEL", "crop_x_CHANNEL", "crop_y_CHANNEL": a row for each picture
/// that is shown in the channel's tab.
void add_crop_fields(http::FormShape& form);
/// "crop_x_facebook".
std::string crop_field(std::string_view column, rulebook::Channel channel);

/// Row by row; a column that is too short has empty cells there. A channel whose tab is not in the form keeps what
/// `was` says of the same picture. A cell that is no whole number from 0 to 100 becomes a point outside the picture,
/// which `hold_limits` refuses; an empty one is the middle.
std::vector<Picture> pictures_in(const http::Form& form, const std::vector<Picture>& was);

} // namespace samband::publishing
