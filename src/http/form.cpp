#include "http/form.h"
#include "base/calendar.h"
#include "base/problem.h"
#include "base/text_of.h"
#include "http/field_reader.h"

#include <algorithm>

namespace samband::http {

static const Field* field_of(const FormShape& shape, std::string_view name)
{
    for (const Field& field : shape.fields)
        if (field.name == name) return &field;
    return nullptr;
}

static bool always_known(std::string_view name)
{
    return name == "_csrf" || name == "request_id";
}

/// Names that the shape has not, whether they came as values or as files.
static std::vector<FieldProblem> unknown_names(const Request& request, const FormShape& shape)
{
    std::vector<FieldProblem> wrong;
    if (request.body.is_object())
        for (const auto& [name, value] : request.body.members())
            if (const Field* field = field_of(shape, name);
                !always_known(name) && (!field || field->kind == FieldKind::file))
                wrong.push_back({name, field ? text_of("Her må det være en fil.") : text_of("Feltet er ukjent.")});
    for (const Upload& upload : request.uploads)
        if (const Field* field = field_of(shape, upload.field); !field || field->kind != FieldKind::file)
            wrong.push_back({upload.field, text_of("Feltet kan ikke være en fil.")});
    return wrong;
}

static std::optional<std::string> wrong_file(const Field& field, const std::vector<Upload>& uploads)
{
    const auto mine = [&](const Upload& upload) { return upload.field == field.name; };
    const auto found = std::find_if(uploads.begin(), uploads.end(), mine);
    if (found == uploads.end())
        return field.required ? std::optional<std::string>(text_of("Velg en fil.")) : std::nullopt;
    if (std::count_if(uploads.begin(), uploads.end(), mine) > 1) return text_of("Velg bare én fil.");
    if (found->bytes > field.most) return text_of("Filen er for stor.");
    return std::nullopt;
}

Form Form::read(const Request& request, const FormShape& shape)
{
    Form form;
    form.shape_ = std::make_shared<const FormShape>(shape);
    form.values_ = Json::object();
    form.uploads_ = request.uploads;
    std::vector<FieldProblem> wrong = unknown_names(request, shape);
    for (const Field& field : shape.fields) {
        std::optional<std::string> says;
        if (field.kind == FieldKind::file) {
            says = wrong_file(field, form.uploads_);
        } else {
            Json value;
            says = read_field(field, request.body.find(field.name), request.body_was_json, value);
            if (!says && !value.is_null()) form.values_[field.name] = std::move(value);
        }
        if (says) wrong.push_back({std::string(field.name), *says});
    }
    const Field request_id{"request_id", FieldKind::id};
    Json id;
    if (const auto says = read_field(request_id, request.body.find("request_id"), request.body_was_json, id))
        wrong.push_back({"request_id", *says});
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Noe i skjemaet må rettes.", std::move(wrong));
    if (id.is_string()) form.request_id_ = Id::parse(id.string());
    return form;
}

/// The value of a field that the shape has as one of `kinds`, or null if it was left empty.
const Json* Form::value(std::string_view name, std::initializer_list<FieldKind> kinds) const
{
    const Field* field = shape_ ? field_of(*shape_, name) : nullptr;
    if (!field || std::find(kinds.begin(), kinds.end(), field->kind) == kinds.end())
        throw Problem(ProblemCode::internal, "the form has no such field of that kind: " + std::string(name));
    return values_.find(name);
}

const std::string& Form::text(std::string_view field) const
{
    static const std::string empty;
    const Json* found = value(field, {FieldKind::text, FieldKind::lines, FieldKind::secret, FieldKind::choice,
                                      FieldKind::date, FieldKind::id});
    return found ? found->string() : empty;
}

std::optional<std::string> Form::maybe_text(std::string_view field) const
{
    const std::string& found = text(field);
    return found.empty() ? std::nullopt : std::optional(found);
}

std::optional<std::int64_t> Form::integer(std::string_view field) const
{
    const Json* found = value(field, {FieldKind::integer});
    return found ? std::optional(found->integer()) : std::nullopt;
}

bool Form::flag(std::string_view field) const
{
    const Json* found = value(field, {FieldKind::flag});
    return found && found->boolean();
}

std::optional<Id> Form::id(std::string_view field) const
{
    const Json* found = value(field, {FieldKind::id});
    return found ? Id::parse(found->string()) : std::nullopt;
}

std::optional<Instant> Form::instant(std::string_view field) const
{
    const Json* found = value(field, {FieldKind::instant});
    return found ? std::optional(Instant{found->integer()}) : std::nullopt;
}

std::vector<std::string> Form::list(std::string_view field) const
{
    std::vector<std::string> out;
    if (const Json* found = value(field, {FieldKind::list, FieldKind::cells, FieldKind::choices}))
        for (const Json& item : found->items()) out.push_back(item.string());
    return out;
}

const Upload* Form::file(std::string_view field) const
{
    value(field, {FieldKind::file});
    for (const Upload& upload : uploads_)
        if (upload.field == field) return &upload;
    return nullptr;
}

bool Form::has(std::string_view field) const
{
    const Field* known = shape_ ? field_of(*shape_, field) : nullptr;
    if (!known) throw Problem(ProblemCode::internal, "the form has no such field: " + std::string(field));
    return known->kind == FieldKind::file ? file(field) != nullptr : values_.find(field) != nullptr;
}

} // namespace samband::http
