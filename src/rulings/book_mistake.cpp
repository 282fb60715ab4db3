#include "rulings/book_mistake.h"

#include "rulings/kept_books.h"

#include <charconv>

namespace samband::rulings {

static constexpr std::string_view file = "reglement";

/// "section[3].clause[2].when.act …" is for programs: whoever writes sees the line.
static std::string_view without_path(std::string_view says)
{
    for (const std::string_view table : {"section[", "clause["}) {
        if (!says.starts_with(table)) continue;
        const std::size_t after = says.find(']');
        if (after == std::string_view::npos) continue;
        says.remove_prefix(after + 1);
        if (says.starts_with('.')) says.remove_prefix(1);
    }
    while (says.starts_with(' ')) says.remove_prefix(1);
    return says;
}

/// Of "reglement:12: …" or "reglement:12:3: …".
static BookMistake mistake_of(std::string_view says)
{
    BookMistake mistake;
    if (says.starts_with(file)) says.remove_prefix(file.size());
    for (int part = 0; part < 2 && says.size() > 1 && says[0] == ':' && says[1] >= '0' && says[1] <= '9'; ++part) {
        int number = 0;
        const char* end = std::from_chars(says.data() + 1, says.data() + says.size(), number).ptr;
        if (part == 0) mistake.line = number;
        says.remove_prefix(static_cast<std::size_t>(end - says.data()));
    }
    if (says.starts_with(": ")) says.remove_prefix(2);
    mistake.says = without_path(says);
    return mistake;
}

std::variant<rulebook::Rulebook, BookMistake> read_book(std::string_view text)
{
    try {
        return rulebook::load_rulebook(text, std::string(file), foundation());
    } catch (const Problem& problem) {
        if (problem.code() != ProblemCode::invalid) throw;
        return mistake_of(problem.what());
    }
}

std::string in_words(const BookMistake& mistake)
{
    return mistake.line == 0 ? mistake.says : "Linje " + std::to_string(mistake.line) + ": " + mistake.says;
}

} // namespace samband::rulings
