#pragma once
#include "base/problem.h"

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// A read TOML document with the place of every value, so that a mistake is told with file, line and key.
/// Light to include; the reader stands on toml++ in one .cpp.
namespace samband {

class Toml {
public:
    enum class Kind { string, integer, boolean, number, time, array, table };
    struct Place {
        std::string file;
        int line = 0;   ///< from 1
        int column = 0; ///< from 1, in characters
    };

    Kind kind() const { return kind_; }
    const std::string& key() const { return key_; } ///< dotted from the root, items counted from 1: "clause[3].effect"
    const Place& place() const { return place_; }

    /// The value; throws Problem invalid ("FILE:LINE: KEY skal være …") if it is of another kind.
    const std::string& string() const; ///< for a date or time its text as TOML writes it, too
    std::int64_t integer() const;
    bool boolean() const;
    double number() const; ///< integers too; inf and nan are refused
    const std::vector<Toml>& items() const;
    std::vector<std::string> strings() const;                         ///< an array of strings
    const std::vector<std::pair<std::string, Toml>>& members() const; ///< in the order written

    /// The member by that name, or null.
    const Toml* find(std::string_view name) const;
    /// The member by that name; throws Problem invalid if it is not there.
    const Toml& at(std::string_view name) const;
    /// Throws Problem invalid naming the first member that is not in `known`, and listing what is known.
    void only(std::initializer_list<std::string_view> known) const;
    /// A mistake at this place, to throw: "FILE:LINE: KEY `says`".
    Problem mistake(std::string_view says) const;

    struct Reader; ///< builds it (toml.cpp)

private:
    Kind kind_ = Kind::table;
    std::string key_;
    Place place_;
    Problem expected(std::string_view what) const;

    std::variant<std::string, std::int64_t, bool, double> scalar_;
    std::vector<Toml> items_;
    std::vector<std::pair<std::string, Toml>> members_;
};

/// Reads TOML 1.0. `file` is only a name for messages. Throws Problem invalid with file, line and column.
Toml parse_toml(std::string_view text, const std::string& file);

} // namespace samband
