#include "approvals/letter.h"

#include "approvals/limits.h"
#include "base/text.h"
#include "base/text_of.h"
#include "http/markdown.h"
#include "subscriptions/message.h"

namespace samband::approvals {

using http::Language;
using subscriptions::said;

/// In the language that the draft is written in, where we have it: who asks and who answers read both.
static Language language_of(const publishing::Content& content)
{
    if (content.language == "nn") return Language::nn;
    return content.language == "en" ? Language::en : Language::nb;
}

static std::string paragraph(const std::string& text)
{
    return "<p>" + escape_html(text) + "</p>\n";
}

/// What is longer is read on the page.
static std::string markdown_of(const publishing::Content& content, Language language)
{
    std::string text = content.lead.empty() ? content.body : content.lead + "\n\n" + content.body;
    const std::string shown = shortened(text, letter_characters);
    return shown.size() == text.size() ? text : shown + "\n\n" + said(text_of("Resten står på siden."), language, {});
}

channels::Variant letter_for(const publishing::Post& post, const std::string& link, bool reminder)
{
    const publishing::Content& content = post.content;
    const Language language = language_of(content);
    const std::string who = said(text_of("{name}, {unit}, ber om ditt ja til denne saken:"), language,
                                 {{"name", post.author_name}, {"unit", post.unit_name}});
    const std::string press =
        said(text_of("Se over den, og svar her. Du trenger ikke logge inn, og lenken er bare din:"), language, {});
    const std::string hours = said(text_of("Lenken virker én gang, i tre døgn, og bare for denne versjonen. Ikke send "
                                           "den videre: den som har lenken, kan svare som deg."),
                                   language, {});
    const std::string text = markdown_of(content, language);
    channels::Variant letter;
    letter.title = said(reminder ? text_of("Påminnelse: godkjenn «{title}»") : text_of("Godkjenn «{title}»"), language,
                        {{"title", content.title}});
    letter.text = who + "\n\n" + content.title + "\n\n" + http::to_plain_text(text) + "\n\n" + press + "\n" + link +
                  "\n\n" + hours + "\n";
    letter.html = paragraph(who) + "<h1>" + escape_html(content.title) + "</h1>\n" + http::to_html(text) + "\n" +
                  paragraph(press) + "<p><a href=\"" + escape_html(link) + "\">" + escape_html(link) + "</a></p>\n" +
                  paragraph(hours);
    letter.language = http::word(language);
    letter.sender = post.unit_name;
    return letter;
}

} // namespace samband::approvals
