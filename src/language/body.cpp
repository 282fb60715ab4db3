#include "language/address.h"
#include "language/markdown_source.h"
#include "language/prose.h"

#include <cmark-gfm.h>

namespace samband::language {
namespace {

/// Walks cmark's tree in the order of the source. Extensions are left out on purpose: cmark-gfm's table extension
/// takes quadratic time on hostile tables, and its bare links have no place in the source.
class BodyReader {
public:
    explicit BodyReader(std::string_view markdown) : source_(markdown) {}
    Body read(cmark_node* root);

private:
    struct Open {
        std::size_t begin; ///< in the source
        std::size_t text;  ///< where its text begins in the prose
        std::string alt;   ///< of pictures inside it
    };
    void enter(cmark_node* node);
    void leave(cmark_node* node);
    void enter_block(cmark_node* node);
    void leave_block(cmark_node* node);
    void line_break(bool hard);
    void object(std::size_t begin);
    void leave_link(cmark_node* node);
    void leave_picture(cmark_node* node);
    void add_bare_links();
    Drawn& drawing() { return pictures_open_ > 0 ? alt_ : body_.prose; }

    MarkdownSource source_;
    Body body_;
    std::vector<Open> links_open_;
    std::vector<std::pair<std::size_t, std::size_t>> link_texts_; ///< in the prose: no bare link is sought there
    Drawn alt_;
    std::size_t picture_begin_ = 0;
    int pictures_open_ = 0;
    bool table_ = false;
    std::size_t block_text_ = 0; ///< where the block begins in the prose
};

std::string_view literal_of(cmark_node* node)
{
    const char* literal = cmark_node_get_literal(node);
    return literal ? std::string_view(literal) : std::string_view();
}

std::string target_of(cmark_node* node)
{
    const char* url = cmark_node_get_url(node);
    return url ? url : "";
}

/// A paragraph with a line like `|---|:--:|` is a table to those who read it in the dialect of GitHub.
bool is_table(std::string_view paragraph)
{
    for (std::size_t begin = 0; begin < paragraph.size();) {
        const auto end = std::min(paragraph.find('\n', begin), paragraph.size());
        const std::string_view line = paragraph.substr(begin, end - begin);
        if (line.find_first_not_of("|:- \t\r>") == std::string_view::npos && line.find('-') != std::string_view::npos &&
            line.find('|') != std::string_view::npos)
            return true;
        begin = end + 1;
    }
    return false;
}

Body BodyReader::read(cmark_node* root)
{
    cmark_iter* iterator = cmark_iter_new(root);
    for (cmark_event_type event; (event = cmark_iter_next(iterator)) != CMARK_EVENT_DONE;) {
        if (event == CMARK_EVENT_ENTER)
            enter(cmark_iter_get_node(iterator));
        else
            leave(cmark_iter_get_node(iterator));
    }
    cmark_iter_free(iterator);
    add_bare_links();
    return std::move(body_);
}

void BodyReader::enter(cmark_node* node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
        enter_block(node);
    else if (type == CMARK_NODE_TEXT)
        source_.draw_text(literal_of(node), table_, drawing());
    else if (type == CMARK_NODE_SOFTBREAK)
        line_break(table_);
    else if (type == CMARK_NODE_LINEBREAK)
        line_break(true);
    else if (type == CMARK_NODE_HTML_INLINE)
        source_.pass_html(literal_of(node).size());
    else if (type == CMARK_NODE_CODE) {
        const std::size_t begin = source_.place();
        source_.pass_code(literal_of(node).size());
        object(begin);
    } else if (type == CMARK_NODE_LINK && pictures_open_ == 0) {
        links_open_.push_back({source_.open_link(), body_.prose.text.size(), {}});
    } else if (type == CMARK_NODE_IMAGE) {
        const std::size_t begin = source_.open_picture();
        if (pictures_open_++ == 0) picture_begin_ = begin;
    }
}

void BodyReader::leave(cmark_node* node)
{
    const cmark_node_type type = cmark_node_get_type(node);
    if (type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING)
        leave_block(node);
    else if (type == CMARK_NODE_LINK && !links_open_.empty() && pictures_open_ == 0)
        leave_link(node);
    else if (type == CMARK_NODE_IMAGE)
        leave_picture(node);
}

void BodyReader::enter_block(cmark_node* node)
{
    source_.enter_block(cmark_node_get_start_line(node), cmark_node_get_start_column(node),
                        cmark_node_get_end_line(node));
    table_ = is_table(source_.block());
    block_text_ = body_.prose.text.size();
}

void BodyReader::leave_block(cmark_node* node)
{
    if (cmark_node_get_type(node) == CMARK_NODE_HEADING)
        body_.headings.push_back({source_.block_begin(), source_.block_end(), cmark_node_get_heading_level(node)});
    else
        body_.paragraphs.push_back({block_text_, body_.prose.text.size(), table_});
    if (table_) body_.tables.emplace_back(source_.block_begin(), source_.block_end());
    body_.prose.stand_for("\n", source_.place(), 0);
    table_ = false;
}

void BodyReader::line_break(bool hard)
{
    const std::size_t begin = source_.place();
    source_.pass_line_break();
    drawing().stand_for(hard ? "\n" : " ", begin, source_.place() - begin);
}

void BodyReader::object(std::size_t begin)
{
    drawing().stand_for(object_mark, begin, source_.place() - begin);
}

void BodyReader::leave_link(cmark_node* node)
{
    Open open = std::move(links_open_.back());
    links_open_.pop_back();
    std::string target = target_of(node);
    const char* title = cmark_node_get_title(node);
    source_.close_link(open.begin, target.size() + (title ? std::strlen(title) : 0));
    const std::string& prose = body_.prose.text;
    Link link{open.begin, source_.place(), prose.substr(open.text) + open.alt, std::move(target), false};
    link.bare = link.text == link.target || "mailto:" + link.text == link.target;
    link_texts_.emplace_back(open.text, prose.size());
    body_.links.push_back(std::move(link));
}

void BodyReader::leave_picture(cmark_node* node)
{
    if (--pictures_open_ > 0) return;
    std::string target = target_of(node);
    const char* title = cmark_node_get_title(node);
    source_.close_link(picture_begin_, target.size() + (title ? std::strlen(title) : 0));
    object(picture_begin_);
    if (!links_open_.empty()) links_open_.back().alt += alt_.text;
    body_.pictures.push_back({picture_begin_, source_.place(), std::exchange(alt_, {}), std::move(target)});
}

void BodyReader::add_bare_links()
{
    const Drawn& prose = body_.prose;
    auto linked = link_texts_.begin();
    for (const Address& address : addresses_in(prose.text)) {
        while (linked != link_texts_.end() && linked->second <= address.begin) ++linked;
        if (linked != link_texts_.end() && linked->first < address.end) continue;
        std::string text = prose.text.substr(address.begin, address.end - address.begin);
        std::string target = address.mail ? "mailto:" + text : text.starts_with("www.") ? "http://" + text : text;
        body_.links.push_back({prose.source_begin(address.begin), prose.source_end(address.end), std::move(text),
                               std::move(target), true});
    }
    std::ranges::stable_sort(body_.links, {}, &Link::start);
}

} // namespace

Body read_body(std::string_view markdown)
{
    const std::unique_ptr<cmark_node, void (*)(cmark_node*)> root(
        cmark_parse_document(markdown.data(), markdown.size(), CMARK_OPT_DEFAULT), cmark_node_free);
    return BodyReader(markdown).read(root.get());
}

} // namespace samband::language
