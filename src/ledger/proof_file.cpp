#include "ledger/proof_file.h"

#include "base/problem.h"
#include "base/text.h"
#include "ledger/checkpoint.h"
#include "ledger/limits.h"
#include "ledger/number.h"

namespace samband::ledger {
namespace {

constexpr std::string_view first_line = "c2sp.org/tlog-proof@v1";

[[noreturn]] void refuse(const char* why)
{
    throw Problem(ProblemCode::invalid, std::string("Dette er ikke et bevis (.tlog-proof): ") + why);
}

std::string_view take_line(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    if (end == text.npos) refuse("det er kuttet.");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

Salt read_salt(std::string_view base64)
{
    const std::optional<Hash> bytes = Hash::from_base64(base64);
    if (!bytes) refuse("saltet er ikke 32 byte i base64.");
    return bytes->bytes;
}

} // namespace

std::string ProofFile::text() const
{
    std::string text = std::string(first_line) + '\n';
    if (salt) text += "extra " + Hash{*salt}.base64() + '\n';
    text += "index " + std::to_string(index) + '\n';
    for (const Hash& hash : proof) text += hash.base64() + '\n';
    return text + '\n' + checkpoint;
}

ProofFile parse_proof_file(std::string_view text)
{
    if (text.size() > proof_file_bytes) refuse("det er for langt.");
    if (take_line(text) != first_line) refuse("første linje er en annen.");
    ProofFile file;
    std::string_view line = take_line(text);
    if (line.starts_with("extra ")) {
        file.salt = read_salt(line.substr(6));
        line = take_line(text);
    }
    const auto index = line.starts_with("index ") ? parse_decimal(line.substr(6)) : std::nullopt;
    if (!index) refuse("plassen mangler.");
    file.index = *index;
    for (line = take_line(text); !line.empty(); line = take_line(text)) {
        const std::optional<Hash> hash = Hash::from_base64(line);
        if (!hash || file.proof.size() == proof_hashes) refuse("en hash er feil, eller det er for mange.");
        file.proof.push_back(*hash);
    }
    file.checkpoint = text;
    return file;
}

bool shows_entry(const ProofFile& file, std::string_view entry, const VerifierKey& log_key)
{
    const Checkpoint checkpoint = open_checkpoint(parse_note(file.checkpoint), log_key);
    return inclusion_holds(leaf_hash(entry), file.index, checkpoint.size, file.proof, checkpoint.root);
}

bool shows_content(const ProofFile& file, std::string_view canonical, const VerifierKey& log_key)
{
    return file.salt && shows_entry(file, entry_of(commit(*file.salt, canonical)), log_key);
}

} // namespace samband::ledger
