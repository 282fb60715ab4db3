#pragma once
#include "language/check.h"

#include <string>
#include <string_view>
#include <vector>

/// The running texts of a draft: the prose of the body, the title and the lead.
namespace samband::language {

class RunningText {
public:
    /// `field` is null for the prose of the body. Views the material, which must live as long.
    RunningText(const Material& material, const Field* field, const Running& running);

    std::string_view text() const { return text_; }
    const std::vector<Sentence>& sentences() const { return running_->sentences; }
    const std::vector<Quotation>& quotations() const { return running_->quotations; }
    std::string_view written(const Word& word) const { return text_.substr(word.begin, word.end - word.begin); }
    /// The word in lower case, as `lower_norwegian` makes it.
    std::string_view lower(const Word& word) const { return lower(word.begin, word.end); }
    std::string_view lower(std::size_t begin, std::size_t end) const
    {
        return std::string_view(running_->lower).substr(begin, end - begin);
    }

    /// Points at bytes of this text. A replacement is dropped where the source holds more than those letters
    /// (emphasis, an entity, a line break): then only a person can put it in.
    void point(Found& found, std::size_t begin, std::size_t end, Words words) const;

private:
    const Material* material_;
    const Field* field_;
    const Running* running_;
    std::string_view text_;
};

/// The prose of the body.
RunningText body_text(const Material& material);

/// Body, title, lead.
std::vector<RunningText> running_texts(const Material& material);

/// `plain` with a capital where what it stands for begins with one.
std::string cased_like(std::string_view written, std::string_view plain);

/// Walks what is quoted in step with the words of a text: names of documents and the words of others are left alone.
class QuotationWalk {
public:
    explicit QuotationWalk(const RunningText& text) : places_(text.quotations()) {}
    /// Words must be asked for in order.
    bool quotes(const Word& word);

private:
    const std::vector<Quotation>& places_;
    std::size_t at_ = 0;
};

} // namespace samband::language
