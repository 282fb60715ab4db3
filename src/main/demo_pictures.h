#pragma once
#include <string>

/// Pictures for the demo world, drawn by the program itself: nobody's art, and no file to carry along.
namespace samband::main {

struct DemoPicture {
    std::string name;
    std::string alt;
    std::string png; ///< the file's bytes
};

/// A shelf of books.
DemoPicture draw_shelf();
/// A spruce with lights among hills, on a winter's evening.
DemoPicture draw_spruce();

} // namespace samband::main
