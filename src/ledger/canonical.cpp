#include "ledger/canonical.h"

#include "base/problem.h"
#include "base/text.h"
#include "ledger/limits.h"

#include <algorithm>

namespace samband::ledger {
namespace {

constexpr std::int64_t integer_end = std::int64_t{1} << 53;

void append(std::string& out, const Json& json, std::size_t depth);

[[noreturn]] void refuse(const std::string& why)
{
    throw Problem(ProblemCode::internal, "canonical JSON: " + why);
}

void append_integer(std::string& out, std::int64_t number)
{
    if (number <= -integer_end || number >= integer_end) refuse("an integer of 2^53 or more");
    out += std::to_string(number);
}

void append_array(std::string& out, const Json::Array& items, std::size_t depth)
{
    out += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (i > 0) out += ',';
        append(out, items[i], depth);
    }
    out += ']';
}

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::vector<const Json::Member*> sorted(const Json::Object& members)
{
    std::vector<const Json::Member*> order;
    order.reserve(members.size());
    for (const Json::Member& member : members) {
        if (!is_ascii(member.first)) refuse("a key that is not ASCII");
        order.push_back(&member);
    }
    std::sort(order.begin(), order.end(), [](auto* a, auto* b) { return a->first < b->first; });
    const auto same = [](auto* a, auto* b) { return a->first == b->first; };
    if (std::adjacent_find(order.begin(), order.end(), same) != order.end()) refuse("a repeated key");
    return order;
}

void append_object(std::string& out, const Json::Object& members, std::size_t depth)
{
    out += '{';
    bool first = true;
    for (const Json::Member* member : sorted(members)) {
        if (!first) out += ',';
        first = false;
        append_canonical_string(out, member->first);
        out += ':';
        append(out, member->second, depth);
    }
    out += '}';
}

void append(std::string& out, const Json& json, std::size_t depth)
{
    if (depth > content_depth) refuse("too deep");
    if (json.is_null())
        out += "null";
    else if (json.is_bool())
        out += json.boolean() ? "true" : "false";
    else if (json.is_integer())
        append_integer(out, json.integer());
    else if (json.is_string())
        append_canonical_string(out, json.string());
    else if (json.is_array())
        append_array(out, json.items(), depth + 1);
    else if (json.is_object())
        append_object(out, json.members(), depth + 1);
    else
        refuse("a number with a fraction");
}

/// RFC 8785 § 3.2.2.2: only these seven, and other control characters as \u00xx in lower case.
void append_escaped(std::string& out, char c)
{
    constexpr char digits[] = "0123456789abcdef";
    switch (c) {
    case '"':
        out += "\\\"";
        return;
    case '\\':
        out += "\\\\";
        return;
    case '\b':
        out += "\\b";
        return;
    case '\t':
        out += "\\t";
        return;
    case '\n':
        out += "\\n";
        return;
    case '\f':
        out += "\\f";
        return;
    case '\r':
        out += "\\r";
        return;
    }
    out += "\\u00";
    out += digits[static_cast<unsigned char>(c) >> 4];
    out += digits[c & 15];
}

} // namespace

std::string canonical(const Json& json)
{
    std::string out;
    append(out, json, 0);
    return out;
}

void append_canonical_string(std::string& out, std::string_view text)
{
    if (!is_utf8(text)) refuse("text that is not UTF-8");
    out += '"';
    std::size_t start = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
        out.append(text, start, i - start);
        append_escaped(out, text[i]);
        start = i + 1;
    }
    out.append(text, start, text.size() - start);
    out += '"';
}

} // namespace samband::ledger
