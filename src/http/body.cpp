#include "http/body.h"
#include "base/text.h"
#include "base/text_of.h"
#include "http/limits.h"
#include "http/part_head.h"
#include "http/refusal.h"
#include "http/target.h"

#include <algorithm>

namespace samband::http {

static std::string media_type(std::string_view content_type)
{
    std::string type(trim(content_type.substr(0, std::min(content_type.find(';'), content_type.size()))));
    for (char& c : type)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return type;
}

static void check_charset(std::string_view content_type)
{
    const auto charset = header_parameter(content_type, "charset");
    if (charset && fold(*charset) != "utf-8") throw Refused(415, "Innholdet må være UTF-8.");
}

/// What people are told is within what is taken in.
static_assert(told_upload_mb * 1024 * 1024 <= upload_bytes);

static Refused too_large(bool takes_files)
{
    return {413, takes_files ? text_of("Filen er for stor. Vi tar imot filer på opptil 20 MB. Gjør den mindre, og send "
                                       "den på nytt. Et bilde blir mindre når du velger «Middels» idet du deler det "
                                       "fra telefonen.")
                             : text_of("Innholdet er for stort.")};
}

Body::Body(const Request& request, const Route& route, std::uint64_t length, const std::filesystem::path& spool)
    : keep_raw_(route.foreign || route.raw_bytes > 0),
      most_(route.raw_bytes > 0 ? route.raw_bytes : body_bytes)
{
    if (route.raw_bytes > 0) {
        kind_ = Kind::raw;
        if (length > most_) throw too_large(false);
        return;
    }
    const std::string* content_type = request.header("content-type");
    const std::string type = content_type ? media_type(*content_type) : "";
    if (type == "application/x-www-form-urlencoded")
        kind_ = Kind::urlencoded;
    else if (type == "application/json" || (type.starts_with("application/") && type.ends_with("+json")))
        kind_ = Kind::json;
    else if (type == "multipart/form-data" && route.form)
        kind_ = Kind::multipart;
    else if (keep_raw_ && !route.form)
        kind_ = Kind::raw;
    if (kind_ == Kind::none && content_type) throw Refused(415, "Innholdet har en form som ikke tas imot her.");
    if (content_type) check_charset(*content_type);
    if (kind_ == Kind::multipart) {
        const auto boundary = multipart_boundary(*content_type);
        if (!boundary) throw Refused(400, "Skjemaet mangler skille.");
        multipart_.emplace(*boundary, spool, route.takes_files);
        takes_files_ = route.takes_files;
        if (takes_files_) most_ = upload_bytes;
    }
    if (length > most_) throw too_large(takes_files_);
}

void Body::read(std::string_view bytes)
{
    received_ += bytes.size();
    if (received_ > most_) throw too_large(takes_files_);
    if (kind_ == Kind::none) throw Refused(415, "Innholdet har en form som ikke tas imot her.");
    if (multipart_)
        multipart_->read(bytes);
    else
        text_ += bytes;
}

static Json json_object(std::string_view text)
{
    try {
        Json body = text.empty() ? Json::object() : parse_json(text, {body_bytes, 32});
        if (body.is_object()) return body;
    } catch (const Problem& problem) {
        throw Refused(400, problem.what());
    }
    throw Refused(400, "Innholdet må være et JSON-objekt.");
}

void Body::finish(Request& request)
{
    request.body = Json::object();
    if (multipart_) {
        multipart_->finish();
        request.body = form_object(std::move(multipart_->fields()));
        request.uploads = std::move(multipart_->uploads());
    }
    if (kind_ == Kind::urlencoded) request.body = form_object(read_urlencoded(text_, form_fields));
    if (kind_ == Kind::json) {
        request.body = json_object(text_);
        request.body_was_json = true;
    }
    if (keep_raw_) request.raw_body = std::move(text_);
}

Json form_object(std::vector<std::pair<std::string, std::string>>&& fields)
{
    Json body = Json::object();
    for (auto& [name, value] : fields) {
        if (name.size() > field_name_bytes) throw Refused(400, "Et felt har for langt navn.");
        Json& member = body[name];
        if (member.is_null())
            member = Json(std::move(value));
        else if (member.is_array())
            member.push(Json(std::move(value)));
        else
            member = Json(Json::Array{std::move(member), Json(std::move(value))});
    }
    return body;
}

} // namespace samband::http
