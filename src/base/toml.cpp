#include "base/toml.h"

#include "base/limits.h"

#include <cassert>

namespace {

/// Where a key begins with what no key begins with, toml++ asserts and then has a message to give: the message is
/// right, for it is a mistake of the writer and no bug.
constexpr bool is_told_by_the_parser(std::string_view assertion)
{
    return assertion.starts_with("is_bare_key_character");
}

} // namespace

#define TOML_ASSERT(expr) assert((expr) || is_told_by_the_parser(#expr))
#define TOML_HEADER_ONLY 1
#define TOML_MAX_NESTED_VALUES 32 // limits::toml_depth, for the parser's own recursion
#include <toml++/toml.h>

#include <sstream>

namespace samband {

static_assert(TOML_MAX_NESTED_VALUES == limits::toml_depth);

/// Turns toml++'s nodes into ours. Its tables are sorted by key; the order written comes back by place.
struct Toml::Reader {
    const std::string& file;

    Toml read(const toml::node& node, std::string key, const toml::source_position& fallback, int depth) const
    {
        Toml made;
        made.key_ = std::move(key);
        // A table that only a longer header implies has no place of its own.
        made.place_ = place(node.source().begin ? node.source().begin : fallback);
        if (depth > limits::toml_depth)
            throw made.mistake("ligger i mer enn " + std::to_string(limits::toml_depth) + " nivåer.");
        if (const auto* table = node.as_table())
            read_members(made, *table, depth);
        else if (const auto* array = node.as_array())
            read_items(made, *array, depth);
        else
            read_scalar(made, node);
        return made;
    }

    Place place(const toml::source_position& at) const
    {
        return {file, static_cast<int>(at.line), static_cast<int>(at.column)};
    }

    void read_members(Toml& made, const toml::table& table, int depth) const
    {
        made.kind_ = Kind::table;
        std::vector<std::pair<const toml::key*, const toml::node*>> rows;
        for (const auto& [key, node] : table) rows.emplace_back(&key, &node);
        std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
            return a.first->source().begin < b.first->source().begin;
        });
        made.members_.reserve(rows.size());
        for (const auto& [key, node] : rows) {
            const std::string name(key->str());
            const std::string dotted = made.key_.empty() ? name : made.key_ + "." + name;
            made.members_.emplace_back(name, read(*node, dotted, key->source().begin, depth + 1));
        }
    }

    void read_items(Toml& made, const toml::array& array, int depth) const
    {
        made.kind_ = Kind::array;
        made.items_.reserve(array.size());
        for (const toml::node& item : array) {
            const std::string key = made.key_ + "[" + std::to_string(made.items_.size() + 1) + "]";
            made.items_.push_back(read(item, key, array.source().begin, depth + 1));
        }
    }

    static void read_scalar(Toml& made, const toml::node& node)
    {
        if (const auto* text = node.as_string()) {
            made.kind_ = Kind::string;
            made.scalar_ = text->get();
        } else if (const auto* integer = node.as_integer()) {
            made.kind_ = Kind::integer;
            made.scalar_ = integer->get();
        } else if (const auto* boolean = node.as_boolean()) {
            made.kind_ = Kind::boolean;
            made.scalar_ = boolean->get();
        } else if (const auto* number = node.as_floating_point()) {
            made.kind_ = Kind::number;
            made.scalar_ = number->get();
        } else {
            made.kind_ = Kind::time;
            std::ostringstream written;
            if (const auto* date = node.as_date())
                written << date->get();
            else if (const auto* time = node.as_time())
                written << time->get();
            else
                written << node.as_date_time()->get();
            made.scalar_ = written.str();
        }
    }
};

/// toml++ 3.3 nests a dotted key as deep as it is long, and its destructor recurses: a line of a hundred
/// thousand dots would use up the stack. A key cannot run over a line, so dots are counted by the line.
static void refuse_endless_keys(std::string_view text, const std::string& file)
{
    int line = 1;
    int dots = 0;
    for (const char c : text) {
        if (c == '.') ++dots;
        if (c == '\n') {
            ++line;
            dots = 0;
        }
        if (dots > limits::toml_dots_per_line)
            throw Problem(ProblemCode::invalid, file + ":" + std::to_string(line) + ": mer enn " +
                                                    std::to_string(limits::toml_dots_per_line) +
                                                    " punktum på én linje.");
    }
}

Toml parse_toml(std::string_view text, const std::string& file)
{
    if (text.size() > limits::toml_bytes)
        throw Problem(ProblemCode::invalid,
                      file + ": filen er for stor: høyst " + std::to_string(limits::toml_bytes) + " byte.");
    refuse_endless_keys(text, file);
    try {
        return Toml::Reader{file}.read(toml::parse(text), "", {1, 1}, 0);
    } catch (const toml::parse_error& error) {
        const toml::source_position at = error.source().begin;
        throw Problem(ProblemCode::invalid, file + ":" + std::to_string(at.line) + ":" + std::to_string(at.column) +
                                                ": ikke gyldig TOML: " + std::string(error.description()));
    }
}

} // namespace samband
