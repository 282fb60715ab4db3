#pragma once
#include <string>
#include <string_view>

/// What a file is by its bytes, against what its name and its sender say. Pure; linear in the bytes.
namespace samband::mail {

enum class Verdict {
    ordinary,
    unlike,    ///< its name says other than its bytes, or it cannot be told what it is
    dangerous, ///< it runs, or makes a program run something, or is made to break what opens it
};
std::string_view word(Verdict verdict);
Verdict verdict_of(std::string_view word);

struct FileCheck {
    Verdict verdict = Verdict::ordinary;
    std::string found{}; ///< "application/pdf" by the bytes; empty where they do not tell
    /// Why it is not ordinary: "program", "script", "page" (HTML and SVG, which may hold scripts), "macros",
    /// "shortcut", "disk", "double-name" ("faktura.pdf.exe"), "polyglot" (two kinds at once), "bomb" (an archive that
    /// unpacks to very much), "locked" (an archive or a document with a password), "outlook" (winmail.dat),
    /// "other-name", "unknown".
    std::string why{};
};

FileCheck check_file(std::string_view name, std::string_view said_type, std::string_view bytes);

} // namespace samband::mail
