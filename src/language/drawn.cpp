#include "language/prose.h"

namespace samband::language {

void Drawn::copy(std::string_view same, std::size_t source)
{
    if (same.empty()) return;
    const bool goes_on = !pieces_.empty() && pieces_.back().length == 0 &&
                         pieces_.back().source + (text.size() - pieces_.back().at) == source;
    if (!goes_on) pieces_.push_back({text.size(), source, 0});
    text += same;
}

void Drawn::stand_for(std::string_view other, std::size_t source, std::size_t length)
{
    if (other.empty()) return;
    pieces_.push_back({text.size(), source, std::max<std::size_t>(length, 1)});
    text += other;
}

const Drawn::Piece* Drawn::piece_at(std::size_t at) const
{
    const auto after = std::upper_bound(pieces_.begin(), pieces_.end(), at,
                                        [](std::size_t wanted, const Piece& piece) { return wanted < piece.at; });
    return after == pieces_.begin() ? nullptr : &*(after - 1);
}

std::size_t Drawn::source_begin(std::size_t at) const
{
    const Piece* piece = piece_at(at);
    if (!piece) return 0;
    return piece->length == 0 ? piece->source + (at - piece->at) : piece->source;
}

std::size_t Drawn::source_end(std::size_t at) const
{
    if (at == 0) return source_begin(0);
    const Piece* piece = piece_at(at - 1);
    if (!piece) return 0;
    return piece->length == 0 ? piece->source + (at - piece->at) : piece->source + piece->length;
}

} // namespace samband::language
