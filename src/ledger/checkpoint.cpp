#include "ledger/checkpoint.h"

#include "base/problem.h"
#include "ledger/limits.h"
#include "ledger/number.h"

#include <cassert>

namespace samband::ledger {

[[noreturn]] static void refuse(const char* why)
{
    throw Problem(ProblemCode::invalid, std::string("Dette er ikke et sjekkpunkt: ") + why);
}

/// Cuts the first line off `text`, without its end.
static std::string_view take_line(std::string_view& text)
{
    const std::size_t end = text.find('\n');
    if (end == text.npos || end == 0) refuse("det mangler en linje.");
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(end + 1);
    return line;
}

std::string Checkpoint::text() const
{
    return origin + '\n' + std::to_string(size) + '\n' + root.base64() + '\n';
}

Checkpoint parse_checkpoint(std::string_view text)
{
    const std::string_view origin = take_line(text);
    const std::optional<std::uint64_t> size = parse_decimal(take_line(text));
    const std::optional<Hash> root = Hash::from_base64(take_line(text));
    if (!is_key_name(origin)) refuse("opphavet har tegn som ikke er tillatt.");
    if (!size || *size > log_entries) refuse("størrelsen er ikke et tall vi kan bruke.");
    if (!root) refuse("roten er ikke en hash.");
    while (!text.empty()) take_line(text);
    return {std::string(origin), *size, *root};
}

Note sign_checkpoint(const Checkpoint& checkpoint, const SigningKey& key)
{
    assert(checkpoint.origin == key.verifier().name);
    const std::string text = checkpoint.text();
    return {text, {sign_text(key, text)}};
}

Checkpoint open_checkpoint(const Note& note, const VerifierKey& log_key)
{
    if (signers_of(note, {log_key}).empty()) refuse("protokollens nøkkel har ikke signert det.");
    const Checkpoint checkpoint = parse_checkpoint(note.text);
    if (checkpoint.origin != log_key.name) refuse("det gjelder en annen protokoll enn nøkkelen.");
    return checkpoint;
}

} // namespace samband::ledger
