#include "language/draft.h"

#include "base/text.h"
#include "base/toml.h"
#include "language/limits.h"

namespace samband::language {
namespace {

constexpr std::string_view fence = "+++";
constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

[[noreturn]] void refuse(std::string_view text, std::size_t at, const std::string& file, const std::string& says)
{
    const TextPlace place = place_at(text, at);
    throw Problem(ProblemCode::invalid,
                  file + ":" + std::to_string(place.line) + ":" + std::to_string(place.column) + ": " + says);
}

struct Line {
    std::string_view text; ///< without its end
    std::size_t next = 0;  ///< where the next one begins
};
Line line_at(std::string_view text, std::size_t at)
{
    const auto end = std::min(text.find('\n', at), text.size());
    std::string_view line = text.substr(at, end - at);
    while (!line.empty() && (line.back() == ' ' || line.back() == '\t' || line.back() == '\r')) line.remove_suffix(1);
    return {line, std::min(end + 1, text.size())};
}

struct Parts {
    std::optional<std::string_view> head;
    std::size_t body = 0;
};
Parts parts_of(std::string_view text, const std::string& file)
{
    const std::size_t begin = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    const Line first = line_at(text, begin);
    if (first.text != fence) return {std::nullopt, begin};
    for (std::size_t at = first.next; at < text.size();) {
        const Line line = line_at(text, at);
        if (line.text == fence) return {text.substr(first.next, at - first.next), line.next};
        at = line.next;
    }
    refuse(text, begin, file, "Hodet begynner med +++, men ingen linje med +++ avslutter det.");
}

void within(const Toml& value, std::size_t size, std::size_t limit)
{
    if (size > limit) throw value.mistake("er for langt: grensen er " + std::to_string(limit) + ".");
}

std::string text_of(const Toml& head, std::string_view key, std::size_t limit)
{
    const Toml* value = head.find(key);
    if (!value) return {};
    within(*value, value->string().size(), limit);
    return value->string();
}

std::optional<bool> flag_of(const Toml& table, std::string_view key)
{
    const Toml* value = table.find(key);
    return value ? std::optional(value->boolean()) : std::nullopt;
}

std::vector<std::string> words_of(const Toml& head, std::string_view key, std::size_t limit)
{
    const Toml* value = head.find(key);
    if (!value) return {};
    within(*value, value->items().size(), limit);
    return value->strings();
}

PicturedPerson person_of(const Toml& table)
{
    table.only({"age", "consent", "guardian_consent", "staff"});
    PicturedPerson person;
    if (const Toml* age = table.find("age")) {
        if (age->integer() < 0 || age->integer() > 150) throw age->mistake("skal være mellom 0 og 150.");
        person.age = static_cast<int>(age->integer());
    }
    person.consent = flag_of(table, "consent");
    person.guardian_consent = flag_of(table, "guardian_consent");
    person.staff = flag_of(table, "staff").value_or(false);
    return person;
}

Picture picture_of(const Toml& table)
{
    table.only({"file", "alt", "kind", "people"});
    Picture picture;
    table.at("file");
    picture.file = text_of(table, "file", limits::file_name_bytes);
    picture.alt = text_of(table, "alt", limits::alt_bytes);
    picture.kind = text_of(table, "kind", limits::file_name_bytes);
    if (!picture.kind.empty() && picture.kind != "portrait" && picture.kind != "situation")
        throw table.at("kind").mistake("skal være \"portrait\" eller \"situation\".");
    if (const Toml* people = table.find("people")) {
        within(*people, people->items().size(), limits::people);
        for (const Toml& person : people->items()) picture.people.push_back(person_of(person));
    }
    return picture;
}

void read_head(const Toml& head, Draft& draft)
{
    head.only({"title", "lead", "language", "channels", "touches_staff", "told_staff", "author_roles", "pictures"});
    if (head.find("title")) draft.title = text_of(head, "title", limits::title_bytes);
    if (head.find("lead")) draft.lead = text_of(head, "lead", limits::lead_bytes);
    if (const Toml* language = head.find("language")) {
        const auto tongue = tongue_of(language->string());
        if (!tongue) throw language->mistake("er ikke et kjent språk. Kjente er: nb, nn, en, se, sma, smj.");
        draft.tongue = *tongue;
    }
    if (head.find("channels")) draft.channels = words_of(head, "channels", limits::channels);
    if (head.find("author_roles")) draft.author_roles = words_of(head, "author_roles", limits::roles);
    if (head.find("touches_staff")) draft.touches_staff = flag_of(head, "touches_staff");
    if (head.find("told_staff")) draft.told_staff = flag_of(head, "told_staff");
    if (const Toml* pictures = head.find("pictures")) {
        within(*pictures, pictures->items().size(), limits::pictures);
        draft.pictures.clear();
        for (const Toml& picture : pictures->items()) draft.pictures.push_back(picture_of(picture));
    }
}

} // namespace

Draft read_draft(std::string_view text, const std::string& file, const Draft& given)
{
    if (text.size() > limits::draft_bytes)
        throw Problem(ProblemCode::invalid, file + ": Utkastet er for stort: grensen er " +
                                                std::to_string(limits::draft_bytes / 1024) + " kB.");
    if (const std::size_t good = utf8_prefix(text); good < text.size())
        refuse(text, good, file, "Teksten er ikke UTF-8.");
    const Parts parts = parts_of(text, file);
    Draft draft = given;
    draft.body = std::string(text.substr(parts.body));
    draft.body_offset = parts.body;
    if (parts.head) {
        if (parts.head->size() > limits::head_bytes)
            refuse(text, 0, file,
                   "Hodet er for stort: grensen er " + std::to_string(limits::head_bytes / 1024) + " kB.");
        // The line of the fence is put back, so that lines are counted as in the file.
        read_head(parse_toml("\n" + std::string(*parts.head), file), draft);
    }
    return draft;
}

} // namespace samband::language
