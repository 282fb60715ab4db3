#include "db/query_file.h"

#include "base/text.h"
#include "db/sql_text.h"

namespace samband::db {

namespace {

/// A query as it is being read: its header, then its statement.
struct Draft {
    int line = 0;
    std::string name;
    std::vector<Column> in;
    std::vector<Column> out;
    bool says_out = false;
    std::string text;
};

class FileReader {
public:
    FileReader(const std::string& file, std::string_view text) : file_(file), text_(text) {}

    std::vector<ReadQuery> read()
    {
        for (const std::string_view line : split(text_, '\n')) {
            ++line_;
            take(line);
        }
        finish();
        return std::move(made_);
    }

private:
    void take(std::string_view line)
    {
        if (std::vector<Column>* open = std::exchange(open_list_, nullptr); open && line.starts_with("--  "))
            return declare(trim(line.substr(2)), *open);
        if (std::string* open = std::exchange(open_condition_, nullptr); open && line.starts_with("--  ")) {
            *open += ' ' + std::string(trim(line.substr(2)));
            open_condition_ = open;
            return;
        }
        if (const auto condition = after(line, "-- where:")) return name_condition(*condition);
        if (const auto name = after(line, "-- name:")) return begin(*name);
        if (const auto list = after(line, "-- columns:")) return name_columns(*list);
        if (const auto in = after(line, "-- in:")) return declare(*in, header().in);
        if (const auto out = after(line, "-- out:")) {
            header().says_out = true;
            return declare(*out, draft_->out);
        }
        if (draft_)
            draft_->text += written_out(line) + '\n';
        else if (!trim(line).empty() && !trim(line).starts_with("--"))
            throw mistake("SQL stands before the first -- name:");
    }

    static std::optional<std::string_view> after(std::string_view line, std::string_view key)
    {
        if (!line.starts_with(key)) return std::nullopt;
        return trim(line.substr(key.size()));
    }

    void begin(std::string_view name)
    {
        finish();
        if (!is_name(name)) throw mistake("a query's name is made of a-z, 0-9 and _");
        draft_ = Draft{line_, std::string(name), {}, {}, false, {}};
    }

    /// "post = id text, …": columns that several queries share, written `{post}` in `out` and in the SQL.
    void name_columns(std::string_view text)
    {
        const std::size_t equals = text.find('=');
        const std::string_view name = trim(text.substr(0, equals));
        if (equals == std::string_view::npos || !is_name(name))
            throw mistake("-- columns: is written NAME = column type, …");
        declare(trim(text.substr(equals + 1)), lists_[std::string(name)]);
    }

    /// "readable = restricted = 0 or …": a condition that several queries share, written `{readable}` in the SQL. It
    /// goes on in the next lines, behind "--" and two or more spaces, and stands in parentheses.
    void name_condition(std::string_view text)
    {
        const std::size_t equals = text.find('=');
        const std::string_view name = trim(text.substr(0, equals));
        if (equals == std::string_view::npos || !is_name(name) || lists_.contains(name))
            throw mistake("-- where: is written NAME = condition");
        open_condition_ = &(conditions_[std::string(name)] = trim(text.substr(equals + 1)));
    }

    const std::vector<Column>& listed(std::string_view name) const
    {
        const auto found = lists_.find(name);
        if (found == lists_.end()) throw mistake("no -- columns: named '" + std::string(name) + "' before this");
        return found->second;
    }

    std::string meant_by(std::string_view name) const
    {
        if (const auto condition = conditions_.find(name); condition != conditions_.end())
            return "(" + condition->second + ")";
        std::vector<std::string> names;
        for (const Column& column : listed(name)) names.push_back(column.name);
        return join(names, ", ");
    }

    /// The line with `{post}` written out as its columns' names, and a condition's name as the condition.
    std::string written_out(std::string_view line) const
    {
        std::string text;
        for (std::size_t open = line.find('{'); open != std::string_view::npos; open = line.find('{')) {
            const std::size_t close = line.find('}', open);
            if (close == std::string_view::npos) throw mistake("{ without }");
            text += std::string(line.substr(0, open)) + meant_by(line.substr(open + 1, close - open - 1));
            line.remove_prefix(close + 1);
        }
        return text + std::string(line);
    }

