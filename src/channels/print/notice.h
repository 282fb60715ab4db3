#pragma once
#include <string>
#include <vector>

/// A notice on paper: what stands on it, and how it looks. It is for shop windows and the walls of kindergartens: read
/// in passing, from a step away, by those who have no screen.
namespace samband::channels::print {

struct Notice {
    std::string language = "nb";
    std::string sender; ///< "Løten kommune"
    std::string unit;   ///< of it: "Teknisk drift"
    std::string mark;   ///< its first letters, in a square of its colour
    std::string accent; ///< one of web/accents.json
    std::string title;
    std::string lead;
    std::string body_html;            ///< safe HTML without pictures (http/markdown.h); may be empty
    std::string picture;              ///< as a data: address; empty if there is none
    std::string picture_credit;       ///< who made it
    std::string kind;                 ///< above the title: "For ansatte"; may be empty
    std::vector<std::string> dates;   ///< lines: "Publisert 22. november 2026"
    std::string contact_label;        ///< "Spør oss"
    std::vector<std::string> contact; ///< lines: name and title, telephone, e-mail
    std::string link;                 ///< the page on the website, whole; empty if there is none
    std::string scanned;              ///< where the QR code leads: that page, perhaps with a word of how one came to it
    std::string link_says;            ///< "Les saken på nett, og se om noe er endret:"
};

/// The page for the renderer: everything in it is escaped or made by us, fonts and picture lie within, and it asks for
/// nothing from anywhere.
std::string notice_html(const Notice& notice);

} // namespace samband::channels::print
