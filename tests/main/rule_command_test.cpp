#include "main/rule_command.h"
#include "main/rulebook_command.h"

#include <gtest/gtest.h>

#include <fstream>
#include <unistd.h>

using namespace samband::main;

namespace {

struct Said {
    int status = 0;
    std::string out;
    std::string err;
};

Said ask_command(const std::string& rulebook, std::string_view question, bool json = false)
{
    Said said;
    said.status =
        rule_command({rulebook, json, samband::from_rfc3339("2026-11-20T09:00:00Z")}, question, said.out, said.err);
    return said;
}

/// A file that is gone after the test.
class ShortLivedFile {
public:
    explicit ShortLivedFile(const std::string& text)
        : path_(std::filesystem::temp_directory_path() / ("rulebook-" + std::to_string(getpid()) + ".toml"))
    {
        std::ofstream(path_) << text;
    }
    ~ShortLivedFile() { std::filesystem::remove(path_); }
    std::string path() const { return path_.string(); }

private:
    std::filesystem::path path_;
};

} // namespace

TEST(RuleCommand, TellsASentenceItsDutiesAndWhy)
{
    const Said said = ask_command("saltdal", R"({"act":"publish","roles":["unit-leader"],"channel":"facebook"})");
    EXPECT_EQ(said.status, 0);
    EXPECT_EQ(said.out, "Ikke du: servicekontoret kan publisere på Facebook.\n"
                        "Fordi:\n"
                        "  Saltdal 7.1 (skal): Det ligger til servicekontoret å drive kommunens offisielle kontoer på "
                        "sosiale medier.\n"
                        "  Saltdal 3.1 (skal): Kommunalledere og virksomhetsledere har ansvar for å informere om "
                        "tjenesten sin utad.\n");
    EXPECT_EQ(said.err, "");
}

TEST(RuleCommand, AnswersInJsonAtTheTimeItIsAsked)
{
    const Said said = ask_command("starter", R"({"act":"publish","roles":["mayor"],"channel":"website"})", true);
    EXPECT_EQ(said.status, 0);
    EXPECT_TRUE(said.out.starts_with("{\n  \"outcome\": \"allowed\",\n  \"approval\": []")) << said.out;
    EXPECT_NE(said.out.find("\"by\": \"2026-11-21T10:00:00+01:00\""), std::string::npos);
}

TEST(RuleCommand, SaysWhatIsWrongInOneLine)
{
    const Said key = ask_command("loten", R"({"act":"publish","wher":"here"})");
    EXPECT_EQ(key.status, 2);
    EXPECT_EQ(key.out, "");
    EXPECT_TRUE(key.err.starts_with("Ukjent nøkkel «wher». Kjente nøkler: act, "));
    EXPECT_EQ(ask_command("loten", "{").status, 2);
    EXPECT_EQ(ask_command("loten", "\xff").status, 2);
    EXPECT_EQ(ask_command("trondheim", R"({"act":"publish"})").err,
              "trondheim er hverken en fil eller et reglement som følger med: loten, saltdal, hattfjelldal, klabu, "
              "starter.\n");
}

TEST(RulebookCommand, ChecksAFile)
{
    const std::string head = "name = \"b\"\nshort = \"B\"\ntitle = \"Bok\"\n[[section]]\nprinted = \"1\"\n";
    Said said;
    const ShortLivedFile good(head);
    EXPECT_EQ(rulebook_check_command(good.path(), said.out, said.err), 0);
    EXPECT_TRUE(said.out.starts_with(good.path() + ": i orden, 1 avsnitt og 0 punkter, 0 av dem avgjør noe. SHA-256 "));

    const ShortLivedFile wrong(head + "titel = \"x\"\n");
    EXPECT_EQ(rulebook_check_command(wrong.path(), said.out, said.err), 2);
    EXPECT_TRUE(said.err.starts_with(wrong.path() + ":6: section[1].titel ")) << said.err;
}

TEST(RulebookCommand, ChecksEveryShippedFile)
{
    for (const char* name : {"law", "starter", "loten", "saltdal", "hattfjelldal", "klabu"}) {
        Said said;
        const std::string file = std::string(SAMBAND_ROOT) + "/rulebooks/" + name + ".toml";
        EXPECT_EQ(rulebook_check_command(file, said.out, said.err), 0) << said.err;
    }
}

TEST(RulebookCommand, AFileRulesLikeTheShippedOne)
{
    const std::string question = R"({"act":"publish","roles":["employee"],"channel":"website"})";
    for (const char* name : {"starter", "loten", "saltdal", "hattfjelldal", "klabu"}) {
        const std::string file = std::string(SAMBAND_ROOT) + "/rulebooks/" + name + ".toml";
        EXPECT_EQ(ask_command(file, question, true).out, ask_command(name, question, true).out);
    }
}

TEST(RulebookCommand, ShowsTheDocument)
{
    Said said;
    EXPECT_EQ(rulebook_show_command("klabu", said.out, said.err), 0);
    EXPECT_TRUE(said.out.starts_with("Klæbu: Prinsipper og strategi for kommunikasjon i Klæbu kommune\n"));
    EXPECT_EQ(rulebook_show_command("law", said.out, said.err), 0);
    EXPECT_NE(said.out.find("\nGrunnloven § 100 Ytringsfrihet\n"), std::string::npos);
    EXPECT_EQ(rulebook_show_command("nowhere", said.out, said.err), 2);
}

TEST(RulebookCommand, CoverageEndsWithOneWhereASectionIsForgotten)
{
    std::string out, err;
    EXPECT_EQ(rulebook_coverage_command("starter", out, err), 0) << err;
    EXPECT_NE(out.find("\n13 Arkiv\n    starter-record [skal] "), std::string::npos) << out;
    const ShortLivedFile file("name = \"b\"\nshort = \"B\"\ntitle = \"Bok\"\n[[section]]\nprinted = \"1\"\n");
    EXPECT_EQ(rulebook_coverage_command(file.path(), out, err), 1);
    EXPECT_EQ(err, "Ikke forklart: 1 \n");
    EXPECT_EQ(rulebook_coverage_command("trondheim", out, err), 2);
}

TEST(RulebookCommand, StartsABookOfOnesOwnFromEveryShippedOne)
{
    for (const char* from : {"starter", "loten", "saltdal", "hattfjelldal", "klabu"}) {
        std::string text, out, err;
        ASSERT_EQ(rulebook_new_command(from, "", text, err), 0) << err;
        const ShortLivedFile file(text);
        EXPECT_EQ(rulebook_check_command(file.path(), out, err), 0) << from << ": " << err;
        EXPECT_EQ(rulebook_coverage_command(file.path(), out, err), rulebook_coverage_command(from, out, err)) << from;
        EXPECT_NE(text.find("adopted = \"Ikke vedtatt ennå\""), std::string::npos) << from;
        EXPECT_EQ(text.find("fills"), std::string::npos) << from;
    }
    std::string out, err;
    EXPECT_EQ(rulebook_new_command("law", "", out, err), 2);
    EXPECT_EQ(err, "law er ikke et reglement som følger med.\n");
}

TEST(RulebookCommand, NeverWritesOverAFile)
{
    const ShortLivedFile file("mitt");
    std::string out, err;
    EXPECT_EQ(rulebook_new_command("starter", file.path(), out, err), 2);
    EXPECT_EQ(err, file.path() + " finnes alt; den blir ikke skrevet over.\n");
    EXPECT_EQ(std::filesystem::file_size(file.path()), 4u);
}
