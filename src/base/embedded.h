#pragma once
#include <optional>
#include <string_view>
#include <vector>

/// Files that lie inside the program: SQL, views, texts, rule books and web files.
namespace samband {

struct EmbeddedFile {
    std::string_view name;  ///< path in the repository, "src/people/person.sql"; built web files are "web/…"
    std::string_view bytes; ///< lives as long as the program
};

/// The file by that exact name, or nothing.
std::optional<std::string_view> embedded(std::string_view name);

/// All files whose name begins with `prefix`, by name.
std::vector<EmbeddedFile> embedded_under(std::string_view prefix);

} // namespace samband
