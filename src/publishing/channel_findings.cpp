#include "publishing/channel_findings.h"

#include "base/text.h"
#include "channels/account_drivers.h"
#include "people/dressing.h"
#include "publishing/channel_length.h"
#include "publishing/tag_findings.h"
#include "publishing/variant_for.h"

#include <algorithm>
#include <array>

namespace samband::publishing {

namespace {

using language::Finding;
using language::Level;
using language::Phrase;
using rulebook::Channel;

constexpr Phrase too_long{
    "{channel}-teksten er for lang: kort ned {over} tegn.",
    "{channel}-teksten er for lang: kort ned {over} teikn.",
    "The {channel} text is too long: cut {over} characters.",
};
constexpr Phrase title_too_long{
    "{channel}-tittelen er for lang: kort ned {count} tegn.",
    "{channel}-tittelen er for lang: kort ned {count} teikn.",
    "The {channel} title is too long: cut {count} characters.",
};
constexpr Phrase write_shorter{
    "Skriv kortere under «{channel}», med lenke til resten.",
    "Skriv kortare under «{channel}», med lenkje til resten.",
    "Write less under “{channel}”, with a link to the rest.",
};
constexpr Phrase refuses{
    "Kanalen tar ikke imot mer.",
    "Kanalen tek ikkje imot meir.",
    "The channel takes no more.",
};
constexpr Phrase needs_picture{
    "{channel} trenger et bilde.",
    "{channel} treng eit bilete.",
    "{channel} needs a picture.",
};
constexpr Phrase add_picture{
    "Legg til et bilde, eller ta bort krysset for {channel}.",
    "Legg til eit bilete, eller ta bort krysset for {channel}.",
    "Add a picture, or take away the tick for {channel}.",
};
constexpr Phrase without_picture{
    "Kanalen viser bare innlegg med bilde.",
    "Kanalen viser berre innlegg med bilete.",
    "The channel shows posts with a picture only.",
};
constexpr Phrase fewer_pictures{
    "{channel} tar {most} bilder. De siste går ikke ut der.",
    "{channel} tek {most} bilete. Dei siste går ikkje ut der.",
    "{channel} takes {most} pictures. The last ones do not go out there.",
};
constexpr Phrase put_first{
    "Flytt de viktigste bildene øverst.",
    "Flytt dei viktigaste bileta øvst.",
    "Move the pictures that matter most to the top.",
};
constexpr Phrase too_many_tags{
    "{channel} tar {most} emneknagger i et innlegg. Her er det {count}.",
    "{channel} tek {most} emneknaggar i eit innlegg. Her er det {count}.",
    "{channel} takes {most} hashtags in a post. Here are {count}.",
};
constexpr Phrase too_many_mentions{
    "{channel} tar {most} omtaler i et innlegg. Her er det {count}.",
    "{channel} tek {most} omtalar i eit innlegg. Her er det {count}.",
    "{channel} takes {most} mentions in a post. Here are {count}.",
};
constexpr Phrase take_some_away{
    "Ta bort noen av dem.",
    "Ta bort nokre av dei.",
    "Take some of them away.",
};

constexpr Phrase small_crop{
    "Bilde {row} er lite for {channel}: utsnittet blir {crop} piksler, og {wanted} er anbefalt.",
    "Bilete {row} er lite for {channel}: utsnittet blir {crop} pikslar, og {wanted} er tilrådd.",
    "Picture {row} is small for {channel}: the crop is {crop} pixels, and {wanted} is recommended.",
};
constexpr Phrase larger_picture{
    "Last opp et større bilde, eller velg et annet utsnitt under «{channel}».",
    "Last opp eit større bilete, eller vel eit anna utsnitt under «{channel}».",
    "Upload a larger picture, or choose another crop under “{channel}”.",
};
constexpr Phrase not_blown_up{
    "Vi blåser ikke opp bilder: da blir de uskarpe.",
    "Vi blæs ikkje opp bilete: då blir dei uskarpe.",
    "We do not blow pictures up: they would be blurred.",
};

std::string pixels(pictures::Size size)
{
    return std::to_string(size.width) + (size.height > 0 ? " × " + std::to_string(size.height) : "");
}

/// What is found in one form.
class FormFindings {
public:
    FormFindings(const ChannelForm& form, const Content& content, const language::Setting& setting,
                 http::Language language)
        : form_(form),
          content_(content),
          setting_(setting),
          name_(people::say(channels::channel_name(form.channel), language)),
          length_(length_of(form.channel, form.abilities, form.text.text))
    {
    }

