#include "language/running_text.h"

namespace samband::language {

RunningText::RunningText(const Material& material, const Field* field, const Running& running)
    : material_(&material),
      field_(field),
      running_(&running),
      text_(field ? field->text : std::string_view(material.body.prose.text))
{
}

void RunningText::point(Found& found, std::size_t begin, std::size_t end, Words words) const
{
    if (field_) {
        found.at(*field_, begin, end, std::move(words));
        return;
    }
    const Drawn& prose = material_->body.prose;
    const std::size_t start = prose.source_begin(begin);
    const std::size_t stop = prose.source_end(end);
    const std::string_view source = material_->whole_body().text;
    const bool same = stop <= source.size() && start <= stop &&
                      source.substr(start, stop - start) == text_.substr(begin, end - begin);
    if (!same) words.replacement.reset();
    found.in_prose(*material_, begin, end, std::move(words));
}

RunningText body_text(const Material& material)
{
    return RunningText(material, nullptr, material.running[0]);
}

std::vector<RunningText> running_texts(const Material& material)
{
    return {body_text(material), RunningText(material, &material.field("title"), material.running[1]),
            RunningText(material, &material.field("lead"), material.running[2])};
}

std::string cased_like(std::string_view written, std::string_view plain)
{
    std::string made(plain);
    const bool capital = !written.empty() && written[0] >= 'A' && written[0] <= 'Z';
    if (capital && !made.empty() && made[0] >= 'a' && made[0] <= 'z') made[0] = static_cast<char>(made[0] - 32);
    return made;
}

bool QuotationWalk::quotes(const Word& word)
{
    while (at_ < places_.size() && places_[at_].end <= word.begin) ++at_;
    return at_ < places_.size() && places_[at_].begin <= word.begin;
}

} // namespace samband::language
