#include "http/catalogue.h"

#include "base/embedded.h"
#include "base/problem.h"
#include "http/po.h"

namespace samband::http {

Catalogue Catalogue::embedded()
{
    Catalogue catalogue;
    for (const EmbeddedFile& file : embedded_under("locale/")) {
        if (file.name.ends_with(".nn.po")) add(catalogue.nn_, file.bytes, file.name);
        if (file.name.ends_with(".en.po")) add(catalogue.en_, file.bytes, file.name);
    }
    return catalogue;
}

Catalogue Catalogue::read(std::string_view nn_po, std::string_view en_po)
{
    Catalogue catalogue;
    add(catalogue.nn_, nn_po, "nn.po");
    add(catalogue.en_, en_po, "en.po");
    return catalogue;
}

void Catalogue::add(Texts& texts, std::string_view po, std::string_view file)
{
    for (const PoText& text : read_po(po, file)) {
        if (text.text.empty()) continue;
        if (!texts.emplace(text.id, text.text).second)
            throw Problem(ProblemCode::internal, std::string(file) + ":" + std::to_string(text.line) +
                                                     ": teksten står flere steder: " + text.id);
    }
}

const std::string* Catalogue::find(std::string_view bokmal, Language language) const
{
    if (language == Language::nb) return nullptr;
    const Texts& texts = language == Language::nn ? nn_ : en_;
    const auto found = texts.find(bokmal);
    return found == texts.end() ? nullptr : &found->second;
}

std::string Catalogue::text(std::string_view bokmal, Language language) const
{
    const std::string* found = find(bokmal, language);
    return found ? *found : std::string(bokmal);
}

std::string Catalogue::text(std::string_view bokmal, Language language,
                            std::initializer_list<std::pair<std::string_view, std::string>> values) const
{
    const std::string pattern = text(bokmal, language);
    std::string out;
    for (std::size_t at = 0; at < pattern.size();) {
        const std::size_t begin = std::min(pattern.find('{', at), pattern.size());
        const std::size_t end = pattern.find('}', begin);
        out.append(pattern, at, begin - at);
        at = begin;
        if (end == pattern.npos) return out.append(pattern, begin);
        const std::string_view name = std::string_view(pattern).substr(begin + 1, end - begin - 1);
        const auto value =
            std::find_if(values.begin(), values.end(), [&](const auto& pair) { return pair.first == name; });
        // A value is put in as it is and not read again: a stranger's "{name}" stays text.
        if (value != values.end())
            out += value->second;
        else
            out.append(pattern, begin, end + 1 - begin);
        at = end + 1;
    }
    return out;
}

} // namespace samband::http
