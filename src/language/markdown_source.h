#pragma once
#include "language/prose.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Finds in the Markdown source what cmark gives as text. cmark's own columns are off after stripped indentation,
/// entities, lazy lines and wrapped code, so the place is followed byte by byte, and never searched for far ahead.
namespace samband::language {

class MarkdownSource {
public:
    explicit MarkdownSource(std::string_view source);

    /// Begins a paragraph or heading: lines from 1, the column in bytes from 1.
    void enter_block(int first_line, int first_column, int last_line);
    std::size_t place() const { return at_; }
    std::size_t block_begin() const { return begin_; }
    std::size_t block_end() const { return end_; }
    std::string_view block() const { return source_.substr(begin_, end_ - begin_); }

    /// Draws a text node into `into` and moves past it. In a table `|` parts cells: it becomes a line feed.
    void draw_text(std::string_view literal, bool table, Drawn& into);
    /// Moves past a code span, a piece of inline HTML or the next line break.
    void pass_code(std::size_t length);
    void pass_html(std::size_t length);
    void pass_line_break();
    /// Moves inside the next `[`, `<` or `![`; where that stood.
    std::size_t open_link();
    std::size_t open_picture();
    /// Moves past the end of a link or picture whose text has been drawn, with its target or label.
    void close_link(std::size_t begin, std::size_t target_length);

private:
    struct Step {
        std::size_t source = 0;  ///< bytes taken of the source; 0 where the two do not go together
        std::size_t literal = 0; ///< bytes taken of the literal
    };
    std::size_t same_bytes(std::string_view literal, bool table) const;
    std::size_t find_near(std::string_view any_of) const;
    std::size_t find_text(std::string_view literal) const;
    bool goes_together(std::size_t source, std::string_view literal) const;
    Step step(std::size_t source, std::string_view literal) const;
    Step entity_step(std::size_t source, std::string_view literal) const;
    std::size_t past_target(std::size_t open, std::size_t limit) const;
    std::size_t past_blanks(std::size_t at, std::size_t limit) const;
    std::size_t past_quoted(std::size_t at, std::size_t limit) const;

    std::string_view source_;
    std::vector<std::size_t> lines_; ///< where each begins
    std::size_t at_ = 0;
    std::size_t begin_ = 0;
    std::size_t end_ = 0;
};

} // namespace samband::language
