#include "base/log.h"
#include "base/log_lines.h"

#include "base/instant.h"
#include "base/json_text.h"
#include "base/limits.h"
#include "base/text.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/stdout_sinks.h>

namespace samband::log {
namespace {

spdlog::level::level_enum of(Level level)
{
    switch (level) {
    case Level::debug:
        return spdlog::level::debug;
    case Level::info:
        return spdlog::level::info;
    case Level::warning:
        return spdlog::level::warn;
    case Level::error:
        return spdlog::level::err;
    }
    return spdlog::level::err;
}

std::string_view word(Level level)
{
    switch (level) {
    case Level::debug:
        return "debug";
    case Level::info:
        return "info";
    case Level::warning:
        return "warning";
    case Level::error:
        return "error";
    }
    return "error";
}

/// Lives until the process ends: other threads may log while static objects are destroyed.
spdlog::logger& line_logger()
{
    static spdlog::logger* const made = [] {
        auto* logger = new spdlog::logger("samband", std::make_shared<spdlog::sinks::stderr_sink_mt>());
        logger->set_pattern("%v");
        return logger;
    }();
    return *made;
}

/// U+0080–9F, U+2028 and U+2029 break lines or steer terminals, but JSON lets them stand.
void append_safe(std::string& out, std::string_view utf8)
{
    std::string quoted;
    append_json_string(quoted, utf8);
    for (std::size_t i = 0; i < quoted.size(); ++i) {
        const std::string_view rest = std::string_view(quoted).substr(i);
        if (rest.size() > 1 && rest[0] == '\xc2' && static_cast<unsigned char>(rest[1]) < 0xa0) {
            constexpr char digits[] = "0123456789abcdef";
            const auto byte = static_cast<unsigned char>(rest[1]);
            out.append("\\u00").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
            i += 1;
        } else if (rest.starts_with("\u2028") || rest.starts_with("\u2029")) {
            out += rest[2] == '\xa8' ? "\\u2028" : "\\u2029";
            i += 2;
        } else {
            out += rest[0];
        }
    }
}

void append_value(std::string& out, std::string_view value)
{
    if (value.size() <= limits::log_value_bytes) return append_safe(out, to_utf8(value));
    std::string_view start = value.substr(0, limits::log_value_bytes);
    while (!start.empty() && (static_cast<unsigned char>(value[start.size()]) & 0xc0) == 0x80) start.remove_suffix(1);
    append_safe(out, to_utf8(start) + "…");
}

} // namespace

void set_level(Level level)
{
    line_logger().set_level(of(level));
}

static std::string line_of(Level level, std::string_view event, std::initializer_list<Field> fields)
{
    std::string line = "{\"time\":\"" + to_rfc3339(machine_now()) + "\",\"level\":\"";
    line.append(word(level)).append("\",\"event\":");
    append_value(line, event);
    for (const Field& field : fields) {
        line += ',';
        append_value(line, field.key);
        line += ':';
        if (field.quoted)
            append_value(line, field.value);
        else
            line += field.value;
    }
    line += '}';
    return line;
}

void write(Level level, std::string_view event, std::initializer_list<Field> fields)
{
    spdlog::logger& logger = line_logger();
    if (!logger.should_log(of(level))) return;
    const std::string line = line_of(level, event, fields);
    logger.log(of(level), spdlog::string_view_t(line.data(), line.size()));
}

void Lines::add(Level level, std::string_view event, std::initializer_list<Field> fields)
{
    constexpr std::size_t most_bytes = 64 * 1024;
    if (!line_logger().should_log(of(level))) return;
    if (!text_.empty()) text_ += '\n';
    text_ += line_of(level, event, fields);
    if (text_.size() > most_bytes) write();
}

void Lines::write()
{
    if (text_.empty()) return;
    // Every line in it was let through by its own level; the logger's own end of line ends the last.
    line_logger().log(spdlog::level::critical, spdlog::string_view_t(text_.data(), text_.size()));
    text_.clear();
}

} // namespace samband::log
