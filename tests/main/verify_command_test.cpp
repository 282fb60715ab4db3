#include "main/verify_command.h"

#include "ledger/export.h"
#include "ledger/office.h"
#include "ledger/verify.h"

#include <fstream>

namespace samband::main {
namespace {

struct Told {
    int code = 0;
    std::string out;
    std::string err;
};

Told run_verify(const VerifyOptions& options)
{
    Told run;
    run.code = verify_command(options, run.out, run.err);
    return run;
}

/// A municipality with 300 entries, its export, and a proof of one of them.
struct Municipality {
    ledger::Office office;
    std::filesystem::path exported = office.folder() / "export";
    std::filesystem::path proof = office.folder() / "a.tlog-proof";
    std::filesystem::path content = office.folder() / "a.json";
    std::string key;

    Municipality()
    {
        office.begin_log();
        office.record_many(299);
        const Id entry = office.record("post-published");
        office.publish_now();
        key = office.verifier().text();
        office.read([&](db::Reading& tx) {
            ledger::export_log(tx, 1, office.verifier(), exported, true);
            std::ofstream(proof) << ledger::proof_of(tx, entry, true).text();
            std::ofstream(content) << to_text(parse_json(ledger::act_text(tx, entry)), true);
        });
    }
};

} // namespace

TEST(VerifyCommand, AWholeExportHolds)
{
    const Municipality loten;
    const Told run = run_verify({loten.exported, "", {}, {}});
    EXPECT_EQ(run.code, 0) << run.err;
    EXPECT_TRUE(run.out.starts_with("✓ loten.example.no/protokoll: Protokollen er hel.\n  300 innførsler")) << run.out;
    EXPECT_EQ(run_verify({loten.exported, loten.key, {}, {}}).code, 0);
}

TEST(VerifyCommand, NamesTheFirstEntryThatDoesNotHold)
{
    const Municipality loten;
    std::fstream file(loten.exported / "contents/000", std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(100).put('x');
    file.close();
    const Told run = run_verify({loten.exported, "", {}, {}});
    EXPECT_EQ(run.code, 1);
    EXPECT_NE(run.out.find("Innførsel 0 holder ikke"), std::string::npos) << run.out;
}

TEST(VerifyCommand, ChecksAMunicipalitysOwnFolder)
{
    Municipality loten;
    EXPECT_EQ(run_verify({loten.office.folder(), "", {}, {}}).code, 2) << "the program holds the file";
    loten.office.close();
    EXPECT_EQ(run_verify({loten.office.folder(), "", {}, {}}).code, 2) << "the file lacks the features' tables";
    db::Setting whole;
    whole.clock = machine_now;
    db::open("sqlite:" + loten.office.file().string(), whole).reset();
    const Told run = run_verify({loten.office.folder(), "", {}, {}});
    EXPECT_EQ(run.code, 0) << run.out << run.err;
    EXPECT_NE(run.out.find("300 med innhold som stemmer"), std::string::npos) << run.out;
}

TEST(VerifyCommand, AProofShowsItsContentInAnySpelling)
{
    const Municipality loten;
    EXPECT_EQ(run_verify({loten.proof, loten.key, loten.content, {}}).code, 0);
    std::ofstream(loten.content) << "{}";
    EXPECT_EQ(run_verify({loten.proof, loten.key, loten.content, {}}).code, 1);
    EXPECT_EQ(run_verify({loten.proof, "", loten.content, {}}).code, 2);
    EXPECT_EQ(run_verify({loten.proof, loten.key, {}, {}}).code, 2);
    EXPECT_EQ(run_verify({loten.content, loten.key, loten.content, {}}).code, 2);
}

TEST(VerifyCommand, AsksTheWebAsItAsksAFolder)
{
    const Municipality loten;
    const std::string prefix = "https://loten.example.no/protokoll/";
    const auto get = [&](const std::string& address) -> std::optional<std::string> {
        return ledger::fetch_from_folder(loten.exported)(address.substr(prefix.size()));
    };
    EXPECT_EQ(run_verify({"https://loten.example.no/protokoll", loten.key, {}, get}).code, 0);
    EXPECT_EQ(run_verify({"https://loten.example.no/protokoll", loten.key, {}, {}}).code, 2);
}

} // namespace samband::main
