#include "http/markdown.h"

#include "base/problem.h"
#include "base/text.h"
#include "http/limits.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace samband::http {

namespace {

struct Free {
    void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
    void operator()(cmark_node* node) const { cmark_node_free(node); }
    void operator()(cmark_iter* iter) const { cmark_iter_free(iter); }
    void operator()(char* text) const { cmark_get_default_mem_allocator()->free(text); }
};

/// How many quotes and list items a line opens.
std::size_t depth_of(std::string_view line)
{
    std::size_t depth = 0;
    for (std::size_t at = 0; at < line.size(); ++at) {
        const bool item = line[at] == '-' || line[at] == '*' || line[at] == '+' || line[at] == '.' || line[at] == ')';
        const bool opens =
            line[at] == '>' || (item && at + 1 < line.size() && (line[at + 1] == ' ' || line[at + 1] == '\t'));
        const bool goes_on = opens || line[at] == ' ' || line[at] == '\t' || (line[at] >= '0' && line[at] <= '9');
        if (!goes_on) break;
        depth += opens;
    }
    return depth;
}

/// Some texts that nobody writes make the reader's time quadratic.
bool is_tangled(std::string_view markdown)
{
    std::size_t pictures = 0;
    for (std::size_t at = 0; (at = markdown.find("![", at)) != markdown.npos; at += 2) ++pictures;
    if (pictures > markdown_pictures) return true;
    const std::vector<std::string_view> lines = split(markdown, '\n');
    return std::any_of(lines.begin(), lines.end(), [](std::string_view line) {
        return static_cast<std::size_t>(std::count(line.begin(), line.end(), '|')) > markdown_columns ||
               depth_of(line) > markdown_depth;
    });
}

/// A parsed text. The parser lives as long as the tree, since it holds the extensions that write it.
struct Document {
    std::unique_ptr<cmark_parser, Free> parser;
    std::unique_ptr<cmark_node, Free> root;
};

constexpr int options = CMARK_OPT_DEFAULT | CMARK_OPT_VALIDATE_UTF8;

Document parse(std::string_view markdown)
{
    // Not `autolink`: Debian's version reads past its buffer; `linked_addresses` does it over the finished tree.
    static const bool registered = (cmark_gfm_core_extensions_ensure_registered(), true);
    Document document{std::unique_ptr<cmark_parser, Free>(registered ? cmark_parser_new(options) : nullptr), nullptr};
    for (const char* name : {"table", "strikethrough"})
        cmark_parser_attach_syntax_extension(document.parser.get(), cmark_find_syntax_extension(name));
    cmark_parser_feed(document.parser.get(), markdown.data(), markdown.size());
    document.root.reset(cmark_parser_finish(document.parser.get()));
    return document;
}

/// All nodes in reading order, taken before any is changed.
std::vector<cmark_node*> nodes_of(cmark_node* root)
{
    std::vector<cmark_node*> nodes;
    const std::unique_ptr<cmark_iter, Free> iter(cmark_iter_new(root));
    for (cmark_event_type event; (event = cmark_iter_next(iter.get())) != CMARK_EVENT_DONE;)
        if (event == CMARK_EVENT_ENTER) nodes.push_back(cmark_iter_get_node(iter.get()));
    return nodes;
}

void replace(cmark_node* old, cmark_node* fresh)
{
    if (!cmark_node_replace(old, fresh)) throw Problem(ProblemCode::internal, "markdown: node cannot be replaced");
    cmark_node_free(old);
}

cmark_node* text_node(const char* literal)
{
    cmark_node* text = cmark_node_new(CMARK_NODE_TEXT);
    cmark_node_set_literal(text, literal);
    return text;
}

void raw_html_becomes_text(cmark_node* node)
{
    cmark_node* text = text_node(cmark_node_get_literal(node));
    if (cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE) return replace(node, text);
    cmark_node* paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH);
    cmark_node_append_child(paragraph, text);
    replace(node, paragraph);
}

void move_children(cmark_node* from, cmark_node* before)
{
    while (cmark_node* child = cmark_node_first_child(from)) cmark_node_insert_before(before, child);
}

void safe_link(cmark_node* node)
{
    if (is_safe_link(cmark_node_get_url(node))) return;
    move_children(node, node);
    cmark_node_free(node);
}

bool is_media(std::string_view url)
{
    if (!url.starts_with("media:")) return false;
    const std::string_view hash = url.substr(6);
    return !hash.empty() && hash.find_first_not_of("0123456789abcdef") == hash.npos;
}

void own_picture(cmark_node* node)
{
    const std::string url = cmark_node_get_url(node);
    if (is_media(url)) {
        cmark_node_set_url(node, ("/media/" + url.substr(6)).c_str());
        return;
    }
    cmark_node* link = cmark_node_new(CMARK_NODE_LINK);
    cmark_node_set_url(link, url.c_str());
    while (cmark_node* child = cmark_node_first_child(node)) cmark_node_append_child(link, child);
    if (!cmark_node_first_child(link)) cmark_node_append_child(link, text_node(url.c_str()));
    replace(node, link);
    safe_link(link);
}

