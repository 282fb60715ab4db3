#pragma once
#include "base/id.h"

/// What the library tells the floors above (kits: reactions are listed in main/wiring.cpp).
namespace samband::pictures {

/// Its credit or proposed text is another: pages that show it are made anew.
struct PictureChanged {
    Id picture;
};

} // namespace samband::pictures
