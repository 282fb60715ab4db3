#include "base/problem.h"
#include "base/text.h"
#include "base/word_diff.h"
#include "fuzz/entries.h"
#include "http/markdown.h"
#include "language/reading.h"
#include "rulebook/describe.h"
#include "rulebook/question.h"
#include "rulebook/shipped.h"
#include "search/words.h"

namespace samband::fuzz {

/// The elements that safe HTML may have; every `<` of the output begins one of them.
static bool is_safe_tag(std::string_view from)
{
    static constexpr std::string_view safe[] = {
        "p",  "h2", "h3",  "h4",    "h5", "h6",         "ul",  "ol", "li", "a",    "em",     "del",   "code",
        "br", "hr", "pre", "table", "tr", "blockquote", "img", "th", "td", "span", "strong", "thead", "tbody"};
    from.remove_prefix(from.starts_with('/') ? 1 : 0);
    for (const std::string_view tag : safe)
        if (from.starts_with(tag) && from.size() > tag.size() &&
            std::string_view(" >/\n").find(from[tag.size()]) != std::string_view::npos)
            return true;
    return false;
}

void markdown(std::string_view bytes)
{
    const std::string text = to_utf8(bytes);
    const std::string html = http::to_html(text);
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1))
        hold(is_safe_tag(std::string_view(html).substr(at + 1)), "only safe elements");
    for (const char* unsafe :
         {"href=\"javascript:", "href=\"data:", "src=\"http", "src=\"//", "<p onclick", " style=\""})
        hold(html.find(unsafe) == std::string::npos, unsafe);
    hold(is_utf8(html) && is_utf8(http::to_plain_text(text)), "UTF-8 stays so");
    http::is_safe_link(bytes);
}

static void hold_places(const language::Reading& reading, const language::Draft& draft)
{
    for (const language::Finding& finding : reading.findings) {
        hold(finding.start <= finding.end, "a finding ends after it begins");
        if (finding.where.empty()) hold(finding.end <= draft.body.size(), "a finding lies in the body");
        if (finding.where == "title") hold(finding.end <= draft.title.size(), "a finding lies in the title");
        hold(is_utf8(finding.excerpt) || !is_utf8(draft.body), "an excerpt of UTF-8 is UTF-8");
    }
    to_text(language::to_json(reading));
}

/// The whole file with its head, and the bytes as a body alone, in UTF-8 or not.
void draft(std::string_view bytes)
{
    language::Draft body;
    body.body = bytes;
    body.title = bytes.substr(0, 100);
    body.channels = {"website", "facebook", "sms", "bluesky"};
    hold_places(language::read(body, {}), body);
    try {
        const language::Draft whole = language::read_draft(bytes, "utkast.md");
        hold_places(language::read(whole, {}), whole);
    } catch (const Problem& problem) {
        hold(problem.code() == ProblemCode::invalid, "refused as invalid");
    }
    const std::size_t half = bytes.size() / 2;
    std::string before, after;
    for (const Piece& piece : word_diff(bytes.substr(0, half), bytes.substr(half))) {
        if (piece.kind != Piece::Kind::added) before += piece.text;
        if (piece.kind != Piece::Kind::removed) after += piece.text;
    }
    hold(before == bytes.substr(0, half) && after == bytes.substr(half), "the pieces make both texts");
}

void rulebook(std::string_view bytes)
{
    try {
        const rulebook::Rulebook book = rulebook::load_rulebook(bytes, "bok.toml", rulebook::shipped_foundation());
        hold(is_utf8(rulebook::to_document(book)), "a rule book in words");
        for (const rulebook::Act act : {rulebook::Act::publish, rulebook::Act::reply}) {
            rulebook::Question question;
            question.act = act;
            const rulebook::Ruling ruling = rulebook::rule(book, question);
            hold(!ruling.because.empty(), "never an answer without a citation");
            to_text(rulebook::to_json(ruling));
        }
    } catch (const Problem& problem) {
        hold(problem.code() == ProblemCode::invalid && is_utf8(problem.what()), "refused as invalid");
    }
}

void question(std::string_view bytes)
{
    try {
        const rulebook::Question question = rulebook::read_question(parse_json(bytes));
        for (const std::string_view name : rulebook::shipped_names()) {
            const rulebook::Ruling ruling = rulebook::rule(*rulebook::shipped(name), question);
            hold(!ruling.because.empty(), "never an answer without a citation");
            to_text(rulebook::to_json(ruling));
        }
    } catch (const Problem& problem) {
        hold(problem.code() == ProblemCode::invalid, "refused as invalid");
    }
}

/// What is asked of the index is made of letters and digits alone.
void words(std::string_view bytes)
{
    for (const search::Word& word : search::words_of(bytes))
        for (const std::string* part : {&word.folded, &word.stem}) {
            hold(word.start < bytes.size() && is_utf8(*part) && !part->empty(), "a word of the text");
            hold(part->find_first_of("'\"\\*&|()!:<>-^;{} ") == std::string::npos, "no operator of a stranger's");
        }
    search::index_text(bytes);
    search::match_text(bytes, db::Dialect::sqlite);
    search::match_text(bytes, db::Dialect::postgres);
}

} // namespace samband::fuzz
