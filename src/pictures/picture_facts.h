#pragma once
#include "base/json.h"
#include "pictures/picture.h"

/// A picture in a page's facts.
namespace samband::pictures {

/// How it is shown: {src, srcset, width, height, credit}, for the view "pictures/shown" and its like; `alt` is added by
/// whoever shows it. `src` is what an old reader takes.
Json shown_facts(const Picture& picture);

/// For staff: the above and {id, version, hash, format, name, alt, bytes, uploader_name, uploaded, thumb, href}.
Json picture_facts(const Picture& picture);

/// The srcset: "/media/HASH-480 480w, …, /media/HASH 2000w"; empty if there are no narrower copies.
std::string srcset_of(const Picture& picture);
/// The address that fits a page's column where the reader knows no srcset.
std::string source_of(const Picture& picture);
/// The narrowest there is.
std::string thumb_of(const Picture& picture);

} // namespace samband::pictures
