#include "channels/print/notice.h"

#include "base/embedded.h"
#include "base/json.h"
#include "base/problem.h"
#include "base/text.h"
#include "channels/print/notice_style.h"
#include "channels/print/qr_code.h"

namespace samband::channels::print {

static std::string color_of(const std::string& accent)
{
    static const Json accents = parse_json(std::string(embedded("web/accents.json").value()));
    const Json* color = accents.find(accent);
    return color ? color->string() : accents.find("skifer")->string();
}

static std::string font(std::string_view family, std::string_view file)
{
    const auto bytes = embedded(file);
    if (!bytes) throw Problem(ProblemCode::internal, "no such font: " + std::string(file));
    return "@font-face{font-family:" + std::string(family) + ";font-weight:400 700;src:url(data:font/woff2;base64," +
           to_base64(*bytes) + ")}";
}

static std::string colored(const std::string& color)
{
    static constexpr std::string_view word = "ACCENT";
    std::string rules(notice_style);
    for (std::size_t at = 0; (at = rules.find(word, at)) != std::string::npos;) rules.replace(at, word.size(), color);
    return rules;
}

/// The fonts are the site's own: no machine needs to have them, and the PDF holds what it uses of them.
static std::string style(const Notice& notice)
{
    static const std::string fonts = font("Inter", "web/inter.woff2") + font("InterMore", "web/inter-more.woff2");
    return "<style>" + fonts + colored(color_of(notice.accent)) + "</style>";
}

static std::string element(std::string_view tag, std::string_view name, std::string_view text)
{
    if (text.empty()) return {};
    return "<" + std::string(tag) + " class=\"" + std::string(name) + "\">" + escape_html(text) + "</" +
           std::string(tag) + ">";
}

static std::string lines(const std::vector<std::string>& texts)
{
    std::string html;
    for (const std::string& text : texts) html += element("p", "line", text);
    return html;
}

static std::string head(const Notice& notice)
{
    return "<header>" + element("span", "mark", notice.mark) + "<span class=\"names\">" +
           element("span", "sender", notice.sender) + element("span", "unit", notice.unit) + "</span></header>";
}

static std::string picture(const Notice& notice)
{
    if (notice.picture.empty()) return {};
    return "<figure><img src=\"" + escape_html(notice.picture) + "\" alt=\"\">" +
           element("figcaption", "credit", notice.picture_credit) + "</figure>";
}

static std::string foot(const Notice& notice)
{
    std::string html = "<footer><div>" + element("p", "label", notice.contact_label) + lines(notice.contact) +
                       "<div class=\"dates\">" + lines(notice.dates) + "</div></div>";
    if (!notice.link.empty())
        html += "<div class=\"more\">" + element("p", "label", notice.link_says) +
                element("p", "address", notice.link) + "</div><div class=\"code\">" +
                qr_svg(notice.scanned.empty() ? notice.link : notice.scanned, notice.link) + "</div>";
    return html + "</footer>";
}

std::string notice_html(const Notice& notice)
{
    return "<!doctype html><html lang=\"" + escape_html(notice.language) + "\"><head><meta charset=\"utf-8\"><title>" +
           escape_html(notice.title) + "</title><meta name=\"author\" content=\"" + escape_html(notice.sender) + "\">" +
           style(notice) + "</head><body>" + head(notice) + "<main>" + element("p", "kind", notice.kind) +
           element("h1", "title", notice.title) + element("p", "lead", notice.lead) + picture(notice) +
           "<div class=\"body\">" + notice.body_html + "</div></main>" + foot(notice) + "</body></html>";
}

} // namespace samband::channels::print
