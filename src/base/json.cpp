#include "base/json.h"

#include "base/problem.h"
#include "base/text.h"

#include <nlohmann/json.hpp>

#include <cassert>
#include <set>

namespace samband {
namespace {

[[noreturn]] void refuse(std::string_view text, std::size_t offset, const std::string& says)
{
    const TextPlace place = place_at(text, offset);
    throw Problem(ProblemCode::invalid, "JSON-en kan ikke leses: linje " + std::to_string(place.line) + ", kolonne " +
                                            std::to_string(place.column) + ": " + says);
}

/// Walks the text and counts for itself, since nlohmann's events do not tell where they happen.
class Cursor {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = const char*;
    using reference = const char&;

    Cursor(const char* at, const char** seen) : at_(at), seen_(seen) {}
    reference operator*() const { return *at_; }
    Cursor& operator++()
    {
        *seen_ = ++at_;
        return *this;
    }
    friend bool operator==(const Cursor& a, const Cursor& b) { return a.at_ == b.at_; }
    friend bool operator!=(const Cursor& a, const Cursor& b) { return a.at_ != b.at_; }

private:
    const char* at_;
    const char** seen_;
};

/// Objects of few members are searched as they are; larger ones get an index, so that a stranger's
/// object of a hundred thousand keys takes no quadratic time. A tree, as hashes can be flooded.
class Keys {
public:
    bool add(const Json::Object& members, const std::string& key)
    {
        if (members.size() < few) return !has(members, key);
        if (index_.empty())
            for (const Json::Member& member : members) index_.insert(member.first);
        return index_.insert(key).second;
    }

private:
    static constexpr std::size_t few = 16;

    static bool has(const Json::Object& members, const std::string& key)
    {
        return std::any_of(members.begin(), members.end(), [&](const Json::Member& m) { return m.first == key; });
    }

    std::set<std::string> index_;
};

/// Receives nlohmann's events and builds the value. A whole value is put into its parent when it is closed.
class Builder {
public:
    Builder(std::string_view text, const JsonLimits& limits) : text_(text), limits_(limits), seen_(text.data()) {}

    const char** seen() { return &seen_; }
    Json take() { return std::move(root_); }

    bool null() { return put(Json()); }
    bool boolean(bool value) { return put(Json(value)); }
    bool number_integer(std::int64_t value) { return put(Json(value)); }
    bool number_unsigned(std::uint64_t value)
    {
        if (value > std::uint64_t{INT64_MAX}) return put(Json(static_cast<double>(value)));
        return put(Json(static_cast<std::int64_t>(value)));
    }
    bool number_float(double value, const std::string&) { return put(Json(value)); }
    bool string(std::string& value) { return put(Json(std::move(value))); }
    bool binary(std::vector<std::uint8_t>&) { return false; } // JSON text has none
    bool start_object(std::size_t) { return open(Json::object()); }
    bool start_array(std::size_t) { return open(Json::array()); }
    bool end_object() { return close(); }
    bool end_array() { return close(); }

    bool key(std::string& key)
    {
        Open& top = open_.back();
        if (!top.keys.add(top.value.members(), key))
            refuse(text_, offset() - 1, "en nøkkel kan ikke stå to ganger i samme objekt.");
        top.value.members().emplace_back(std::move(key), Json());
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::detail::exception& error)
    {
        constexpr int out_of_range = 406;
        if (error.id == out_of_range) refuse(text_, offset() - 1, "tallet er for stort.");
        if (position > text_.size()) refuse(text_, text_.size(), "teksten slutter for tidlig.");
        refuse(text_, position > 0 ? position - 1 : 0, "dette er ikke gyldig JSON.");
    }

private:
    struct Open {
        Json value;
        Keys keys;
    };

    std::size_t offset() const { return static_cast<std::size_t>(seen_ - text_.data()); }

    bool open(Json value)
    {
        if (open_.size() == limits_.depth)
            refuse(text_, offset() - 1, "mer enn " + std::to_string(limits_.depth) + " nivåer i hverandre.");
        open_.push_back({std::move(value), {}});
        return true;
    }

    bool close()
    {
        Json value = std::move(open_.back().value);
        open_.pop_back();
        return put(std::move(value));
    }

    bool put(Json value)
    {
        if (open_.empty())
            root_ = std::move(value);
        else if (open_.back().value.is_array())
            open_.back().value.items().push_back(std::move(value));
        else
            open_.back().value.members().back().second = std::move(value);
        return true;
    }

    std::string_view text_;
    const JsonLimits& limits_;
    const char* seen_;
    std::vector<Open> open_;
    Json root_;
};

void check_bytes(std::string_view text, const JsonLimits& limits)
{
    if (text.size() > limits.bytes)
        throw Problem(ProblemCode::invalid, "JSON-en er for stor: høyst " + std::to_string(limits.bytes) + " byte.");
    if (const std::size_t bad = utf8_prefix(text); bad != text.size()) refuse(text, bad, "dette er ikke UTF-8.");
    // nlohmann takes a NUL for the end of the text, and would not look behind it.
    if (const std::size_t nul = text.find('\0'); nul != text.npos) refuse(text, nul, "dette er ikke gyldig JSON.");
}

} // namespace

Json parse_json(std::string_view text, const JsonLimits& limits)
{
    check_bytes(text, limits);
    Builder builder(text, limits);
    const Cursor begin(text.data(), builder.seen());
    const Cursor end(text.data() + text.size(), builder.seen());
    [[maybe_unused]] const bool whole = nlohmann::json::sax_parse(begin, end, &builder);
    assert(whole);
    return builder.take();
}

} // namespace samband