    Draft& header()
    {
        if (!draft_) throw mistake("a declaration stands before the first -- name:");
        return *draft_;
    }

    /// A list that ends with a comma goes on in the next line, behind "--" and two or more spaces.
    void declare(std::string_view list, std::vector<Column>& columns)
    {
        open_list_ = list.ends_with(',') ? &columns : nullptr;
        while (list.ends_with(',')) list.remove_suffix(1);
        for (const std::string_view written : split(list, ',')) {
            const std::string_view item = trim(written);
            if (item.starts_with('{') && item.ends_with('}')) {
                for (const Column& column : listed(item.substr(1, item.size() - 2))) columns.push_back(column);
                continue;
            }
            const Column column = declared(item);
            for (const Column& known : columns)
                if (known.name == column.name) throw mistake(column.name + " is declared twice");
            columns.push_back(column);
        }
    }

    Column declared(std::string_view item) const
    {
        const std::size_t space = item.find(' ');
        const std::string_view name = item.substr(0, space);
        std::string_view type = space == std::string_view::npos ? "" : trim(item.substr(space));
        const bool nullable = type.ends_with('?');
        if (nullable) type.remove_suffix(1);
        if (!is_name(name) || (type != "text" && type != "integer"))
            throw mistake("'" + std::string(item) + "' is not a name followed by text, text?, integer or integer?");
        return {std::string(name), type == "integer", nullable};
    }

    static bool is_name(std::string_view name)
    {
        return !name.empty() &&
               name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos &&
               !(name[0] >= '0' && name[0] <= '9');
    }

    void finish()
    {
        if (!draft_) return;
        line_of_mistake_ = draft_->line;
        SqlStatement statement = parsed();
        check_verb(statement);
        check_parameters(statement);
        check_answer(statement);
        const bool writes = statement.verb != "select";
        made_.push_back({{draft_->name, std::move(statement.sql), std::move(draft_->in),
                          std::make_shared<const std::vector<Column>>(std::move(draft_->out)), writes},
                         draft_->line});
        draft_.reset();
        line_of_mistake_ = 0;
    }

    SqlStatement parsed() const
    {
        try {
            return read_statement(draft_->text);
        } catch (const std::invalid_argument& wrong) {
            throw mistake(draft_->name + ": " + wrong.what());
        }
    }

    void check_parameters(const SqlStatement& statement) const
    {
        std::set<std::string> unused = statement.parameters;
        for (const Column& column : draft_->in)
            if (unused.erase(column.name) == 0)
                throw mistake(draft_->name + ": " + column.name + " is declared but not used");
        if (!unused.empty()) throw mistake(draft_->name + ": :" + *unused.begin() + " is not declared in -- in:");
    }

    void check_verb(const SqlStatement& statement) const
    {
        for (const char* allowed : {"select", "insert", "update", "delete"})
            if (statement.verb == allowed) return;
        throw mistake(draft_->name + ": a query begins with select, insert, update, delete or with, not " +
                      statement.verb);
    }

    void check_answer(const SqlStatement& statement) const
    {
        const bool answers = statement.verb == "select" || statement.returning;
        if (answers && !draft_->says_out) throw mistake(draft_->name + ": -- out: is missing");
        if (!answers && draft_->says_out) throw mistake(draft_->name + ": has -- out: but answers nothing");
    }

    Problem mistake(const std::string& says) const
    {
        return query_mistake(file_, line_of_mistake_ ? line_of_mistake_ : line_, says);
    }

    std::map<std::string, std::vector<Column>, std::less<>> lists_;
    std::map<std::string, std::string, std::less<>> conditions_;
    std::string* open_condition_ = nullptr;    ///< of the line before
    std::vector<Column>* open_list_ = nullptr; ///< of the line before, if it ended with a comma
    const std::string& file_;
    std::string_view text_;
    int line_ = 0;
    int line_of_mistake_ = 0;
    std::optional<Draft> draft_;
    std::vector<ReadQuery> made_;
};

} // namespace

std::vector<ReadQuery> read_query_file(const std::string& file, std::string_view text)
{
    return FileReader(file, text).read();
}

Problem query_mistake(const std::string& file, int line, const std::string& says)
{
    return {ProblemCode::internal, file + ":" + std::to_string(line) + ": " + says};
}

} // namespace samband::db
