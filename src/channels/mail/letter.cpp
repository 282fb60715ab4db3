#include "channels/mail/letter.h"

#include "base/text.h"
#include "base/text_of.h"
#include "channels/mail/personal.h"
#include "channels/mail/settings.h"
#include "channels/mail/smtp_port.h"
#include "mail/compose.h"

namespace samband::channels::mail {

/// The few sentences that stand below a newsletter, in the language of its text.
struct FootWords {
    const char* read;
    const char* why;
    const char* choose;
    const char* leave;
};

static FootWords foot_words(const std::string& language)
{
    if (language == "en")
        return {"Read it on our website", "You get this because you subscribe to news from us.", "Change what you get",
                "Unsubscribe"};
    if (language == "nn")
        return {"Les saka på nettsida", "Du får denne fordi du abonnerer på nytt frå oss.", "Endre kva du får",
                "Meld deg av"};
    return {"Les saken på nettsiden", "Du får denne fordi du abonnerer på nytt fra oss.", "Endre hva du får",
            "Meld deg av"};
}

static std::string personal(const Parcel& parcel, std::string_view key)
{
    const Json* value = parcel.personal.find(key);
    return value && value->is_string() ? value->string() : std::string();
}

static std::string text_of_letter(const Variant& variant, const Parcel& parcel)
{
    const FootWords words = foot_words(variant.language);
    std::string text = variant.text;
    if (!variant.link.empty()) text += "\n\n" + std::string(words.read) + ": " + variant.link;
    text += "\n\n-- \n" + variant.sender + "\n";
    const std::string leave = personal(parcel, "leave");
    if (leave.empty()) return text;
    text += std::string(words.why) + "\n";
    const std::string preferences = personal(parcel, "preferences");
    if (!preferences.empty()) text += std::string(words.choose) + ": " + preferences + "\n";
    return text + words.leave + ": " + leave + "\n";
}

static std::string link(const std::string& address, const char* words)
{
    return "<a href=\"" + escape_html(address) + "\">" + words + "</a>";
}

static std::string foot_html(const Variant& variant, const Parcel& parcel, const FootWords& words)
{
    std::string foot = escape_html(variant.sender);
    const std::string leave = personal(parcel, "leave");
    if (leave.empty()) return foot;
    foot += "<br>" + std::string(words.why) + "<br>";
    const std::string preferences = personal(parcel, "preferences");
    if (!preferences.empty()) foot += link(preferences, words.choose) + " · ";
    return foot + link(leave, words.leave);
}

/// The first picture, in a newsletter's shape, as everybody can fetch it; none where there is no page, or where the
/// text shows it itself. A mail program that fetches no pictures shows its text.
static std::string picture_html(const Variant& variant)
{
    if (variant.pictures.empty() || variant.link.empty()) return {};
    const VariantPicture& picture = variant.pictures.front();
    if (picture.crop.empty() || variant.html.find(picture.hash) != std::string::npos) return {};
    return "<p><img src=\"" + escape_html(picture.url) + "\" alt=\"" + escape_html(picture.alt) +
           "\" width=\"600\" style=\"display:block;width:100%;height:auto\"></p>";
}

/// Plain enough for every mail program: one column, the reader's own font, colours that turn with dark mode.
static std::string html_of_letter(const Variant& variant, const Parcel& parcel)
{
    if (variant.html.empty()) return {};
    const FootWords words = foot_words(variant.language);
    std::string html = "<!doctype html><html lang=\"" + escape_html(variant.language) +
                       "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                       "<meta name=\"color-scheme\" content=\"light dark\"><title>" +
                       escape_html(variant.title) +
                       "</title></head><body style=\"margin:0;padding:16px;font:16px/1.5 sans-serif\">"
                       "<div style=\"max-width:600px;margin:0 auto\"><h1 style=\"font-size:24px;line-height:1.25\">" +
                       escape_html(variant.title) + "</h1>" + picture_html(variant) + variant.html;
    if (!variant.link.empty()) html += "<p>" + link(variant.link, words.read) + "</p>";
    return html + "<hr><p style=\"font-size:14px\">" + foot_html(variant, parcel, words) + "</p></div></body></html>";
}

/// What every mail to that recipient has.
static samband::mail::Message begun(const Shipment& shipment, const Parcel& parcel)
{
    const Account& account = shipment.account;
    samband::mail::Message message;
    message.id = message_id_of(parcel.delivery, account);
    message.date = shipment.at;
    message.from = {shipment.variant.sender.empty() ? account.name : shipment.variant.sender, from_address(account)};
    message.to = {{"", parcel.recipient}};
    message.subject = shipment.variant.title;
    return message;
}

/// The text as it was written: whoever gets it may answer, and be out of office.
static std::string personal_letter(const Shipment& shipment, const Parcel& parcel, const Personal& personal)
{
    samband::mail::Message message = begun(shipment, parcel);
    message.reply_to = {message.from};
    message.text = shipment.variant.text;
    message.in_reply_to = personal.in_reply_to;
    message.references = personal.references;
    for (const PersonalFile& file : personal.files) message.files.push_back({file.name, file.type, file.bytes, {}});
    message.automatic = personal.automatic;
    return samband::mail::compose(message);
}

std::string letter_to(const Shipment& shipment, const Parcel& parcel)
{
    if (const auto personal = personal_of(shipment.variant.more)) return personal_letter(shipment, parcel, *personal);
    const Account& account = shipment.account;
    samband::mail::Message message = begun(shipment, parcel);
    message.text = text_of_letter(shipment.variant, parcel);
    message.html = html_of_letter(shipment.variant, parcel);
    const std::string leave = personal(parcel, "leave");
    // A mail program presses over https alone (RFC 8058); of a site without, the link in the text is the way out.
    if (leave.starts_with("https://")) message.leave_url = leave;
    if (!leave.empty()) {
        const std::string from = from_address(account);
        message.list_id = account.id.text() + "." + from.substr(from.find('@') + 1);
        message.list_name = account.name;
    }
    message.automatic = true;
    return samband::mail::compose(message);
}

} // namespace samband::channels::mail
