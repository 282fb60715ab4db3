#include "http/po.h"

#include "base/problem.h"
#include "base/text.h"

namespace samband::http {

namespace {

class PoReader {
public:
    explicit PoReader(std::string_view file) : file_(file) {}

    void take_line(std::string_view line)
    {
        ++line_;
        line = trim(line);
        if (line.starts_with("#"))
            take_comment(line);
        else if (line.starts_with("msgid "))
            begin_id(line.substr(6));
        else if (line.starts_with("msgstr "))
            begin_text(line.substr(7));
        else if (line.starts_with("\""))
            go_on(line);
        else if (!line.empty())
            fail("bare msgid, msgstr og kommentarer");
    }

    std::vector<PoText> finish()
    {
        finish_entry();
        return std::move(texts_);
    }

private:
    enum class Part { none, id, text };

    void take_comment(std::string_view line)
    {
        if (part_ == Part::id) fail("kommentar mellom msgid og msgstr");
        finish_entry();
        if (line.starts_with("#,") && line.find("fuzzy") != line.npos) fuzzy_ = true;
    }

    void begin_id(std::string_view quoted)
    {
        if (part_ == Part::id) fail("msgid uten msgstr");
        if (part_ == Part::text) finish_entry();
        part_ = Part::id;
        entry_ = {unquoted(quoted), {}, line_};
    }

    void begin_text(std::string_view quoted)
    {
        if (part_ != Part::id) fail("msgstr uten msgid");
        part_ = Part::text;
        entry_.text = unquoted(quoted);
    }

    void go_on(std::string_view quoted)
    {
        if (part_ == Part::none) fail("tekst uten msgid");
        (part_ == Part::id ? entry_.id : entry_.text) += unquoted(quoted);
    }

    void finish_entry()
    {
        if (part_ == Part::id) fail("msgid uten msgstr");
        if (part_ == Part::text) {
            if (!fuzzy_ && !entry_.id.empty()) texts_.push_back(std::move(entry_));
            fuzzy_ = false;
        }
        part_ = Part::none;
    }

    std::string unquoted(std::string_view quoted) const
    {
        quoted = trim(quoted);
        if (quoted.size() < 2 || quoted.front() != '"' || quoted.back() != '"')
            fail("teksten står ikke i anførselstegn");
        quoted = quoted.substr(1, quoted.size() - 2);
        std::string text;
        for (std::size_t at = 0; at < quoted.size(); ++at) {
            if (quoted[at] == '"') fail("anførselstegn inne i teksten");
            text += quoted[at] == '\\' ? escaped(quoted.substr(++at)) : quoted[at];
        }
        return text;
    }

    char escaped(std::string_view rest) const
    {
        switch (rest.empty() ? '\0' : rest.front()) {
        case 'n':
            return '\n';
        case 't':
            return '\t';
        case '"':
            return '"';
        case '\\':
            return '\\';
        default:
            fail("ukjent tegn etter \\");
        }
    }

    [[noreturn]] void fail(std::string_view what) const
    {
        throw Problem(ProblemCode::internal,
                      std::string(file_) + ":" + std::to_string(line_) + ": " + std::string(what));
    }

    std::string_view file_;
    std::size_t line_ = 0;
    Part part_ = Part::none;
    bool fuzzy_ = false;
    PoText entry_;
    std::vector<PoText> texts_;
};

} // namespace

std::vector<PoText> read_po(std::string_view po, std::string_view file)
{
    PoReader reader(file);
    for (const std::string_view line : split(po, '\n')) reader.take_line(line);
    return reader.finish();
}

} // namespace samband::http
