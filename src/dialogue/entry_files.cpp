#include "dialogue/entry_files.h"

#include "base/text_of.h"
#include "dialogue/file_store.h"
#include "dialogue/way.h"
#include "mail/quoted.h"
#include "people/dressing.h"

#include <algorithm>
#include <array>
#include <map>

namespace samband::dialogue {

static Json file_facts(const KeptFile& file)
{
    return Json::object({{"id", file.id.text()},
                         {"name", file.name},
                         {"bytes", file.bytes},
                         {"found", file.found},
                         {"verdict", mail::word(file.verdict)},
                         {"why", file.why},
                         {"scan", word(file.scan)},
                         {"kept", !file.sum.empty()}});
}

/// The page as it stands, with that mail shown or not.
static std::string address_with(const http::Request& request, const Id& thread, const std::string& shown)
{
    std::string address = "/samtaler/" + thread.text();
    char before = '?';
    for (const char* name : {"mappe", "eldre", "gjelder", "vei", "enhet", "hos", "frist", "spraak"}) {
        const std::string* value = request.query_value(name);
        const bool plain = value && !value->empty() && value->size() < 40 &&
                           value->find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == value->npos;
        if (plain) address.append(1, before).append(name).append("=").append(*value);
        if (plain) before = '&';
    }
    if (!shown.empty()) address.append(1, before).append("vis=").append(shown);
    return address;
}

static void add_parts(Json& entry)
{
    const bool mail = entry.find("way")->string() == word(Way::email) && entry.find("kind")->string() == "in";
    const std::string text = entry.find("text")->string();
    mail::Parted parted = mail ? mail::part_quoted(text) : mail::Parted{text, {}};
    entry["own"] = std::move(parted.own);
    entry["quoted"] = std::move(parted.quoted);
}

void add_entry_files(db::Reading& tx, Json& entries, const Id& thread, const http::Request& request)
{
    std::map<std::string, MailKept> mails;
    for (const MailKept& mail : mails_of(tx, thread)) mails.emplace(mail.entry.text(), mail);
    std::map<std::string, Json> files;
    if (!mails.empty())
        for (const KeptFile& file : files_of(tx, thread))
            files.try_emplace(file.entry.text(), Json::array()).first->second.push(file_facts(file));
    const std::string* shown = request.query_value("vis");
    for (Json& entry : entries.items()) {
        const std::string id = entry.find("id")->string();
        const auto mail = mails.find(id);
        const bool has_html = mail != mails.end() && mail->second.has_html;
        const bool shows = has_html && shown && *shown == id;
        add_parts(entry);
        entry["thread_id"] = thread.text();
        entry["has_html"] = has_html;
        entry["shows_html"] = shows;
        entry["html_address"] = address_with(request, thread, shows ? "" : id);
        entry["text_cut"] = mail != mails.end() && mail->second.text_cut;
        entry["files_left"] = mail == mails.end() ? std::int64_t{0} : mail->second.files_left;
        entry["files"] = files.contains(id) ? std::move(files.at(id)) : Json::array();
    }
}

std::string warning_of(std::string_view why, http::Language language)
{
    static constexpr std::array<std::pair<std::string_view, const char*>, 14> warnings{{
        {"program", text_of("Filen er et program. Det kan ta over maskinen din.")},
        {"script", text_of("Filen er et skript, eller den har et skript i seg. Det kan ta over maskinen din.")},
        {"page", text_of("Filen er en nettside. Den kan se ut som en innloggingsside og stjele passordet ditt.")},
        {"macros", text_of("Dokumentet har makroer. De kan ta over maskinen din.")},
        {"shortcut", text_of("Filen er en snarvei. Den kan starte et program på maskinen din.")},
        {"disk", text_of("Filen er en hel disk. Slike brukes til å skjule programmer.")},
        {"double-name", text_of("Filen ser ut som et dokument, men er noe som kjøres på maskinen din.")},
        {"polyglot", text_of("Filen er to ting på en gang. Slike lages for å lure programmer.")},
        {"bomb", text_of("Filen er pakket slik at den fyller maskinen din når den åpnes.")},
        {"virus", text_of("Virussøket fant noe skadelig i filen.")},
        {"locked", text_of("Filen er låst med passord, så vi kan ikke se hva den inneholder.")},
        {"outlook", text_of("Filen er laget av Outlook og kan bare åpnes der. Be om vedleggene på nytt.")},
        {"other-name", text_of("Filen er noe annet enn navnet sier.")},
        {"unknown", text_of("Vi kjenner ikke igjen hva slags fil dette er.")},
    }};
    for (const auto& [word, says] : warnings)
        if (word == why) return people::say(says, language);
    return {};
}

std::string size_words(std::int64_t bytes, http::Language language)
{
    if (bytes < 1'000) return std::to_string(bytes) + " B";
    if (bytes < 1'000'000) return std::to_string((bytes + 500) / 1'000) + " kB";
    const std::int64_t tenths = (bytes + 50'000) / 100'000;
    const char* comma = language == http::Language::en ? "." : ",";
    return std::to_string(tenths / 10) + (tenths % 10 == 0 ? "" : comma + std::to_string(tenths % 10)) + " MB";
}

static const char* icon_of(const std::string& found)
{
    if (found.starts_with("image/")) return "image";
    return found == "text/calendar" ? "calendar" : "file";
}

void dress_entry_files(Json& entries, http::Language language)
{
    for (Json& entry : entries.items()) {
        entry["has_quoted"] = !entry.find("quoted")->string().empty();
        entry["some_left"] = entry.find("files_left")->integer() > 0;
        for (Json& file : entry["files"].items()) {
            const std::string verdict = file.find("verdict")->string();
            file["is_dangerous"] = verdict == mail::word(mail::Verdict::dangerous);
            file["is_unlike"] = verdict == mail::word(mail::Verdict::unlike);
            file["not_scanned"] = file.find("scan")->string() == word(Scan::failed);
            file["icon"] = icon_of(file.find("found")->string());
            file["warning"] = warning_of(file.find("why")->string(), language);
            file["size"] = size_words(file.find("bytes")->integer(), language);
        }
    }
}

} // namespace samband::dialogue
