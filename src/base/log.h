#pragma once
#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>

/// Structured logs: one JSON object a line on standard error. No personal data: an event is a code word,
/// and a value is an id, a number, a code word or a path of ours; never a name, an address or a text that people wrote.
namespace samband::log {

enum class Level { debug, info, warning, error };

struct Field {
    std::string_view key; ///< a code word of ours
    std::string value;
    bool quoted = true; ///< a number or a truth value stands in the line without quotes

    Field(std::string_view k, std::string_view v) : key(k), value(v) {}
    Field(std::string_view k, const char* v) : key(k), value(v) {}
    Field(std::string_view k, const std::string& v) : key(k), value(v) {}
    template <std::integral Number>
    requires(!std::same_as<Number, bool>) Field(std::string_view k, Number v)
        : key(k),
          value(std::to_string(v)),
          quoted(false)
    {
    }
    template <std::same_as<bool> Bool>
    Field(std::string_view k, Bool v) : key(k),
                                        value(v ? "true" : "false"),
                                        quoted(false)
    {
    }
};

/// What is below `level` is not written. Default info.
void set_level(Level level);

/// Writes one line: {"time":…,"level":…,"event":…, then the fields}. Control characters in values are escaped
/// and what is not UTF-8 is replaced, so that a value cannot forge a line; long values are cut (limits.h).
/// Safe to call from any thread.
void write(Level level, std::string_view event, std::initializer_list<Field> fields = {});

inline void debug(std::string_view event, std::initializer_list<Field> fields = {})
{
    write(Level::debug, event, fields);
}
inline void info(std::string_view event, std::initializer_list<Field> fields = {})
{
    write(Level::info, event, fields);
}
inline void warning(std::string_view event, std::initializer_list<Field> fields = {})
{
    write(Level::warning, event, fields);
}
inline void error(std::string_view event, std::initializer_list<Field> fields = {})
{
    write(Level::error, event, fields);
}

} // namespace samband::log
