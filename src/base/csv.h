#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Tables as text (RFC 4180), for what people open in a spreadsheet and what they bring from one.
namespace samband {

/// One row, every cell quoted, ended by CRLF. A cell that a spreadsheet would read as a formula (it begins with
/// = + - @, a tab, a carriage return or NUL) gets an apostrophe in front: ASVS 5.0 1.2.10.
std::string csv_row(const std::vector<std::string>& cells);

/// A row as it stood in the file, and where.
struct CsvRow {
    std::size_t line = 0; ///< of its first character, from 1
    std::vector<std::string> cells;
};

/// What reading allows.
struct CsvLimits {
    std::size_t bytes = 8 * 1024 * 1024;
    std::size_t rows = 200'000;
    std::size_t cells = 64; ///< of one row
};

/// Reads a table. Cells are divided by commas, or by semicolons or tabs where the first line holds more of those;
/// lines may end with CRLF, LF or CR; a byte order mark is passed over, and so are lines without anything. The
/// apostrophe that `csv_row` puts before a formula goes again.
/// Problem invalid, with what to do, on what is not UTF-8, larger than the limits, or has a quote that never ends.
std::vector<CsvRow> read_csv(std::string_view text, const CsvLimits& limits = {});

} // namespace samband
