#pragma once

namespace samband {

/// Freed memory stays with the program up to some megabytes instead of going back to the system at once: reading a
/// large draft would else have its pages taken away and given anew, and cleared, each time. To be called once, before
/// threads are made. Does nothing where the C library is not GNU's.
void keep_freed_memory();

} // namespace samband
