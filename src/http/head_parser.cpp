// The only file with Boost.Beast in it; its compiled parts and Asio's stand here too.
#include "http/head_parser.h"
#include "http/limits.h"
#include "http/refusal.h"

#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // g++ 12 with sanitizers sees one in Beast that is none
#include <boost/asio/impl/src.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/src.hpp>

namespace samband::http {

static std::string lowered(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return out;
}

ParsedHead parse_head(std::string_view raw)
{
    namespace beast = boost::beast;
    beast::http::request_parser<beast::http::empty_body> parser;
    parser.header_limit(static_cast<std::uint32_t>(head_bytes));
    parser.skip(true); // framing is ours: Beast takes transfer codings that a server must refuse
    beast::error_code error;
    parser.put(boost::asio::const_buffer(raw.data(), raw.size()), error);
    if (error || !parser.is_header_done()) throw Refused(400, "Hodet i forespørselen er ugyldig.");

    const auto& message = parser.get();
    ParsedHead head;
    head.method = std::string(message.method_string());
    head.target = std::string(message.target());
    head.minor = static_cast<int>(message.version() % 10);
    for (const auto& field : message)
        head.fields.emplace_back(lowered(std::string_view(field.name_string().data(), field.name_string().size())),
                                 std::string(field.value()));
    return head;
}

} // namespace samband::http
