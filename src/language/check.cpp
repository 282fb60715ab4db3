#include "language/check.h"

#include "language/checks/all.h"
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
    std::vector<Sentence> sentences = sentences_in(body.prose.text);
    const Readability readability = readability_of(sentences);
    return {draft, setting, std::move(body), std::move(sentences), readability, fields_of(draft)};
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
                         std::move(excerpt), std::move(words.says), std::move(words.try_), std::move(words.because)});
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
