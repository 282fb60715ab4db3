#include "base/csv.h"

#include "base/problem.h"
#include "base/text.h"

#include <algorithm>

namespace samband {

namespace {

constexpr std::string_view formula_starts("=+-@\t\r\0", 7);

bool starts_formula(std::string_view cell)
{
    return !cell.empty() && formula_starts.find(cell.front()) != std::string_view::npos;
}

} // namespace

std::string csv_row(const std::vector<std::string>& cells)
{
    std::string row;
    for (const std::string& cell : cells) {
        row += row.empty() ? "\"" : ",\"";
        if (starts_formula(cell)) row += '\'';
        for (const char c : cell) {
            if (c == '"') row += '"';
            row += c;
        }
        row += '"';
    }
    return row + "\r\n";
}

namespace {

class CsvReader {
public:
    CsvReader(std::string_view text, const CsvLimits& limits) : text_(text), limits_(limits) { separator_ = divider(); }

    std::vector<CsvRow> read()
    {
        std::vector<CsvRow> rows;
        while (at_ < text_.size()) {
            CsvRow row = read_row();
            const bool empty = row.cells.size() == 1 && trim(row.cells.front()).empty();
            if (empty) continue;
            rows.push_back(std::move(row));
            if (rows.size() > limits_.rows)
                throw Problem(ProblemCode::invalid, "Filen har for mange linjer. Del den i flere.");
        }
        return rows;
    }

private:
    /// The one of the three that the first line has most of.
    char divider() const
    {
        const std::string_view first = text_.substr(0, text_.find_first_of("\r\n"));
        char best = ',';
        for (const char candidate : {';', '\t'})
            if (std::ranges::count(first, candidate) > std::ranges::count(first, best)) best = candidate;
        return best;
    }

    CsvRow read_row()
    {
        CsvRow row{line_, {}};
        do {
            row.cells.push_back(read_cell());
            if (row.cells.size() > limits_.cells)
                throw Problem(ProblemCode::invalid, "Filen har for mange kolonner. Ta med bare de som trengs.");
        } while (take(separator_));
        const bool returned = take('\r');
        if (take('\n') || returned) ++line_;
        return row;
    }

    std::string read_cell()
    {
        std::string cell = take('"') ? quoted() : "";
        const std::size_t end = std::min(text_.find_first_of(ends(), at_), text_.size());
        cell += text_.substr(at_, end - at_);
        at_ = end;
        if (cell.size() > 1 && cell.front() == '\'' && starts_formula(std::string_view(cell).substr(1)))
            cell.erase(0, 1);
        return cell;
    }

    std::string ends() const { return {separator_, '\r', '\n'}; }

    std::string quoted()
    {
        std::string cell;
        while (true) {
            const std::size_t quote = text_.find('"', at_);
            if (quote == std::string_view::npos)
                throw Problem(ProblemCode::invalid,
                              "Et anførselstegn i filen mangler sin make. Lagre den på nytt som CSV.");
            const std::string_view part = text_.substr(at_, quote - at_);
            line_ += static_cast<std::size_t>(std::ranges::count(part, '\n'));
            cell += part;
            at_ = quote + 1;
            if (!take('"')) return cell;
            cell += '"';
        }
    }

    bool take(char wanted)
    {
        if (at_ >= text_.size() || text_[at_] != wanted) return false;
        ++at_;
        return true;
    }

    std::string_view text_;
    const CsvLimits& limits_;
    char separator_ = ',';
    std::size_t at_ = 0;
    std::size_t line_ = 1;
};

} // namespace

std::vector<CsvRow> read_csv(std::string_view text, const CsvLimits& limits)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    if (text.size() > limits.bytes) throw Problem(ProblemCode::invalid, "Filen er for stor. Del den i flere.");
    if (!is_utf8(text))
        throw Problem(ProblemCode::invalid, "Filen er ikke lagret som UTF-8. Velg «CSV UTF-8» når du lagrer den.");
    return CsvReader(text, limits).read();
}

} // namespace samband
