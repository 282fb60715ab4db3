#include "base/text.h"
#include "fuzz/entries.h"
#include "mail/file_check.h"
#include "mail/file_name.h"
#include "mail/limits.h"
#include "mail/quoted.h"
#include "mail/readable.h"
#include "mail/safe_html.h"

namespace samband::fuzz {

void readable_mail(std::string_view bytes)
{
    const mail::Readable readable = mail::read_for_people(bytes);
    hold(is_utf8(readable.text) && readable.text.size() <= mail::received_text, "a text within its limit");
    hold(readable.text.find('\0') == std::string::npos, "no NUL");
    hold(readable.files.size() <= mail::kept_files, "few files");
    for (const mail::MailFile& file : readable.files) {
        hold(!file.name.empty() && file.name.find_first_of("/\\\r\n") == std::string::npos, "a name is no path");
        hold(file.bytes.size() <= mail::kept_file_bytes, "a file within its limit");
    }
    hold(readable.has_html == !mail::html_of(bytes).empty(), "one reading");
    const mail::Parted parted = mail::part_quoted(readable.text);
    hold(parted.own.size() + parted.quoted.size() <= readable.text.size() + 1, "in two, nothing added");
}

/// Every `<` of the page begins one of its elements, and none has an attribute but a link.
void safe_html(std::string_view bytes)
{
    const std::string page = mail::safe_document(bytes);
    hold(is_utf8(page), "UTF-8");
    for (std::size_t at = page.find("<body>") + 6; (at = page.find('<', at)) != std::string::npos; ++at) {
        const std::string_view tag = std::string_view(page).substr(at, page.find('>', at) - at);
        const std::size_t space = tag.find(' ');
        hold(space == tag.npos || tag.starts_with("<a href=\"http") || tag.starts_with("<a href=\"HTTP") ||
                 fold(tag.substr(0, 20)).starts_with("<a href=\"http") ||
                 fold(tag.substr(0, 20)).starts_with("<a href=\"mailto:") ||
                 fold(tag.substr(0, 20)).starts_with("<a href=\"tel:"),
             "no attribute but an address");
        for (const char* bad : {"<script", "<img", "<svg", "<style", "<iframe", "<form", "<input", "<meta", "<object"})
            hold(!tag.starts_with(bad), bad);
    }
}

void file_check(std::string_view bytes)
{
    for (const char* name : {"a.pdf", "a.zip", "a.docx", "a.png", "a"}) {
        const mail::FileCheck check = mail::check_file(name, "application/octet-stream", bytes);
        hold((check.verdict == mail::Verdict::ordinary) == check.why.empty(), "a reason where it is not ordinary");
    }
    const std::string name = mail::plain_file_name(bytes);
    hold(!name.empty() && name.size() <= mail::file_name_bytes + 12 && is_utf8(name), "a name within its limit");
    hold(name.find_first_of("/\\\"") == std::string::npos, "a name is no path");
}

} // namespace samband::fuzz
