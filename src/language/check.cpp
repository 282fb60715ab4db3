#include "language/check.h"

#include "base/text.h"
#include "language/checks/all.h"
#include "language/letters.h"
#include "language/limits.h"

#include <cassert>

namespace samband::language {
namespace {

std::vector<Field> fields_of(const Draft& draft)
{
    std::vector<Field> fields{{"", draft.body}, {"title", draft.title}, {"lead", draft.lead}};
    for (std::size_t i = 0; i < draft.pictures.size(); ++i) {
        const std::string picture = "pictures[" + std::to_string(i) + "].";
        fields.push_back({picture + "alt", draft.pictures[i].alt});
        fields.push_back({picture + "file", draft.pictures[i].file});
    }
    return fields;
}

Running running_of(std::string_view text)
{
    return {lower_norwegian(text), sentences_in(text), quotations_in(text)};
}

std::string plain_text(const Body& body)
{
    std::string plain;
    const std::string_view text = body.prose.text;
    for (std::size_t at = 0; at < text.size();) {
        const auto object = std::min(text.find(object_mark, at), text.size());
        plain += text.substr(at, object - at);
        at = object + object_mark.size();
    }
    return std::string(trim(plain));
}

} // namespace

const std::vector<Check>& checks()
{
    static const std::vector<Check> all{
        {"national-id", Level::stop, check_national_id},
        {"synthetic-id", Level::warn, check_synthetic_id},
        {"person-sensitive", Level::stop, check_person_sensitive},
        {"client-revealed", Level::stop, check_client_revealed},
        {"person-named", Level::advice, check_person_named},
        {"bank-account", Level::warn, check_bank_account},
        {"phone", Level::warn, check_phone},
        {"email", Level::warn, check_email},
        {"birth-date", Level::warn, check_birth_date},
        {"confidential-marking", Level::stop, check_confidential_marking},
        {"alt-text", Level::stop, check_alt_text},
        {"link-unsafe", Level::stop, check_link_unsafe},
        {"link-text", Level::advice, check_link_text},
        {"reading", Level::advice, check_reading},
        {"long-sentence", Level::advice, check_long_sentence},
        {"outdated-title", Level::advice, check_outdated_title},
        // Clear language, structure and channels.
        {"heavy-word", Level::advice, check_heavy_word},
        {"long-paragraph", Level::advice, check_long_paragraph},
        {"passive", Level::advice, check_passive},
        {"abbreviation", Level::advice, check_abbreviation},
        {"shouting", Level::advice, check_shouting},
        {"mixed-language-form", Level::advice, check_mixed_language_form},
        {"heading-order", Level::warn, check_heading_order},
        {"table-header", Level::warn, check_table_header},
        {"emoji-only", Level::warn, check_emoji_only},
        {"language-missing", Level::warn, check_language_missing},
        {"link-missing", Level::warn, check_link_missing},
        {"too-long", Level::stop, check_too_long},
        {"sms-charset", Level::advice, check_sms_charset},
        {"consent", Level::stop, check_consent},
        {"internal-first", Level::warn, check_internal_first},
        {"spelling", Level::advice, check_spelling},
    };
    return all;
}

const Field& Material::field(std::string_view where) const
{
    const auto found = std::ranges::find(fields, where, &Field::where);
    assert(found != fields.end());
    return *found;
}

Material material_of(const Draft& draft, const Setting& setting)
{
    Body body = read_body(draft.body);
    std::vector<Running> running;
    for (std::string_view text :
         {std::string_view(body.prose.text), std::string_view(draft.title), std::string_view(draft.lead)})
        running.push_back(running_of(text));
    const Readability readability = readability_of(running.front().sentences);
    std::string plain = plain_text(body);
    return {draft, setting, std::move(body), readability, fields_of(draft), std::move(running), std::move(plain)};
}

void Found::at(const Field& field, std::size_t start, std::size_t end, Words words, std::string shown,
               std::optional<Level> level)
{
    if (full()) return;
    ++count_;
    end = std::min(end, field.text.size());
    start = std::min(start, end);
    std::string excerpt = shown.empty() ? excerpt_of(field.text.substr(start, end - start)) : excerpt_of(shown);
    findings_.push_back({std::string(check_.id), level.value_or(check_.level), field.where, start, end,
                         std::move(excerpt), std::move(words.says), std::move(words.try_), std::move(words.because),
                         std::move(words.replacement)});
}

void Found::in_prose(const Material& material, std::size_t begin, std::size_t end, Words words,
                     std::optional<Level> level)
{
    const Drawn& prose = material.body.prose;
    at(material.whole_body(), prose.source_begin(begin), prose.source_end(end), std::move(words),
       prose.text.substr(begin, end - begin), level);
}

bool Found::full() const
{
    return count_ >= limits::findings_per_check;
}

} // namespace samband::language
