#include "http/field_reader.h"
#include "base/calendar.h"
#include "base/text.h"
#include "base/text_of.h"
#include "http/limits.h"

#include <algorithm>
#include <charconv>

namespace samband::http {

using Wrong = std::optional<std::string>;

static std::size_t characters(std::string_view text)
{
    const auto begins = [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; };
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), begins));
}

static std::string without_returns(std::string_view text)
{
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\r')
            out += text[at];
        else if (at + 1 == text.size() || text[at + 1] != '\n')
            out += '\n';
    }
    return out;
}

static std::string tidy_lines(std::string_view text)
{
    std::string out;
    const std::string plain = without_returns(text);
    for (std::string_view line : split(plain, '\n')) {
        while (!line.empty() && (line.back() == ' ' || line.back() == '\t')) line.remove_suffix(1);
        out.append(line).append(1, '\n');
    }
    while (!out.empty() && out.back() == '\n') out.pop_back();
    return out;
}

static bool has_control(std::string_view text, std::string_view but)
{
    return std::any_of(text.begin(), text.end(), [&](char c) {
        const bool control = static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
        return control && but.find(c) == std::string_view::npos;
    });
}

/// One text by its kind, tidied.
static Wrong read_text(FieldKind kind, std::size_t most, std::string_view sent, std::string& text)
{
    if (sent.size() > field_bytes) return text_of("Teksten er for lang.");
    if (kind == FieldKind::secret)
        text = std::string(sent);
    else if (kind == FieldKind::lines)
        text = nfc(tidy_lines(sent));
    else
        text = nfc(trim(sent));
    if (has_control(text, kind == FieldKind::lines ? "\n\t" : ""))
        return text_of("Teksten har et tegn som ikke kan brukes.");
    if (characters(text) > most) return "Teksten er for lang: høyst " + std::to_string(most) + " tegn.";
    return std::nullopt;
}

static Wrong read_integer(const Field& field, const Json& sent, Json& value)
{
    std::int64_t number = 0;
    if (sent.is_integer()) {
        number = sent.integer();
    } else {
        const std::string_view text = trim(sent.string());
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc() || end != text.data() + text.size()) return text_of("Skriv et helt tall.");
    }
    if (number < 0 || static_cast<std::uint64_t>(number) > field.most)
        return "Skriv et tall fra 0 til " + std::to_string(field.most) + ".";
    value = Json(number);
    return std::nullopt;
}

static Wrong read_flag(std::string_view text, Json& value)
{
    if (text != "1" && text != "on" && text != "true" && text != "0" && text != "false")
        return text_of("Velg ja eller nei.");
    value = Json(text == "1" || text == "on" || text == "true");
    return std::nullopt;
}

static bool is_choice(const Field& field, std::string_view text)
{
    return std::find(field.choices.begin(), field.choices.end(), text) != field.choices.end();
}

/// RFC 3339, or what a browser's datetime-local field sends, which is what the clock on the wall shows.
static std::optional<Instant> read_instant(const std::string& text)
{
    if (const auto instant = from_rfc3339(text)) return instant;
    if (text.size() != 16 && text.size() != 19) return std::nullopt;
    const auto as_utc = from_rfc3339(text + (text.size() == 16 ? ":00Z" : "Z"));
    const auto date = parse_date(text.substr(0, 10));
    if (!as_utc || !date) return std::nullopt;
    const auto number = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    return from_oslo({*date, {number(11), number(14), text.size() == 19 ? number(17) : 0}});
}

static Wrong read_texts(const Field& field, const Json& sent, Json& value)
{
    const Json::Array lone{sent};
    const Json::Array& items = sent.is_array() ? sent.items() : lone;
    value = Json::array();
    for (const Json& item : items) {
        std::string text;
        if (!item.is_string()) return text_of("Her skal det være tekster.");
        if (const Wrong wrong = read_text(FieldKind::text, list_item_characters, item.string(), text)) return wrong;
        if (text.empty() && field.kind != FieldKind::cells) continue;
        if (field.kind == FieldKind::choices && !is_choice(field, text))
            return text_of("Velg blant verdiene i listen.");
        value.push(Json(std::move(text)));
    }
    if (value.items().size() > field.most) return "Velg høyst " + std::to_string(field.most) + ".";
    if (value.items().empty()) value = Json();
    return std::nullopt;
}

/// A kind that is written as one text, which is not empty.
static Wrong read_word(const Field& field, const std::string& text, Json& value)
{
    value = Json(text);
    if (field.kind == FieldKind::choice && !is_choice(field, text)) return text_of("Velg en av verdiene i listen.");
    if (field.kind == FieldKind::date && !parse_date(text)) return text_of("Skriv en dato, som 2026-11-24.");
    if (field.kind == FieldKind::id) {
        const auto id = Id::parse(text);
        if (!id) return text_of("Verdien er ikke en id.");
        value = Json(id->text());
    }
    if (field.kind == FieldKind::instant) {
        const auto instant = read_instant(text);
        if (!instant) return text_of("Skriv dato og klokkeslett, som 2026-11-24T08:00.");
        value = Json(instant->us);
    }
    return std::nullopt;
}

static Wrong read_present(const Field& field, const Json& sent, bool was_json, Json& value)
{
    const bool listed =
        field.kind == FieldKind::list || field.kind == FieldKind::cells || field.kind == FieldKind::choices;
    if (listed)
        return was_json && !sent.is_array() ? Wrong(text_of("Her skal det være en liste."))
                                            : read_texts(field, sent, value);
    if (field.kind == FieldKind::flag && was_json) {
        if (!sent.is_bool()) return text_of("Her skal det være true eller false.");
        value = sent;
        return std::nullopt;
    }
    if (field.kind == FieldKind::integer && was_json)
        return sent.is_integer() ? read_integer(field, sent, value) : Wrong(text_of("Her skal det være et helt tall."));
    if (sent.is_array()) return text_of("Feltet kan bare ha én verdi.");
    if (!sent.is_string()) return text_of("Her skal det være en tekst.");
    std::string text;
    const bool free =
        field.kind == FieldKind::text || field.kind == FieldKind::lines || field.kind == FieldKind::secret;
    if (const Wrong wrong = read_text(field.kind, free ? field.most : 200, sent.string(), text)) return wrong;
    if (text.empty()) return std::nullopt;
    if (field.kind == FieldKind::integer) return read_integer(field, Json(text), value);
    if (field.kind == FieldKind::flag) return read_flag(text, value);
    return read_word(field, text, value);
}

std::optional<std::string> read_field(const Field& field, const Json* sent, bool was_json, Json& value)
{
    value = Json();
    if (sent && !sent->is_null())
        if (Wrong wrong = read_present(field, *sent, was_json, value)) return wrong;
    if (value.is_null() && field.required) return text_of("Feltet må fylles ut.");
    return std::nullopt;
}

} // namespace samband::http
