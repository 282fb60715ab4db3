#include "channels/print/qr_code.h"

#include "base/text.h"
#include "channels/print/limits.h"

#include <qrencode.h>

namespace samband::channels::print {

static constexpr int quiet = 4; // modules around it, ISO/IEC 18004 § 9.1

using Code = std::unique_ptr<QRcode, decltype(&QRcode_free)>;

static Code code_of(std::string_view text)
{
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    return {QRcode_encodeData(static_cast<int>(text.size()), bytes, 0, QR_ECLEVEL_M), QRcode_free};
}

/// Black modules that touch in a row are one piece of the path.
static std::string path_of(const QRcode& code)
{
    std::string path;
    const auto black = [&](int x, int y) { return (code.data[y * code.width + x] & 1) != 0; };
    for (int y = 0; y < code.width; ++y)
        for (int x = 0; x < code.width; ++x) {
            if (!black(x, y)) continue;
            const int from = x;
            while (x < code.width && black(x, y)) ++x;
            const std::string run = std::to_string(x - from);
            path +=
                "M" + std::to_string(from + quiet) + " " + std::to_string(y + quiet) + "h" + run + "v1h-" + run + "z";
        }
    return path;
}

std::string qr_svg(std::string_view address, std::string_view label)
{
    if (address.empty() || address.size() > qr_bytes) return {};
    const Code code = code_of(address);
    if (!code) return {};
    const std::string side = std::to_string(code->width + 2 * quiet);
    return "<svg class=\"qr\" role=\"img\" aria-label=\"" + escape_html(label) + "\" viewBox=\"0 0 " + side + " " +
           side + "\" shape-rendering=\"crispEdges\"><rect width=\"" + side + "\" height=\"" + side +
           "\" fill=\"#fff\"/><path fill=\"#000\" d=\"" + path_of(*code) + "\"/></svg>";
}

} // namespace samband::channels::print
