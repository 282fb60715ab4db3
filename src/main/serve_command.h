#pragma once
#include <filesystem>
#include <string>

namespace samband::main {

struct ServeOptions {
    std::filesystem::path data;
    std::string listen;   ///< empty: by samband.toml
    std::string inside;   ///< empty: by samband.toml; "none": none
    std::string database; ///< empty: by samband.toml
    bool demo = false;    ///< make the demo world first, if it is not there
};

/// `samband serve` and `samband demo`: serves until SIGTERM or SIGINT, then drains. Prints "listening on http://…" once
/// it answers. 0 when it ended so; throws Problem if it cannot start.
int serve_command(const ServeOptions& options);

} // namespace samband::main
