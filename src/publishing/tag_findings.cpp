#include "publishing/tag_findings.h"

#include "base/text.h"
#include "channels/networks/tags.h"
#include "language/channel_limits.h"
#include "language/dictionary.h"
#include "language/letters.h"

#include <algorithm>

namespace samband::publishing {

namespace {

using channels::networks::Tag;
using language::Finding;
using language::Phrase;
using rulebook::Channel;

constexpr std::size_t short_tag = 10; ///< letters; a shorter one is seldom several words

constexpr Phrase leads_nowhere{
    "Emneknaggen «{tag}» fører ingen steder i {channel}.",
    "Emneknaggen «{tag}» fører ingen stader i {channel}.",
    "The hashtag “{tag}” leads nowhere in {channel}.",
};
constexpr Phrase write_plainly{
    "Skriv ordet uten #.",
    "Skriv ordet utan #.",
    "Write the word without #.",
};
constexpr Phrase only_in_networks{
    "Emneknagger er lenker i sosiale medier, og bare der.",
    "Emneknaggar er lenkjer i sosiale medium, og berre der.",
    "Hashtags are links in social media, and only there.",
};
constexpr Phrase read_as_one{
    "«{tag}» leses som ett ord av skjermlesere.",
    "«{tag}» blir lese som eitt ord av skjermlesarar.",
    "“{tag}” is read as one word by screen readers.",
};
constexpr Phrase capital_in_each{
    "Er det flere ord, så begynn hvert av dem med stor bokstav, som i #RentVannTilAlle.",
    "Er det fleire ord, så byrj kvart av dei med stor bokstav, som i #ReintVatnTilAlle.",
    "If it is several words, begin each with a capital, as in #CleanWaterForAll.",
};
constexpr Phrase told_apart{
    "De store bokstavene deler ordene, for øyet og for skjermleseren.",
    "Dei store bokstavane deler orda, for auget og for skjermlesaren.",
    "The capitals tell the words apart, for the eye and for the screen reader.",
};
constexpr Phrase no_link{
    "«{tag}» blir ikke en lenke i {channel}, og den nevnte får ikke beskjed.",
    "«{tag}» blir ikkje ei lenkje i {channel}, og den nemnde får ikkje beskjed.",
    "“{tag}” does not become a link in {channel}, and whoever is mentioned is not told.",
};
constexpr Phrase name_them{
    "Skriv navnet uten @, eller legg inn omtalen i {channel} når innlegget er ute.",
    "Skriv namnet utan @, eller legg inn omtalen i {channel} når innlegget er ute.",
    "Write the name without @, or add the mention in {channel} once the post is out.",
};
constexpr Phrase not_by_api{
    "Innlegg som sendes gjennom API-et, kan ikke omtale sider med vanlig tekst.",
    "Innlegg som blir sende gjennom API-et, kan ikkje omtale sider med vanleg tekst.",
    "Posts sent through the API cannot mention pages in plain text.",
};

/// A network's own text, not a page of articles.
bool is_network(Channel channel)
{
    return language::is_social(rulebook::word(channel)) && channel != Channel::blog && channel != Channel::forum;
}

/// Its API makes links of mentions only where they come as ids, which nobody writes.
bool links_no_mentions(Channel channel)
{
    return channel == Channel::facebook || channel == Channel::linkedin;
}

/// Capitals inside tell the words apart already.
bool has_inner_capital(std::string_view word)
{
    const std::string lower = language::lower_norwegian(word);
    bool small_before = false;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const bool capital = lower[at] != word[at];
        if (capital && small_before) return true;
        small_before = small_before || !capital;
    }
    return false;
}

class TagFindings {
public:
    TagFindings(const ChannelForm& form, const Content& content, const language::Setting& setting,
                const std::string& name)
        : form_(form),
          setting_(setting),
          name_(name),
          tongue_(language::tongue_of(content.language).value_or(language::Tongue::nb))
    {
    }

    std::vector<Finding> all()
    {
        const std::string& text = form_.text.text;
        const std::vector<Tag> hashtags = channels::networks::hashtags_in(text);
        if (!is_network(form_.channel)) {
            for (const Tag& tag : first(hashtags)) {
                tell("channel-hashtag", tag, leads_nowhere, write_plainly, only_in_networks);
                found_.back().replacement = text.substr(tag.begin + 1, tag.end - tag.begin - 1);
            }
            return std::move(found_);
        }
        std::vector<Tag> grown;
        std::ranges::copy_if(hashtags, std::back_inserter(grown), [&](const Tag& tag) { return has_many_words(tag); });
        for (const Tag& tag : first(grown))
            tell("channel-hashtag-words", tag, read_as_one, capital_in_each, told_apart);
        if (links_no_mentions(form_.channel))
            for (const Tag& tag : first(channels::networks::mentions_in(text)))
                tell("channel-mention", tag, no_link, name_them, not_by_api);
        return std::move(found_);
    }

private:
    static std::vector<Tag> first(std::vector<Tag> tags)
    {
        if (tags.size() > tag_findings_most) tags.resize(tag_findings_most);
        return tags;
    }
    /// As far as a dictionary tells: a long word that it does not know, without a capital inside.
    bool has_many_words(const Tag& tag) const
    {
        const std::string word = form_.text.text.substr(tag.begin + 1, tag.end - tag.begin - 1);
        if (graphemes(word) < short_tag || has_inner_capital(word)) return false;
        language::Dictionary* dictionary = language::Dictionary::of(tongue_);
        const std::string lower = language::lower_norwegian(word);
        const auto is_word = [&](const std::string& local) { return language::lower_norwegian(local) == lower; };
        return dictionary && !dictionary->knows(word) && !dictionary->knows(lower) &&
               std::ranges::none_of(setting_.local_words, is_word);
    }
    void tell(const char* check, const Tag& tag, const Phrase& says, const Phrase& remedy, const Phrase& reason)
    {
        const std::string text = form_.text.text.substr(tag.begin, tag.end - tag.begin);
        const auto said = [&](const Phrase& phrase) {
            return language::in(phrase, setting_.messages, {{"tag", text}, {"channel", name_}});
        };
        Finding finding;
        finding.check = check;
        finding.level = language::Level::advice;
        finding.where = text_field(form_.channel);
        finding.start = tag.begin;
        finding.end = tag.end;
        finding.excerpt = text;
        finding.says = said(says);
        finding.try_ = said(remedy);
        finding.because = {{name_, "", said(reason), {}}};
        found_.push_back(std::move(finding));
    }

    const ChannelForm& form_;
    const language::Setting& setting_;
    std::string name_;
    language::Tongue tongue_;
    std::vector<Finding> found_;
};

} // namespace

std::vector<Finding> tag_findings(const ChannelForm& form, const Content& content, const language::Setting& setting,
                                  const std::string& name)
{
    return TagFindings(form, content, setting, name).all();
}

} // namespace samband::publishing
