#pragma once
#include "base/text_of.h"
#include "http/request.h"

#include <map>
#include <string>
#include <string_view>

/// The texts of the screen: bokmål stands in templates and code, nynorsk and English beside it in `locale/`.
///
/// A text stands in `[[…]]` in a view; in C++ it is marked by `text_of("…")` (base/text_of.h), or it is the literal of
/// a `Problem(ProblemCode::…, "…")` that people read (all but internal), of a `Refused` or of a `FieldProblem{"field",
/// "…"}`. The check `texts` finds them all. `locale/FOLDER.nn.po` and `locale/FOLDER.en.po` hold what `src/FOLDER` says
/// first; a text may stand in one file only.
namespace samband::http {

class Catalogue {
public:
    /// Reads the embedded `.po` files. Throws Problem internal with file and line.
    static Catalogue embedded();
    /// From texts, for tests.
    static Catalogue read(std::string_view nn_po, std::string_view en_po);

    /// The text in that language; null if it is missing (bokmål never is, but it is not kept here: null too).
    const std::string* find(std::string_view bokmal, Language language) const;
    /// The text in that language, or the bokmål where it is missing.
    std::string text(std::string_view bokmal, Language language) const;
    /// The same with `{name}` replaced by the values given.
    std::string text(std::string_view bokmal, Language language,
                     std::initializer_list<std::pair<std::string_view, std::string>> values) const;

private:
    using Texts = std::map<std::string, std::string, std::less<>>;
    static void add(Texts& texts, std::string_view po, std::string_view file);

    Texts nn_;
    Texts en_;
};

} // namespace samband::http
