#include "http/gzip.h"
#include "base/problem.h"

#include <zlib.h>

namespace samband::http {

std::string gzip(std::string_view bytes, int level)
{
    z_stream stream{};
    constexpr int gzip_window = 15 + 16;
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw Problem(ProblemCode::internal, "zlib does not start");
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END) throw Problem(ProblemCode::internal, "zlib does not end");
    return out;
}

bool is_compressible(std::string_view content_type)
{
    const std::string_view type = content_type.substr(0, content_type.find(';'));
    if (type.starts_with("text/") && type != "text/event-stream") return true;
    return type.ends_with("json") || type.ends_with("xml") || type == "application/javascript";
}

} // namespace samband::http
