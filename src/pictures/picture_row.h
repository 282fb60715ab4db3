#pragma once
#include "db/transaction.h"
#include "pictures/picture.h"

/// Between a picture and its row. Used by this folder alone.
namespace samband::pictures {

Picture read_picture(const db::Row& row);

} // namespace samband::pictures
