#pragma once
#include "language/draft.h"
#include "language/finding.h"
#include "language/prose.h"
#include "language/quotations.h"
#include "language/reading.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How a check is written: one file under `checks/` with its texts on top, its function declared in `checks/all.h`
/// and one line in the table of `check.cpp`.
namespace samband::language {

/// A text of the draft that findings may point into.
struct Field {
    std::string where; ///< as in Finding
    std::string_view text;
};

/// What the checks of words need of a running text.
struct Running {
    std::string lower; ///< the text as `lower_norwegian` makes it: every byte in its place
    std::vector<Sentence> sentences;
    std::vector<Quotation> quotations;
};

/// What every check may see. Made once for all of them.
struct Material {
    const Draft& draft;
    const Setting& setting;
    Body body;
    Readability readability;
    std::vector<Field> fields;    ///< the body first, then title, lead and the texts of the pictures
    std::vector<Running> running; ///< of the prose of the body, of the title and of the lead
    std::string plain;            ///< see `plain_body`

    /// Those of the prose of the body.
    const std::vector<Sentence>& sentences() const { return running.front().sentences; }

    /// The body as a channel without markup sends it.
    const std::string& plain_body() const { return plain; }
    const Field& whole_body() const { return fields.front(); }
    /// The field by that name; an assertion fails if there is none.
    const Field& field(std::string_view where) const;
};
/// Borrows `draft` and `setting`.
Material material_of(const Draft& draft, const Setting& setting);

/// What a check says, in the language of the setting.
struct Words {
    std::string says;
    std::string try_;
    std::vector<Citation> because;
    std::optional<std::string> replacement = {}; ///< as in Finding
};

class Found;
struct Check {
    std::string_view id;
    Level level;
    void (*look)(const Material&, Found&);
};
/// All checks there are, in the order they are told.
const std::vector<Check>& checks();

/// Collects the findings of one check.
class Found {
public:
    Found(const Check& check, std::vector<Finding>& findings) : check_(check), findings_(findings) {}

    /// Points at bytes of a field. The excerpt is what stands there, or what the check shows instead;
    /// the level is the check's own unless another is given.
    void at(const Field& field, std::size_t start, std::size_t end, Words words, std::string shown = {},
            std::optional<Level> level = {});
    /// Points at bytes of the prose of the body.
    void in_prose(const Material& material, std::size_t begin, std::size_t end, Words words,
                  std::optional<Level> level = {});
    bool full() const; ///< as many as are listed: the check may go home

private:
    const Check& check_;
    std::vector<Finding>& findings_;
    std::size_t count_ = 0;
};

} // namespace samband::language
