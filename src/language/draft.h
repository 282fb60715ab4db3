#pragma once
#include "language/tongue.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// A piece of content as somebody wrote it, before anything is known about it.
namespace samband::language {

struct PicturedPerson {
    std::optional<int> age;
    std::optional<bool> consent; ///< nothing: not asked; false: declined
    std::optional<bool> guardian_consent;
    bool staff = false;
};

struct Picture {
    std::string file;
    std::string alt;
    std::string kind; ///< "portrait", "situation" or empty
    std::vector<PicturedPerson> people;
};

struct Draft {
    std::string title;
    std::string lead;
    std::string body;            ///< Markdown in UTF-8; findings count their bytes in it
    std::size_t body_offset = 0; ///< where the body begins in the file it was read from
    Tongue tongue = Tongue::nb;
    std::vector<std::string> channels;     ///< the kinds, as rule books name them
    std::vector<std::string> author_roles; ///< likewise
    std::optional<bool> touches_staff;
    std::optional<bool> told_staff;
    std::vector<Picture> pictures;
};

/// Reads a Markdown file with an optional TOML head between `+++` lines. `file` is only a name for messages.
/// What the head leaves out is taken from `given` (the command line, a form).
/// Throws Problem invalid ("FILE:LINE:COLUMN: …") if it is not UTF-8, the head does not parse or names what is not
/// known, or something is over its limit (language/limits.h).
Draft read_draft(std::string_view text, const std::string& file, const Draft& given = {});

} // namespace samband::language
