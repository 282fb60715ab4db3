#pragma once
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

namespace samband::http {

/// Takes a chunked body apart (RFC 9112 § 7.1), strictly: sizes of one to eight hexadecimal digits and nothing else,
/// every line ended by CRLF. Extensions and trailers are read past.
class ChunkReader {
public:
    /// Reads on; body bytes go to `sink`. Returns how many bytes of `input` it took: all, unless the body ended.
    /// Throws Refused 400 for what is no chunked body.
    std::size_t read(std::string_view input, const std::function<void(std::string_view)>& sink);
    bool done() const { return state_ == State::done; }

private:
    enum class State { size_line, data, after_data, trailer, done };

    bool take_line(std::string_view input, std::size_t& at, std::size_t most);
    void size_line();
    void trailer_line();

    State state_ = State::size_line;
    std::string line_;
    std::uint64_t left_ = 0;
    std::size_t trailer_ = 0;
};

} // namespace samband::http
