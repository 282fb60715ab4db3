#include "language/running_text.h"

#include "language/letters.h"
#include "language/quotations.h"

namespace samband::language {

RunningText::RunningText(const Material& material, const Field* field)
    : material_(&material),
      field_(field),
      text_(field ? field->text : std::string_view(material.body.prose.text)),
      own_(field ? sentences_in(field->text) : std::vector<Sentence>())
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

std::vector<RunningText> running_texts(const Material& material)
{
    std::vector<RunningText> texts;
    texts.emplace_back(material, nullptr);
    for (std::string_view where : {"title", "lead"}) texts.emplace_back(material, &material.field(where));
    return texts;
}

std::string lower_word(const RunningText& text, const Word& word)
{
    return lower_norwegian(text.written(word));
}

std::string cased_like(std::string_view written, std::string_view plain)
{
    std::string made(plain);
    const bool capital = !written.empty() && written[0] >= 'A' && written[0] <= 'Z';
    if (capital && !made.empty() && made[0] >= 'a' && made[0] <= 'z') made[0] = static_cast<char>(made[0] - 32);
    return made;
}

QuotationWalk::QuotationWalk(std::string_view text)
{
    for (const Quotation& quotation : quotations_in(text)) places_.emplace_back(quotation.begin, quotation.end);
}

bool QuotationWalk::quotes(const Word& word)
{
    while (at_ < places_.size() && places_[at_].second <= word.begin) ++at_;
    return at_ < places_.size() && places_[at_].first <= word.begin;
}

} // namespace samband::language
