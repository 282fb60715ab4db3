#include "http/view_source.h"

#include "base/embedded.h"
#include "base/problem.h"
#include "base/text.h"
#include "http/assets.h"
#include "http/icon.h"

namespace samband::http {

using Values = std::map<std::string, std::string, std::less<>>;

static constexpr std::size_t deepest = 8; // views put into views: deeper is a circle

[[noreturn]] static void refuse(std::string_view view, const std::string& says)
{
    throw Problem(ProblemCode::internal, std::string(view) + ": " + says);
}

/// Replaces each `begin…end` by what `with` makes of its inside. An end that is missing leaves the rest as it is.
template <typename With>
static std::string replace_marks(std::string_view text, std::string_view begin, std::string_view end, With with)
{
    std::string out;
    for (;;) {
        const std::size_t from = text.find(begin);
        const std::size_t to = from == text.npos ? from : text.find(end, from + begin.size());
        if (to == text.npos) return out.append(text);
        out.append(text.substr(0, from));
        out.append(with(text.substr(from + begin.size(), to - from - begin.size())));
        text.remove_prefix(to + end.size());
    }
}

static std::string with_partials(std::string_view view, const ViewSources& sources, const Values& values,
                                 std::size_t depth);

static bool is_word(std::string_view text)
{
    return !text.empty() &&
           std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
}

/// Keeps or drops each `((#word))…((/word))` and `((^word))…((/word))`. One of a word may not hold another of the same
/// word.
static std::string with_choices(std::string text, const Values& values)
{
    for (std::size_t at = 0; (at = text.find("((", at)) != text.npos;) {
        const char sign = at + 2 < text.size() ? text[at + 2] : ' ';
        const std::size_t end = text.find("))", at);
        if ((sign != '#' && sign != '^') || end == text.npos) {
            at += 2;
            continue;
        }
        const std::string word = text.substr(at + 3, end - at - 3);
        const std::string closing = "((/" + word + "))";
        const std::size_t close = text.find(closing, end);
        if (close == text.npos)
            throw Problem(ProblemCode::internal, "((" + std::string(1, sign) + word + ")) lukkes ikke");
        const auto value = values.find(word);
        const bool given = value != values.end() && !value->second.empty();
        const std::string kept = given == (sign == '#') ? text.substr(end + 2, close - end - 2) : "";
        text.replace(at, close + closing.size() - at, kept);
    }
    return text;
}

static std::string with_values(std::string text, const Values& values)
{
    text = with_choices(std::move(text), values);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = std::min(text.find("((", at), text.size());
        const std::size_t end = text.find("))", begin);
        out.append(text, at, begin - at);
        at = begin;
        if (begin == text.size()) break;
        const std::string word = end == text.npos ? "" : text.substr(begin + 2, end - begin - 2);
        if (is_word(word)) {
            const auto value = values.find(word);
            if (value != values.end()) out += value->second;
            at = end + 2;
        } else {
            out += text[at++]; // of a mark that holds another: the inner one is next
        }
    }
    return out;
}

/// The values of `http/field name="title" label="[[Tittel]]"`: each is a word, "=" and a text in double quotes.
static Values read_values(std::string_view view, std::string_view text)
{
    Values values;
    for (text = trim(text); !text.empty(); text = trim(text)) {
        const std::size_t equals = text.find("=\"");
        const std::size_t end = equals == text.npos ? equals : text.find('"', equals + 2);
        if (end == text.npos || !is_word(text.substr(0, equals)))
            refuse(view, "verdien forstås ikke: " + std::string(text));
        values[std::string(text.substr(0, equals))] = text.substr(equals + 2, end - equals - 2);
        text.remove_prefix(end + 1);
    }
    return values;
}

/// The end of a partial's tag: the first `}}` outside quotes, since a value may hold `{{name}}`.
static std::size_t tag_end(std::string_view text, std::size_t from)
{
    bool quoted = false;
    for (std::size_t at = from; at + 1 < text.size(); ++at) {
        if (text[at] == '"') quoted = !quoted;
        if (!quoted && text[at] == '}' && text[at + 1] == '}') return at;
    }
    return text.npos;
}