/// The text's headings stand below the page's own: its highest becomes `<h2>`, and none skips a level.
void lower_headings(const std::vector<cmark_node*>& headings)
{
    int highest = 6;
    for (cmark_node* heading : headings) highest = std::min(highest, cmark_node_get_heading_level(heading));
    int before = 1;
    for (cmark_node* heading : headings) {
        before = std::min({cmark_node_get_heading_level(heading) - highest + 2, before + 1, 6});
        cmark_node_set_heading_level(heading, before);
    }
}

bool is_linked(cmark_node* node)
{
    for (cmark_node* above = node; above; above = cmark_node_parent(above))
        if (cmark_node_get_type(above) == CMARK_NODE_LINK || cmark_node_get_type(above) == CMARK_NODE_IMAGE)
            return true;
    return false;
}

/// The address that begins at `at`: to the next space, without what ends a sentence.
std::string_view address_at(std::string_view text, std::size_t at)
{
    std::string_view address = text.substr(at, text.find_first_of(" \t\n<>\"", at) - at);
    while (!address.empty() && std::string_view(".,;:!?)'*_").find(address.back()) != std::string_view::npos)
        address.remove_suffix(1);
    return address;
}

void link_addresses(cmark_node* node)
{
    const std::string text = cmark_node_get_literal(node);
    if (text.find("https://") == text.npos || is_linked(node)) return;
    std::size_t done = 0;
    for (std::size_t at = 0; (at = text.find("https://", at)) != text.npos;) {
        const std::string address(address_at(text, at));
        if (!is_safe_link(address)) {
            at += 8;
            continue;
        }
        cmark_node_insert_before(node, text_node(text.substr(done, at - done).c_str()));
        cmark_node* link = cmark_node_new(CMARK_NODE_LINK);
        cmark_node_set_url(link, address.c_str());
        cmark_node_append_child(link, text_node(address.c_str()));
        cmark_node_insert_before(node, link);
        done = at += address.size();
    }
    cmark_node_set_literal(node, text.substr(done).c_str());
}

void make_safe(cmark_node* root)
{
    cmark_consolidate_text_nodes(root); // an address broken at "_" or "&" comes as several
    std::vector<cmark_node*> headings;
    for (cmark_node* node : nodes_of(root)) {
        const cmark_node_type type = cmark_node_get_type(node);
        if (type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE)
            raw_html_becomes_text(node);
        else if (type == CMARK_NODE_TEXT)
            link_addresses(node);
        else if (type == CMARK_NODE_IMAGE)
            own_picture(node);
        else if (type == CMARK_NODE_LINK)
            safe_link(node);
        else if (type == CMARK_NODE_HEADING)
            headings.push_back(node);
    }
    lower_headings(headings);
}

/// What stands in the line where a node begins or ends.
void append_plain(cmark_node* node, cmark_event_type event, std::string& out)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (event == CMARK_EVENT_ENTER) {
        if (type == CMARK_NODE_SOFTBREAK || type == CMARK_NODE_LINEBREAK)
            out += ' ';
        else if (const char* literal = cmark_node_get_literal(node))
            out += literal;
    }
    const bool ends = event == CMARK_EVENT_EXIT || type == CMARK_NODE_CODE_BLOCK || type == CMARK_NODE_HTML_BLOCK;
    const bool cell = std::string_view(cmark_node_get_type_string(node)) == "table_cell";
    if (!ends || (type & CMARK_NODE_TYPE_MASK) != CMARK_NODE_TYPE_BLOCK || out.empty()) return;
    if (cell)
        out += ' ';
    else if (out.back() != '\n')
        out += '\n';
}

} // namespace

std::string to_html(std::string_view markdown)
{
    if (is_tangled(markdown)) return "<pre>" + escape_html(markdown) + "</pre>\n";
    const Document document = parse(markdown);
    make_safe(document.root.get());
    const std::unique_ptr<char, Free> html(
        cmark_render_html(document.root.get(), options, cmark_parser_get_syntax_extensions(document.parser.get())));
    return html.get();
}

std::string to_plain_text(std::string_view markdown)
{
    if (is_tangled(markdown)) return std::string(markdown);
    const Document document = parse(markdown);
    std::string out;
    const std::unique_ptr<cmark_iter, Free> iter(cmark_iter_new(document.root.get()));
    for (cmark_event_type event; (event = cmark_iter_next(iter.get())) != CMARK_EVENT_DONE;)
        append_plain(cmark_iter_get_node(iter.get()), event, out);
    while (out.ends_with('\n') || out.ends_with(' ')) out.pop_back();
    return out;
}

} // namespace samband::http
