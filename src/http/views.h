#pragma once
#include "base/json.h"
#include "http/catalogue.h"
#include "http/request.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

/// HTML from mustache templates, translated when loaded.
///
/// `src/FOLDER/views/NAME.mustache` is the view "FOLDER/NAME". What stands in it for the model is told in `mustache.h`;
/// what is replaced once, when it is loaded:
///
/// - First line `{{! layout: http/staff }}`: the view's HTML goes into that layout's `{{{body}}}`; the model is the
/// same.
///   A layout may have a layout.
/// - `{{> http/field name="title" label="[[Tittel]]"}}` puts another view in, with values for its `((name))`,
/// `((label))`.
///   In a view put in, `((word))` without a value is empty; `((#word))…((/word))` stays only where there is a value,
///   and
///   `((^word))…((/word))` only where there is none.
/// - `[[Send til godkjenning]]` is text: its bokmål is the key of the translations. Inside it `{{name}}` is a variable,
/// so
///   that a translator can move it. It is text, not HTML: `&` and `<` may stand in it.
/// - `((web/app.css))` is the address of that built file with its version, `/web/app.css?v=…`, good for a year.
/// - `((icon:bell))` is that picture of the sprite (web/icons.txt lists them); `((icon:{{icon}}))` takes the model's
/// name.
///
/// Everything is escaped but `{{{…}}}`, which is for `body` and for members whose name ends in `_html` (made by
/// `markdown.h`, never by a stranger).
///
/// The frame: members that every HTML page gets beside its own model. Layouts show them; features never set them but
/// `title`, and where they wish `description`, `share`, `crumbs`, `head_actions` and `tabs`. Each part in
/// src/http/views says in its first line what it takes; "http/samples" shows them all.
///
/// - municipality: {name, short, initials, accent, language, home}; accent is one of web/accents.json
/// - language: {code, others: [{code, name, href}]}
/// - csrf and request_id: go into every form by `{{> http/form_start}}`; the id is fresh, so that the second press of
/// the
///   same button gives the first outcome
/// - person: {name, initials, roles: [word]}, or absent when nobody is signed in
/// - nav: [{href, label, icon, current, count, desk_only, phone_only}], at most five shown at a time
/// - links: {search, write, account, own_lists, people, subscribers, may_i, sign_out}, addresses for staff; what is
/// absent is not shown
/// - query: what was sought, to stand in the search box
/// - notice: a sentence shown once, after a form
/// - crisis: {says, speaks, href}, the band over every page while crisis management is set
/// - title: the page's own name; `<title>` is "title – municipality"
/// - path: of the request
namespace samband::http {

class Views {
public:
    /// Loads all embedded views in all languages. Throws Problem internal naming file and text for a missing
    /// translation, an unknown partial, icon or web file, or a template that does not parse.
    explicit Views(const Catalogue& catalogue);
    /// From sources by view name, for tests.
    Views(const Catalogue& catalogue, const std::map<std::string, std::string, std::less<>>& sources);
    ~Views();

    bool has(std::string_view view) const;
    /// Throws Problem internal if there is no such view. May be called from any thread.
    std::string render(std::string_view view, const Json& model, Language language) const;

private:
    struct State;
    std::unique_ptr<State> state_;
};

} // namespace samband::http
