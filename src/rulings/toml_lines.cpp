#include "rulings/toml_lines.h"

namespace samband::rulings {

namespace {

/// What a line leaves open for the next.
class Open {
public:
    bool anything() const { return !quote_.empty() || depth_ > 0; }

    /// A header opens nothing, and has its brackets for itself.
    void read(std::string_view line)
    {
        for (std::size_t at = 0; at < line.size();) {
            if (!quote_.empty())
                at = in_string(line, at);
            else if (line[at] == '#')
                return;
            else
                at = outside(line, at);
        }
        if (quote_.size() == 1) quote_ = {}; // a string of one line ends with it, closed or not
    }

private:
    std::size_t in_string(std::string_view line, std::size_t at)
    {
        if (line[at] == '\\' && quote_[0] == '"') return at + 2;
        if (!line.substr(at).starts_with(quote_)) return at + 1;
        at += quote_.size();
        // Up to two more quotation marks may belong to the text before the closing three.
        while (quote_.size() == 3 && at < line.size() && line[at] == quote_[0]) ++at;
        quote_ = {};
        return at;
    }
    std::size_t outside(std::string_view line, std::size_t at)
    {
        const char c = line[at];
        if (c == '"' || c == '\'') {
            const bool three = line.size() >= at + 3 && line[at + 1] == c && line[at + 2] == c;
            quote_ = line.substr(at, three ? 3 : 1);
            return at + quote_.size();
        }
        if (c == '[' || c == '{') ++depth_;
        if ((c == ']' || c == '}') && depth_ > 0) --depth_;
        return at + 1;
    }

    std::string_view quote_; ///< of the string that is open, in the text itself
    int depth_ = 0;
};

std::string_view without_space(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) text.remove_suffix(1);
    return text;
}

bool is_in_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
           c == '.' || c == ' ' || c == '\t';
}

/// `[name]` or `[[name]]` of bare words alone, as rule books write them.
bool read_header(TomlLine& line, std::string_view text)
{
    if (text.empty() || text[0] != '[') return false;
    const std::string_view close = text.starts_with("[[") ? "]]" : "]";
    const std::size_t end = text.find(close);
    if (end == std::string_view::npos) return false;
    const std::string_view after = without_space(text.substr(end + close.size()));
    if (!after.empty() && after[0] != '#') return false;
    std::string name;
    for (const char c : text.substr(close.size(), end - close.size())) {
        if (!is_in_name(c)) return false;
        if (c != ' ' && c != '\t') name += c;
    }
    line.name = std::move(name);
    line.of_list = close.size() == 2;
    return true;
}

} // namespace

std::vector<TomlLine> toml_lines(std::string_view text)
{
    std::vector<TomlLine> lines;
    Open open;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t stop = std::min(text.find('\n', at), text.size());
        TomlLine line;
        line.text = text.substr(at, stop - at);
        line.begin = at;
        line.end = std::min(stop + 1, text.size());
        const std::string_view bare = without_space(line.text);
        if (open.anything())
            line.kind = TomlLine::Kind::inside;
        else if (bare.empty())
            line.kind = TomlLine::Kind::empty;
        else if (bare[0] == '#')
            line.kind = TomlLine::Kind::comment;
        else if (read_header(line, bare))
            line.kind = TomlLine::Kind::header;
        if (line.kind == TomlLine::Kind::other || line.kind == TomlLine::Kind::inside) open.read(line.text);
        at = line.end;
        lines.push_back(std::move(line));
    }
    return lines;
}

} // namespace samband::rulings
