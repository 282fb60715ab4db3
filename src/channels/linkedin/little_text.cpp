#include "channels/linkedin/little_text.h"

#include "channels/networks/tags.h"

#include <algorithm>

namespace samband::channels::linkedin {

static constexpr std::string_view reserved = "|{}@[]()<>#\\*_~";

static std::string escaped(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (reserved.find(c) != reserved.npos) out += '\\';
        out += c;
    }
    return out;
}

/// A mention at this place of the text, the longest that fits; null if there is none.
static const Mention* mention_at(std::string_view text, std::size_t at, const std::vector<Mention>& mentions)
{
    const Mention* longest = nullptr;
    for (const Mention& mention : mentions) {
        const bool is_urn =
            mention.urn.starts_with("urn:li:") && mention.urn.find_first_of("()\\ \n") == mention.urn.npos;
        if (is_urn && !mention.text.empty() && text.substr(at + 1).starts_with(mention.text) &&
            (longest == nullptr || mention.text.size() > longest->text.size()))
            longest = &mention;
    }
    return longest;
}

std::string little_text(std::string_view text, const std::vector<Mention>& mentions)
{
    const std::vector<networks::Tag> hashtags = networks::hashtags_in(text);
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const auto tag = std::ranges::find(hashtags, at, &networks::Tag::begin);
        const Mention* mention = text[at] == '@' ? mention_at(text, at, mentions) : nullptr;
        if (tag != hashtags.end()) {
            out += "{hashtag|\\#|" + escaped(text.substr(at + 1, tag->end - at - 1)) + "}";
            at = tag->end;
        } else if (mention != nullptr) {
            out += "@[" + escaped(mention->text) + "](" + mention->urn + ")";
            at += 1 + mention->text.size();
        } else
            out += escaped(text.substr(at++, 1));
    }
    return out;
}

namespace {

/// Reads on over a little text.
class Reader {
public:
    explicit Reader(std::string_view little) : rest_(little) {}

    std::string all()
    {
        std::string out;
        while (!rest_.empty()) {
            if (rest_.starts_with("{hashtag|"))
                out += hashtag();
            else if (rest_.starts_with("@["))
                out += mention();
            else
                out += one();
        }
        return out;
    }

private:
    /// One character, its backslash taken off.
    std::string_view one()
    {
        if (rest_.size() > 1 && rest_[0] == '\\' && reserved.find(rest_[1]) != reserved.npos) rest_.remove_prefix(1);
        const std::string_view c = rest_.substr(0, 1);
        rest_.remove_prefix(1);
        return c;
    }

    /// Up to `end`, which is passed over.
    std::string until(char end)
    {
        std::string out;
        while (!rest_.empty() && rest_[0] != end) out += one();
        if (!rest_.empty()) rest_.remove_prefix(1);
        return out;
    }

    std::string hashtag() // {hashtag|\#|Løten}
    {
        rest_.remove_prefix(9);
        std::string tag = until('|');
        return tag += until('}');
    }

    /// @[Innlandet](urn:li:organization:1): a person reads the text, with the sign that we write before it.
    std::string mention()
    {
        rest_.remove_prefix(2);
        std::string text = "@" + until(']');
        if (rest_.starts_with("(")) {
            rest_.remove_prefix(1);
            until(')');
        }
        return text;
    }

    std::string_view rest_;
};

} // namespace

std::string plain_text(std::string_view little)
{
    return Reader(little).all();
}

} // namespace samband::channels::linkedin
