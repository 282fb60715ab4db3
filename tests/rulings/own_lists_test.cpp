#include "rulings/own_lists.h"

#include "rulings/read_own_list.h"
#include "rulings/set_own_lists.h"
#include "support/town.h"

namespace samband::rulings {
namespace {

using Entries = std::vector<std::string>;

std::vector<int> faulty_lines(std::string_view list, std::string_view typed)
{
    std::vector<int> lines;
    for (const FaultyLine& fault : read_own_list(list, typed).faults) lines.push_back(fault.line);
    return lines;
}

TEST(ReadOwnList, TakesWhatIsPastedAndKeepsEachOnce)
{
    EXPECT_EQ(read_own_list("words", "grendehuslag\r\n Grendehuslag , sambygda;\tÅnestad\n\n").entries,
              (Entries{"grendehuslag", "sambygda", "Ånestad"}));
    EXPECT_EQ(read_own_list("phones", "+47 900 11 222\n90011222; 62 00 00 00, 03770").entries,
              (Entries{"+47 900 11 222", "62 00 00 00", "03770"}));
    EXPECT_EQ(read_own_list("domains", "post@Loten.Kommune.no\nhttps://www.loten.no/skole\n@loten.no").entries,
              (Entries{"loten.kommune.no", "loten.no"}));
    EXPECT_EQ(read_own_list("accounts", "1503 20 12345\n1503.20.12345").faults.size(), 2U) << "no such check digit";
    EXPECT_EQ(read_own_list("accounts", "86011117947\n8601 11 17947").entries, Entries{"8601.11.17947"});
}

TEST(ReadOwnList, NamesTheLinesThatCannotBeUsed)
{
    EXPECT_EQ(faulty_lines("words", "sambygda\nNordre Land\nhus2\nx\nny"), (std::vector{2, 3, 4}));
    EXPECT_EQ(faulty_lines("phones", "12\n900 11 22\n1 900 11 222\nring 90011222\n110"), (std::vector{1, 2, 3, 4, 5}));
    EXPECT_EQ(faulty_lines("domains", "kommune\n.no\na..no\nto ord.no\nrett.no"), (std::vector{1, 2, 3, 4}));
    EXPECT_EQ(faulty_lines("accounts", "1\n86011117948"), (std::vector{1, 2}));
    EXPECT_EQ(faulty_lines("words", std::string(own_entry_bytes + 1, 'x')), std::vector{1});
    std::string many;
    for (int i = 0; i < 100; ++i) many += "9\n";
    EXPECT_EQ(read_own_list("phones", many).faults.size(), faulty_lines_told);
}

TEST(ReadOwnList, TakesNoPersonsNumberForAnAccountUnlessItIsWrittenAsOne)
{
    // A made-up D-number: the last digit of every identity number is right for an account too.
    const ReadOwnList bare = read_own_list("accounts", "41010750073\n410107 50073");
    EXPECT_TRUE(bare.entries.empty());
    ASSERT_EQ(bare.faults.size(), 2U);
    for (const FaultyLine& fault : bare.faults) EXPECT_EQ(fault.entry.find("0073"), std::string::npos) << fault.entry;
    EXPECT_EQ(read_own_list("accounts", "4101.07.50073").entries, Entries{"4101.07.50073"});
}

class OwnWords : public test::Town {
protected:
    void SetUp() override
    {
        add_queries("src/ownlists/ownlists.sql", "-- name: recorded\n-- out: act text\n"
                                                 "select act from ledger_content where kind = 'own-list-changed' "
                                                 "order by seq;\n");
        Town::SetUp();
    }
    void set(const OwnLists& lists, std::int64_t seen)
    {
        const people::Person kari = person("Kari");
        write([&](db::Writing& tx) { set_own_lists(tx, kari, lists, seen); });
    }
    void add(std::string_view word)
    {
        const people::Person kari = person("Kari");
        write([&](db::Writing& tx) { add_own_word(tx, kari, word); });
    }
    OwnListsNow now_are()
    {
        return read([](db::Reading& tx) { return own_lists(tx); });
    }
};
SAMBAND_ON_BOTH_DATABASES(OwnWords);

TEST_P(OwnWords, AreEmptyUntilSomebodyWritesThemAndThenAsWritten)
{
    EXPECT_EQ(now_are().version, 0);
    EXPECT_TRUE(now_are().lists->words.empty());
    const OwnLists lists{{"sambygda"}, {"62 00 00 00"}, {"loten.no"}, {"8601.11.17947"}};
    set(lists, 0);
    EXPECT_EQ(now_are().version, 1);
    EXPECT_EQ(*now_are().lists, lists);
    EXPECT_EQ(now_are().changed_by, person_id("Kari"));
    EXPECT_EQ(now_are().lists, now_are().lists) << "kept in memory";
    set(lists, 1);
    EXPECT_EQ(now_are().version, 1) << "nothing changed, nothing written";
    close();
    EXPECT_EQ(*now_are().lists, lists);
}

TEST_P(OwnWords, AreNotOverwrittenUnseen)
{
    set({{"sambygda"}, {}, {}, {}}, 0);
    EXPECT_EQ(test::problem_of([&] { set({{"annet"}, {}, {}, {}}, 0); }), ProblemCode::conflict);
    EXPECT_EQ(now_are().lists->words, Entries{"sambygda"});
}

TEST_P(OwnWords, GrowByOneWordOnce)
{
    add("grendehuslag");
    add("Grendehuslag");
    add("sambygda");
    EXPECT_EQ(now_are().lists->words, (Entries{"grendehuslag", "sambygda"}));
    EXPECT_EQ(now_are().version, 2);
    EXPECT_EQ(test::problem_of([&] { add("to ord"); }), ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] { add(""); }), ProblemCode::invalid);
}

TEST_P(OwnWords, AreRecordedListByListWithWhatCameAndWhatWent)
{
    set({{"en", "to"}, {"62 00 00 00"}, {}, {}}, 0);
    set({{"to", "tre"}, {"62 00 00 00"}, {}, {}}, 1);
    const auto entries = read([&](db::Reading& tx) { return tx.all("ownlists.recorded"); });
    ASSERT_EQ(entries.size(), 3U);
    EXPECT_NE(entries[2].text("act").find(R"("added":["tre"])"), std::string::npos) << entries[2].text("act");
    EXPECT_NE(entries[2].text("act").find(R"("removed":["en"])"), std::string::npos);
}

TEST_P(OwnWords, HaveALimit)
{
    EXPECT_EQ(test::problem_of([&] {
                  set({Entries(most_own_entries + 1, "ord"), {}, {}, {}}, 0);
              }),
              ProblemCode::invalid);
    EXPECT_EQ(test::problem_of([&] {
                  set({Entries(most_own_entries, std::string(50, 'x')), {}, {}, {}}, 0);
              }),
              ProblemCode::invalid);
    EXPECT_EQ(now_are().version, 0);
}

} // namespace
} // namespace samband::rulings
