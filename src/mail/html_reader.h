#pragma once
#include <string_view>
#include <vector>

/// Strangers' HTML as events, in the order of the text, by libxml2's parser; no tree is built.
namespace samband::mail {

struct HtmlAttribute {
    std::string_view name; ///< lower case
    std::string_view value;
};

class HtmlEvents {
public:
    virtual ~HtmlEvents() = default;
    /// `element` in lower case. Of one that holds nothing (br, img) `close` follows at once.
    virtual void open(std::string_view element, const std::vector<HtmlAttribute>& attributes) = 0;
    virtual void close(std::string_view element) = 0;
    virtual void text(std::string_view piece) = 0; ///< with its entities read
};

/// The time is linear in the text, whatever it is. False where it ended early: elements deeper than `html_depth`, or
/// one tag of more than `html_tag_bytes`. Comments, declarations and processing instructions are told to nobody.
bool read_html(std::string_view html, HtmlEvents& events);

/// Of the attributes, the value of that one; empty where it is not there.
std::string_view attribute(const std::vector<HtmlAttribute>& attributes, std::string_view name);

/// What a reader does not see: `hidden`, or a style that says display:none and the like, as a preheader has it.
bool is_hidden(const std::vector<HtmlAttribute>& attributes);

} // namespace samband::mail
