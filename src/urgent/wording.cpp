#include "urgent/wording.h"

#include "base/calendar.h"
#include "base/text.h"
#include "people/dressing.h"

namespace samband::urgent {

http::Language language_of(const publishing::Content& content)
{
    return content.language == "nn" ? http::Language::nn : http::Language::nb;
}

std::string clock_words(Instant at)
{
    const ClockTime time = in_oslo(at).time;
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return "kl. " + two(time.hour) + ":" + two(time.minute);
}

/// Above what is said in English, which always stands last.
static constexpr std::string_view english_head = "\n\n## In English\n\n";

static std::string until_word(http::Language language)
{
    return language == http::Language::en ? "until " : "til ";
}

std::string until_words(const std::optional<Instant>& until, Instant now, http::Language language)
{
    if (!until) return people::say(text_of("inntil videre"), language);
    if (in_oslo(*until).date == in_oslo(now).date)
        return until_word(language) + clock_words(*until).substr(language == http::Language::en ? 4 : 0);
    // Words such as "i morgen" are wrong for whoever reads them tomorrow.
    const std::string exact = people::time_words(*until, now, language).find("exact")->string();
    const std::string year = " " + std::to_string(in_oslo(*until).date.year) + " ";
    const std::size_t at = exact.rfind(year);
    return until_word(language) +
           (at == std::string::npos ? exact : exact.substr(0, at) + " " + exact.substr(at + year.size()));
}

static void replace_all(std::string& text, std::string_view what, const std::string& with)
{
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

std::string filled(std::string_view text, const std::string& where, const std::optional<Instant>& until, Instant now,
                   http::Language language)
{
    std::string made(trim(text));
    replace_all(made, "{til}", until_words(until, now, language));
    replace_all(made, "{hvor}", where);
    return made;
}

/// "til kl. 15:00" → "Til kl. 15:00."
std::string as_sentence(std::string words)
{
    if (!words.empty() && words[0] >= 'a' && words[0] <= 'z') words[0] = static_cast<char>(words[0] - 'a' + 'A');
    return words + ".";
}

/// A line of its own for each line typed: the text is plain, and the website reads Markdown.
static std::string as_body(const std::string& text)
{
    std::string body = text;
    replace_all(body, "\n", "  \n");
    return body;
}

static bool is_mail(rulebook::Channel channel)
{
    return channel == rulebook::Channel::newsletter || channel == rulebook::Channel::email;
}

/// The website shows title, lead and body; mail has them too; the others get all of it in one text.
static bool has_own_text(rulebook::Channel channel)
{
    return channel != rulebook::Channel::website && channel != rulebook::Channel::intranet && !is_mail(channel);
}

static std::string english_below(const std::string& english)
{
    return english.empty() ? "" : "\n\nIn English: " + english;
}

publishing::Content content_for(const Typed& typed, const std::vector<channels::Account>& open, Instant now,
                                http::Language language)
{
    const std::string text = filled(typed.text, typed.where, typed.until, now, language);
    const std::string mark = typed.exercise ? exercise_mark : "";
    publishing::Content content;
    content.title = mark + typed.what + (typed.where.empty() ? "" : ": " + typed.where);
    content.lead = as_sentence(until_words(typed.until, now, language));
    content.body = as_body(mark + text);
    const std::string english = filled(typed.english, typed.where, typed.until, now, http::Language::en);
    if (!english.empty()) content.body += std::string(english_head) + as_body(english);
    content.language = language == http::Language::nn ? "nn" : "nb";
    content.channels = typed.channels;
    content.accounts = typed.accounts;
    content.audience = typed.audience;
    for (const channels::Account& account : open) {
        if (!typed.accounts.contains(account.id)) continue;
        const std::string channel(rulebook::word(account.channel));
        content.channels.insert(channel);
        if (account.channel == rulebook::Channel::sms)
            content.variants[channel] = {"", mark + text};
        else if (has_own_text(account.channel))
            content.variants[channel] = {"", content.title + "\n\n" + text + english_below(english)};
    }
    return content;
}

bool has_english(const publishing::Content& content)
{
    return content.body.find(english_head) != std::string::npos;
}

publishing::Content with_news(publishing::Content content, const News& news)
{
    content.title = news.title;
    content.lead = news.lead;
    content.body.resize(std::min(content.body.size(), content.body.find(english_head)));
    content.body = "**" + news.heading + "** " + as_body(news.text) + "\n\n" + content.body;
    if (!news.english.empty()) content.body += std::string(english_head) + as_body(news.english);
    for (const std::string& channel : content.channels) {
        const auto known = rulebook::read_word<rulebook::Channel>(channel);
        if (known && is_mail(*known))
            content.variants[channel] = {news.subject, ""};
        else if (channel == "sms")
            content.variants[channel] = {"", news.heading + " " + news.text};
        else if (known && has_own_text(*known))
            content.variants[channel] = {"", news.title + "\n\n" + news.heading + " " + news.text +
                                                 english_below(news.english)};
    }
    return content;
}

} // namespace samband::urgent
