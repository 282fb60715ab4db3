#include "base/problem.h"
#include "base/text.h"
#include "fuzz/entries.h"
#include "http/chunks.h"
#include "http/intake.h"
#include "http/limits.h"
#include "http/multipart.h"
#include "http/raw_head.h"
#include "http/target.h"

#include <unistd.h>

namespace samband::fuzz {

namespace {

const std::filesystem::path& spool()
{
    static const std::filesystem::path made = [] {
        auto folder = std::filesystem::temp_directory_path() / ("samband-fuzz-" + std::to_string(::getpid()));
        http::prepare_spool(folder);
        return folder;
    }();
    return made;
}

const http::ServerSetting& setting()
{
    static const http::ServerSetting made = [] {
        http::ServerSetting setting;
        setting.trusted_proxies = {"10.0.0.1"};
        setting.spool = spool();
        setting.municipality_of = [](std::string_view host) { return std::string(host == "a.no" ? "loten" : ""); };
        return setting;
    }();
    return made;
}

const http::FormShape shape{"Fuzz",
                            {{"t", http::FieldKind::text, true, 20},
                             {"l", http::FieldKind::lines, false, 2'000},
                             {"s", http::FieldKind::secret},
                             {"i", http::FieldKind::integer, false, 1'000'000},
                             {"f", http::FieldKind::flag},
                             {"c", http::FieldKind::choice, false, 9, {"ja", "nei"}},
                             {"id", http::FieldKind::id},
                             {"at", http::FieldKind::instant},
                             {"d", http::FieldKind::date},
                             {"li", http::FieldKind::list, false, 5},
                             {"ch", http::FieldKind::choices, false, 5, {"ja", "nei"}},
                             {"u", http::FieldKind::file, false, 10'000}}};

const http::Router& router()
{
    static const http::Router made = [] {
        http::Router router;
        const auto nothing = [](const http::Request&) -> http::Reply { return http::Redirect{"/"}; };
        router.add({http::Method::post, "/f/{id}", "anyone", "", nothing, &shape, true});
        router.add({http::Method::get, "/{path...}", "anyone", "", nothing});
        return router;
    }();
    return made;
}

/// What a form says once it is read by its shape.
void read_by_shape(const http::Request& request)
{
    try {
        const http::Form form = http::Form::read(request, shape);
        hold(graphemes(form.text("t")) <= 20 && is_utf8(form.text("t")), "a text within its limit");
        hold(form.text("t").find('\n') == std::string::npos, "one line");
        hold(form.list("li").size() <= 5, "a list within its limit");
        form.instant("at");
        form.id("id");
    } catch (const Problem& problem) {
        hold(problem.code() == ProblemCode::invalid, "a form is refused as invalid");
    }
}

} // namespace

/// A head as the connection reads it, up to the opened body, and the rest as that body.
void request(std::string_view bytes)
{
    try {
        const auto end = http::find_head_end(bytes, 0);
        if (!end) return;
        http::Head head = http::read_head(bytes.substr(0, *end));
        hold(!head.host.empty(), "a host");
        for (const auto& [name, value] : head.fields) {
            hold(is_utf8(value) && value.find_first_of("\r\n") == std::string::npos, "a field's value is one line");
            hold(!name.empty(), "a field has a name");
        }
        http::Exchange exchange;
        const http::Framing framing = head.framing;
        const std::uint64_t length = head.length;
        const http::Intake intake(setting(), router());
        intake.read(exchange, std::move(head), "10.0.0.1");
        intake.find_route(exchange, framing, length);
        if (!exchange.body || exchange.refused) return;
        exchange.body->read(bytes.substr(*end));
        exchange.body->finish(exchange.request);
        hold(exchange.request.body.is_object(), "a body is an object");
        read_by_shape(exchange.request);
    } catch (const http::Refused& refused) {
        hold(refused.status() >= 400 && refused.status() < 600, "refused with a status");
        hold(refused.status() != 500, "a stranger's mistake is not ours");
    }
}

/// All at once and byte by byte is the same.
void chunked(std::string_view bytes)
{
    const auto read = [&](std::size_t step) {
        std::string body;
        http::ChunkReader reader;
        try {
            for (std::size_t at = 0; at < bytes.size() && !reader.done(); at += step)
                reader.read(bytes.substr(at, step), [&](std::string_view piece) { body += piece; });
            return body + (reader.done() ? " done" : " more");
        } catch (const http::Refused& refused) {
            return "refused " + std::to_string(refused.status());
        }
    };
    hold(read(std::max<std::size_t>(bytes.size(), 1)) == read(1), "chunks are the same in any pieces");
}

/// All at once and in small pieces is the same.
void multipart(std::string_view bytes)
{
    const auto read = [&](std::size_t step) {
        try {
            http::MultipartReader reader("b", spool(), true);
            for (std::size_t at = 0; at < bytes.size(); at += step) reader.read(bytes.substr(at, step));
            reader.finish();
            std::string all;
            for (const auto& [name, value] : reader.fields()) {
                hold(is_utf8(name) && is_utf8(value), "fields are UTF-8");
                all += name + "=" + value + ";";
            }
            for (const http::Upload& upload : reader.uploads()) {
                hold(upload.name.find_first_of("/\\") == std::string::npos, "a file's name is no path");
                hold(std::filesystem::file_size(upload.path) == upload.bytes, "a file is as long as it says");
                all += upload.field + ":" + upload.name + ":" + std::to_string(upload.bytes) + ";";
            }
            return all;
        } catch (const http::Refused& refused) {
            return "refused " + std::to_string(refused.status());
        }
    };
    hold(read(std::max<std::size_t>(bytes.size(), 1)) == read(3), "a form is the same in any pieces");
}

/// A body of names and values, and what its shape makes of it.
void form(std::string_view bytes)
{
    try {
        http::Request request;
        request.body = http::form_object(http::read_urlencoded(bytes, http::form_fields));
        for (const auto& [name, value] : request.body.members())
            hold(is_utf8(name) && (value.is_string() || value.is_array()), "names are UTF-8, values text");
        read_by_shape(request);
    } catch (const http::Refused& refused) {
        hold(refused.status() == 400, "refused as malformed");
    }
}

void target(std::string_view bytes)
{
    try {
        const http::Target read = http::read_target(bytes);
        hold(read.path.starts_with('/') && is_utf8(read.path), "a path");
        hold(read.path.find_first_of(std::string_view("\\\0\r\n", 4)) == std::string::npos,
             "a path that all read alike");
        hold((read.path + "/").find("/../") == std::string::npos && (read.path + "/").find("/./") == std::string::npos,
             "no dot segments");
        for (const auto& [name, value] : read.query) hold(is_utf8(name) && is_utf8(value), "a query in UTF-8");
        router().find(http::Method::get, read.path);
        router().find(http::Method::post, read.path);
    } catch (const http::Refused& refused) {
        hold(refused.status() == 400, "refused as malformed");
    }
}

} // namespace samband::fuzz
