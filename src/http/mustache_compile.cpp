#include "http/mustache.h"

#include "base/problem.h"
#include "base/text.h"

namespace samband::http {

class MustacheCompiler {
public:
    MustacheCompiler(std::string_view source, std::string_view name) : name_(name) { out_.source_ = source; }

    Mustache compile()
    {
        const std::string_view source = out_.source_;
        for (std::size_t at = 0; at < source.size();) {
            const std::size_t tag = std::min(source.find("{{", at), source.size());
            literal(at, tag);
            at = tag == source.size() ? tag : take_tag(tag);
        }
        if (!open_.empty()) fail(out_.steps_[open_.back()].begin, "avsnittet lukkes ikke");
        out_.steps_.shrink_to_fit();
        return std::move(out_);
    }

private:
    using Kind = Mustache::Kind;

    /// A line's indentation goes; its line break stays, since it may part two words.
    void literal(std::size_t begin, std::size_t end)
    {
        const std::string_view source = out_.source_;
        while (begin < end) {
            const bool fresh_line = begin == 0 || source[begin - 1] == '\n';
            if (fresh_line) begin = std::min(source.find_first_not_of(" \t\n", begin), end);
            const std::size_t line_end = std::min(source.find('\n', begin), end - 1);
            if (begin < end) add(Kind::literal, begin, line_end + 1 - begin);
            begin = line_end + 1;
        }
    }

    std::size_t take_tag(std::size_t begin)
    {
        const std::string_view source = out_.source_;
        const bool triple = source.substr(begin).starts_with("{{{");
        const std::string_view closing = triple ? "}}}" : "}}";
        const std::size_t inside = begin + closing.size();
        const std::size_t end = source.find(closing, inside);
        if (end == source.npos) fail(begin, "taggen lukkes ikke");
        take(triple, inside, end);
        return end + closing.size();
    }

    void take(bool triple, std::size_t begin, std::size_t end)
    {
        std::string_view name = trim(std::string_view(out_.source_).substr(begin, end - begin));
        const char sign = name.empty() ? ' ' : name.front();
        if (!triple && sign == '!') return;
        if (!triple && std::string_view("#^/").find(sign) != std::string_view::npos) name = trim(name.substr(1));
        if (!is_name(name)) fail(begin, "ukjent tagg");
        begin = static_cast<std::size_t>(name.data() - out_.source_.data());
        if (triple)
            raw(begin, name);
        else if (sign == '#' || sign == '^')
            open(sign == '#' ? Kind::section : Kind::inverted, begin, name);
        else if (sign == '/')
            close(begin, name);
        else
            add(Kind::value, begin, name.size());
    }

    void raw(std::size_t begin, std::string_view name)
    {
        if (name != "body" && !name.ends_with("_html")) fail(begin, "uvasket verdi: navnet må ende på _html");
        add(name == "body" ? Kind::body : Kind::raw, begin, name.size());
    }

    void open(Kind kind, std::size_t begin, std::string_view name)
    {
        open_.push_back(out_.steps_.size());
        add(kind, begin, name.size());
    }

    void close(std::size_t begin, std::string_view name)
    {
        if (open_.empty()) fail(begin, "avsnittet er ikke åpnet");
        const std::size_t opened = open_.back();
        if (out_.piece(out_.steps_[opened]) != name) fail(begin, "et annet avsnitt er åpent");
        open_.pop_back();
        add(Kind::end, begin, name.size());
        out_.steps_.back().other = static_cast<std::uint32_t>(opened);
        out_.steps_[opened].other = static_cast<std::uint32_t>(out_.steps_.size());
    }

    void add(Kind kind, std::size_t begin, std::size_t size)
    {
        auto& steps = out_.steps_;
        const bool joins = kind == Kind::literal && !steps.empty() && steps.back().kind == Kind::literal &&
                           steps.back().begin + steps.back().size == begin;
        if (joins)
            steps.back().size += static_cast<std::uint32_t>(size);
        else
            steps.push_back({kind, static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(size), 0});
    }

    static bool is_name(std::string_view name)
    {
        const auto fits = [](char c) {
            return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-' ||
                   c == '.';
        };
        return !name.empty() && std::all_of(name.begin(), name.end(), fits);
    }

    [[noreturn]] void fail(std::size_t at, std::string_view what) const
    {
        const auto line =
            1 + std::count(out_.source_.begin(), out_.source_.begin() + static_cast<std::ptrdiff_t>(at), '\n');
        const std::size_t rest = std::min(out_.source_.find('\n', at), at + 40);
        throw Problem(ProblemCode::internal, name_ + ":" + std::to_string(line) + ": " + std::string(what) + ": " +
                                                 out_.source_.substr(at, rest - at));
    }

    std::string name_;
    Mustache out_;
    std::vector<std::size_t> open_;
};

Mustache Mustache::compile(std::string_view source, std::string_view name)
{
    return MustacheCompiler(source, name).compile();
}

} // namespace samband::http
