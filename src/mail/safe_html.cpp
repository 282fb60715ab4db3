#include "mail/safe_html.h"

#include "base/text.h"
#include "mail/html_reader.h"
#include "mail/limits.h"

#include <algorithm>
#include <array>

namespace samband::mail {
namespace {

constexpr std::array kept{"p",     "div",   "span",  "br", "hr",  "h1",  "h2",      "h3",         "h4",
                          "h5",    "h6",    "ul",    "ol", "li",  "dl",  "dt",      "dd",         "table",
                          "thead", "tbody", "tfoot", "tr", "td",  "th",  "caption", "b",          "strong",
                          "i",     "em",    "u",     "s",  "sub", "sup", "small",   "blockquote", "pre",
                          "code",  "q",     "cite",  "a",  "del", "ins"};
/// With all that is in them.
constexpr std::array dropped{"script",   "style", "title",  "template", "svg",      "math",    "iframe",
                             "object",   "embed", "applet", "select",   "noframes", "noembed", "xml",
                             "frameset", "audio", "video",  "canvas",   "textarea", "button",  "datalist"};

template <std::size_t n>
bool is_one_of(const std::array<const char*, n>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Empty where it is none that we show. Browsers pass over white space and controls in a scheme: so nothing that has
/// any is a link.
std::string_view safe_address(std::string_view address)
{
    address = trim(address);
    const auto bad = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == 0x7f || c == '\\'; };
    if (address.size() > url_bytes || std::any_of(address.begin(), address.end(), bad)) return {};
    const std::size_t colon = address.find(':');
    if (colon == address.npos || colon > 6) return {};
    std::string scheme(address.substr(0, colon));
    std::transform(scheme.begin(), scheme.end(), scheme.begin(), [](unsigned char c) { return std::tolower(c); });
    const std::string_view rest = address.substr(colon + 1);
    if (scheme == "http" || scheme == "https") return rest.starts_with("//") && rest.size() > 2 ? address : "";
    return (scheme == "mailto" || scheme == "tel") && !rest.empty() ? address : std::string_view();
}

class SafeWriter : public HtmlEvents {
public:
    void open(std::string_view element, const std::vector<HtmlAttribute>& attributes) override
    {
        if (unseen_ > 0 || is_one_of(dropped, element) || is_hidden(attributes)) {
            ++unseen_;
            return;
        }
        const auto* found = std::find(kept.begin(), kept.end(), element);
        const bool shown = found != kept.end() && out_.size() < received_text;
        open_.push_back(shown ? *found : "");
        if (element == "img") text(attribute(attributes, "alt"));
        if (!shown) return;
        out_.append("<").append(*found);
        if (element == "a") add_address(safe_address(attribute(attributes, "href")));
        out_ += ">";
    }

    void close(std::string_view) override
    {
        if (unseen_ > 0) {
            --unseen_;
            return;
        }
        if (open_.empty()) return;
        end(open_.back());
        open_.pop_back();
    }

    void text(std::string_view piece) override
    {
        if (unseen_ == 0 && out_.size() < received_text) out_ += escape_html(piece);
    }

    std::string take()
    {
        for (; !open_.empty(); open_.pop_back()) end(open_.back());
        return std::move(out_);
    }

private:
    void add_address(std::string_view address)
    {
        if (address.empty()) return;
        out_.append(" href=\"").append(escape_html(address));
        out_ += "\" target=\"_blank\" rel=\"noopener noreferrer nofollow\"";
    }

    void end(std::string_view element)
    {
        if (!element.empty() && element != "br" && element != "hr") out_.append("</").append(element).append(">");
    }

    std::string out_;
    std::vector<std::string_view> open_; ///< of ours; empty: one that is not written
    int unseen_ = 0;
};

} // namespace

std::string safe_document(std::string_view html)
{
    SafeWriter writer;
    const bool whole = read_html(html, writer);
    std::string page =
        "<!DOCTYPE html>\n<html lang=\"no\"><head><meta charset=\"utf-8\"><title>E-post</title></head><body>";
    page += writer.take();
    if (!whole) page += "<p>…</p>";
    return page + "</body></html>\n";
}

} // namespace samband::mail
