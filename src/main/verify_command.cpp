#include "main/verify_command.h"

#include "base/json.h"
#include "base/problem.h"
#include "base/text.h"
#include "db/database.h"
#include "ledger/canonical.h"
#include "ledger/key_folder.h"
#include "ledger/limits.h"
#include "ledger/log.h"
#include "ledger/proof_file.h"
#include "ledger/verify.h"

#include <fstream>

namespace samband::main {
namespace {

constexpr int holds = 0;
constexpr int does_not_hold = 1;

std::string read_file(const std::filesystem::path& path, std::size_t most)
{
    std::ifstream file(path, std::ios::binary);
    std::string bytes(most + 1, '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(file.gcount()));
    if (!file.eof() || bytes.size() > most)
        throw Problem(ProblemCode::invalid, path.string() + " kan ikke leses, eller er for stor.");
    return bytes;
}

ledger::VerifierKey key_of(const VerifyOptions& options, const ledger::Fetch& fetch)
{
    if (!options.key.empty()) return ledger::VerifierKey::parse(options.key);
    const std::optional<std::string> text = fetch("key");
    if (!text) throw Problem(ProblemCode::invalid, "Nøkkelen mangler: oppgi protokollens verifiseringsnøkkel (--key).");
    return ledger::VerifierKey::parse(trim(*text));
}

int tell(const ledger::Verdict& verdict, const ledger::VerifierKey& key, std::string& out)
{
    const ledger::Checkpoint& checkpoint = verdict.checkpoint;
    out += (verdict.holds ? "✓ " : "✖ ") + key.name + ": " + verdict.says + '\n';
    if (!checkpoint.origin.empty())
        out += "  " + std::to_string(checkpoint.size) + " innførsler, rot " + checkpoint.root.base64() + '\n';
    if (verdict.holds)
        out += "  " + std::to_string(verdict.contents) + " med innhold som stemmer, " + std::to_string(verdict.erased) +
               " slettet etter vedtak\n";
    out += "  nøkkel " + key.text() + '\n';
    return verdict.holds ? holds : does_not_hold;
}

int verify_files(const VerifyOptions& options, const ledger::Fetch& fetch, std::string& out)
{
    const ledger::VerifierKey key = key_of(options, fetch);
    return tell(ledger::verify_log(fetch, key), key, out);
}

/// Every log of the municipality, the former ones too.
int verify_municipality(const VerifyOptions& options, std::string& out)
{
    const std::filesystem::path folder = options.what;
    const ledger::KeyFolder keys(folder / "keys");
    db::Setting setting;
    setting.clock = machine_now;
    setting.migrate = false;
    const auto database = db::open("sqlite:" + (folder / "samband.db").string(), setting);
    return database->read([&](db::Reading& tx) {
        const std::optional<ledger::Log> last = ledger::current_log(tx);
        if (!last) throw Problem(ProblemCode::not_found, "Kommunen har ingen protokoll ennå.");
        int worst = holds;
        for (int number = 1; number <= last->number; ++number) {
            const ledger::Fetch stored = ledger::fetch_from_database(tx, number);
            const auto with_key = [&](const std::string& path) {
                if (path != "key") return stored(path);
                const auto key = keys.key(number);
                return key ? std::optional(key->verifier().text()) : std::nullopt;
            };
            worst = std::max(worst, verify_files(options, with_key, out));
        }
        return worst;
    });
}

int verify_proof(const VerifyOptions& options, std::string& out)
{
    if (!options.content) throw Problem(ProblemCode::invalid, "Oppgi filen med innholdet som beviset gjelder.");
    const ledger::ProofFile file = ledger::parse_proof_file(read_file(options.what, ledger::proof_file_bytes));
    const Json act = parse_json(read_file(*options.content, ledger::content_bytes),
                                {ledger::content_bytes, ledger::content_depth + 2});
    const ledger::VerifierKey key = key_of(options, [](const std::string&) { return std::nullopt; });
    const bool shown = ledger::shows_content(file, ledger::canonical(act), key);
    out += shown ? "✓ Innholdet står som innførsel " + std::to_string(file.index) + " i " + key.name + ".\n"
                 : "✖ Beviset viser ikke dette innholdet i " + key.name + ".\n";
    return shown ? holds : does_not_hold;
}

int verify_address(const VerifyOptions& options, std::string& out)
{
    if (!options.get)
        throw Problem(ProblemCode::unavailable, "Nettet kan ikke spørres her. Hent protokollen til en mappe først.");
    const std::string prefix = options.what.ends_with('/') ? options.what : options.what + '/';
    return verify_files(
        options, [&](const std::string& path) { return options.get(prefix + path); }, out);
}

} // namespace

int verify_command(const VerifyOptions& options, std::string& out, std::string& err)
{
    try {
        if (options.what.starts_with("https://") || options.what.starts_with("http://"))
            return verify_address(options, out);
        if (std::filesystem::exists(std::filesystem::path(options.what) / "samband.db"))
            return verify_municipality(options, out);
        if (std::filesystem::is_directory(options.what))
            return verify_files(options, ledger::fetch_from_folder(options.what), out);
        return verify_proof(options, out);
    } catch (const Problem& problem) {
        out.clear();
        err = std::string(problem.what()) + '\n';
        return 2;
    }
}

} // namespace samband::main
