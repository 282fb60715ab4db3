#pragma once
#include "http/request.h"

#include <map>
#include <string>
#include <string_view>

/// The texts of the screen: bokmål stands in templates and code, `locale/nn.po` and `locale/en.po` beside it.
namespace samband::http {

class Catalogue {
public:
    /// Reads the embedded `.po` files. Throws Problem internal with file and line.
    static Catalogue embedded();
    /// From texts, for tests.
    static Catalogue read(std::string_view nn_po, std::string_view en_po);

    /// The text in that language; null if it is missing (bokmål never is).
    const std::string* find(std::string_view bokmal, Language language) const;
    /// The text in that language, or the bokmål where it is missing.
    std::string text(std::string_view bokmal, Language language) const;
    /// The same with `{name}` replaced by the values given.
    std::string text(std::string_view bokmal, Language language,
                     std::initializer_list<std::pair<std::string_view, std::string>> values) const;

private:
    std::map<std::string, std::string, std::less<>> nn_;
    std::map<std::string, std::string, std::less<>> en_;
};

} // namespace samband::http
