#pragma once

namespace samband::pictures {

/// From here on this process may use so much memory, processor time and disk (pictures/limits.h), gains no rights, and
/// ends with its starter or when the time is up, whatever the picture makes the library do.
void confine();

} // namespace samband::pictures
