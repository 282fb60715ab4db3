#include "http/part_head.h"
#include "base/text.h"
#include "http/limits.h"
#include "http/refusal.h"

#include <algorithm>

namespace samband::http {

static std::string lower_ascii(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return out;
}

/// Reads a quoted string that begins at `value`; moves past it. Nothing if it does not end.
static std::optional<std::string> quoted(std::string_view& value)
{
    std::string out;
    for (std::size_t at = 1; at < value.size(); ++at) {
        if (value[at] == '"') {
            value.remove_prefix(at + 1);
            return out;
        }
        // Browsers send a backslash in a file name as it is; only \" and \\ are escapes here.
        const bool escape =
            value[at] == '\\' && at + 1 < value.size() && (value[at + 1] == '"' || value[at + 1] == '\\');
        if (escape) ++at;
        out += value[at];
    }
    return std::nullopt;
}

std::optional<std::string> header_parameter(std::string_view value, std::string_view name)
{
    std::size_t at = value.find(';');
    while (at < value.size()) {
        value = trim(value.substr(at + 1));
        const std::size_t equals = value.find('=');
        if (equals == std::string_view::npos) return std::nullopt;
        const std::string key = lower_ascii(trim(value.substr(0, equals)));
        value = trim(value.substr(equals + 1));
        std::optional<std::string> text;
        if (value.starts_with('"')) {
            text = quoted(value);
            if (!text) return std::nullopt;
        } else {
            text = std::string(trim(value.substr(0, std::min(value.find(';'), value.size()))));
        }
        if (key == name) return text;
        at = value.find(';');
    }
    return std::nullopt;
}

static std::string base_name(std::string_view name)
{
    const std::size_t slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    std::string out;
    for (char c : name)
        if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7f) out += c;
    while (out.size() > file_name_bytes || !is_utf8(out)) out.pop_back();
    return out == "." || out == ".." ? "" : out;
}

static PartHead disposition(std::string_view value)
{
    const std::string kind = lower_ascii(trim(value.substr(0, std::min(value.find(';'), value.size()))));
    const std::optional<std::string> name = header_parameter(value, "name");
    if (kind != "form-data" || !name || name->empty() || name->size() > field_name_bytes || !is_utf8(*name))
        throw Refused(400, "En del av skjemaet mangler navn.");
    PartHead part;
    part.name = *name;
    if (const auto file = header_parameter(value, "filename")) {
        if (!is_utf8(*file)) throw Refused(400, "Filnavnet er ikke UTF-8.");
        part.file_name = base_name(*file);
    }
    return part;
}

PartHead read_part_head(std::string_view head)
{
    std::optional<PartHead> part;
    std::string type = "text/plain";
    while (!head.empty()) {
        const std::size_t end = std::min(head.find("\r\n"), head.size());
        const std::string_view line = head.substr(0, end);
        head.remove_prefix(std::min(end + 2, head.size()));
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos ||
            line.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos)
            throw Refused(400, "En del av skjemaet er ugyldig.");
        const std::string name = lower_ascii(line.substr(0, colon));
        const std::string_view value = trim(line.substr(colon + 1));
        if (name == "content-disposition" && part) throw Refused(400, "En del av skjemaet er ugyldig.");
        if (name == "content-disposition") part = disposition(value);
        if (name == "content-type") type = std::string(value);
        const std::string coding = name == "content-transfer-encoding" ? lower_ascii(value) : "binary";
        if (coding != "binary" && coding != "8bit" && coding != "7bit")
            throw Refused(400, "En del av skjemaet er kodet på ukjent vis.");
    }
    if (!part) throw Refused(400, "En del av skjemaet mangler navn.");
    part->type = is_utf8(type) ? type : "application/octet-stream";
    return *part;
}

} // namespace samband::http
