#include "urgent/preset.h"

#include "base/problem.h"
#include "base/text.h"
#include "base/text_of.h"
#include "people/noted.h"
#include "publishing/content.h"
#include "rulebook/vocabulary.h"
#include "subscriptions/interest.h"
#include "urgent/limits.h"

namespace samband::urgent {

static Json ring_json(const std::vector<ToRing>& ring)
{
    Json list = Json::array();
    for (const ToRing& one : ring) list.push(Json::object({{"name", one.name}, {"number", one.number}}));
    return list;
}

static std::vector<ToRing> ring_of(const Json& json)
{
    std::vector<ToRing> ring;
    for (const Json& one : json.items()) ring.push_back({one.find("name")->string(), one.find("number")->string()});
    return ring;
}

static Preset read_preset(const db::Row& row)
{
    const std::vector<std::string> channels = publishing::words_of(parse_json(row.text("channels")));
    Preset preset;
    preset.id = row.id("id");
    preset.version = row.integer("version");
    preset.text = {row.text("name"),
                   row.text("title"),
                   row.text("text"),
                   row.text("over_text"),
                   publishing::ids_of(parse_json(row.text("topics"))),
                   {channels.begin(), channels.end()},
                   row.integer("hours"),
                   ring_of(parse_json(row.text("ring")))};
    preset.closed = row.maybe_integer("closed_at").has_value();
    return preset;
}

PresetWords words_in(const PresetText& text, const std::string& language)
{
    const auto other = text.others.find(language);
    return other != text.others.end() ? other->second : PresetWords{text.name, text.title, text.text, text.over_text};
}

/// There are few presets: their words in other languages are read all at once.
static void add_other_words(db::Reading& tx, std::vector<Preset>& presets)
{
    for (const db::Row& row : tx.all("urgent.preset_words"))
        for (Preset& preset : presets)
            if (preset.id == row.id("preset_id"))
                preset.text.others[row.text("language")] = {row.text("name"), row.text("title"), row.text("text"),
                                                            row.text("over_text")};
}

std::vector<Preset> list_presets(db::Reading& tx, bool closed_too)
{
    std::vector<Preset> presets = tx.all_as("urgent.presets", {}, read_preset);
    add_other_words(tx, presets);
    if (!closed_too) std::erase_if(presets, [](const Preset& preset) { return preset.closed; });
    return presets;
}

Preset load_preset(db::Reading& tx, const Id& id)
{
    const auto row = tx.maybe("urgent.preset", {{"id", id}});
    if (!row) throw Problem(ProblemCode::not_found, "Hastemalen finnes ikke.");
    std::vector<Preset> one = {read_preset(*row)};
    add_other_words(tx, one);
    return one.front();
}

static void hold_length(std::vector<FieldProblem>& wrong, const char* field, const std::string& text, std::size_t most)
{
    if (graphemes(text) > most) wrong.push_back(FieldProblem{field, "Skriv det kortere."});
}

static void hold_ring(std::vector<FieldProblem>& wrong, const std::vector<ToRing>& ring)
{
    const bool long_one = std::any_of(ring.begin(), ring.end(), [](const ToRing& one) {
        return graphemes(one.name) > ring_characters || one.number.size() > ring_characters;
    });
    if (ring.size() > ring_most || long_one)
        wrong.push_back(FieldProblem{"ring", "Skriv ett navn og ett nummer på hver linje, høyst tjue linjer."});
    for (const ToRing& one : ring)
        if (one.number.find_first_not_of("+0123456789 ") != std::string::npos)
            wrong.push_back(FieldProblem{"ring", "Skriv nummeret med sifre etter kolon: «Sykehjemmet: 62 54 00 00»."});
}

static void hold_topics(db::Reading& tx, std::vector<FieldProblem>& wrong, const std::set<Id>& topics)
{
    std::set<Id> known;
    for (const subscriptions::Interest& interest : subscriptions::list_interests(tx, true))
        if (interest.kind == subscriptions::InterestKind::topic) known.insert(interest.id);
    const bool all_known =
        std::all_of(topics.begin(), topics.end(), [&](const Id& topic) { return known.contains(topic); });
    if (topics.empty() || !all_known)
        wrong.push_back(FieldProblem{"topics", "Velg minst ett tema. Uten tema når SMS og e-post nesten ingen."});
}

static void hold(db::Reading& tx, const PresetText& text)
{
    std::vector<FieldProblem> wrong;
    if (text.name.empty()) wrong.push_back(FieldProblem{"name", "Gi malen et kort navn. Det står på knappen."});
    if (text.title.empty()) wrong.push_back(FieldProblem{"title", "Skriv hva som har skjedd, med få ord."});
    hold_length(wrong, "name", text.name, name_characters);
    hold_length(wrong, "title", text.title, title_characters);
    hold_length(wrong, "text", text.text, text_characters);
    hold_length(wrong, "over_text", text.over_text, text_characters);
    if (const auto english = text.others.find("en"); english != text.others.end()) {
        hold_length(wrong, "english_title", english->second.title, title_characters);
        hold_length(wrong, "english_text", english->second.text, text_characters);
        hold_length(wrong, "english_over", english->second.over_text, text_characters);
    }
    if (text.hours < 1 || text.hours > hours_most)
        wrong.push_back(FieldProblem{"hours", "Skriv hvor mange timer det vanligvis varer."});
    for (const std::string& channel : text.channels)
        if (!rulebook::read_word<rulebook::Channel>(channel))
            wrong.push_back(FieldProblem{"channels", "Velg kanaler fra listen."});
    hold_ring(wrong, text.ring);
    hold_topics(tx, wrong, text.topics);
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Rett det som er merket.", wrong);
}

static db::Arguments arguments_of(const Id& id, const PresetText& text, Instant now)
{
    return {{"id", id},
            {"name", text.name},
            {"title", text.title},
            {"text", text.text},
            {"over_text", text.over_text},
            {"topics", to_text(publishing::ids_json(text.topics))},
            {"channels", to_text(publishing::words_json({text.channels.begin(), text.channels.end()}))},
            {"hours", text.hours},
            {"ring", to_text(ring_json(text.ring))},
            {"now", now}};
}

static void write_others(db::Writing& tx, const Id& id, const PresetText& text)
{
    tx.run("urgent.forget_words", {{"preset", id}});
    for (const auto& [language, words] : text.others)
        tx.run("urgent.add_words", {{"preset", id},
                                    {"language", language},
                                    {"name", words.name},
                                    {"title", words.title},
                                    {"text", words.text},
                                    {"over_text", words.over_text}});
}

static Json others_json(const PresetText& text)
{
    Json others = Json::object();
    for (const auto& [language, words] : text.others)
        others[language] = Json::object(
            {{"name", words.name}, {"title", words.title}, {"text", words.text}, {"over_text", words.over_text}});
    return others;
}

static void record(db::Writing& tx, const char* kind, const people::Person& by, const Id& id, const PresetText& text,
                   bool closed)
{
    people::note_act(tx, kind, by.id, id,
                     Json::object({{"name", text.name},
                                   {"title", text.title},
                                   {"text", text.text},
                                   {"over_text", text.over_text},
                                   {"others", others_json(text)},
                                   {"topics", publishing::ids_json(text.topics)},
                                   {"channels", publishing::words_json({text.channels.begin(), text.channels.end()})},
                                   {"closed", closed}}));
}

Id add_preset(db::Writing& tx, const people::Person& by, const PresetText& text)
{
    hold(tx, text);
    const db::Row place = tx.one("urgent.preset_place");
    if (place.integer("offered") >= static_cast<std::int64_t>(presets_most))
        throw Problem(ProblemCode::invalid, "Det er for mange hastemaler. Ta bort dem som ikke brukes.");
    const Id id = tx.new_id();
    db::Arguments arguments = arguments_of(id, text, tx.now());
    arguments.push_back({"place", place.integer("next")});
    tx.run("urgent.insert_preset", arguments);
    write_others(tx, id, text);
    record(tx, "urgent-preset-added", by, id, text, false);
    return id;
}

void change_preset(db::Writing& tx, const people::Person& by, const Id& id, std::int64_t seen_version,
                   const PresetText& text, bool closed)
{
    if (load_preset(tx, id).version != seen_version)
        throw Problem(ProblemCode::conflict, "Noen andre har endret malen. Last siden på nytt.");
    hold(tx, text);
    db::Arguments arguments = arguments_of(id, text, tx.now());
    arguments.push_back({"closed_at", closed ? std::optional(tx.now()) : std::nullopt});
    tx.run("urgent.update_preset", arguments);
    write_others(tx, id, text);
    record(tx, "urgent-preset-changed", by, id, text, closed);
}

std::vector<ToRing> read_ring(const std::string& lines)
{
    std::vector<ToRing> ring;
    for (const std::string_view line : split(lines, '\n')) {
        const std::size_t colon = line.rfind(':');
        const std::string_view name = trim(line.substr(0, colon));
        const std::string_view number = colon == std::string_view::npos ? "" : trim(line.substr(colon + 1));
        if (!name.empty()) ring.push_back({std::string(name), std::string(number)});
    }
    return ring;
}

std::string ring_lines(const std::vector<ToRing>& ring)
{
    std::string lines;
    for (const ToRing& one : ring) lines += one.name + ": " + one.number + "\n";
    return lines;
}

} // namespace samband::urgent
