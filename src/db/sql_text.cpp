#include "db/sql_text.h"

namespace samband::db {

namespace {

bool begins_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

bool in_name(char c)
{
    return begins_name(c) || (c >= '0' && c <= '9');
}

/// Walks over a statement once and keeps what the kit asks of it.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    SqlStatement read()
    {
        while (at_ < text_.size()) step();
        trim();
        if (made_.sql.empty()) throw std::invalid_argument("there is no statement");
        if (!ended_) throw std::invalid_argument("the statement does not end with ;");
        return std::move(made_);
    }

private:
    void step()
    {
        const char c = text_[at_];
        if (text_.substr(at_, 2) == "--") return skip_line();
        if (text_.substr(at_, 2) == "/*") throw std::invalid_argument("comments are written with --");
        if (c == ' ' || c == '\n' || c == '\t' || c == '\r') return take(1);
        if (ended_) throw std::invalid_argument("there is more than one statement");
        if (c == '\'' || c == '"') return quoted(c);
        if (c == ':') return parameter();
        if (begins_name(c)) return word();
        if (c == '(') ++depth_;
        if (c == ')') --depth_;
        if (c == ';') {
            ended_ = true;
            ++at_;
            return;
        }
        take(1);
    }

    void skip_line() { at_ = std::min(text_.find('\n', at_), text_.size()); }

    void quoted(char quote)
    {
        const std::size_t end = text_.find(quote, at_ + 1);
        if (end == std::string_view::npos) throw std::invalid_argument("a quote is not closed");
        take(end + 1 - at_);
    }

    void parameter()
    {
        if (text_.substr(at_, 2) == "::") throw std::invalid_argument("a cast is written cast(… as …), not ::");
        const std::size_t end = end_of_name(at_ + 1);
        if (end == at_ + 1) throw std::invalid_argument("a colon without a parameter's name");
        made_.parameters.emplace(text_.substr(at_ + 1, end - at_ - 1));
        take(end - at_);
    }

    void word()
    {
        const std::size_t end = end_of_name(at_);
        if (depth_ == 0) note(lowered(text_.substr(at_, end - at_)));
        take(end - at_);
    }

    void note(const std::string& word)
    {
        const bool first = made_.verb.empty();
        const bool verb = word == "select" || word == "insert" || word == "update" || word == "delete";
        if (first || (made_.verb == "with" && verb)) made_.verb = word;
        if (word == "returning") made_.returning = true;
    }

    static std::string lowered(std::string_view word)
    {
        std::string low;
        for (const char c : word) low += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        return low;
    }

    std::size_t end_of_name(std::size_t from) const
    {
        while (from < text_.size() && in_name(text_[from])) ++from;
        return from;
    }

    void take(std::size_t count)
    {
        made_.sql += text_.substr(at_, count);
        at_ += count;
    }

    void trim()
    {
        const std::size_t first = made_.sql.find_first_not_of(" \n\t\r");
        const std::size_t last = made_.sql.find_last_not_of(" \n\t\r");
        made_.sql = first == std::string::npos ? "" : made_.sql.substr(first, last - first + 1);
    }

    std::string_view text_;
    std::size_t at_ = 0;
    int depth_ = 0;
    bool ended_ = false;
    SqlStatement made_;
};

} // namespace

SqlStatement read_statement(std::string_view text)
{
    return Scanner(text).read();
}

} // namespace samband::db
