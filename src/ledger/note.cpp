#include "ledger/note.h"

#include "base/problem.h"
#include "base/text.h"
#include "ledger/limits.h"
#include "ledger/number.h"

#include <algorithm>
#include <cassert>

namespace samband::ledger {
namespace {

constexpr std::string_view dash = "\u2014 ";

[[noreturn]] void refuse(const char* why)
{
    throw Problem(ProblemCode::invalid, std::string("Dette er ikke et signert notat: ") + why);
}

void check_characters(std::string_view whole)
{
    if (whole.size() > note_bytes) refuse("det er for langt.");
    if (!is_utf8(whole)) refuse("det er ikke UTF-8.");
    const auto control = [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\n'; };
    if (std::any_of(whole.begin(), whole.end(), control)) refuse("det har styretegn.");
}

NoteSignature parse_line(std::string_view line)
{
    if (!line.starts_with(dash)) refuse("en signaturlinje begynner ikke med tankestrek og mellomrom.");
    line.remove_prefix(dash.size());
    const std::size_t space = line.find(' ');
    std::string bytes;
    if (space == line.npos || !is_key_name(line.substr(0, space)) || !from_base64(line.substr(space + 1), bytes) ||
        bytes.size() < 5)
        refuse("en signaturlinje er ikke navn og base64.");
    const auto id = static_cast<std::uint32_t>(from_big_endian(std::string_view(bytes).substr(0, 4)));
    return {std::string(line.substr(0, space)), id, bytes.substr(4)};
}

bool is_by(const NoteSignature& signature, const VerifierKey& key)
{
    return signature.name == key.name && signature.key_id == key.id();
}

} // namespace

std::string NoteSignature::line() const
{
    return std::string(dash) + name + ' ' + to_base64(big_endian(key_id, 4) + bytes) + '\n';
}

std::string Note::whole() const
{
    std::string whole = text + '\n';
    for (const NoteSignature& signature : signatures) whole += signature.line();
    return whole;
}

Note parse_note(std::string_view whole)
{
    check_characters(whole);
    // The text may hold empty lines of its own: the last one parts it from the signatures.
    const std::size_t gap = whole.rfind("\n\n");
    if (gap == whole.npos || gap == 0) refuse("det mangler tekst eller signaturer.");
    Note note{std::string(whole.substr(0, gap + 1)), parse_signature_lines(whole.substr(gap + 2))};
    if (note.signatures.empty()) refuse("det er ikke signert.");
    return note;
}

std::vector<NoteSignature> parse_signature_lines(std::string_view lines)
{
    check_characters(lines);
    std::vector<NoteSignature> signatures;
    while (!lines.empty()) {
        const std::size_t end = lines.find('\n');
        if (end == lines.npos) refuse("siste linje er ikke avsluttet.");
        if (signatures.size() == note_signatures) refuse("det har for mange signaturer.");
        signatures.push_back(parse_line(lines.substr(0, end)));
        lines.remove_prefix(end + 1);
    }
    return signatures;
}

std::vector<VerifierKey> signers_of(const Note& note, const std::vector<VerifierKey>& known)
{
    std::vector<VerifierKey> signers;
    for (const NoteSignature& signature : note.signatures) {
        const auto by = [&](const VerifierKey& key) { return is_by(signature, key); };
        const auto key = std::find_if(known.begin(), known.end(), by);
        if (key == known.end()) continue;
        if (!key->holds(note.text, signature.bytes))
            throw Problem(ProblemCode::invalid, "Signaturen fra " + key->name + " holder ikke.");
        if (std::find(signers.begin(), signers.end(), *key) == signers.end()) signers.push_back(*key);
    }
    return signers;
}

NoteSignature sign_text(const SigningKey& key, std::string_view text)
{
    assert(key.verifier().type == KeyType::log && text.ends_with('\n'));
    return {key.verifier().name, key.verifier().id(), key.sign(text)};
}

NoteSignature cosign_text(const SigningKey& key, std::string_view text, std::uint64_t time_s)
{
    assert(key.verifier().type == KeyType::witness && text.ends_with('\n'));
    return {key.verifier().name, key.verifier().id(), big_endian(time_s, 8) + key.sign(cosigned_message(time_s, text))};
}

} // namespace samband::ledger
