#pragma once
#include <string>
#include <string_view>
#include <vector>

/// TOML line by line, without reading it: which lines are headers of tables, which are comments or empty, and which
/// go on inside a string or a list. What is not TOML breaks nothing here.
namespace samband::rulings {

struct TomlLine {
    enum class Kind { empty, comment, header, other, inside }; ///< inside: goes on what began on a line before
    Kind kind = Kind::other;
    std::string_view text; ///< without the line break
    std::size_t begin = 0; ///< byte in the whole
    std::size_t end = 0;   ///< after the line break
    std::string name;      ///< of a header: "section.clause", without brackets and white space
    bool of_list = false;  ///< [[…]]
};

/// In time linear in the text.
std::vector<TomlLine> toml_lines(std::string_view text);

} // namespace samband::rulings
