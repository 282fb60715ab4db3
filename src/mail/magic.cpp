#include "mail/magic.h"

#include "mail/archive.h"

#include <algorithm>
#include <array>

namespace samband::mail {
namespace {

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    std::string_view type;
    std::size_t at = 0;
};

constexpr std::array marks{
    Mark{"%PDF-"sv, "application/pdf"},
    Mark{"\x89PNG\r\n\x1a\n"sv, "image/png"},
    Mark{"\xff\xd8\xff"sv, "image/jpeg"},
    Mark{"GIF87a"sv, "image/gif"},
    Mark{"GIF89a"sv, "image/gif"},
    Mark{"WEBP"sv, "image/webp", 8},
    Mark{"ftypheic"sv, "image/heic", 4},
    Mark{"ftypheix"sv, "image/heic", 4},
    Mark{"ftypmif1"sv, "image/heic", 4},
    Mark{"ftypqt"sv, "video/quicktime", 4},
    Mark{"ftyp"sv, "video/mp4", 4},
    Mark{"II*\0"sv, "image/tiff"},
    Mark{"MM\0*"sv, "image/tiff"},
    Mark{"BM"sv, "image/bmp"},
    Mark{"ID3"sv, "audio/mpeg"},
    Mark{"OggS"sv, "audio/ogg"},
    Mark{"WAVE"sv, "audio/wav", 8},
    Mark{"AVI "sv, "video/x-msvideo", 8},
    Mark{"{\\rtf"sv, "application/rtf"},
    Mark{"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "application/x-ole-storage"},
    Mark{"\x78\x9f\x3e\x22"sv, "application/ms-tnef"},
    Mark{"MZ"sv, "application/vnd.microsoft.portable-executable"},
    Mark{"\x7f"
         "ELF"sv,
         "application/x-elf"},
    Mark{"\xcf\xfa\xed\xfe"sv, "application/x-mach-binary"},
    Mark{"\xca\xfe\xba\xbe"sv, "application/java-vm"},
    Mark{"dex\n"sv, "application/vnd.android.dex"},
    Mark{"L\0\0\0\x01\x14\x02\0"sv, "application/x-ms-shortcut"},
    Mark{"#!"sv, "text/x-shellscript"},
    Mark{"Rar!\x1a\x07"sv, "application/vnd.rar"},
    Mark{"7z\xbc\xaf\x27\x1c"sv, "application/x-7z-compressed"},
    Mark{"\x1f\x8b"sv, "application/gzip"},
    Mark{"BZh"sv, "application/x-bzip2"},
    Mark{"\xfd"
         "7zXZ\0"sv,
         "application/x-xz"},
    Mark{"MSCF"sv, "application/vnd.ms-cab-compressed"},
    Mark{"ITSF"sv, "application/vnd.ms-htmlhelp"},
    Mark{"ustar"sv, "application/x-tar", 257},
    Mark{"CD001"sv, "application/x-iso9660-image", 0x8001},
    Mark{"vhdxfile"sv, "application/x-vhdx"},
    Mark{"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d"sv, "application/onenote"},
    Mark{"wOFF"sv, "font/woff"},
    Mark{"BEGIN:VCALENDAR"sv, "text/calendar"},
    Mark{"BEGIN:VCARD"sv, "text/vcard"},
    Mark{"-----BEGIN PGP"sv, "application/pgp"},
};

struct Ending {
    std::string_view ending;
    std::string_view type;
};

constexpr std::string_view word_x = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
constexpr std::string_view sheet_x = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
constexpr std::string_view slides_x = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
constexpr std::string_view open_text = "application/vnd.oasis.opendocument";

constexpr std::array endings{
    Ending{"pdf", "application/pdf"},
    Ending{"png", "image/png"},
    Ending{"jpg", "image/jpeg"},
    Ending{"jpeg", "image/jpeg"},
    Ending{"jfif", "image/jpeg"},
    Ending{"gif", "image/gif"},
    Ending{"webp", "image/webp"},
    Ending{"heic", "image/heic"},
    Ending{"tif", "image/tiff"},
    Ending{"tiff", "image/tiff"},
    Ending{"bmp", "image/bmp"},
    Ending{"mp4", "video/mp4"},
    Ending{"m4v", "video/mp4"},
    Ending{"m4a", "video/mp4"},
    Ending{"mov", "video/quicktime"},
    Ending{"avi", "video/x-msvideo"},
    Ending{"mp3", "audio/mpeg"},
    Ending{"wav", "audio/wav"},
    Ending{"ogg", "audio/ogg"},
    Ending{"rtf", "application/rtf"},
    Ending{"doc", "application/x-ole-storage"},
    Ending{"xls", "application/x-ole-storage"},
    Ending{"ppt", "application/x-ole-storage"},
    Ending{"msg", "application/x-ole-storage"},
    Ending{"docx", word_x},
    Ending{"xlsx", sheet_x},
    Ending{"pptx", slides_x},
    Ending{"odt", open_text},
    Ending{"ods", open_text},
    Ending{"odp", open_text},
    Ending{"zip", "application/zip"},
    Ending{"rar", "application/vnd.rar"},
    Ending{"7z", "application/x-7z-compressed"},
    Ending{"gz", "application/gzip"},
    Ending{"tgz", "application/gzip"},
    Ending{"ics", "text/calendar"},
    Ending{"vcf", "text/vcard"},
    Ending{"txt", "text/plain"},
    Ending{"csv", "text/plain"},
    Ending{"log", "text/plain"},
    Ending{"md", "text/plain"},
    Ending{"eml", "text/plain"},
    Ending{"asc", "text/plain"},
    Ending{"json", "text/plain"},
    Ending{"xml", "text/plain"},
    Ending{"sosi", "text/plain"},
    Ending{"gpx", "text/plain"},
    Ending{"p7s", "application/pkcs7"},
    Ending{"p7m", "application/pkcs7"},
};

/// Office's documents and others are zip archives, told apart by what lies in them.
std::string_view type_of_zip(std::string_view bytes)
{
    std::string_view type = "application/zip";
    look_into_zip(bytes, [&](const ZipMember& member) {
        if (member.name.starts_with("word/")) type = word_x;
        if (member.name.starts_with("xl/")) type = sheet_x;
        if (member.name.starts_with("ppt/")) type = slides_x;
        if (member.name == "META-INF/MANIFEST.MF" || member.name == "AndroidManifest.xml")
            type = "application/java-archive";
    });
    if (bytes.size() > 30 && bytes.substr(30).starts_with("mimetypeapplication/vnd.oasis.opendocu")) return open_text;
    return type;
}

bool holds_word(std::string_view beginning, std::string_view word)
{
    const auto same = [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) == b; };
    return std::search(beginning.begin(), beginning.end(), word.begin(), word.end(), same) != beginning.end();
}

std::string_view type_of_text(std::string_view bytes)
{
    const std::string_view beginning = bytes.substr(0, 1'024);
    for (const char* word : {"<!doctype html", "<html", "<script", "<body", "<iframe"})
        if (holds_word(beginning, word)) return "text/html";
    if (holds_word(beginning, "<svg")) return "image/svg+xml";
    const bool binary = std::any_of(beginning.begin(), beginning.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x09 || (byte > 0x0d && byte < 0x1b) || byte == 0x7f;
    });
    return binary || bytes.empty() ? std::string_view() : "text/plain";
}

} // namespace

std::string_view type_by_bytes(std::string_view bytes)
{
    if (bytes.starts_with("PK\3\4") || bytes.starts_with("PK\5\6")) return type_of_zip(bytes);
    for (const Mark& mark : marks)
        if (bytes.size() > mark.at && bytes.substr(mark.at).starts_with(mark.bytes)) return mark.type;
    return type_of_text(bytes);
}

std::string_view type_by_ending(std::string_view ending)
{
    for (const Ending& one : endings)
        if (one.ending == ending) return one.type;
    return {};
}

} // namespace samband::mail