static std::string put_in(std::string_view view, std::string_view tag, const ViewSources& sources, std::size_t depth)
{
    tag = trim(tag);
    const std::string_view name = tag.substr(0, tag.find_first_of(" \n\t"));
    if (!sources.contains(name)) refuse(view, "ingen visning heter " + std::string(name));
    if (depth == deepest) refuse(view, std::string(name) + " holder seg selv");
    const Values values = read_values(view, tag.substr(name.size()));
    std::string text = with_partials(name, sources, values, depth + 1);
    while (text.ends_with('\n')) text.pop_back(); // the file's last line break is not part of it
    return text;
}

static std::string with_partials(std::string_view view, const ViewSources& sources, const Values& values,
                                 std::size_t depth)
{
    const std::string own = depth == 0 ? sources.find(view)->second : with_values(sources.find(view)->second, values);
    std::string out;
    std::string_view text = own;
    for (;;) {
        const std::size_t begin = text.find("{{>");
        if (begin == text.npos) return out.append(text);
        const std::size_t end = tag_end(text, begin);
        if (end == text.npos) refuse(view, "{{> lukkes ikke");
        out.append(text.substr(0, begin)).append(put_in(view, text.substr(begin + 3, end - begin - 3), sources, depth));
        text.remove_prefix(end + 2);
    }
}

static std::string take_layout(std::string_view view, std::string& text)
{
    const std::string_view mark = "{{! layout:";
    if (!text.starts_with(mark)) return {};
    const std::size_t end = text.find("}}");
    if (end == text.npos) refuse(view, "layout lukkes ikke");
    const std::string layout(trim(std::string_view(text).substr(mark.size(), end - mark.size())));
    text.erase(0, end + 2);
    return layout;
}

static bool waits_for_values(std::string_view source)
{
    return with_values(std::string(source), {}) != source;
}

WholeView whole_view(std::string_view name, const ViewSources& sources)
{
    WholeView whole;
    whole.part = waits_for_values(sources.find(name)->second);
    if (whole.part) return whole;
    whole.text = with_partials(name, sources, {}, 0);
    whole.layout = take_layout(name, whole.text);
    if (!whole.layout.empty() && !sources.contains(whole.layout)) refuse(name, "ingen visning heter " + whole.layout);
    whole.text = replace_marks(whole.text, "((", "))", [&](std::string_view inside) {
        if (inside.starts_with("icon:")) return icon_html(inside.substr(5));
        if (inside.starts_with("web/")) return asset_url(inside.substr(4));
        refuse(name, "ukjent merke ((" + std::string(inside) + "))");
    });
    return whole;
}

std::string text_key(std::string_view text)
{
    std::string key;
    for (const char c : trim(text)) {
        const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!space)
            key += c;
        else if (key.back() != ' ')
            key += ' ';
    }
    return key;
}

/// The `{{…}}` of a text, sorted.
static std::vector<std::string> variables(std::string_view text)
{
    std::vector<std::string> found;
    replace_marks(text, "{{", "}}", [&](std::string_view inside) {
        found.emplace_back(trim(inside));
        return std::string();
    });
    std::sort(found.begin(), found.end());
    return found;
}

/// Escaped for HTML, but for its variables, which mustache escapes.
static std::string escaped_text(std::string_view text)
{
    std::string out;
    for (;;) {
        const std::size_t begin = text.find("{{");
        const std::size_t end = begin == text.npos ? begin : text.find("}}", begin);
        if (end == text.npos) return out + escape_html(text);
        out += escape_html(text.substr(0, begin));
        out += text.substr(begin, end + 2 - begin);
        text.remove_prefix(end + 2);
    }
}

std::string translated(std::string_view text, std::string_view name, const Catalogue& catalogue, Language language,
                       std::string& missing)
{
    return replace_marks(text, "[[", "]]", [&](std::string_view inside) {
        const std::string key = text_key(inside);
        const std::string* found = language == Language::nb ? &key : catalogue.find(key, language);
        if (!found) {
            missing += std::string(name) + ": " + (language == Language::nn ? "nn" : "en") + ": " + key + "\n";
            return escaped_text(key);
        }
        if (variables(*found) != variables(key)) refuse(name, "oversettelsen har andre variabler: " + *found);
        return escaped_text(*found);
    });
}

} // namespace samband::http
