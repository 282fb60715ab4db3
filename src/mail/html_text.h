#pragma once
#include <string>
#include <string_view>

/// What a person reads of HTML, as plain text.
namespace samband::mail {

struct HtmlText {
    std::string text{};
    bool cut = false; ///< it was too long, or so made that no more of it could be read
};

/// Paragraphs with an empty line between, lists with their marks, links as "text (address)", pictures as their
/// alternative text, what is quoted with "> " before each line. No script, style, comment or hidden text.
HtmlText text_of_html(std::string_view html);

} // namespace samband::mail
