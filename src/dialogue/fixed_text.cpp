#include "dialogue/fixed_text.h"

#include "base/calendar.h"
#include "dialogue/shipped_texts.h"
#include "people/dressing.h"

#include <algorithm>
#include <array>

namespace samband::dialogue {

static http::Language language_of(const std::string& tongue)
{
    return tongue == "en" ? http::Language::en : tongue == "nn" ? http::Language::nn : http::Language::nb;
}

/// "torsdag 26. november".
static std::string day_of(Instant at, const std::string& tongue)
{
    static constexpr std::array<std::array<const char*, 7>, 3> days{
        {{"mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"},
         {"måndag", "tysdag", "onsdag", "torsdag", "fredag", "laurdag", "søndag"},
         {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"}}};
    const Date date = in_oslo(at).date;
    const std::size_t row = tongue == "en" ? 2 : tongue == "nn" ? 1 : 0;
    const std::string whole = people::day_words(to_string(date), language_of(tongue));
    return std::string(days[row][static_cast<std::size_t>(date.weekday() - 1)]) + " " +
           whole.substr(0, whole.rfind(' '));
}

static std::string time_of(Instant at)
{
    const LocalTime local = in_oslo(at);
    const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
    return two(local.time.hour) + "." + two(local.time.minute);
}

/// Who wrote to us, as one says it in a greeting; an address is no name.
static std::string called(const Thread& thread)
{
    if (thread.who.find('@') != std::string::npos) return {};
    return thread.who.substr(0, thread.who.find(' '));
}

static std::string value_in_thread(std::string_view place, const Thread& thread, const std::string& tongue)
{
    if (place == "navn") return called(thread);
    if (place == "kanal") return people::say(name(thread.way), language_of(tongue));
    if (place == "spørsmål") return thread.subject;
    return {};
}

/// Empty where it is not known, or is no such place.
static std::string value_of(std::string_view place, const Filling& filling)
{
    const people::Municipality& municipality = filling.municipality;
    if (place == "kommune") return municipality.name;
    if (place == "avsender" || place == "ansatt") return filling.person.name;
    if (place == "fornavn") return filling.person.first_name();
    if (place == "tittel") return filling.title;
    if (place == "enhet") return filling.unit;
    if (place == "postmottak") return municipality.email;
    if (place == "skjema") return municipality.secure_form;
    if (place == "kontakt") return municipality.phone.empty() ? municipality.email : municipality.phone;
    if (place == "dag" && filling.until) return day_of(*filling.until, filling.tongue);
    if (place == "tid" && filling.until) return time_of(*filling.until);
    return filling.thread ? value_in_thread(place, *filling.thread, filling.tongue) : std::string();
}

/// Where a place begins and how long it is, braces and all: {letters}.
struct Found {
    std::size_t at = std::string_view::npos;
    std::size_t length = 0;
};

static Found next_place(std::string_view text, std::size_t from)
{
    for (std::size_t open = text.find('{', from); open != text.npos; open = text.find('{', open + 1)) {
        const std::size_t close = text.find('}', open);
        if (close == text.npos) return {};
        const std::string_view inside = text.substr(open + 1, close - open - 1);
        const bool place = !inside.empty() && inside.size() <= 30 && inside.find_first_of(" \n\t{\"") == inside.npos;
        if (place) return {open, close + 1 - open};
    }
    return {};
}

/// "Hei, {navn}!" to somebody whose name we do not have is "Hei!".
static void drop_unknown_name(std::string& text)
{
    for (const std::string_view named : {", {navn}", " {navn}"})
        for (std::size_t at = text.find(named); at != text.npos; at = text.find(named)) text.erase(at, named.size());
}

/// The signature is written by itself, as the rule book says: what a text ends with is not said twice.
static std::string without_signature(std::string_view text)
{
    for (const std::string_view tail : {"{navn}, {tittel}, {enhet}", "Hilsen {fornavn}", "Hilsen {avsender}"})
        if (text.ends_with(tail)) text.remove_suffix(tail.size());
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ')) text.remove_suffix(1);
    return std::string(text);
}

std::string filled(std::string_view text, const Filling& filling)
{
    std::string whole(text);
    if (value_of("navn", filling).empty()) drop_unknown_name(whole);
    std::string out;
    std::size_t from = 0;
    for (Found place = next_place(whole, 0); place.length > 0; place = next_place(whole, from)) {
        const std::string_view all = std::string_view(whole).substr(place.at, place.length);
        const std::string value = value_of(all.substr(1, all.size() - 2), filling);
        out.append(whole, from, place.at - from).append(value.empty() ? std::string(all) : value);
        from = place.at + place.length;
    }
    return out.append(whole, from);
}

std::vector<std::string> open_places(std::string_view text)
{
    std::vector<std::string> places;
    for (Found place = next_place(text, 0); place.length > 0; place = next_place(text, place.at + place.length))
        places.emplace_back(text.substr(place.at, place.length));
    return places;
}

std::vector<ReadyText> ready_texts(const rulebook::Ruling& ruling, const Filling& filling)
{
    std::vector<ReadyText> texts;
    for (const rulebook::Duty& duty : ruling.duties)
        if (duty.kind == rulebook::DutyKind::use_text)
            texts.push_back({duty.name, {}, filled(without_signature(duty.text), filling), true});
    for (const ShippedText& shipped : shipped_texts()) {
        const std::string text = shipped_text(shipped.name, filling);
        if (open_places(text).empty()) texts.push_back({std::string(shipped.name), shipped.title, text, false});
    }
    return texts;
}

std::string shipped_text(std::string_view name, const Filling& filling)
{
    const auto tongue = language::tongue_of(filling.tongue).value_or(language::Tongue::nb);
    for (const ShippedText& shipped : shipped_texts())
        if (shipped.name == name) return filled(language::in(shipped.text, tongue), filling);
    return {};
}

} // namespace samband::dialogue
