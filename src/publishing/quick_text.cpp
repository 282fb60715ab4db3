#include "publishing/quick_text.h"

#include "language/sentences.h"

namespace samband::publishing {

/// A heading's or a list's mark is no part of a title.
static std::size_t past_marks(std::string_view text, std::size_t from)
{
    const std::size_t found = text.find_first_not_of("#*->_ \t\n", from);
    return found == text.npos ? text.size() : found;
}

static std::string without_stop(std::string_view sentence)
{
    sentence = trim(sentence);
    while (sentence.ends_with('*') || sentence.ends_with('_')) sentence.remove_suffix(1);
    const bool ellipsis = sentence.ends_with("...");
    if (sentence.ends_with('.') && !ellipsis) sentence.remove_suffix(1);
    return std::string(trim(sentence));
}

QuickText quick_text(std::string_view text)
{
    const std::size_t begin = past_marks(text, 0);
    QuickText quick;
    quick.title_at = place_at(text, begin);
    const auto sentences = language::sentences_in(text.substr(begin));
    if (sentences.empty()) {
        quick.title = shortened(without_stop(text.substr(begin)), most_quick_title);
        quick.body = std::string(trim(text));
        quick.body_at = place_at(text, std::min(text.find_first_not_of(" \t\n"), text.size()));
        return quick;
    }
    const std::size_t end = begin + sentences.front().end;
    quick.title = without_stop(text.substr(begin, end - begin));
    std::size_t rest = text.find_first_not_of(" \t\n", end);
    const bool cut = graphemes(quick.title) > most_quick_title;
    if (cut) quick.title = shortened(quick.title, most_quick_title);
    if (cut || rest == text.npos) rest = std::min(text.find_first_not_of(" \t\n"), text.size());
    quick.body = std::string(trim(text.substr(rest)));
    quick.body_at = place_at(text, rest);
    return quick;
}

std::string joined_text(const Content& content)
{
    const QuickText whole = quick_text(content.body);
    if (whole.title == content.title && whole.body == content.body) return content.body;
    if (content.body.empty()) return content.title;
    return content.title.empty() ? content.body : content.title + "\n\n" + content.body;
}

bool fits_quick(const Content& content)
{
    const QuickText quick = quick_text(joined_text(content));
    Content plain;
    plain.title = quick.title;
    plain.body = quick.body;
    plain.language = content.language;
    plain.pictures = content.pictures;
    plain.channels = content.channels;
    plain.accounts = content.accounts;
    if (!(plain == content) || content.pictures.size() > 1 || content.accounts.size() > 1) return false;
    const auto known = [](const std::string& channel) {
        return channel == "website" || channel == "intranet" || channel == "facebook";
    };
    return content.channels.contains("website") && std::all_of(content.channels.begin(), content.channels.end(), known);
}

} // namespace samband::publishing
