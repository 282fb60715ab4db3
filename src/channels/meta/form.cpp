#include "channels/meta/form.h"

#include "base/sha256.h"
#include "base/text.h"
#include "channels/networks/wording.h"

namespace samband::channels::meta {

std::string urlencoded(const Fields& fields)
{
    std::string text;
    for (const auto& [name, value] : fields) {
        if (!text.empty()) text += '&';
        text += networks::percent_encoded(name) + "=" + networks::percent_encoded(value);
    }
    return text;
}

Body multipart(const Fields& fields, std::string_view file_field, std::string_view file)
{
    const Sha256Sum sum = sha256(file);
    const std::string boundary = to_hex({reinterpret_cast<const char*>(sum.data()), sum.size()}).substr(0, 48);
    const std::string begin = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"";
    std::string bytes;
    bytes.reserve(file.size() + 1024);
    for (const auto& [name, value] : fields) bytes += begin + name + "\"\r\n\r\n" + value + "\r\n";
    bytes +=
        begin + std::string(file_field) + "\"; filename=\"picture\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    bytes.append(file) += "\r\n--" + boundary + "--\r\n";
    return {"multipart/form-data; boundary=" + boundary, std::move(bytes)};
}

} // namespace samband::channels::meta
