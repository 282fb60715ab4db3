#include "base/json_text.h"

#include "base/json.h"

#include <array>
#include <charconv>
#include <cmath>

namespace samband {
namespace {

/// What each byte becomes inside a string: 0 goes through, 1 is looked at with the next byte, 'u' is \u00XX,
/// anything else is the letter after the backslash.
constexpr std::array<char, 256> make_escapes()
{
    std::array<char, 256> table{};
    for (int c = 0; c < 0x20; ++c) table[static_cast<std::size_t>(c)] = 'u';
    table['\b'] = 'b';
    table['\f'] = 'f';
    table['\n'] = 'n';
    table['\r'] = 'r';
    table['\t'] = 't';
    table['"'] = '"';
    table['\\'] = '\\';
    table['<'] = 1;
    table[0x7f] = 'u';
    return table;
}
constexpr auto escapes = make_escapes();

void append_escape(std::string& out, unsigned char byte, char escape, char next)
{
    constexpr char digits[] = "0123456789abcdef";
    if (escape == 1) {
        if (next == '/')
            out += "<\\";
        else if (next == '!')
            out += "\\u003c";
        else
            out += '<';
    } else if (escape == 'u') {
        out += "\\u00";
        out += digits[byte >> 4];
        out += digits[byte & 15];
    } else {
        out += '\\';
        out += escape;
    }
}

/// Appends to one string all the way down: a page model is written on every request.
class Writer {
public:
    Writer(std::string& out, bool indented) : out_(out), indented_(indented) {}

    void write(const Json& json)
    {
        if (json.is_string())
            append_json_string(out_, json.string());
        else if (json.is_integer())
            write_number(json.integer());
        else if (json.is_object())
            write_all(json.members(), '{', '}');
        else if (json.is_array())
            write_all(json.items(), '[', ']');
        else if (json.is_bool())
            out_ += json.boolean() ? "true" : "false";
        else if (json.is_number())
            write_double(json.number());
        else
            out_ += "null";
    }

private:
    template <typename All>
    void write_all(const All& all, char open, char close)
    {
        out_ += open;
        ++depth_;
        bool first = true;
        for (const auto& one : all) {
            if (!first) out_ += ',';
            first = false;
            new_line();
            write_one(one);
        }
        --depth_;
        if (!all.empty()) new_line();
        out_ += close;
    }

    void write_one(const Json& item) { write(item); }

    void write_one(const Json::Member& member)
    {
        append_json_string(out_, member.first);
        out_ += indented_ ? ": " : ":";
        write(member.second);
    }

    template <typename Number>
    void write_number(Number number)
    {
        char text[32];
        out_.append(text, std::to_chars(text, text + sizeof text, number).ptr);
    }

    void write_double(double number)
    {
        if (!std::isfinite(number)) {
            out_ += "null"; // JSON has no word for it
            return;
        }
        const std::size_t start = out_.size();
        write_number(number);
        // A whole number keeps its point, so that it is read as the type it was.
        if (out_.find_first_of(".e", start) == std::string::npos) out_ += ".0";
    }

    void new_line()
    {
        if (indented_) out_.append(1, '\n').append(2 * depth_, ' ');
    }

    std::string& out_;
    bool indented_;
    std::size_t depth_ = 0;
};

} // namespace

void append_json_string(std::string& out, std::string_view text)
{
    out += '"';
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        const char escape = escapes[byte];
        if (escape == 0) continue;
        out.append(text.substr(start, i - start));
        append_escape(out, byte, escape, i + 1 < text.size() ? text[i + 1] : '\0');
        start = i + 1;
    }
    out.append(text.substr(start));
    out += '"';
}

std::string to_text(const Json& json, bool indented)
{
    std::string out;
    out.reserve(256);
    Writer(out, indented).write(json);
    return out;
}

} // namespace samband
