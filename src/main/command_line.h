#pragma once

namespace samband::main {

/// The program: reads the command line, does the command, returns the exit code.
int run(int count, const char* const* arguments);

} // namespace samband::main
