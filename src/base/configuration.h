#pragma once
#include "base/toml.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>

/// One TOML file, overridden by the environment: key `mail.port` by SAMBAND_MAIL_PORT. An empty variable is a value.
namespace samband {

class Configuration {
public:
    /// Reads the file; a missing one is an empty one. `environment` looks up a variable (std::getenv in the program).
    /// Throws Problem invalid with file, line and key.
    static Configuration load(const std::filesystem::path& file,
                              const std::function<const char*(const char*)>& environment);
    static Configuration parse(std::string_view text, const std::string& file,
                               const std::function<const char*(const char*)>& environment);

    /// The value of a dotted key, or `otherwise`. Throws Problem invalid (place, key, what is expected) on another kind
    /// or outside the range.
    std::string text(std::string_view key, std::string_view otherwise);
    std::int64_t integer(std::string_view key, std::int64_t otherwise, std::int64_t least, std::int64_t most);
    bool flag(std::string_view key, bool otherwise);

    /// Throws Problem invalid if the file holds a key that nobody has asked for: a misspelt key must not be silent.
    void refuse_unknown() const;

private:
    using Environment = std::function<const char*(const char*)>;
    /// A value from the environment, and the variable it came from.
    struct Override {
        std::string variable;
        std::string value;
    };

    Configuration(Toml root, Environment environment);
    std::optional<Override> overriding(std::string_view key);
    const Toml* written(std::string_view key) const;
    void refuse_unasked(const Toml& table) const;

    Toml root_;
    Environment environment_;
    std::set<std::string, std::less<>> asked_;
};

} // namespace samband
