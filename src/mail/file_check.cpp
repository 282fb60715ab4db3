#include "mail/file_check.h"

#include "base/text.h"
#include "mail/archive.h"
#include "mail/limits.h"
#include "mail/magic.h"

#include <algorithm>
#include <array>

namespace samband::mail {
namespace {

/// What Windows, macOS or a browser runs when it is opened.
constexpr std::array programs{"exe", "com", "scr", "pif", "msi", "msp",  "cpl",  "dll",    "jar", "apk",        "app",
                              "dmg", "pkg", "deb", "rpm", "run", "appx", "msix", "gadget", "sys", "application"};
constexpr std::array scripts{"bat",
                             "cmd",
                             "ps1",
                             "psm1",
                             "vbs",
                             "vbe",
                             "js",
                             "jse",
                             "mjs",
                             "wsf",
                             "wsh",
                             "wsc",
                             "hta",
                             "sct",
                             "sh",
                             "bash",
                             "py",
                             "pl",
                             "rb",
                             "php",
                             "reg",
                             "inf",
                             "ps1xml",
                             "scf",
                             "chm",
                             "hlp",
                             "jnlp",
                             "ahk",
                             "command",
                             "xll",
                             "settingcontent-ms"};
constexpr std::array pages{"html", "htm", "xhtml", "shtml", "mht", "mhtml", "svg", "svgz", "xht", "xsl"};
constexpr std::array macros{"docm", "dotm", "xlsm", "xlsb", "xltm", "xlam", "pptm",
                            "potm", "ppam", "ppsm", "sldm", "slk",  "iqy"};
constexpr std::array shortcuts{"lnk", "url", "website", "desktop", "webloc", "library-ms", "search-ms"};
constexpr std::array disks{"iso", "img", "vhd", "vhdx", "one", "onepkg"};

template <std::size_t n>
bool is_one_of(const std::array<const char*, n>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string ending_of(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    return dot == name.npos ? std::string() : fold(name.substr(dot + 1, 20));
}

/// Empty where the ending is one that does nothing by itself.
std::string_view danger_of_ending(std::string_view ending)
{
    if (is_one_of(programs, ending)) return "program";
    if (is_one_of(scripts, ending)) return "script";
    if (is_one_of(pages, ending)) return "page";
    if (is_one_of(macros, ending)) return "macros";
    if (is_one_of(shortcuts, ending)) return "shortcut";
    return is_one_of(disks, ending) ? "disk" : std::string_view();
}

std::string_view danger_of_type(std::string_view type)
{
    if (type == "application/vnd.microsoft.portable-executable" || type == "application/x-elf" ||
        type == "application/x-mach-binary" || type == "application/java-vm" || type == "application/java-archive" ||
        type == "application/vnd.android.dex")
        return "program";
    if (type == "text/x-shellscript" || type == "application/vnd.ms-htmlhelp") return "script";
    if (type == "text/html" || type == "image/svg+xml") return "page";
    if (type == "application/x-ms-shortcut") return "shortcut";
    const bool disk =
        type == "application/x-iso9660-image" || type == "application/x-vhdx" || type == "application/onenote";
    return disk ? "disk" : std::string_view();
}

bool contains(std::string_view bytes, std::string_view what)
{
    return bytes.find(what) != bytes.npos;
}

/// In an archive: programs among its members, macros of Office, very much, or a password.
std::string_view danger_of_zip(std::string_view bytes)
{
    std::string_view danger;
    const ZipLook look = look_into_zip(bytes, [&](const ZipMember& member) {
        const std::string_view within = danger_of_ending(ending_of(member.name));
        if (member.name.ends_with("vbaProject.bin")) danger = "macros";
        if (danger.empty() && within != "page") danger = within;
        if (danger.empty() && member.name.starts_with("../")) danger = "bomb";
    });
    const bool large = look.unpacked > archive_bytes || look.members > archive_members ||
                       (look.unpacked > archive_small && look.unpacked / 200 > bytes.size());
    if (large || look.overlaps) return "bomb";
    return danger;
}

/// The old Office format keeps its macros in a folder of that name, in UTF-16.
std::string_view danger_of_old_office(std::string_view bytes)
{
    using namespace std::string_view_literals;
    if (contains(bytes, "_\0V\0B\0A\0"sv) || contains(bytes, "M\0a\0c\0r\0o\0s\0"sv)) return "macros";
    return contains(bytes, "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e"sv) ? "locked" : std::string_view();
}

/// Two kinds at once: what one program takes for a picture another runs as a page, an archive or a program.
bool is_polyglot(std::string_view type, std::string_view bytes)
{
    const bool picture = type.starts_with("image/") && type != "image/svg+xml";
    if (!picture && type != "application/pdf") return false;
    const std::string_view beginning = bytes.substr(0, 4'096);
    const std::string_view end = bytes.size() > 4'096 ? bytes.substr(bytes.size() - 4'096) : bytes;
    for (const std::string_view part : {beginning, end}) {
        if (contains(part, "<script") || contains(part, "<?php") || contains(part, "<html")) return true;
        if (picture && (contains(part, "%PDF-") || contains(part, "=1;/*"))) return true;
    }
    return contains(end, std::string_view("PK\5\6", 4));
}

std::string_view danger_of_bytes(std::string_view type, std::string_view bytes)
{
    if (const std::string_view danger = danger_of_type(type); !danger.empty()) return danger;
    if (is_polyglot(type, bytes)) return "polyglot";
    if (bytes.starts_with("PK")) return danger_of_zip(bytes);
    if (type == "application/x-ole-storage") return danger_of_old_office(bytes);
    if (type == "application/pdf" && (contains(bytes, "/JavaScript") || contains(bytes, "/Launch"))) return "script";
    if (type == "application/rtf" && (contains(bytes, "\\objdata") || contains(bytes, "\\objupdate"))) return "macros";
    return {};
}

/// "faktura.pdf.exe", and "faktura.pdf          .exe".
bool has_double_name(std::string_view name)
{
    const std::size_t dot = name.rfind('.');
    if (dot == name.npos) return false;
    return !type_by_ending(ending_of(trim(name.substr(0, dot)))).empty();
}

bool agrees(std::string_view told, std::string_view found, std::string_view ending)
{
    if (told.empty() || told == found) return true;
    if (told == "text/plain") return found.starts_with("text/") || found == "application/pgp";
    if (told == "application/pkcs7") return found.empty() || found == "text/plain";
    if (told.starts_with("video/") && found.starts_with("video/")) return true;
    if (told == "audio/mpeg") return found.empty();
    if (ending == "doc" || ending == "xls") return found == "application/rtf" || found == "text/plain";
    return false;
}

} // namespace

std::string_view word(Verdict verdict)
{
    switch (verdict) {
    case Verdict::ordinary:
        return "ordinary";
    case Verdict::unlike:
        return "unlike";
    case Verdict::dangerous:
        return "dangerous";
    }
    return "dangerous";
}

Verdict verdict_of(std::string_view word)
{
    if (word == "ordinary") return Verdict::ordinary;
    return word == "unlike" ? Verdict::unlike : Verdict::dangerous;
}

FileCheck check_file(std::string_view name, std::string_view said_type, std::string_view bytes)
{
    const std::string ending = ending_of(name);
    const std::string_view found = type_by_bytes(bytes);
    const std::string_view told = type_by_ending(ending);
    FileCheck check{Verdict::ordinary, std::string(found), {}};
    const auto is = [&](Verdict verdict, std::string_view why) {
        check.verdict = verdict;
        check.why = why;
        return check;
    };
    if (const std::string_view danger = danger_of_ending(ending); !danger.empty())
        return is(Verdict::dangerous, has_double_name(name) ? "double-name" : danger);
    const std::string_view danger = danger_of_bytes(found, bytes);
    if (danger == "locked") return is(Verdict::unlike, danger);
    if (!danger.empty()) return is(Verdict::dangerous, danger);
    if (found == "application/ms-tnef" || said_type == "application/ms-tnef") return is(Verdict::unlike, "outlook");
    if (bytes.starts_with("PK") && look_into_zip(bytes, [](const ZipMember&) {}).locked)
        return is(Verdict::unlike, "locked");
    if (!agrees(told, found, ending)) return is(Verdict::unlike, "other-name");
    if (told.empty() && found.empty()) return is(Verdict::unlike, "unknown");
    return check;
}

} // namespace samband::mail
