#include "publishing/post_forms.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "language/sms_plain.h"
#include "pictures/limits.h"
#include "publishing/channel_facts.h"
#include "publishing/content.h"
#include "publishing/crop_form.h"
#include "publishing/kind_facts.h"
#include "publishing/variant_for.h"

#include <list>

namespace samband::publishing {

using http::FieldKind;

/// The buttons. "schedule" tells staff first where that is asked for; "schedule-despite" passes what is advised
/// against.
static const std::vector<std::string_view> buttons = {
    "save", "send", "publish", "tell", "known", "despite", "schedule", "schedule-despite", "correct", "ask-units"};
static const std::vector<std::string_view> languages = {"nb", "nn", "en", "se", "sma", "smj"};
static const std::vector<std::string_view> channels = {"website", "intranet"};
static constexpr std::size_t most_version = 1'000'000'000;
static constexpr std::size_t most_sent_file = 2 * pictures::picture_bytes; ///< what is too large, too
static constexpr std::size_t longest_text = 2 * most_variant;              ///< what is too long is told at the channel
static constexpr std::size_t longest_field = 8'000; ///< characters; what a title may be is told at the title

/// A channel's own text and title. A shape views its names: they are kept for good.
static void add_channel_fields(http::FormShape& form)
{
    static std::list<std::string> kept;
    for (const rulebook::Channel channel : channels_with_form()) {
        const std::string& says = kept.emplace_back("What it says in " + std::string(rulebook::word(channel)) +
                                                    ", where that differs; absent: what is derived");
        form.fields.push_back(
            {kept.emplace_back(text_field(channel)), FieldKind::lines, false, longest_text, {}, says});
        if (has_title(channel))
            form.fields.push_back(
                {kept.emplace_back(title_field(channel)), FieldKind::text, false, longest_field, {}, says});
    }
}

/// Each kind's own fields. What cannot be read as a time is kept as it was typed, and told at the field.
static void add_kind_fields(http::FormShape& form)
{
    static std::list<std::string> kept;
    static std::vector<std::string_view> words;
    for (const KindShape& kind : kinds()) {
        words.push_back(word(kind.kind));
        for (const FactShape& fact : kind.facts)
            form.fields.push_back({kept.emplace_back(fact_field(kind.kind, fact.name)),
                                   FieldKind::lines,
                                   false,
                                   longest_field,
                                   {},
                                   kept.emplace_back("Of a post of that kind: " + std::string(word(fact.type)))});
    }
    form.fields.push_back({"kind", FieldKind::choice, false, 20, words, "Its kind; as it was if absent"});
}

static http::FormShape shape_of_composer()
{
    http::FormShape form{
        "PostDraft",
        {{"seen_version",
          FieldKind::integer,
          false,
          most_version,
          {},
          "The version that the page showed; absent for a new post"},
         {"unit", FieldKind::id, false, 36, {}, "The sender, while it is a draft"},
         {"contact", FieldKind::id, false, 36, {}, "Who is named as contact, while it is a draft"},
         {"title", FieldKind::text, false, longest_field, {}, "Title"},
         {"lead", FieldKind::lines, false, longest_field, {}, "Lead"},
         {"body", FieldKind::lines, false, most_body, {}, "Markdown"},
         {"language", FieldKind::choice, false, 5, languages, "Language of the text"},
         {"channels", FieldKind::choices, false, 10, channels, "The own website and intranet"},
         {"accounts", FieldKind::list, false, 2 * most_accounts, {}, "Ids of the accounts that it goes out in too"},
         {"derived",
          FieldKind::list,
          false,
          2 * channels_with_form().size(),
          {},
          "Marks of the channels' texts that nobody wrote: sent back as they stood on the page"},
         {"topics", FieldKind::list, false, 2 * most_audience, {}, "Who subscribes to these gets it"},
         {"places", FieldKind::list, false, 2 * most_audience, {}, "Likewise, by place"},
         {"touches_units", FieldKind::list, false, 2 * most_units, {}, "Ids of other units that it touches"},
         {"case_reference", FieldKind::text, false, 200, {}, "Case number"},
         {"decided", FieldKind::choice, false, 3, {"yes", "no"}, "Whether the case is decided"},
         {"touches_staff", FieldKind::flag, false, 1, {}, "Touches staff or a service"},
         {"need_to_know", FieldKind::flag, false, 1, {}, "Staff must read it"},
         {"pictures_shown", FieldKind::flag, false, 1, {}, "The three columns below are all its pictures, in order"},
         {"picture_hash", FieldKind::cells, false, most_sent_pictures, {}, "Pictures beside the text"},
         {"picture_alt", FieldKind::cells, false, most_sent_pictures, {}, "Their alternative texts"},
         {"picture_name", FieldKind::cells, false, most_sent_pictures, {}, "Their file names"},
         {"picture_focus_x", FieldKind::cells, false, most_sent_pictures, {}, "What matters, percent from the left"},
         {"picture_focus_y", FieldKind::cells, false, most_sent_pictures, {}, "What matters, percent from the top"},
         {"picture_pick", FieldKind::list, false, most_sent_pictures, {}, "Pictures of the library to add"},
         {"picture_file", FieldKind::file, false, most_sent_file, {}, "A picture to upload and add"},
         {"picture", FieldKind::text, false, 20, {}, "What to do with them: add, up-N, down-N, remove-N, page-N"},
         {"plain",
          FieldKind::choice,
          false,
          10,
          {"sms"},
          "Write that channel's text with plain signs; only saved then"},
         {"merging", FieldKind::flag, false, 1, {}, "What somebody else saved meanwhile is kept as a revision"},
         {"take", FieldKind::list, false, 10, {}, "Where the other's text is taken: title, lead, body"},
         {"then", FieldKind::choice, false, 20, buttons, "What to do once it is saved; only saved if absent"},
         {"reason", FieldKind::lines, false, longest_field, {}, "Why staff know already"},
         {"note", FieldKind::lines, false, longest_field, {}, "What a correction changes, shown to readers"},
         {"due", FieldKind::instant, false, 40, {}, "When it goes out"},
         {"slot", FieldKind::instant, false, 40, {}, "The free time that was pressed: it is scheduled for then"},
         {"slot_despite", FieldKind::instant, false, 40, {}, "The same, past what is advised against"}}};
    add_channel_fields(form);
    add_kind_fields(form);
    add_crop_fields(form);
    return form;
}

const http::FormShape& composer_form()
{
    static const http::FormShape form = shape_of_composer();
    return form;
}

const http::FormShape& act_form()
{
    static const http::FormShape form{
        "PostAct",
        {{"seen_version", FieldKind::integer, true, most_version, {}, "The version that the page showed"},
         {"then", FieldKind::choice, false, 20, buttons, "Which of the ways out"},
         {"comment", FieldKind::lines, false, longest_field, {}, "What must change"},
         {"reason", FieldKind::lines, false, longest_field, {}, "Why"},
         {"due", FieldKind::instant, false, 40, {}, "When it goes out"},
         {"slot", FieldKind::instant, false, 40, {}, "The free time that was pressed: it is scheduled for then"},
         {"slot_despite", FieldKind::instant, false, 40, {}, "The same, past what is advised against"}}};
    return form;
}

/// What was typed of a channel's text; nothing where that is what stood there unasked.
static std::string written(const http::Form& form, const std::string& field, const std::set<std::string>& derived)
{
    const std::string text = form.text(field);
    return trim(text).empty() || derived.contains(mark_of(field, text)) ? "" : text;
}

static std::map<std::string, ChannelText> variants_of(const http::Form& form)
{
    const std::vector<std::string> marks = form.list("derived");
    const std::set<std::string> derived(marks.begin(), marks.end());
    std::map<std::string, ChannelText> variants;
    for (const rulebook::Channel channel : channels_with_form()) {
        ChannelText own;
        own.text = written(form, text_field(channel), derived);
        if (has_title(channel)) own.title = written(form, title_field(channel), derived);
        if (!(own == ChannelText{})) variants.emplace(rulebook::word(channel), std::move(own));
    }
    return variants;
}

static std::set<Id> ids_in(const http::Form& form, const char* field, const char* fault)
{
    std::set<Id> ids;
    for (const std::string& word : form.list(field)) {
        const auto id = Id::parse(word);
        if (!id)
            throw Problem(ProblemCode::invalid, "Velg blant dem som står i listen.",
                          {{fault, text_of("Velg blant dem som står i listen.")}});
        ids.insert(*id);
    }
    return ids;
}

static std::set<std::string> words_in(const http::Form& form, const char* field)
{
    const std::vector<std::string> words = form.list(field);
    return {words.begin(), words.end()};
}

static std::map<std::string, std::string> facts_in(const http::Form& form, PostKind kind)
{
    std::map<std::string, std::string> facts;
    for (const FactShape& fact : shape_of(kind).facts)
        if (const std::string value(trim(form.text(fact_field(kind, fact.name)))); !value.empty())
            facts.emplace(fact.name, value);
    return facts;
}

/// What a message costs more for, without a word being another.
static void write_plainly(Content& content, rulebook::Channel channel)
{
    content.variants[std::string(rulebook::word(channel))].text =
        language::sms_plain(text_in(content, channel).text).text;
}

Content content_of(const http::Form& form, const Content& was)
{
    Content content;
    content.title = form.text("title");
    content.lead = form.text("lead");
    content.body = form.text("body");
    content.language = form.maybe_text("language").value_or(was.language);
    content.pictures = form.flag("pictures_shown") ? pictures_in(form, was.pictures) : was.pictures;
    content.case_reference = form.text("case_reference");
    content.decided = form.text("decided") != "no";
    content.touches_staff = form.flag("touches_staff");
    content.need_to_know = form.flag("need_to_know");
    content.channels = words_in(form, "channels");
    content.accounts = ids_in(form, "accounts", "channels");
    content.variants = variants_of(form);
    content.kind = post_kind_of(form.text("kind")).value_or(was.kind);
    content.kind_facts = form.has("kind") ? facts_in(form, content.kind) : was.kind_facts;
    content.touches_units = ids_in(form, "touches_units", "touches_units");
    content.audience = {ids_in(form, "topics", "topics"), ids_in(form, "places", "topics")};
    if (form.text("plain") == "sms") write_plainly(content, rulebook::Channel::sms);
    return content;
}

Post with_sender(Post post, const http::Form& form)
{
    if (post.state != State::draft) return post;
    post.unit = form.id("unit").value_or(post.unit);
    post.contact = form.id("contact").value_or(post.contact);
    return post;
}

std::string then_of(const http::Form& form)
{
    if (form.instant("slot")) return "schedule";
    return form.instant("slot_despite") ? "schedule-despite" : form.text("then");
}

std::optional<Instant> slot_of(const http::Form& form)
{
    const auto slot = form.instant("slot");
    return slot ? slot : form.instant("slot_despite");
}

Going going_of(const http::Form& form)
{
    const std::string then = then_of(form);
    Going going;
    going.tell_staff = then == "tell";
    if (then == "known") going.already_known = form.text("reason");
    going.despite_advice = then == "despite" || then == "schedule-despite";
    return going;
}

static Json chosen(std::string_view value, std::string_view label, bool is_chosen)
{
    return Json::object({{"value", value}, {"label", label}, {"chosen", is_chosen}});
}

Json content_values(const Content& content)
{
    Json languages_offered = Json::array();
    for (const auto& [code, name] : {std::pair{"nb", "Bokmål"},
                                     {"nn", "Nynorsk"},
                                     {"en", "English"},
                                     {"se", "Davvisámegiella"},
                                     {"sma", "Åarjelsaemien"},
                                     {"smj", "Julevsámegiella"}})
        languages_offered.push(chosen(code, name, content.language == code));
    return Json::object({{"title", content.title},
                         {"lead", content.lead},
                         {"body", content.body},
                         {"case_reference", content.case_reference},
                         {"undecided", !content.decided},
                         {"touches_staff", content.touches_staff},
                         {"need_to_know", content.need_to_know},
                         {"website", content.channels.contains("website")},
                         {"intranet", content.channels.contains("intranet")},
                         {"languages", std::move(languages_offered)}});
}

} // namespace samband::publishing
