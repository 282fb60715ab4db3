#pragma once
#include <string>
#include <string_view>

namespace samband::mail {

/// A name that a person can read and a disk can bear: the last part of a path, one line, without characters that turn
/// the direction of text or take no room, cut in the middle so that its ending stays. "fil" where nothing is left.
std::string plain_file_name(std::string_view said);

/// The text without the characters that turn its direction (U+202A–202E, U+2066–2069): with them "gnp.exe" is read as
/// "exe.png", and one sender's name as another's.
std::string without_turns(std::string_view text);

} // namespace samband::mail
