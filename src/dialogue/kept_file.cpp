#include "dialogue/kept_file.h"

#include "dialogue/limits.h"

namespace samband::dialogue {

std::string_view word(Scan scan)
{
    switch (scan) {
    case Scan::unasked:
        return "unasked";
    case Scan::clean:
        return "clean";
    case Scan::found:
        return "found";
    case Scan::failed:
        return "failed";
    }
    return "failed";
}

Scanner scanner_at(const std::string& place)
{
    if (place.empty()) return {};
    return [place](std::string_view bytes) { return client::ask_clamd(place, bytes); };
}

static Scan scanned(client::Scanned by_clamd)
{
    switch (by_clamd) {
    case client::Scanned::clean:
        return Scan::clean;
    case client::Scanned::found:
        return Scan::found;
    case client::Scanned::failed:
        return Scan::failed;
    }
    return Scan::failed;
}

/// A file that cannot be looked at takes the mail that it came with nowhere: what it is cannot be told.
static mail::FileCheck checked(const mail::MailFile& file)
{
    try {
        return mail::check_file(file.name, file.type, file.bytes);
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        return {mail::Verdict::unlike, {}, "unknown"};
    }
}

static KeptFile looked_at(const mail::MailFile& file, const Scanner& scan)
{
    KeptFile kept;
    kept.name = file.name;
    kept.said = file.type.substr(0, type_bytes);
    kept.bytes = static_cast<std::int64_t>(file.bytes.size());
    const mail::FileCheck check = checked(file);
    kept.found = check.found;
    kept.verdict = check.verdict;
    kept.why = check.why;
    if (scan) kept.scan = scanned(scan(file.bytes));
    if (kept.scan == Scan::found) {
        kept.verdict = mail::Verdict::dangerous;
        kept.why = "virus";
    }
    return kept;
}

KeptFiles keep_files(const FileFolder& folder, const mail::Readable& readable, std::string_view raw,
                     const Scanner& scan)
{
    KeptFiles all;
    all.has_html = readable.has_html;
    all.text_cut = readable.text_cut || readable.text.size() > text_bytes;
    all.files_left = static_cast<std::int64_t>(readable.files_left);
    std::size_t bytes = 0;
    for (const mail::MailFile& file : readable.files) {
        KeptFile kept = looked_at(file, scan);
        const bool fits = !file.cut && bytes + file.bytes.size() <= files_bytes;
        if (fits) kept.sum = folder.keep(file.bytes);
        if (fits) bytes += file.bytes.size();
        all.files.push_back(std::move(kept));
    }
    if (raw.size() > raw_bytes) all.whole = folder.keep(raw);
    return all;
}

} // namespace samband::dialogue
