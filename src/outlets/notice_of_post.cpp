#include "outlets/notice_of_post.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "channels/print/limits.h"
#include "people/dressing.h"
#include "publishing/site_address.h"
#include "publishing/way_in.h"

namespace samband::outlets {

using channels::print::Notice;

std::string_view word(NoticeText text)
{
    return text == NoticeText::whole ? "hele" : "ingress";
}

std::optional<NoticeText> notice_text_of(std::string_view text)
{
    for (const NoticeText known : {NoticeText::whole, NoticeText::lead})
        if (word(known) == text) return known;
    return std::nullopt;
}

static std::vector<std::string> dates_of(const publishing::Post& post, http::Language language)
{
    std::vector<std::string> dates;
    if (post.published)
        dates.push_back(people::say(text_of("Publisert"), language) + " " + day_of(*post.published, language));
    if (post.corrected)
        dates.push_back(people::say(text_of("Rettet"), language) + " " + day_of(*post.corrected, language) +
                        (post.correction.empty() ? "" : ": " + post.correction));
    return dates;
}

static std::vector<std::string> lines_of(const Contact& contact)
{
    std::vector<std::string> lines;
    for (const std::string& line : {contact.name, contact.phone, contact.email})
        if (!line.empty()) lines.push_back(line);
    return lines;
}

static std::string data_address(const PictureFile& file)
{
    return "data:" + std::string(pictures::media_type(file.picture.format)) + ";base64," + to_base64(file.bytes);
}

Notice notice_of_post(const publishing::Post& post, const Contact& contact, const people::Municipality& municipality,
                      NoticeText text, const std::optional<PictureFile>& picture)
{
    const publishing::Content& content = post.content;
    if (text == NoticeText::whole && content.body.size() > channels::print::notice_body_bytes)
        throw Problem(ProblemCode::invalid, "Teksten er for lang for et oppslag. Velg bare tittel og ingress.");
    const http::Language language = label_language(post);
    const auto say = [&](std::string_view words) { return people::say(words, language); };
    Notice notice;
    notice.language = content.language;
    notice.sender = municipality.name;
    notice.unit = post.unit_name;
    notice.mark = people::initials(municipality.short_name);
    notice.accent = municipality.accent;
    notice.title = content.title;
    notice.lead = content.lead;
    if (text == NoticeText::whole) notice.body_html = words_html(content);
    if (picture) {
        notice.picture = data_address(*picture);
        notice.picture_credit =
            picture->picture.credit.empty() ? "" : say(text_of("Foto:")) + " " + picture->picture.credit;
    }
    if (!on_website(post)) notice.kind = say(text_of("For ansatte"));
    notice.dates = dates_of(post, language);
    notice.contact_label = say(text_of("Spør oss"));
    notice.contact = lines_of(contact);
    if (on_website(post)) {
        notice.link = publishing::site_address(municipality, publishing::news_path(post.slug));
        notice.scanned = publishing::with_way_in(notice.link, publishing::way_in(rulebook::Channel::notice));
        notice.link_says = say(text_of("Les saken på nett, og se om noe er endret:"));
    }
    return notice;
}

} // namespace samband::outlets
