#include "mail/parts.h"

#include "base/text.h"
#include "mail/check.h"
#include "mail/file_name.h"
#include "mail/limits.h"

namespace samband::mail {

Held<GMimeMessage> parse(std::string_view text)
{
    if (text.size() > received_bytes) return nullptr;
    prepare_gmime();
    const Held<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(text.data(), text.size()));
    const Held<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    Held<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
    if (!message || g_mime_header_list_get_count(g_mime_object_get_header_list(GMIME_OBJECT(message.get()))) == 0)
        return nullptr;
    return message;
}

std::string type_of(GMimeObject* object)
{
    GMimeContentType* type = object == nullptr ? nullptr : g_mime_object_get_content_type(object);
    if (type == nullptr) return {};
    const Text text(g_mime_content_type_get_mime_type(type));
    return fold(tidy(text.get()));
}

std::string header_of(GMimeObject* object, const char* name)
{
    return tidy(g_mime_object_get_header(object, name));
}

std::vector<std::string> bracketed_in(std::string_view value, std::size_t most)
{
    std::vector<std::string> found;
    while (found.size() < most) {
        const std::size_t open = value.find('<');
        const std::size_t close = open == value.npos ? open : value.find('>', open);
        if (close == value.npos) break;
        found.emplace_back(trim(value.substr(open + 1, close - open - 1)));
        value.remove_prefix(close + 1);
    }
    return found;
}

std::string content_of(GMimeObject* part, std::size_t most)
{
    GMimeDataWrapper* content = GMIME_IS_PART(part) ? g_mime_part_get_content(GMIME_PART(part)) : nullptr;
    if (content == nullptr) return {};
    GByteArray* bytes = g_byte_array_new();
    const Held<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_stream_mem_set_byte_array(GMIME_STREAM_MEM(stream.get()), bytes);
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    std::string text(reinterpret_cast<const char*>(bytes->data), std::min<std::size_t>(bytes->len, most));
    g_byte_array_free(bytes, TRUE);
    return text;
}

std::string tidy(const char* text)
{
    if (text == nullptr) return {};
    const std::string_view whole(text);
    return one_line(without_turns(to_utf8(whole.substr(0, received_value))), received_value);
}

} // namespace samband::mail
