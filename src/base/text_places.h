#pragma once
#include "base/text.h"

#include <vector>

namespace samband {

/// The places of one text, for who asks for many of them: each answer costs the same wherever it stands and however
/// long its line is. Views the text, which must live as long.
class TextPlaces {
public:
    explicit TextPlaces(std::string_view text);

    /// As `place_at`.
    TextPlace at(std::size_t offset) const;

private:
    std::string_view text_;
    std::vector<TextPlace> marks_; ///< one for every `step` bytes
};

} // namespace samband
