#include "base/csv.h"

#include "base/problem.h"

#include <gtest/gtest.h>

namespace samband {
namespace {

using Cells = std::vector<std::string>;

std::vector<Cells> csv_cells(std::string_view text, const CsvLimits& limits = {})
{
    std::vector<Cells> all;
    for (CsvRow& row : read_csv(text, limits)) all.push_back(std::move(row.cells));
    return all;
}

TEST(Csv, AFormulaIsText)
{
    const std::string starts("=+-@\t\r\0", 7);
    for (const char start : starts) {
        const std::string cell = start + std::string("cmd|' /C calc'!A0");
        const std::string row = csv_row({cell, "ellers"});
        EXPECT_EQ(row.substr(0, 3), std::string("\"'") + start) << static_cast<int>(start);
        EXPECT_TRUE(row.ends_with(",\"ellers\"\r\n"));
        EXPECT_EQ(csv_cells(row), (std::vector<Cells>{{cell, "ellers"}})) << static_cast<int>(start);
    }
    EXPECT_EQ(csv_row({"a=b", " =b", ""}), "\"a=b\",\" =b\",\"\"\r\n");
}

TEST(Csv, WhatIsWrittenIsReadAgain)
{
    const std::string letters = "ab\",;\n\t='æ+- ";
    for (std::uint32_t seed = 1; seed < 2'000; ++seed) {
        std::uint32_t state = seed * 2654435761u;
        const auto next = [&state](std::uint32_t most) {
            return (state = state * 1664525 + 1013904223) / 65'536 % most;
        };
        Cells cells(2 + next(3));
        for (std::string& cell : cells)
            for (std::uint32_t i = next(6); i > 0; --i) {
                const char c = letters[next(static_cast<std::uint32_t>(letters.size()))];
                cell += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : "æ";
            }
        // The apostrophe before a formula is ours: somebody's own there goes with it.
        if (std::ranges::any_of(cells, [](const std::string& cell) { return cell.starts_with('\''); })) continue;
        const std::string first = csv_row({"a", "b", "c", "d"});
        const auto read = csv_cells(first + csv_row(cells));
        ASSERT_EQ(read.size(), 2U) << seed;
        EXPECT_EQ(read[1], cells) << seed;
    }
}

TEST(Csv, TakesWhatSpreadsheetsSave)
{
    EXPECT_EQ(csv_cells("\xEF\xBB\xBF"
                        "e-post;tema\r\na@b.no;Vann, vei\r\n\r\n"),
              (std::vector<Cells>{{"e-post", "tema"}, {"a@b.no", "Vann, vei"}}));
    EXPECT_EQ(csv_cells("a\tb\rc\td"), (std::vector<Cells>{{"a", "b"}, {"c", "d"}}));
    EXPECT_EQ(csv_cells("x,\"to\nlinjer\",\"\"\n,\n"), (std::vector<Cells>{{"x", "to\nlinjer", ""}, {"", ""}}));
    const std::vector<CsvRow> rows = read_csv("a\r\n\"b\nb\"\n\nc");
    ASSERT_EQ(rows.size(), 3U);
    EXPECT_EQ(rows[1].line, 2U);
    EXPECT_EQ(rows[2].line, 5U);
}

TEST(Csv, RefusesWithWhatToDo)
{
    EXPECT_THROW(read_csv("a,\"b"), Problem);
    EXPECT_THROW(read_csv("bl\xE5"
                          "b\xE6"
                          "r"),
                 Problem);
    EXPECT_THROW(read_csv("a\nb\nc", {.rows = 2}), Problem);
    EXPECT_THROW(read_csv("a,b,c", {.cells = 2}), Problem);
    EXPECT_THROW(read_csv("abc", {.bytes = 2}), Problem);
    EXPECT_TRUE(read_csv("").empty());
}

} // namespace
} // namespace samband
