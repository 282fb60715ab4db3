#include "table_row.h"

#include <gtest/gtest.h>

using namespace samband::rulebook;
using namespace samband::rulebook::testing;

namespace {

class Table : public ::testing::TestWithParam<std::string> {};

TEST_P(Table, EveryRowHolds)
{
    const auto path = std::filesystem::path(SAMBAND_ROOT) / "tests/rulebook/tables" / (GetParam() + ".txt");
    const std::vector<TableRow> rows = read_table(path);
    EXPECT_GE(rows.size(), 20u);
    for (const TableRow& row : rows) {
        const Rulebook& rules = book(GetParam() == "law" ? "starter" : GetParam());
        const std::string wrong = mismatch(rules, row, rule(rules, question_of(row.question)));
        EXPECT_EQ(wrong, "") << path.filename().string() << ":" << row.line << ": " << row.question;
    }
}

INSTANTIATE_TEST_SUITE_P(RuleBooks, Table,
                         ::testing::Values("loten", "saltdal", "hattfjelldal", "klabu", "starter", "law"),
                         [](const auto& one) { return one.param; });

} // namespace
