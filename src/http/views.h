#pragma once
#include "base/json.h"
#include "http/catalogue.h"
#include "http/request.h"

#include <memory>
#include <string>
#include <string_view>

/// HTML from mustache templates, translated when loaded.
///
/// `src/FOLDER/views/NAME.mustache` is the view "FOLDER/NAME". `{{> FOLDER/NAME}}` puts one into another.
/// A first line `{{! layout: http/staff }}` puts the view's HTML into that layout's `{{{body}}}`; the model is the same.
/// `[[Send til godkjenning]]` is text: its bokmål is the key of the translations. Inside it `{{name}}` is a variable,
/// so that a translator can move it. Everything is escaped but `{{{…}}}`, which the check in tools/ allows for
/// `body` and for members whose name ends in `_html` (made by `markdown.h` or an icon, never by a stranger).
namespace samband::http {

class Views {
public:
    /// Loads all embedded views in all languages. Throws Problem internal naming file and text for a missing
    /// translation, an unknown partial or a template that does not parse.
    explicit Views(const Catalogue& catalogue);
    ~Views();

    bool has(std::string_view view) const;
    /// Throws Problem internal if there is no such view.
    std::string render(std::string_view view, const Json& model, Language language) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace samband::http
