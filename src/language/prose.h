#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// The words of a draft as a reader sees them, with the way back to where each byte was written.
namespace samband::language {

/// Text drawn from a source: each byte knows its bytes there, through entities, escapes and full-width digits.
class Drawn {
public:
    std::string text;

    /// Appends what stands as it is in the source from `source`.
    void copy(std::string_view same, std::size_t source);
    /// Appends what stands for `length` bytes of the source from `source`.
    void stand_for(std::string_view other, std::size_t source, std::size_t length);

    /// The first source byte of text byte `at`, and the end of the source of text byte `at - 1`.
    std::size_t source_begin(std::size_t at) const;
    std::size_t source_end(std::size_t at) const;

private:
    struct Piece {
        std::size_t at;     ///< in the text
        std::size_t source; ///< in the source
        std::size_t length; ///< in the source; 0 where the bytes are the same ones
    };
    const Piece* piece_at(std::size_t at) const;

    std::vector<Piece> pieces_;
};

/// What stands for a picture or a piece of code among the words (U+FFFC OBJECT REPLACEMENT CHARACTER).
inline constexpr std::string_view object_mark = "\uFFFC";

struct Link {
    std::size_t start = 0; ///< bytes in the body, from the bracket or the address to past its end
    std::size_t end = 0;
    std::string text;   ///< as a reader sees it
    std::string target; ///< with entities and escapes resolved
    bool bare = false;  ///< the address itself is the text
};

struct BodyPicture {
    std::size_t start = 0;
    std::size_t end = 0;
    Drawn alt;
    std::string target;
};

struct Heading {
    std::size_t start = 0; ///< bytes in the body
    std::size_t end = 0;
    int level = 1;
};

/// A paragraph or one item of a list, in the prose.
struct Paragraph {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool table = false; ///< its lines are the cells of a table
};

/// A body read as CommonMark.
struct Body {
    /// The running text. A line feed ends a paragraph, a heading, a list item, a table cell or a hard line.
    Drawn prose;
    std::vector<Link> links;
    std::vector<BodyPicture> pictures;
    std::vector<Heading> headings;
    std::vector<Paragraph> paragraphs;
    std::vector<std::pair<std::size_t, std::size_t>> tables; ///< bytes in the body
};

/// Reads Markdown; never fails. Linear in the length.
Body read_body(std::string_view markdown);

} // namespace samband::language
