#include "mail/file_check.h"
#include "mail/file_name.h"

#include <gtest/gtest.h>

namespace samband::mail {
namespace {

using namespace std::string_literals;

std::string little_endian(std::size_t value, int bytes)
{
    std::string out;
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 0xFF);
    return out;
}

struct Packed {
    std::string name;
    std::size_t unpacked = 10;
    std::size_t packed = 0;
    int flags = 0;
};

/// A zip archive whose members hold nothing: its table of contents is what is looked at.
std::string zip_of(const std::vector<Packed>& members)
{
    std::string files;
    std::string table;
    for (const Packed& it : members) {
        const std::string names = little_endian(it.name.size(), 2) + little_endian(0, 2);
        const std::string sizes = little_endian(0, 4) + little_endian(it.packed, 4) + little_endian(it.unpacked, 4);
        table += "PK\1\2"s + little_endian(20, 2) + little_endian(20, 2) +
                 little_endian(static_cast<std::size_t>(it.flags), 2) + little_endian(0, 6) + sizes + names +
                 little_endian(0, 2 + 2 + 2 + 4) + little_endian(files.size(), 4) + it.name;
        files += "PK\3\4"s + little_endian(20, 2) + little_endian(0, 8) + sizes + names + it.name;
    }
    return files + table + "PK\5\6"s + little_endian(0, 4) + little_endian(members.size(), 2) +
           little_endian(members.size(), 2) + little_endian(table.size(), 4) + little_endian(files.size(), 4) +
           little_endian(0, 2);
}

const std::string pdf = "%PDF-1.7\n1 0 obj\n%%EOF\n";
const std::string png = "\x89PNG\r\n\x1a\n"s + std::string(50, 'x');
const std::string ole = "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"s + std::string(600, '\0');
const std::string program = "MZ\x90\0\3"s;

TEST(FileCheck, AnArchiveThatEndsAtOnceIsLookedAtLikeOthers)
{
    for (const std::string& bytes : {"PK\5\6"s + std::string(18, '\0'), "PK\3\4"s}) {
        EXPECT_EQ(check_file("kart.zip", "application/zip", bytes).verdict, Verdict::ordinary) << bytes.size();
        EXPECT_EQ(check_file("kart.pdf", "application/pdf", bytes).verdict, Verdict::unlike) << bytes.size();
    }
}

TEST(FileCheck, TellsOrdinaryFilesFromOthers)
{
    struct Told {
        const char* name;
        std::string bytes;
        const char* verdict;
        const char* why = "";
    };
    const Told all[] = {
        {"søknad.pdf", pdf, "ordinary"},
        {"BILDE.PNG", png, "ordinary"},
        {"brev.docx", zip_of({{"[Content_Types].xml"}, {"word/document.xml"}}), "ordinary"},
        {"brev.doc", ole, "ordinary"},
        {"notat.txt", "Hei på deg", "ordinary"},
        {"liste.csv", "a;b\n1;2\n", "ordinary"},
        {"møte.ics", "BEGIN:VCALENDAR\n", "ordinary"},
        {"filer.zip", zip_of({{"a.txt"}}), "ordinary"},
        {"brev.pdf", program, "dangerous", "program"},
        {"brev", program, "dangerous", "program"},
        {"spill.exe", "hva som helst", "dangerous", "program"},
        {"faktura.pdf.exe", pdf, "dangerous", "double-name"},
        {"faktura.pdf   .scr", program, "dangerous", "double-name"},
        {"x.js", "alert(1)", "dangerous", "script"},
        {"kjør", "#!/bin/sh\nrm", "dangerous", "script"},
        {"side.html", "<p>Hei", "dangerous", "page"},
        {"side.txt", "  <!DOCTYPE html><script>", "dangerous", "page"},
        {"tegning.svg", "<svg onload=x>", "dangerous", "page"},
        {"tegning.png", "<?xml version='1.0'?><svg onload=x>", "dangerous", "page"},
        {"makro.docm", zip_of({{"word/document.xml"}}), "dangerous", "macros"},
        {"makro.docx", zip_of({{"word/document.xml"}, {"word/vbaProject.bin"}}), "dangerous", "macros"},
        {"makro.doc", ole + "_\0V\0B\0A\0"s, "dangerous", "macros"},
        {"brev.rtf", "{\\rtf1{\\object\\objdata 0105}}", "dangerous", "macros"},
        {"snarvei.lnk", "x", "dangerous", "shortcut"},
        {"snarvei.pdf", "L\0\0\0\x01\x14\x02\0"s, "dangerous", "shortcut"},
        {"disk.iso", "x", "dangerous", "disk"},
        {"filer.zip", zip_of({{"les.txt"}, {"faktura.exe"}}), "dangerous", "program"},
        {"bombe.zip", zip_of({{"a", 4'000'000'000}}), "dangerous", "bomb"},
        {"bombe.zip", zip_of({{"a", 100'000'000}}), "dangerous", "bomb"},
        {"overlapp.zip", zip_of({{"a", 10, 900}, {"b", 10, 900}}), "dangerous", "bomb"},
        {"ut.zip", zip_of({{"../../x"}}), "dangerous", "bomb"},
        {"bilde.png", png + zip_of({{"x.txt"}}), "dangerous", "polyglot"},
        {"bilde.gif", "GIF89a=1;/*<script>alert(1)</script>", "dangerous", "polyglot"},
        {"brev.pdf", pdf + "<script>alert(1)</script>", "dangerous", "polyglot"},
        {"skjema.pdf", pdf + "/OpenAction /JavaScript", "dangerous", "script"},
        {"laast.zip", zip_of({{"a.txt", 10, 10, 1}}), "unlike", "locked"},
        {"laast.docx", ole + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s, "unlike", "locked"},
        {"bilde.jpg", pdf, "unlike", "other-name"},
        {"brev.pdf", "ikke en pdf", "unlike", "other-name"},
        {"winmail.dat", "\x78\x9f\x3e\x22"s, "unlike", "outlook"},
        {"ukjent.xyz", "\1\2\3"s, "unlike", "unknown"},
        {"tom.pdf", "", "unlike", "other-name"},
    };
    for (const Told& told : all) {
        const FileCheck check = check_file(told.name, "application/octet-stream", told.bytes);
        EXPECT_EQ(word(check.verdict), told.verdict) << told.name << " " << check.why << " " << check.found;
        EXPECT_EQ(check.why, told.why) << told.name;
    }
}

TEST(FileCheck, WordsComeBackAsTheyWere)
{
    for (const Verdict verdict : {Verdict::ordinary, Verdict::unlike, Verdict::dangerous})
        EXPECT_EQ(verdict_of(word(verdict)), verdict);
    EXPECT_EQ(verdict_of("noe annet"), Verdict::dangerous);
}

TEST(FileName, HasNoFolderAndTurnsNothing)
{
    EXPECT_EQ(plain_file_name("../../etc/passwd"), "passwd");
    EXPECT_EQ(plain_file_name("C:\\Windows\\x.exe"), "x.exe");
    EXPECT_EQ(plain_file_name("bilde\u202egnp.exe"), "bildegnp.exe");
    EXPECT_EQ(plain_file_name(" .skjult. "), "skjult");
    EXPECT_EQ(plain_file_name("a\r\nSet-Cookie: x"), "a Set-Cookie_ x");
    EXPECT_EQ(plain_file_name(""), "fil");
    EXPECT_EQ(plain_file_name("..."), "fil");
    const std::string longest = plain_file_name(std::string(3'000, 'x') + ".pdf");
    EXPECT_TRUE(longest.size() <= 90 && longest.ends_with(".pdf")) << longest;
}

} // namespace
} // namespace samband::mail
