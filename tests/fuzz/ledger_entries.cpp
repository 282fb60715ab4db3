#include "base/problem.h"
#include "fuzz/entries.h"
#include "ledger/checkpoint.h"
#include "ledger/note.h"
#include "ledger/proof_file.h"
#include "ledger/tile.h"
#include "ledger/witness.h"

namespace samband::fuzz {

namespace {

ledger::SigningKey key_of(const char* name, ledger::KeyType type)
{
    std::array<std::uint8_t, 32> seed{};
    seed.fill(7);
    return ledger::SigningKey(name, type, seed);
}

const ledger::SigningKey& log_key()
{
    static const ledger::SigningKey key = key_of("loten.example.no/protokoll", ledger::KeyType::log);
    return key;
}

/// Runs `read`; true if it was refused as invalid.
template <typename Read>
bool refused(Read read)
{
    try {
        read();
        return false;
    } catch (const Problem& problem) {
        hold(problem.code() == ProblemCode::invalid, "refused as invalid");
        return true;
    }
}

} // namespace

void note(std::string_view bytes)
{
    refused([&] {
        const ledger::Note read = ledger::parse_note(bytes);
        hold(read.whole() == bytes, "a note is written as it was read");
        refused([&] { ledger::signers_of(read, {log_key().verifier()}); });
        refused([&] { ledger::open_checkpoint(read, log_key().verifier()); });
    });
    refused([&] {
        const ledger::Checkpoint checkpoint = ledger::parse_checkpoint(bytes);
        hold(ledger::parse_checkpoint(checkpoint.text()) == checkpoint, "a checkpoint is read as it was written");
        hold(bytes.starts_with(checkpoint.text()), "one text for a checkpoint");
    });
    refused([&] { hold(ledger::VerifierKey::parse(bytes).text() == bytes, "one text for a key"); });
    if (const auto tile = ledger::TileName::parse(bytes)) hold(tile->path() == bytes, "one path for a tile");
    if (const auto entries = ledger::entries_in(bytes)) {
        std::string bundle;
        for (const std::string_view entry : *entries) ledger::append_to_bundle(bundle, entry);
        hold(bundle == bytes, "one bundle for the entries");
    }
}

void proof(std::string_view bytes)
{
    refused([&] {
        const ledger::ProofFile file = ledger::parse_proof_file(bytes);
        hold(ledger::parse_proof_file(file.text()).text() == file.text(), "a proof is read as it was written");
        refused([&] { hold(!ledger::shows_entry(file, "x", log_key().verifier()), "a proof out of thin air"); });
        refused([&] { hold(!ledger::shows_content(file, "{}", log_key().verifier()), "a proof out of thin air"); });
    });
}

void witness(std::string_view bytes)
{
    static const ledger::SigningKey ours = key_of("vitne.example.no", ledger::KeyType::witness);
    const auto find = [](const std::string& origin) -> std::optional<ledger::WitnessedLog> {
        if (origin != log_key().verifier().name) return std::nullopt;
        return ledger::WitnessedLog{log_key().verifier(), 0, ledger::empty_root()};
    };
    const ledger::WitnessAnswer answer = ledger::answer_add_checkpoint(bytes, find, ours, 1'795'165'200);
    hold(answer.seen.has_value() == (answer.status == 200), "only what is cosigned is remembered");
}

} // namespace samband::fuzz
