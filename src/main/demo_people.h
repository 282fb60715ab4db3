#pragma once
#include <span>
#include <string_view>

/// Who lives in the demo world. Everybody is invented, and plainly so.
namespace samband::main {

struct DemoPerson {
    std::string_view name;
    std::string_view login; ///< before @KEY.example
    std::string_view title;
    std::string_view unit;
    std::string_view role;
};

struct DemoMunicipality {
    std::string_view key;
    std::string_view rulebook;
    std::string_view decision; ///< by which the rule book was adopted
    std::string_view toml;     ///< municipality.toml
    std::span<const DemoPerson> people;
};

std::span<const DemoMunicipality> demo_municipalities();

/// Everybody's password.
inline constexpr std::string_view demo_password = "kaffe-klokka-atte";

} // namespace samband::main
