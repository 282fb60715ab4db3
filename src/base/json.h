#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// A small ordered JSON value: what pages show, forms send and rule books answer.
/// Light to include; the reader stands on nlohmann-json in one .cpp.
namespace samband {

class Json {
public:
    using Array = std::vector<Json>;
    using Member = std::pair<std::string, Json>;
    using Object = std::vector<Member>; ///< in the order written; keys are unique

    Json() noexcept; ///< null
    ~Json();         // in the .cpp, like copies and moves: a variant of seven is much code to repeat everywhere
    Json(const Json& other);
    Json(Json&& other) noexcept;
    Json& operator=(const Json& other);
    Json& operator=(Json&& other) noexcept;
    Json(std::nullptr_t) noexcept : Json() {}
    template <std::same_as<bool> Bool> // a pointer must not become true
    Json(Bool value) : value_(value)
    {
    }
    Json(int value) : value_(std::int64_t{value}) {}
    Json(std::int64_t value) : value_(value) {}
    Json(std::size_t value) : value_(static_cast<std::int64_t>(value)) {}
    Json(double value) : value_(value) {}
    Json(const char* value) : value_(std::string(value)) {}
    Json(std::string_view value) : value_(std::string(value)) {}
    Json(std::string value) : value_(std::move(value)) {}
    Json(Array value) : value_(std::move(value)) {}
    Json(Object value) : value_(std::move(value)) {}

    static Json array() { return Json(Array{}); }
    static Json object() { return Json(Object{}); }
    static Json object(std::initializer_list<Member> members) { return Json(Object(members)); }

    bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
    bool is_bool() const { return std::holds_alternative<bool>(value_); }
    bool is_integer() const { return std::holds_alternative<std::int64_t>(value_); }
    bool is_number() const { return is_integer() || std::holds_alternative<double>(value_); }
    bool is_string() const { return std::holds_alternative<std::string>(value_); }
    bool is_array() const { return std::holds_alternative<Array>(value_); }
    bool is_object() const { return std::holds_alternative<Object>(value_); }

    /// The value; an assertion fails if it is of another type (ask first).
    bool boolean() const;
    std::int64_t integer() const;
    double number() const;
    const std::string& string() const;
    const Array& items() const;
    Array& items();
    const Object& members() const;
    Object& members();

    /// The member by that name, or null if there is none or this is no object.
    const Json* find(std::string_view key) const;
    /// The member by that name, made as null if it is not there (null becomes an object).
    Json& operator[](std::string_view key);
    /// Appends (null becomes an array).
    void push(Json item);

    friend bool operator==(const Json&, const Json&) = default;

private:
    std::variant<std::monostate, bool, std::int64_t, double, std::string, Array, Object> value_;
};

/// The text on one line, or indented by two. UTF-8 goes through as it is; `</` is written `<\/` and `<!` as `\u003c!`,
/// so that it may stand inside a script element. A number that is not finite is written as null.
std::string to_text(const Json& json, bool indented = false);

/// What reading allows. A stranger's text is never deeper or larger than this.
struct JsonLimits {
    std::size_t bytes = 1 << 20;
    std::size_t depth = 32;
};

/// Reads one JSON text (RFC 8259, UTF-8; repeated keys refused). Whole numbers past 64 bits are read as double.
/// Throws Problem invalid with line and column.
Json parse_json(std::string_view text, const JsonLimits& limits = {});

} // namespace samband
