#include "urgent/form.h"

#include "base/calendar.h"
#include "publishing/composer_page.h"
#include "urgent/limits.h"

#include <charconv>

namespace samband::urgent {

using http::FieldKind;

const http::FormShape& notice_form()
{
    static const http::FormShape shape{
        "UrgentNotice",
        {{"preset", FieldKind::id, false, 40, {}, "The preset whose button was tapped"},
         {"unit", FieldKind::id, true, 40, {}, "Sender: a unit where one writes"},
         {"what", FieldKind::text, false, 400, {}, "What has happened, in few words"},
         {"where", FieldKind::text, false, 400, {}, "Street or area, as people say it"},
         {"until", FieldKind::instant, false, 40, {}, "When it is probably over; absent: until further notice"},
         {"text", FieldKind::lines, false, 4'000, {}, "What to do; {hvor} and {til} are filled in"},
         {"english", FieldKind::lines, false, 4'000, {}, "The same in English, beside it where there is room; no SMS"},
         {"channels", FieldKind::choices, false, 2, {"website", "intranet"}, "The municipality's own"},
         {"accounts", FieldKind::list, false, 50, {}, "Accounts by id"},
         {"topics", FieldKind::list, false, 50, {}, "Of subscriptions, by id: whom messages reach"},
         {"places", FieldKind::list, false, 50, {}, "Of subscriptions, by id; absent: all who follow the topic"},
         {"rung", FieldKind::list, false, ring_most, {}, "Places of the ring list that are done, from 1"},
         {"exercise", FieldKind::flag, false, 1, {}, "ØVELSE: the same steps, and nothing leaves the house"},
         {"despite", FieldKind::flag, false, 1, {}, "One press past what is advised against"},
         {"then", FieldKind::choice, false, 10, {"send", "count"}, "Only count and read it, or send it (the usual)"}}};
    return shape;
}

static std::set<Id> ids_in(const std::vector<std::string>& texts)
{
    std::set<Id> ids;
    for (const std::string& text : texts)
        if (const auto id = Id::parse(text)) ids.insert(*id);
    return ids;
}

static std::set<std::int64_t> places_in(const std::vector<std::string>& texts)
{
    std::set<std::int64_t> places;
    for (const std::string& text : texts) {
        std::int64_t place = 0;
        std::from_chars(text.data(), text.data() + text.size(), place);
        places.insert(place);
    }
    return places;
}

Draft draft_of(const http::Form& form, const std::string& language)
{
    Draft draft;
    draft.preset = form.id("preset");
    draft.unit = form.id("unit").value_or(Id());
    draft.language = language;
    draft.rung = places_in(form.list("rung"));
    draft.despite_advice = form.flag("despite");
    Typed& typed = draft.typed;
    typed.what = form.text("what");
    typed.where = form.text("where");
    typed.until = form.instant("until");
    typed.text = form.text("text");
    const std::vector<std::string> channels = form.list("channels");
    typed.channels = {channels.begin(), channels.end()};
    typed.accounts = ids_in(form.list("accounts"));
    typed.audience = {ids_in(form.list("topics")), ids_in(form.list("places"))};
    typed.english = form.text("english");
    typed.exercise = form.flag("exercise");
    return draft;
}

/// The next whole hour after it has lasted as long as usual.
static Instant usual_end(const Preset& preset, Instant now)
{
    LocalTime end = in_oslo(now.plus_s(preset.text.hours * 3'600 + 1'800));
    end.time.minute = 0;
    end.time.second = 0;
    return from_oslo(end);
}

Draft draft_from(const Preset& preset, const people::Person& person, const std::vector<channels::Account>& open,
                 Instant now, const std::string& language)
{
    Draft draft;
    draft.preset = preset.id;
    draft.unit = publishing::new_post(person).unit;
    draft.language = language;
    const PresetWords words = words_in(preset.text, language);
    draft.typed.what = words.title;
    draft.typed.until = usual_end(preset, now);
    draft.typed.text = words.text;
    for (const char* own : {"website", "intranet"})
        if (preset.text.channels.contains(own)) draft.typed.channels.insert(own);
    for (const channels::Account& account : open)
        if (account.driver != "own" && preset.text.channels.contains(std::string(rulebook::word(account.channel))))
            draft.typed.accounts.insert(account.id);
    draft.typed.audience.topics = preset.text.topics;
    return draft;
}

} // namespace samband::urgent
