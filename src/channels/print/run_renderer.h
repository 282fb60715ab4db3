#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace samband::channels::print {

/// What the renderer told: how it ended, and what stood on its standard output.
struct Rendered {
    int status = -1; ///< its exit status; -1: it was ended, or ended itself by a limit
    std::string out;
};

/// Starts `/usr/bin/python3` with render.py and these words, gives it the HTML, and waits at most `renderer_time_s`. It
/// gets nothing else of ours: no socket, no database, no environment. Problem unavailable if it cannot be started.
Rendered run_renderer(std::string_view html, const std::vector<std::string>& words);

} // namespace samband::channels::print
