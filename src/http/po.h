#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// gettext's `.po` files, as far as we use them: comments, msgid and msgstr over one or more lines.
namespace samband::http {

struct PoText {
    std::string id;
    std::string text;     ///< empty: not translated yet
    std::size_t line = 0; ///< where its msgid begins
};

/// The header (the empty msgid), entries marked fuzzy and obsolete ones (`#~`) are left out.
/// Throws Problem internal "FILE:LINE: what" for anything else than the above, also for plural forms and contexts.
std::vector<PoText> read_po(std::string_view po, std::string_view file);

} // namespace samband::http
