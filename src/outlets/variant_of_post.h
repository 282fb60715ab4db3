#pragma once
#include "channels/variant.h"
#include "people/municipality.h"
#include "publishing/post.h"
#include "rulebook/vocabulary.h"

namespace samband::outlets {

/// What left the house of a post, as it is noted: title, text as it is read, the channel's link and pictures.
channels::Variant variant_of_post(const publishing::Post& post, const people::Municipality& municipality,
                                  rulebook::Channel channel);

} // namespace samband::outlets