    std::vector<Finding> all()
    {
        hold_length();
        hold_title();
        hold_pictures();
        hold_crops();
        hold_tags(length_.hashtags, most_hashtags(form_.channel), too_many_tags);
        hold_tags(length_.mentions, most_mentions(form_.channel), too_many_mentions);
        for (Finding& finding : tag_findings(form_, content_, setting_, name_)) found_.push_back(std::move(finding));
        if (form_.own() || form_.channel == Channel::sms) read_own();
        return std::move(found_);
    }

private:
    std::string said(const Phrase& phrase, std::size_t most = 0, std::size_t count = 0) const
    {
        return language::in(phrase, setting_.messages,
                            {{"channel", name_},
                             {"over", std::to_string(length_.over)},
                             {"most", std::to_string(most)},
                             {"count", std::to_string(count)}});
    }
    void tell(const char* check, Level level, std::string where, const Phrase& says, const Phrase& remedy,
              const Phrase& reason, std::size_t most, std::size_t count = 0)
    {
        Finding finding;
        finding.check = check;
        finding.level = level;
        finding.where = std::move(where);
        finding.says = said(says, most, count);
        finding.try_ = said(remedy);
        finding.because = {{name_, most > 0 ? std::to_string(most) : "", said(reason), {}}};
        found_.push_back(std::move(finding));
    }
    void hold_length()
    {
        if (length_.over == 0) return;
        tell("channel-too-long", Level::stop, text_field(form_.channel), too_long, write_shorter, refuses,
             length_.most);
        found_.back().end = form_.text.text.size();
    }
    void hold_title()
    {
        const std::size_t most = form_.abilities.title_most;
        const std::size_t units = channels::length_in(form_.text.title, form_.abilities.unit);
        if (!has_title(form_.channel) || most == 0 || units <= most) return;
        tell("channel-title-too-long", Level::stop, title_field(form_.channel), title_too_long, write_shorter, refuses,
             most, units - most);
        found_.back().end = form_.text.title.size();
    }
    void hold_pictures()
    {
        const std::size_t there = content_.pictures.size();
        if (form_.abilities.needs_picture && there == 0)
            tell("channel-picture", Level::stop, "pictures", needs_picture, add_picture, without_picture, 0);
        else if (form_.abilities.pictures > 0 && there > form_.abilities.pictures)
            tell("channel-pictures", Level::advice, "pictures", fewer_pictures, put_first, refuses,
                 form_.abilities.pictures);
    }
    void hold_crops()
    {
        for (const FormPicture& picture : form_.pictures) {
            if (!picture.crop || !pictures::is_small(*picture.crop, picture.size)) continue;
            tell("channel-picture-small", Level::advice, "pictures[" + std::to_string(picture.row) + "].crop",
                 small_crop, larger_picture, not_blown_up, 0);
            found_.back().says = language::in(small_crop, setting_.messages,
                                              {{"channel", name_},
                                               {"row", std::to_string(picture.row + 1)},
                                               {"crop", pixels(pictures::size_of(*picture.crop, picture.size))},
                                               {"wanted", pixels(pictures::recommended(picture.crop->shape))}});
        }
    }
    void hold_tags(std::size_t count, std::size_t most, const Phrase& says)
    {
        if (most > 0 && count > most)
            tell("channel-tags", Level::stop, text_field(form_.channel), says, take_some_away, refuses, most, count);
    }
    /// What was written for this channel is read as closely as the rest; what was taken from the post was read there.
    void read_own()
    {
        language::Draft draft;
        draft.title = form_.own_title ? form_.text.title : content_.title;
        draft.body = form_.text.text;
        draft.tongue = language::tongue_of(content_.language).value_or(language::Tongue::nb);
        draft.channels = {std::string(rulebook::word(form_.channel))};
        for (Finding& finding : language::read(draft, setting_).findings) {
            if (!concerns(finding)) continue;
            finding.where = finding.where == "title" ? title_field(form_.channel) : text_field(form_.channel);
            found_.push_back(std::move(finding));
        }
    }
    /// Length is told by the channel's own measure, and what the whole post needs is told of the whole post.
    bool concerns(const Finding& finding) const
    {
        static constexpr std::array of_all = {"too-long", "link-missing", "internal-first", "language-missing",
                                              "consent"};
        if (std::ranges::count(of_all, finding.check) > 0) return false;
        if (finding.check == "sms-charset") return true;
        if (finding.where == "title") return form_.own_title;
        return finding.where.empty() && form_.own_text;
    }

    const ChannelForm& form_;
    const Content& content_;
    const language::Setting& setting_;
    std::string name_;
    Length length_;
    std::vector<Finding> found_;
};

} // namespace

std::vector<Finding> channel_findings(const std::vector<ChannelForm>& forms, const Content& content,
                                      const language::Setting& setting, http::Language language)
{
    std::vector<Finding> all;
    for (const ChannelForm& form : forms)
        for (Finding& finding : FormFindings(form, content, setting, language).all()) all.push_back(std::move(finding));
    return all;
}

std::optional<Channel> channel_of_field(std::string_view where)
{
    const std::size_t line = where.find('_');
    const std::string_view kind = where.substr(0, line);
    if (line == where.npos || (kind != "text" && kind != "title")) return std::nullopt;
    return rulebook::read_word<Channel>(where.substr(line + 1));
}

std::string text_at_field(const Content& content, std::string_view where)
{
    const auto channel = channel_of_field(where);
    if (!channel) return "";
    const ChannelText text = text_in(content, *channel);
    return where.starts_with("title_") ? text.title : text.text;
}

} // namespace samband::publishing
