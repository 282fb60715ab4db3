#include "ledger/append.h"

#include "base/problem.h"
#include "ledger/canonical.h"
#include "ledger/commitment.h"
#include "ledger/limits.h"

#include <algorithm>

namespace samband::ledger {
namespace {

struct SaltedAttachment {
    const Attachment& attachment;
    Salt salt;
};

void check(const Act& act)
{
    const auto allowed = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    if (act.kind.empty() || act.kind.size() > 64 || !std::all_of(act.kind.begin(), act.kind.end(), allowed))
        throw Problem(ProblemCode::internal, "ledger: a kind of act is a code word, not '" + act.kind + "'");
    if (!act.content.is_object()) throw Problem(ProblemCode::internal, "ledger: the content of an act is an object");
    if (act.attachments.size() > act_attachments)
        throw Problem(ProblemCode::internal, "ledger: too many attachments to one act");
}

std::vector<SaltedAttachment> salted(db::Writing& tx, const std::vector<Attachment>& attachments)
{
    std::vector<SaltedAttachment> all;
    for (const Attachment& attachment : attachments) all.push_back({attachment, tx.new_secret()});
    return all;
}

void append_id(std::string& out, const std::optional<Id>& id)
{
    if (id)
        out += '"' + id->text() + '"';
    else
        out += "null";
}

void append_attachments(std::string& out, const std::vector<SaltedAttachment>& attachments)
{
    out += '[';
    for (const SaltedAttachment& one : attachments) {
        if (out.back() != '[') out += ',';
        out += R"({"commitment":")" + commit_attachment(one.salt, one.attachment.file).hex() + R"(","name":)";
        append_canonical_string(out, one.attachment.name);
        out += '}';
    }
    out += ']';
}

/// Canonical JSON, written in the order of its keys: it is the hottest text that the ledger makes.
std::string act_text(const Act& act, const std::vector<SaltedAttachment>& attachments, const Id& entry, Instant at)
{
    std::string text = R"({"at":")" + to_rfc3339(at) + R"(","attachments":)";
    append_attachments(text, attachments);
    text += R"(,"by":)";
    append_id(text, act.by);
    text += R"(,"content":)" + canonical(act.content) + R"(,"entry":")" + entry.text();
    text += R"(","kind":")" + act.kind + R"(","subject":)";
    append_id(text, act.subject);
    text += '}';
    if (text.size() > content_bytes) throw Problem(ProblemCode::internal, "ledger: an act of more than content_bytes");
    return text;
}

void add_attachments(db::Writing& tx, const Id& entry, const std::vector<SaltedAttachment>& attachments)
{
    for (std::size_t i = 0; i < attachments.size(); ++i)
        tx.run("ledger.add_attachment", {{"entry", entry},
                                         {"number", i},
                                         {"name", attachments[i].attachment.name},
                                         {"salt", to_hex(attachments[i].salt)},
                                         {"file", attachments[i].attachment.file.hex()}});
}

} // namespace

Id append(db::Writing& tx, const Act& act)
{
    check(act);
    const Id entry = tx.new_id();
    const Salt salt = tx.new_secret();
    const std::vector<SaltedAttachment> attachments = salted(tx, act.attachments);
    const std::string text = act_text(act, attachments, entry, tx.now());

    const std::string commitment = commit(salt, text).hex();
    tx.run("ledger.add_entry", {{"id", entry}, {"commitment", commitment}});
    tx.run("ledger.add_content", {{"entry", entry},
                                  {"at", tx.now()},
                                  {"kind", act.kind},
                                  {"subject", act.subject},
                                  {"by_person", act.by},
                                  {"salt", to_hex(salt)},
                                  {"act", text}});
    add_attachments(tx, entry, attachments);
    return entry;
}

} // namespace samband::ledger
