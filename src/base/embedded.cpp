#include "base/embedded.h"

// Made by tools/embed.py: three words a file, sorted by name.
struct EmbeddedRow {
    const char* name;
    const char* data;
    unsigned long size;
};
extern "C" const unsigned long samband_embedded_count;
extern "C" const EmbeddedRow samband_embedded_table[];

namespace samband {

static std::span<const EmbeddedRow> table()
{
    return {samband_embedded_table, samband_embedded_count};
}

static const EmbeddedRow* first_not_before(std::string_view name)
{
    const auto rows = table();
    return std::lower_bound(rows.data(), rows.data() + rows.size(), name,
                            [](const EmbeddedRow& row, std::string_view key) { return row.name < key; });
}

std::optional<std::string_view> embedded(std::string_view name)
{
    for (const EmbeddedFile& file : embedded_under(name))
        if (file.name == name) return file.bytes;
    return std::nullopt;
}

std::vector<EmbeddedFile> embedded_under(std::string_view prefix)
{
    std::vector<EmbeddedFile> found;
    const EmbeddedRow* end = table().data() + table().size();
    for (const EmbeddedRow* row = first_not_before(prefix); row != end; ++row) {
        const std::string_view name = row->name;
        if (!name.starts_with(prefix)) break;
        found.push_back({name, {row->data, row->size}});
    }
    return found;
}

} // namespace samband
