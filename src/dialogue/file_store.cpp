#include "dialogue/file_store.h"

#include "base/problem.h"
#include "base/text.h"
#include "dialogue/clean_files.h"
#include "dialogue/record.h"
#include "ledger/append.h"

#include <algorithm>

namespace samband::dialogue {

static void record_files(db::Writing& tx, const Taken& taken, const KeptFiles& kept)
{
    ledger::Act act{"files-kept", taken.thread, {}};
    act.content = Json::object(
        {{"entry", taken.entry.text()}, {"files", static_cast<std::int64_t>(kept.files.size()) + kept.files_left}});
    if (!kept.whole.empty()) act.attachments.push_back({"mail", *ledger::Hash::from_hex(kept.whole)});
    ledger::append(tx, act);
}

void attach_files(db::Writing& tx, const Taken& taken, const KeptFiles& kept)
{
    if (taken.again) return;
    tx.run("dialogue.insert_mail", {{"entry", taken.entry},
                                    {"has_html", kept.has_html},
                                    {"text_cut", kept.text_cut},
                                    {"files_left", kept.files_left},
                                    {"whole", kept.whole}});
    std::int64_t place = 0;
    for (const KeptFile& file : kept.files)
        tx.run("dialogue.insert_file", {{"id", tx.new_id()},
                                        {"entry", taken.entry},
                                        {"place", place++},
                                        {"name", file.name},
                                        {"said", file.said},
                                        {"found", file.found},
                                        {"bytes", file.bytes},
                                        {"sum", file.sum},
                                        {"verdict", mail::word(file.verdict)},
                                        {"why", file.why},
                                        {"scan", word(file.scan)}});
    if (kept.files.empty() && kept.whole.empty()) return;
    record_files(tx, taken, kept);
    clean_files_in_time(tx);
}

std::vector<MailKept> mails_of(db::Reading& tx, const Id& thread)
{
    return tx.all_as("dialogue.mails_of_thread", {{"thread", thread}}, [](const db::Row& row) {
        return MailKept{row.id("entry_id"), row.flag("has_html"), row.flag("text_cut"), row.integer("files_left")};
    });
}

static Scan scan_of(std::string_view text)
{
    for (const Scan scan : {Scan::unasked, Scan::clean, Scan::found})
        if (word(scan) == text) return scan;
    return Scan::failed;
}

static KeptFile read_file(const db::Row& row)
{
    KeptFile file;
    file.id = row.id("id");
    file.entry = row.id("entry_id");
    file.name = row.text("name");
    file.said = row.text("said");
    file.found = row.text("found");
    file.bytes = row.integer("bytes");
    file.sum = row.text("sum");
    file.verdict = mail::verdict_of(row.text("verdict"));
    file.why = row.text("why");
    file.scan = scan_of(row.text("scan"));
    return file;
}

std::vector<KeptFile> files_of(db::Reading& tx, const Id& thread)
{
    return tx.all_as("dialogue.files_of_thread", {{"thread", thread}}, read_file);
}

KeptFile load_file(db::Reading& tx, const Id& thread, const Id& file)
{
    const auto row = tx.maybe("dialogue.file_of_thread", {{"thread", thread}, {"file", file}});
    if (!row) throw Problem(ProblemCode::not_found, "Filen finnes ikke.");
    return read_file(*row);
}

/// As take_in wrote it: "t" and the text, or "x" and hex digits.
static std::string from_column(const std::string& content)
{
    std::string bytes;
    if (content.starts_with('t')) return content.substr(1);
    return from_hex(std::string_view(content).substr(std::min<std::size_t>(1, content.size())), bytes) ? bytes
                                                                                                       : std::string();
}

RawMail raw_mail(db::Reading& tx, const Id& thread, const Id& entry)
{
    const auto row = tx.maybe("dialogue.raw_of_entry", {{"thread", thread}, {"entry", entry}});
    const auto content = row ? row->maybe_text("content") : std::nullopt;
    if (!content) throw Problem(ProblemCode::not_found, "E-posten finnes ikke.");
    return {from_column(*content), row->maybe_text("whole").value_or("")};
}

void note_fetched(db::Writing& tx, const Id& by, const Id& thread, const KeptFile& file)
{
    record_act(tx, "dangerous-file-fetched", by, thread, Json::object({{"file", file.id.text()}, {"why", file.why}}));
}

bool is_claimed(db::Reading& tx, std::string_view sum)
{
    return tx.one("dialogue.file_claimed", {{"sum", sum}}).integer("there") > 0;
}

bool any_files(db::Reading& tx)
{
    return tx.one("dialogue.any_files").integer("there") > 0;
}

} // namespace samband::dialogue
