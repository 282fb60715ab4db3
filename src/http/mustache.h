#pragma once
#include "base/json.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Mustache over `Json`: `{{name}}`, `{{a.b}}`, `{{.}}`, `{{{raw_html}}}`, `{{#section}}`, `{{^inverted}}`, `{{!
/// comment}}`; and `{{.name}}`, sought in the innermost context alone, for what a part may lack and the page around it
/// may have.
///
/// A template is a flat list of steps over its own source. (kainjow's library keeps 37 bytes a byte of template, parses
/// partials anew at each render and copies the model; this keeps about 2 and copies nothing.)
namespace samband::http {

class Mustache {
public:
    /// Throws Problem internal "NAME:LINE: what" for a tag that is not closed or not known, or a `{{{name}}}` that is
    /// neither `body` nor ends in `_html`. Indentation in the source is for its reader, and dropped.
    static Mustache compile(std::string_view source, std::string_view name);

    /// Appends the result. Values: null, false, "", 0 and an empty array close a section; an array repeats it, with
    /// `-first` and `-last` true at its ends; anything else opens it once, as the innermost context. A name is sought
    /// from the innermost context outwards by its first part. What is not there is empty.
    void render(const Json& model, std::string_view body, std::string& out) const;

private:
    enum class Kind : std::uint8_t { literal, value, raw, body, section, inverted, end };
    /// `begin` and `size` are a piece of `source_`; `other` is the step after the section's end, or of its beginning.
    struct Step {
        Kind kind;
        std::uint32_t begin;
        std::uint32_t size;
        std::uint32_t other;
    };
    friend class MustacheCompiler;
    friend class MustacheRun;

    std::string_view piece(const Step& step) const { return std::string_view(source_).substr(step.begin, step.size); }

    std::string source_;
    std::vector<Step> steps_;
};

} // namespace samband::http
