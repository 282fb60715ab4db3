#include "mail/html_reader.h"

#include "base/text.h"
#include "mail/limits.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <memory>
#include <strings.h>

namespace samband::mail {
namespace {

struct FreeParser {
    void operator()(htmlParserCtxt* parser) const { htmlFreeParserCtxt(parser); }
};
using Parser = std::unique_ptr<htmlParserCtxt, FreeParser>;

/// What the callbacks share.
struct Run {
    HtmlEvents& events;
    htmlParserCtxt* parser = nullptr;
    std::size_t depth = 0;
    bool stopped = false;
    std::vector<HtmlAttribute> attributes = {};

    void stop()
    {
        stopped = true;
        xmlStopParser(parser);
    }
};

std::string_view view_of(const xmlChar* text)
{
    return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

void on_open(void* data, const xmlChar* name, const xmlChar** attributes)
{
    Run& run = *static_cast<Run*>(data);
    if (run.stopped) return;
    if (++run.depth > html_depth) return run.stop();
    run.attributes.clear();
    for (const xmlChar** at = attributes; at != nullptr && at[0] != nullptr; at += 2)
        run.attributes.push_back({view_of(at[0]), view_of(at[1])});
    run.events.open(view_of(name), run.attributes);
}

void on_close(void* data, const xmlChar* name)
{
    Run& run = *static_cast<Run*>(data);
    if (run.stopped || run.depth == 0) return;
    --run.depth;
    run.events.close(view_of(name));
}

void on_text(void* data, const xmlChar* text, int length)
{
    Run& run = *static_cast<Run*>(data);
    if (!run.stopped && length > 0)
        run.events.text({reinterpret_cast<const char*>(text), static_cast<std::size_t>(length)});
}

Parser parser_for(Run& run)
{
    static const bool ready = [] {
        xmlInitParser();
        return true;
    }();
    static_cast<void>(ready);
    htmlSAXHandler handler{};
    handler.startElement = on_open;
    handler.endElement = on_close;
    handler.characters = on_text;
    handler.cdataBlock = on_text;
    handler.ignorableWhitespace = on_text;
    Parser parser(htmlCreatePushParserCtxt(&handler, &run, nullptr, 0, nullptr, XML_CHAR_ENCODING_UTF8));
    if (!parser) throw std::bad_alloc();
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                                         HTML_PARSE_NOIMPLIED | HTML_PARSE_NONET | HTML_PARSE_IGNORE_ENC);
    run.parser = parser.get();
    return parser;
}

/// A picture within an address may be as large as the mail, and is shown by nobody here. The parser gets UTF-8
/// without NUL, which would end the text for it.
std::string without_pictures(std::string_view html)
{
    static constexpr std::string_view mark = "data:image/";
    std::string left;
    left.reserve(html.size());
    for (std::size_t at = 0; at < html.size();) {
        const bool picture =
            html.size() - at >= mark.size() && strncasecmp(html.data() + at, mark.data(), mark.size()) == 0;
        if (!picture) {
            if (html[at] != '\0') left += html[at];
            ++at;
            continue;
        }
        at = std::min(html.find_first_of("\"'<> ", at), html.size());
    }
    return is_utf8(left) ? left : to_utf8(left);
}

/// The parser compares each attribute of a tag with those before it, so a tag may not be long: what it holds back here
/// is one that has not ended yet.
bool holds_long_tag(const htmlParserCtxt& parser)
{
    const xmlParserInput* input = parser.input;
    if (input == nullptr || input->cur == nullptr) return false;
    const std::string_view held(reinterpret_cast<const char*>(input->cur),
                                static_cast<std::size_t>(input->end - input->cur));
    return held.size() > html_tag_bytes && held[0] == '<' && std::isalpha(static_cast<unsigned char>(held[1]));
}

} // namespace

bool read_html(std::string_view html, HtmlEvents& events)
{
    static constexpr std::size_t step = 4'096;
    Run run{events};
    const Parser parser = parser_for(run);
    // The parser takes nothing after the end of the first element, so all of it stands in one of ours.
    const std::string text = "<samband-mail>" + without_pictures(html);
    for (std::size_t at = 0; at < text.size() && !run.stopped; at += step) {
        const std::size_t count = std::min(step, text.size() - at);
        htmlParseChunk(parser.get(), text.data() + at, static_cast<int>(count), 0);
        if (holds_long_tag(*parser)) run.stop();
    }
    if (!run.stopped) htmlParseChunk(parser.get(), "", 0, 1);
    if (parser->myDoc != nullptr) xmlFreeDoc(parser->myDoc);
    return !run.stopped;
}

std::string_view attribute(const std::vector<HtmlAttribute>& attributes, std::string_view name)
{
    for (const HtmlAttribute& one : attributes)
        if (one.name == name) return one.value;
    return {};
}

bool is_hidden(const std::vector<HtmlAttribute>& attributes)
{
    for (const HtmlAttribute& one : attributes)
        if (one.name == "hidden") return true;
    std::string style;
    for (const char c : attribute(attributes, "style").substr(0, html_style_bytes))
        if (!std::isspace(static_cast<unsigned char>(c))) style += static_cast<char>(std::tolower(c));
    style += ';';
    for (const char* word : {"display:none", "visibility:hidden", "mso-hide:all", "font-size:0;", "font-size:0px",
                             "max-height:0;", "max-height:0px", "opacity:0;"})
        if (style.find(word) != style.npos) return true;
    return false;
}

} // namespace samband::mail
