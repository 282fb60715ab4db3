#pragma once
#include "http/request.h"

#include <initializer_list>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a form or JSON body may hold, said once: it is read by it, described by it in OpenAPI and tried by it in tests.
namespace samband::http {

enum class FieldKind {
    text,   ///< one line, trimmed
    lines,  ///< many lines, LF, trailing white space off
    secret, ///< one line as it is, never written to a log or shown again
    integer,
    flag,    ///< true/false; in a form "1"/"on" or absent
    choice,  ///< one of `choices`
    id,      ///< a UUID
    instant, ///< RFC 3339, or "2026-11-24T08:00" meaning Oslo time
    date,
    list,    ///< any number of texts
    cells,   ///< any number of texts, of which an empty one keeps its place: a column of a table
    choices, ///< any number of `choices`
    file,    ///< an upload (multipart)
};

struct Field {
    std::string_view name;
    FieldKind kind = FieldKind::text;
    bool required = false;
    std::size_t most =
        200; ///< characters of a text, items of a list, largest integer (the least is 0), bytes of a file
    std::vector<std::string_view> choices = {};
    std::string_view says = {}; ///< for OpenAPI, English
};

struct FormShape {
    std::string_view name; ///< "PostDraft"
    std::vector<Field> fields;
};

/// A body that fits its shape. Asking for a field that the shape has not is a bug (Problem internal).
class Form {
public:
    /// Reads the request's body. Unknown keys, wrong types, what is missing or too long: one Problem invalid
    /// that lists every such field. `_csrf` and `request_id` are always known.
    static Form read(const Request& request, const FormShape& shape);

    /// Of a text, lines, secret, choice, date or id; empty if absent.
    const std::string& text(std::string_view field) const;
    std::optional<std::string> maybe_text(std::string_view field) const; ///< absent or empty: nothing
    std::optional<std::int64_t> integer(std::string_view field) const;
    bool flag(std::string_view field) const;
    std::optional<Id> id(std::string_view field) const;
    std::optional<Instant> instant(std::string_view field) const;
    std::vector<std::string> list(std::string_view field) const; ///< of a list, cells or choices
    const Upload* file(std::string_view field) const;
    bool has(std::string_view field) const;
    /// The same press of a button twice gives the first outcome: an id that the page made.
    std::optional<Id> request_id() const { return request_id_; }

private:
    const Json* value(std::string_view name, std::initializer_list<FieldKind> kinds) const;

    std::shared_ptr<const FormShape> shape_;
    Json values_;
    std::vector<Upload> uploads_;
    std::optional<Id> request_id_;
};

} // namespace samband::http
