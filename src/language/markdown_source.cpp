#include "language/markdown_source.h"

#include <unicode/utf8.h>

namespace samband::language {
namespace {

constexpr std::size_t near = 256; ///< markup between two pieces of text is never longer
constexpr std::size_t sure = 16;  ///< so many equal bytes are taken for the place
constexpr std::size_t entity_bytes = 34;

bool is_punctuation(char c)
{
    return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/// The bytes of the first `count` characters.
std::size_t bytes_of(std::string_view text, int count)
{
    std::size_t at = 0;
    while (count-- > 0 && at < text.size()) U8_FWD_1(text.data(), at, text.size());
    return at;
}

} // namespace

MarkdownSource::MarkdownSource(std::string_view source) : source_(source)
{
    lines_.push_back(0);
    for (std::size_t i = 0; i < source.size(); ++i) {
        const bool ends = source[i] == '\n' || (source[i] == '\r' && (i + 1 == source.size() || source[i + 1] != '\n'));
        if (ends) lines_.push_back(i + 1);
    }
    lines_.push_back(source.size());
}

void MarkdownSource::enter_block(int first_line, int first_column, int last_line)
{
    const auto line_begin = [&](int line) {
        return lines_[std::min(static_cast<std::size_t>(std::max(line, 1) - 1), lines_.size() - 1)];
    };
    begin_ = line_begin(first_line);
    end_ = line_begin(std::max(first_line, last_line) + 1);
    const std::string_view prefix = source_.substr(begin_, static_cast<std::size_t>(std::max(first_column, 1) - 1));
    // cmark counts a tab as several columns: then the line's start is the surer place.
    if (prefix.find_first_of("\t\n") == std::string_view::npos) begin_ += prefix.size();
    at_ = begin_;
}

void MarkdownSource::draw_text(std::string_view literal, bool table, Drawn& into)
{
    at_ = find_text(literal);
    while (!literal.empty()) {
        const std::size_t same = same_bytes(literal, table);
        into.copy(literal.substr(0, same), at_);
        at_ += same;
        literal.remove_prefix(same);
        if (literal.empty()) return;
        const Step taken = at_ < end_ ? step(at_, literal) : Step{};
        if (taken.source == 0) { // lost: what is left stands for this place
            into.stand_for(literal, std::min(at_, source_.size()), 1);
            return;
        }
        const std::string_view piece = literal.substr(0, taken.literal);
        if (table && piece == "|" && taken.source == 1)
            into.stand_for("\n", at_, 1);
        else if (taken.source == taken.literal)
            into.copy(piece, at_);
        else
            into.stand_for(piece, at_, taken.source);
        at_ += taken.source;
        literal.remove_prefix(taken.literal);
    }
}

/// How many bytes stand in the source as they are, up to what may be an escape, an entity or the end of a cell.
std::size_t MarkdownSource::same_bytes(std::string_view literal, bool table) const
{
    const std::size_t most = std::min(literal.size(), end_ - std::min(at_, end_));
    std::size_t same = 0;
    while (same < most && literal[same] == source_[at_ + same] && literal[same] != '\\' && literal[same] != '&' &&
           !(table && literal[same] == '|'))
        ++same;
    return same;
}

void MarkdownSource::pass_code(std::size_t length)
{
    const std::size_t open = find_near("`");
    std::size_t inside = open;
    while (inside < end_ && source_[inside] == '`') ++inside;
    const std::size_t ticks = inside - open;
    const std::size_t limit = std::min(end_, inside + 2 * length + near);
    for (std::size_t i = inside; i < limit;) {
        std::size_t run = i;
        while (run < end_ && source_[run] == '`') ++run;
        if (run - i == ticks && ticks > 0) {
            at_ = run;
            return;
        }
        i = std::max(run, i + 1);
    }
}

void MarkdownSource::pass_html(std::size_t length)
{
    at_ = std::min(end_, find_near("<") + length);
}

void MarkdownSource::pass_line_break()
{
    while (at_ < end_ && source_[at_] != '\n' && source_[at_] != '\r') ++at_;
    if (at_ + 1 < end_ && source_[at_] == '\r' && source_[at_ + 1] == '\n') ++at_;
    if (at_ < end_) ++at_;
    // A line of a paragraph cannot begin with an unescaped `>`: it is the mark of the quotation around it.
    while (at_ < end_ && (source_[at_] == ' ' || source_[at_] == '\t' || source_[at_] == '>')) ++at_;
}

std::size_t MarkdownSource::open_link()
{
    const std::size_t begin = find_near("[<");
    at_ = std::min(end_, begin + 1);
    return begin;
}

std::size_t MarkdownSource::open_picture()
{
    const std::size_t begin = find_near("!");
    at_ = std::min(end_, begin + 2);
    return begin;
}

void MarkdownSource::close_link(std::size_t begin, std::size_t target_length)
{
    const bool angled = begin < source_.size() && source_[begin] == '<';
    const std::size_t close = find_near(angled ? ">" : "]");
    at_ = std::min(end_, close + 1);
    if (angled || at_ >= end_) return;
    const std::size_t limit = std::min(end_, at_ + 6 * target_length + 2 * near);
    if (source_[at_] == '(') {
        if (const std::size_t past = past_target(at_, limit)) at_ = past;
    } else if (source_[at_] == '[') {
        const auto label_end = source_.substr(0, std::min(end_, at_ + 1'000)).find(']', at_);
        if (label_end != std::string_view::npos) at_ = label_end + 1;
    }
}

std::size_t MarkdownSource::find_near(std::string_view any_of) const
{
    const std::size_t limit = std::min(end_, at_ + near);
    for (std::size_t i = at_; i < limit; ++i)
        if (any_of.find(source_[i]) != std::string_view::npos) return i;
    return at_;
}

std::size_t MarkdownSource::find_text(std::string_view literal) const
{
    const std::size_t limit = std::min(end_, at_ + near);
    for (std::size_t i = at_; i < limit; ++i)
        if (goes_together(i, literal)) return i;
    return at_;
}

bool MarkdownSource::goes_together(std::size_t source, std::string_view literal) const
{
    std::string_view left = literal.substr(0, sure);
    while (!left.empty()) {
        const Step taken = source < end_ ? step(source, left) : Step{};
        if (taken.source == 0) return false;
        source += taken.source;
        left.remove_prefix(taken.literal);
    }
    return true;
}

MarkdownSource::Step MarkdownSource::step(std::size_t source, std::string_view literal) const
{
    const char here = source_[source];
    const char next = source + 1 < end_ ? source_[source + 1] : '\0';
    if (here == '\\' && is_punctuation(next) && next == literal.front()) return {2, 1};
    if (here == '&')
        if (const Step entity = entity_step(source, literal); entity.source > 0) return entity;
    return here == literal.front() ? Step{1, 1} : Step{};
}

/// `&amp;`, `&#49;`, `&aring;`: stands for one character, seldom two. Nothing if the literal has it as it is.
MarkdownSource::Step MarkdownSource::entity_step(std::size_t source, std::string_view literal) const
{
    const std::string_view ahead = source_.substr(source, std::min(entity_bytes, end_ - source));
    const auto semicolon = ahead.find(';');
    if (semicolon == std::string_view::npos || semicolon < 2) return {};
    const std::string_view written = ahead.substr(0, semicolon + 1);
    for (char c : written.substr(1, semicolon - 1))
        if (!(c == '#' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) return {};
    if (literal.starts_with(written)) return {};
    const std::size_t one = bytes_of(literal, 1);
    const std::size_t two = bytes_of(literal, 2);
    const char after = ahead.size() > written.size() ? ahead[written.size()] : '\0';
    const bool two_fits =
        two > one && one < literal.size() && literal[one] != after && two < literal.size() && literal[two] == after;
    return {written.size(), two_fits ? two : one};
}

/// Past the `)` of an inline link whose `(` stands at `open`; 0 if it is none.
std::size_t MarkdownSource::past_target(std::size_t open, std::size_t limit) const
{
    std::size_t at = past_blanks(open + 1, limit);
    if (at < limit && source_[at] == '<') {
        at = past_quoted(at, limit);
    } else {
        for (int depth = 0; at < limit && !is_blank(source_[at]); ++at) {
            if (source_[at] == '\\' && at + 1 < limit && is_punctuation(source_[at + 1]))
                ++at;
            else if (source_[at] == '(')
                ++depth;
            else if (source_[at] == ')' && depth-- == 0)
                break;
        }
    }
    at = past_blanks(at, limit);
    if (at < limit && source_[at] != ')') at = past_blanks(past_quoted(at, limit), limit);
    return at < limit && source_[at] == ')' ? at + 1 : 0;
}

std::size_t MarkdownSource::past_blanks(std::size_t at, std::size_t limit) const
{
    while (at < limit && is_blank(source_[at])) ++at;
    return at;
}

/// Past what begins with `<`, `"`, `'` or `(` and ends with its counterpart.
std::size_t MarkdownSource::past_quoted(std::size_t at, std::size_t limit) const
{
    const char close = source_[at] == '<' ? '>' : source_[at] == '(' ? ')' : source_[at];
    for (++at; at < limit; ++at) {
        if (source_[at] == '\\' && at + 1 < limit)
            ++at;
        else if (source_[at] == close)
            return at + 1;
    }
    return limit;
}

} // namespace samband::language
