#include "ledger/export.h"

#include "base/problem.h"
#include "ledger/checkpoint.h"
#include "ledger/contents.h"
#include "ledger/read.h"
#include "ledger/tile.h"
#include "ledger/verify.h"

#include <fstream>

namespace samband::ledger {

static void write_file(const std::filesystem::path& path, const std::string& bytes)
{
    std::error_code ignored;
    std::filesystem::create_directories(path.parent_path(), ignored);
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file << bytes;
    if (!file.flush()) throw Problem(ProblemCode::unavailable, "Protokollen kan ikke skrives til mappen.");
}

void export_log(db::Reading& tx, int log, const VerifierKey& key, const std::filesystem::path& folder,
                bool with_contents)
{
    const auto note = checkpoint_text(tx, log);
    if (!note) throw Problem(ProblemCode::not_found, "Protokollen er ikke signert ennå.");
    const std::uint64_t size = open_checkpoint(parse_note(*note), key).size;
    const Fetch fetch = fetch_from_database(tx, log);
    for (const TileName& name : tiles_of(size)) {
        write_file(folder / name.path(), fetch(name.path()).value());
        if (name.level || !with_contents) continue;
        write_file(folder / contents_path(name.number), fetch(contents_path(name.number)).value());
    }
    write_file(folder / "key", key.text() + '\n');
    write_file(folder / "checkpoint", *note); // last: what it covers is there
}

} // namespace samband::ledger
