#include "http/chunks.h"
#include "http/limits.h"
#include "http/refusal.h"

#include <algorithm>
#include <charconv>

namespace samband::http {

std::size_t ChunkReader::read(std::string_view input, const std::function<void(std::string_view)>& sink)
{
    std::size_t at = 0;
    while (at < input.size() && !done()) {
        switch (state_) {
        case State::size_line:
            if (take_line(input, at, chunk_line_bytes)) size_line();
            break;
        case State::data: {
            const std::size_t take = static_cast<std::size_t>(std::min<std::uint64_t>(left_, input.size() - at));
            sink(input.substr(at, take));
            at += take;
            left_ -= take;
            if (left_ == 0) state_ = State::after_data;
            break;
        }
        case State::after_data:
            if (!take_line(input, at, 2)) break;
            if (!line_.empty()) throw Refused(400, "En del av innholdet er lengre enn den sier.");
            state_ = State::size_line;
            break;
        case State::trailer:
            if (take_line(input, at, trailer_bytes)) trailer_line();
            break;
        case State::done:
            break;
        }
    }
    return at;
}

/// Gathers a line over as many calls as it takes; true when `line_` is whole, without its CRLF.
bool ChunkReader::take_line(std::string_view input, std::size_t& at, std::size_t most)
{
    while (at < input.size()) {
        const char c = input[at++];
        const bool after_return = !line_.empty() && line_.back() == '\r';
        if (after_return != (c == '\n')) throw Refused(400, "Linjene må ende med CRLF.");
        if (static_cast<unsigned char>(c) < 0x20 && c != '\r' && c != '\n' && c != '\t')
            throw Refused(400, "Innholdet er delt opp på ugyldig vis.");
        if (c == '\n') {
            line_.pop_back();
            return true;
        }
        line_ += c;
        if (line_.size() > most) throw Refused(400, "Innholdet er delt opp på ugyldig vis.");
    }
    return false;
}

void ChunkReader::size_line()
{
    const std::size_t digits = std::min(line_.find(';'), line_.size());
    const auto [end, error] = std::from_chars(line_.data(), line_.data() + digits, left_, 16);
    const bool hexadecimal = digits > 0 && digits <= 8 && line_.front() != '-';
    if (!hexadecimal || error != std::errc() || end != line_.data() + digits)
        throw Refused(400, "Innholdet er delt opp på ugyldig vis.");
    line_.clear();
    state_ = left_ > 0 ? State::data : State::trailer;
}

void ChunkReader::trailer_line()
{
    trailer_ += line_.size();
    if (trailer_ > trailer_bytes) throw Refused(431, "Hodet i forespørselen er for stort.");
    if (line_.empty()) state_ = State::done;
    line_.clear();
}

} // namespace samband::http
