#include "http/mustache.h"

#include "base/text.h"

namespace samband::http {

static const Json yes(true);
static const Json no(false);

static bool opens_section(const Json* value)
{
    if (!value || value->is_null()) return false;
    if (value->is_bool()) return value->boolean();
    if (value->is_string()) return !value->string().empty();
    if (value->is_array()) return !value->items().empty();
    if (value->is_integer()) return value->integer() != 0;
    return true;
}

static void append_escaped(std::string_view text, std::string& out)
{
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t next = std::min(text.find_first_of("&<>\"'", at), text.size());
        out.append(text, at, next - at);
        at = next + 1;
        if (next == text.size()) return;
        switch (text[next]) {
        case '&':
            out += "&amp;";
            break;
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '"':
            out += "&quot;";
            break;
        default:
            out += "&#39;";
            break;
        }
    }
}

class MustacheRun {
public:
    MustacheRun(const Mustache& mustache, const Json& model, std::string_view body, std::string& out)
        : mustache_(mustache),
          body_(body),
          out_(out)
    {
        frames_.push_back({&model, nullptr, 0});
    }

    void run()
    {
        for (std::uint32_t at = 0; at < mustache_.steps_.size();) at = take(at, mustache_.steps_[at]);
    }

private:
    using Kind = Mustache::Kind;

    /// One open section: what it stands on and, in a list, which list and where in it.
    struct Frame {
        const Json* value;
        const Json::Array* list;
        std::size_t index;
    };

    std::uint32_t take(std::uint32_t at, const Mustache::Step& step)
    {
        switch (step.kind) {
        case Kind::literal:
            out_ += mustache_.piece(step);
            break;
        case Kind::value:
            value(find(mustache_.piece(step)), true);
            break;
        case Kind::raw:
            value(find(mustache_.piece(step)), false);
            break;
        case Kind::body:
            out_ += body_;
            break;
        case Kind::section:
            return open(at, step);
        case Kind::inverted:
            if (opens_section(find(mustache_.piece(step)))) return step.other;
            frames_.push_back(frames_.back()); // what is closed adds no context, but its end must find a frame
            frames_.back().list = nullptr;
            break;
        case Kind::end:
            return close(at, step);
        }
        return at + 1;
    }

    std::uint32_t open(std::uint32_t at, const Mustache::Step& step)
    {
        const Json* value = find(mustache_.piece(step));
        if (!opens_section(value)) return step.other;
        if (value->is_array())
            frames_.push_back({&value->items().front(), &value->items(), 0});
        else
            frames_.push_back({value, nullptr, 0});
        return at + 1;
    }

    std::uint32_t close(std::uint32_t at, const Mustache::Step& step)
    {
        Frame& frame = frames_.back();
        if (frame.list && ++frame.index < frame.list->size()) {
            frame.value = &(*frame.list)[frame.index];
            return step.other + 1;
        }
        frames_.pop_back();
        return at + 1;
    }

    const Json* find(std::string_view name) const
    {
        if (name == ".") return frames_.back().value;
        if (name.starts_with('-')) return place(name);
        const bool here_alone = name.front() == '.';
        if (here_alone) name.remove_prefix(1);
        const std::size_t dot = std::min(name.find('.'), name.size());
        const Json* found = nullptr;
        for (auto frame = frames_.rbegin(); frame != frames_.rend() && !found; ++frame) {
            found = frame->value->find(name.substr(0, dot));
            if (here_alone) break;
        }
        return dot == name.size() ? found : member(found, name.substr(dot + 1));
    }

    static const Json* member(const Json* of, std::string_view path)
    {
        for (const std::string_view name : split(path, '.')) of = of ? of->find(name) : nullptr;
        return of;
    }

    /// `-first` and `-last` of the innermost list.
    const Json* place(std::string_view name) const
    {
        const auto frame =
            std::find_if(frames_.rbegin(), frames_.rend(), [](const Frame& f) { return f.list != nullptr; });
        if (frame == frames_.rend()) return nullptr;
        if (name == "-first") return frame->index == 0 ? &yes : &no;
        if (name == "-last") return frame->index + 1 == frame->list->size() ? &yes : &no;
        return nullptr;
    }

    void value(const Json* json, bool escape)
    {
        if (!json || json->is_null() || json->is_array() || json->is_object()) return;
        if (!json->is_string())
            out_ += to_text(*json);
        else if (escape)
            append_escaped(json->string(), out_);
        else
            out_ += json->string();
    }

    const Mustache& mustache_;
    std::string_view body_;
    std::string& out_;
    std::vector<Frame> frames_;
};

void Mustache::render(const Json& model, std::string_view body, std::string& out) const
{
    MustacheRun(*this, model, body, out).run();
}

} // namespace samband::http
