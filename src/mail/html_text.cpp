#include "mail/html_text.h"

#include "base/text.h"
#include "mail/html_reader.h"
#include "mail/limits.h"

#include <algorithm>
#include <array>

namespace samband::mail {
namespace {

enum class Flow { within, line, paragraph, none };

struct Known {
    std::string_view element;
    Flow flow;
};

/// How an element stands among others; what is not named flows within the line.
constexpr std::array known{
    Known{"script", Flow::none},   Known{"style", Flow::none},      Known{"title", Flow::none},
    Known{"template", Flow::none}, Known{"svg", Flow::none},        Known{"math", Flow::none},
    Known{"iframe", Flow::none},   Known{"object", Flow::none},     Known{"select", Flow::none},
    Known{"xml", Flow::none},      Known{"div", Flow::line},        Known{"li", Flow::line},
    Known{"tr", Flow::line},       Known{"dt", Flow::line},         Known{"dd", Flow::line},
    Known{"address", Flow::line},  Known{"section", Flow::line},    Known{"article", Flow::line},
    Known{"header", Flow::line},   Known{"footer", Flow::line},     Known{"center", Flow::line},
    Known{"body", Flow::line},     Known{"form", Flow::line},       Known{"hr", Flow::line},
    Known{"p", Flow::paragraph},   Known{"h1", Flow::paragraph},    Known{"h2", Flow::paragraph},
    Known{"h3", Flow::paragraph},  Known{"h4", Flow::paragraph},    Known{"h5", Flow::paragraph},
    Known{"h6", Flow::paragraph},  Known{"ul", Flow::paragraph},    Known{"ol", Flow::paragraph},
    Known{"dl", Flow::paragraph},  Known{"table", Flow::paragraph}, Known{"blockquote", Flow::paragraph},
    Known{"pre", Flow::paragraph},
};

Flow flow_of(std::string_view element)
{
    for (const Known& one : known)
        if (one.element == element) return one.flow;
    return Flow::within;
}

class Writer : public HtmlEvents {
public:
    void open(std::string_view element, const std::vector<HtmlAttribute>& attributes) override
    {
        const Flow flow = flow_of(element);
        if (unseen_ > 0 || flow == Flow::none || is_hidden(attributes)) {
            ++unseen_;
            return;
        }
        end_line(flow);
        if (element == "br") newline();
        if (element == "td" || element == "th") space_ = space_ || !line_.empty();
        if (element == "pre") ++kept_;
        if (element == "ul") lists_.push_back(-1);
        if (element == "ol") lists_.push_back(0);
        if (element == "li") begin_item();
        if (element == "img") text(attribute(attributes, "alt"));
        if (element == "a") links_.push_back({std::string(attribute(attributes, "href")), written_ + line_.size()});
        if (element == "blockquote") ++quoted_;
    }

    void close(std::string_view element) override
    {
        if (unseen_ > 0) {
            --unseen_;
            return;
        }
        if (element == "a" && !links_.empty()) end_link();
        end_line(flow_of(element));
        if (element == "pre" && kept_ > 0) --kept_;
        if ((element == "ul" || element == "ol") && !lists_.empty()) lists_.pop_back();
        if (element == "blockquote" && quoted_ > 0) --quoted_;
    }

    void text(std::string_view piece) override
    {
        if (unseen_ > 0 || full_) return;
        for (std::size_t at = 0; at < piece.size(); ++at) {
            const char c = piece[at];
            if (piece.substr(at).starts_with("\xC2\xA0")) {
                space_ = true;
                ++at;
            } else if (kept_ > 0 && c == '\n')
                newline();
            else if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f')
                kept_ > 0 ? put(" ") : void(space_ = true);
            else
                put({&c, 1});
        }
    }

    HtmlText take()
    {
        end_line(Flow::line);
        return {std::move(out_), full_};
    }

private:
    struct Link {
        std::string address;
        std::size_t from; ///< where its text began
    };

    void put(std::string_view piece)
    {
        if (space_ && !line_.empty()) line_ += ' ';
        space_ = false;
        line_ += piece;
    }

    void begin_item()
    {
        std::string mark(lists_.empty() ? 0 : 2 * (std::min<std::size_t>(lists_.size(), 8) - 1), ' ');
        const bool numbered = !lists_.empty() && lists_.back() >= 0;
        mark += numbered ? std::to_string(++lists_.back()) + ". " : "- ";
        mark_ = mark;
    }

    /// Where the text says the address itself, once is enough.
    void end_link()
    {
        const Link link = std::move(links_.back());
        links_.pop_back();
        const std::string_view address = trim(link.address);
        const bool shown = address.starts_with("http://") || address.starts_with("https://") ||
                           address.starts_with("mailto:") || address.starts_with("tel:");
        if (!shown || address.size() > url_bytes) return;
        const std::string_view bare = address.substr(address.starts_with("http") ? 0 : address.find(':') + 1);
        const std::size_t from = link.from > written_ ? link.from - written_ : 0;
        const std::string_view said = std::string_view(line_).substr(std::min(from, line_.size()));
        if (said.find(bare) != said.npos || trim(said) == bare) return;
        space_ = true;
        put("(" + std::string(bare) + ")");
    }

    void end_line(Flow flow)
    {
        if (flow == Flow::within || flow == Flow::none) return;
        if (!line_.empty()) newline();
        if (flow == Flow::paragraph) gap_ = true;
    }

    void newline()
    {
        const std::string_view whole = trim(line_);
        written_ += line_.size();
        if (!whole.empty() || kept_ > 0 || line_break_) write(whole.empty() ? whole : std::string_view(line_));
        line_break_ = !whole.empty();
        line_.clear();
        space_ = false;
    }

    void write(std::string_view line)
    {
        if (gap_ && !out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
        gap_ = false;
        for (int i = 0; i < std::min(quoted_, 5); ++i) out_ += "> ";
        out_.append(mark_).append(line).append("\n");
        mark_.clear();
        full_ = out_.size() > received_text;
    }

    std::string out_;
    std::string line_;
    std::string mark_;
    std::size_t written_ = 0; ///< bytes of lines that have ended
    std::vector<int> lists_;
    std::vector<Link> links_;
    int unseen_ = 0;
    int kept_ = 0; ///< elements in which white space stands
    int quoted_ = 0;
    bool space_ = false;
    bool gap_ = false;        ///< an empty line comes before the next
    bool line_break_ = false; ///< the last line held something: an empty one may follow
    bool full_ = false;
};

} // namespace

HtmlText text_of_html(std::string_view html)
{
    Writer writer;
    const bool whole = read_html(html, writer);
    HtmlText made = writer.take();
    made.cut = made.cut || !whole;
    made.text = std::string(trim(made.text));
    return made;
}

} // namespace samband::mail
