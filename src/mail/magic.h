#pragma once
#include <string_view>

namespace samband::mail {

/// What the first bytes say that a file is, as a media type; empty where they do not tell. Zip archives are told apart
/// by what lies in them: "application/vnd.openxmlformats-officedocument.wordprocessingml.document".
std::string_view type_by_bytes(std::string_view bytes);

/// What may stand in a file that ends so ("pdf"); empty where the ending says nothing to us. A text has no first bytes
/// of its own: "text/plain".
std::string_view type_by_ending(std::string_view ending);

} // namespace samband::mail
