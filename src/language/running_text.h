#pragma once
#include "language/check.h"

#include <string>
#include <string_view>
#include <vector>

/// The running texts of a draft: the prose of the body, the title and the lead.
namespace samband::language {

class RunningText {
public:
    /// `field` is null for the prose of the body.
    RunningText(const Material& material, const Field* field);

    std::string_view text() const { return text_; }
    const std::vector<Sentence>& sentences() const { return field_ ? own_ : material_->sentences; }
    std::string_view written(const Word& word) const { return text_.substr(word.begin, word.end - word.begin); }

    /// Points at bytes of this text. A replacement is dropped where the source holds more than those letters
    /// (emphasis, an entity, a line break): then only a person can put it in.
    void point(Found& found, std::size_t begin, std::size_t end, Words words) const;

private:
    const Material* material_;
    const Field* field_;
    std::string_view text_;
    std::vector<Sentence> own_;
};

/// Body, title, lead.
std::vector<RunningText> running_texts(const Material& material);

/// The words as they are, in lower case (see `lower_norwegian`).
std::string lower_word(const RunningText& text, const Word& word);

/// `plain` with a capital where what it stands for begins with one.
std::string cased_like(std::string_view written, std::string_view plain);

/// Walks what is quoted in step with the words of a text: names of documents and the words of others are left alone.
class QuotationWalk {
public:
    explicit QuotationWalk(std::string_view text);
    /// Words must be asked for in order.
    bool quotes(const Word& word);

private:
    std::vector<std::pair<std::size_t, std::size_t>> places_;
    std::size_t at_ = 0;
};

} // namespace samband::language
