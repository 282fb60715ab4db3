#include "ledger/witness.h"

#include "base/problem.h"
#include "ledger/limits.h"
#include "ledger/number.h"

namespace samband::ledger {
namespace {

WitnessAnswer refused(int status, std::string why)
{
    WitnessAnswer answer;
    answer.status = status;
    answer.body = std::move(why) + '\n';
    return answer;
}

WitnessAnswer wrong_size(const WitnessedLog& log)
{
    WitnessAnswer answer = refused(409, std::to_string(log.size));
    answer.type = "text/x.tlog.size";
    return answer;
}

/// Whether the log itself has signed: unknown keys are passed over, a false signature of its own is none.
bool signed_by_log(const Note& note, const WitnessedLog& log)
{
    try {
        return !signers_of(note, {log.key}).empty();
    } catch (const Problem&) {
        return false;
    }
}

/// The checks on a request that could be read, in the order of the specification.
WitnessAnswer decide(const AddCheckpoint& request, const Note& note, const Checkpoint& checkpoint,
                     const WitnessedLog& log)
{
    // "If none of the signatures verify against a trusted public key": 403.
    if (!signed_by_log(note, log)) return refused(403, "Protokollens nøkkel har ikke signert sjekkpunktet.");
    // "The old size MUST be equal to or lower than the checkpoint size": else 400.
    if (request.old_size > checkpoint.size) return refused(400, "Den gamle størrelsen er større enn den nye.");
    // "The witness MUST check that the old size matches the size of the latest checkpoint it cosigned": else 409.
    if (request.old_size != log.size) return wrong_size(log);
    // "If the old size matches the checkpoint size, the root hashes are also identical": else 409.
    if (request.old_size == checkpoint.size && checkpoint.root != log.root) return wrong_size(log);
    // "If the Merkle Consistency Proof doesn't verify": 422.
    if (!consistency_holds(log.size, log.root, checkpoint.size, checkpoint.root, request.proof))
        return refused(422, "Beviset for at protokollen bare har vokst, holder ikke.");
    WitnessAnswer answer;
    answer.seen = checkpoint;
    return answer;
}

} // namespace

std::string AddCheckpoint::text() const
{
    std::string text = "old " + std::to_string(old_size) + '\n';
    for (const Hash& hash : proof) text += hash.base64() + '\n';
    return text + '\n' + note;
}

AddCheckpoint parse_add_checkpoint(std::string_view body)
{
    const Problem refuse(ProblemCode::invalid, "Dette er ikke et sjekkpunkt å bevitne (old N, bevis, sjekkpunkt).");
    if (body.size() > proof_file_bytes) throw refuse;
    const auto take_line = [&] {
        const std::size_t end = body.find('\n');
        if (end == body.npos) throw refuse;
        const std::string_view line = body.substr(0, end);
        body.remove_prefix(end + 1);
        return line;
    };
    AddCheckpoint request;
    const std::string_view old = take_line();
    const auto size = old.starts_with("old ") ? parse_decimal(old.substr(4)) : std::nullopt;
    if (!size) throw refuse;
    request.old_size = *size;
    for (std::string_view line = take_line(); !line.empty(); line = take_line()) {
        const std::optional<Hash> hash = Hash::from_base64(line);
        if (!hash || request.proof.size() == proof_hashes) throw refuse;
        request.proof.push_back(*hash);
    }
    request.note = body;
    return request;
}

WitnessAnswer answer_add_checkpoint(std::string_view body, const FindLog& find, const SigningKey& witness,
                                    std::uint64_t now_s)
{
    try {
        const AddCheckpoint request = parse_add_checkpoint(body);
        const Note note = parse_note(request.note);
        const Checkpoint checkpoint = parse_checkpoint(note.text);
        const std::optional<WitnessedLog> log = find(checkpoint.origin);
        if (!log) return refused(404, "Denne protokollen bevitner vi ikke.");
        WitnessAnswer answer = decide(request, note, checkpoint, *log);
        if (answer.seen) answer.body = cosign_text(witness, note.text, now_s).line();
        return answer;
    } catch (const Problem& problem) {
        if (problem.code() != ProblemCode::invalid) throw;
        return refused(400, problem.safe_message());
    }
}

} // namespace samband::ledger
