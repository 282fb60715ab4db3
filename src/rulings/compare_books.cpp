#include "rulings/compare_books.h"

#include "base/text_of.h"
#include "rulings/book_parts.h"
#include "rulings/limits.h"

namespace samband::rulings {

namespace {

using Kind = PartChange::Kind;

std::vector<PartField> fields_between(const BookPart* before, const BookPart* after)
{
    std::vector<PartField> fields;
    const BookPart& shape = after ? *after : *before;
    for (std::size_t i = 0; i < shape.says.size(); ++i) {
        const std::string& old_text = before ? before->says[i].text : std::string();
        const std::string& new_text = after ? after->says[i].text : std::string();
        if (old_text != new_text) fields.push_back({shape.says[i].label, word_diff(old_text, new_text)});
    }
    return fields;
}

class Compared {
public:
    BooksCompared books;

    void take(const BookPart* before, const BookPart* after)
    {
        const BookPart& part = after ? *after : *before;
        if (before && after && before->says == after->says) {
            if (part.is_clause) ++books.same;
            return;
        }
        const Kind kind = !before ? Kind::added : after ? Kind::changed : Kind::removed;
        count(part, kind);
        const bool shown = books.parts.size() < limits::changes_shown;
        books.parts.push_back({kind, part.is_clause, part.is_clause ? part.id : "", part.name, part.what,
                               shown ? fields_between(before, after) : std::vector<PartField>{}});
    }

private:
    void count(const BookPart& part, Kind kind)
    {
        if (!part.is_clause)
            ++books.other_parts;
        else
            ++(kind == Kind::added ? books.added : kind == Kind::removed ? books.removed : books.changed);
    }
};

std::map<std::string, const BookPart*> by_key(const std::vector<BookPart>& parts)
{
    std::map<std::string, const BookPart*> keys;
    for (const BookPart& part : parts) keys.emplace(part.key(), &part);
    return keys;
}

} // namespace

BooksCompared compare_books(const rulebook::Rulebook& before, const rulebook::Rulebook& after)
{
    const std::vector<BookPart> old_parts = parts_of(before);
    const std::vector<BookPart> new_parts = parts_of(after);
    const auto old_keys = by_key(old_parts);
    const auto new_keys = by_key(new_parts);
    Compared compared;
    for (const BookPart& part : new_parts) {
        const auto found = old_keys.find(part.key());
        compared.take(found == old_keys.end() ? nullptr : found->second, &part);
    }
    for (const BookPart& part : old_parts)
        if (!new_keys.contains(part.key())) compared.take(&part, nullptr);
    return compared.books;
}

} // namespace samband::rulings
