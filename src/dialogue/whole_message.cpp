#include "dialogue/whole_message.h"

#include "base/problem.h"
#include "base/text.h"
#include "db/queries.h"
#include "dialogue/file_store.h"
#include "dialogue/thread_row.h"

namespace samband::dialogue {

std::optional<Entry> find_entry(db::Reading& tx, const Id& entry)
{
    const auto row = tx.maybe("dialogue.entry_found", {{"id", entry}});
    return row ? std::optional(read_entry(*row)) : std::nullopt;
}

Entry load_message(db::Reading& tx, const Id& thread, const Id& id)
{
    const auto entry = find_entry(tx, id);
    if (!entry || entry->thread != thread || entry->kind != EntryKind::in)
        throw Problem(ProblemCode::not_found, "Meldingen finnes ikke i denne samtalen.");
    return *entry;
}

/// What the column holds as the bytes that came: 't' and the text, or 'x' and hex digits.
static std::string bytes_of(const std::optional<std::string>& column)
{
    if (!column || column->empty()) return {};
    std::string bytes = column->substr(1);
    if (column->front() == 't') return bytes;
    std::string read;
    return from_hex(bytes, read) ? read : std::string();
}

WholeMessage whole_message(db::Reading& tx, const Entry& entry)
{
    WholeMessage it{entry, {}, {}, earlier_texts_of(tx, entry.id), {}, comment_of(tx, entry.id)};
    const db::Row row = tx.one("dialogue.raw_of_any_entry", {{"entry", entry.id}});
    it.raw = bytes_of(row.maybe_text("content"));
    it.whole = row.maybe_text("whole").value_or("");
    for (KeptFile& file : files_of(tx, entry.thread))
        if (file.entry == entry.id) it.files.push_back(std::move(file));
    return it;
}

std::vector<CameLately> came_lately(db::Reading& tx, Instant after, std::int64_t most)
{
    return tx.all_as("dialogue.came_lately", {{"after", after}, {"most", most}}, [](const db::Row& row) {
        return CameLately{read_entry(row), row.text("subject")};
    });
}

bool wrote_before(db::Reading& tx, const Entry& entry)
{
    if (comment_of(tx, entry.id))
        return tx.one("dialogue.network_author_before", {{"entry", entry.id}}).integer("there") > 0;
    const db::Arguments same{
        {"entry", entry.id}, {"thread", entry.thread}, {"address", entry.address}, {"at", entry.at}};
    return tx.one("dialogue.thread_author_before", same).integer("there") > 0;
}

void hold_files(db::Writing& tx, const Id& holder, const std::vector<std::string>& sums)
{
    for (const std::string& sum : sums)
        if (!sum.empty()) tx.run("dialogue.hold_file", {{"sum", sum}, {"holder", holder}});
}

void let_files_go(db::Writing& tx, const Id& holder)
{
    tx.run("dialogue.let_files_go", {{"holder", holder}});
}

} // namespace samband::dialogue
