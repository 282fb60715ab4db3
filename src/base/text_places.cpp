#include "base/text_places.h"

namespace samband {

constexpr std::size_t step = 512; ///< bytes; what an answer walks through at most

static TextPlace walked(TextPlace place, std::string_view bytes)
{
    for (const char c : bytes) {
        if (c == '\n')
            place = {place.line + 1, 1};
        else if ((static_cast<unsigned char>(c) & 0xc0) != 0x80)
            ++place.column;
    }
    return place;
}

TextPlace place_at(std::string_view text, std::size_t offset)
{
    return walked({}, text.substr(0, offset));
}

TextPlaces::TextPlaces(std::string_view text) : text_(text), marks_{{}}
{
    for (std::size_t at = 0; at + step <= text.size(); at += step)
        marks_.push_back(walked(marks_.back(), text.substr(at, step)));
}

TextPlace TextPlaces::at(std::size_t offset) const
{
    const std::size_t mark = std::min(offset, text_.size()) / step;
    return walked(marks_[mark], text_.substr(mark * step, offset - mark * step));
}

} // namespace samband
