#include "language/checks/all.h"

#include "base/text.h"

namespace samband::language {
namespace {

constexpr Phrase says_none{
    "Bildet mangler alternativ tekst.",
    "Biletet manglar alternativ tekst.",
    "The picture has no alternative text.",
};
constexpr Phrase says_file{
    "Den alternative teksten er et filnavn eller bare ordet «bilde».",
    "Den alternative teksten er eit filnamn eller berre ordet «bilete».",
    "The alternative text is a file name or merely the word “picture”.",
};
constexpr Phrase remedy{
    "Si med én setning hva bildet viser, for den som ikke ser det.",
    "Sei med éi setning kva biletet viser, for den som ikkje ser det.",
    "Say in one sentence what the picture shows, for those who cannot see it.",
};
constexpr Phrase reason{
    "Nettsidene til kommunen skal kunne oppfattes av alle (WCAG 1.1.1, ikke-tekstlig innhold).",
    "Nettsidene til kommunen skal kunne oppfattast av alle (WCAG 1.1.1, ikkje-tekstleg innhald).",
    "The municipality's pages must be perceivable by everyone (WCAG 1.1.1, non-text content).",
};

/// Without directories and ending, in lower case.
std::string bare_name(std::string_view file)
{
    if (const auto slash = file.find_last_of("/\\:"); slash != std::string_view::npos) file.remove_prefix(slash + 1);
    if (const auto query = file.find_first_of("?#"); query != std::string_view::npos) file = file.substr(0, query);
    if (const auto dot = file.rfind('.'); dot != std::string_view::npos && dot > 0) file = file.substr(0, dot);
    return fold(file);
}

bool is_file_name(std::string_view alt, std::string_view file)
{
    const std::string folded = fold(trim(alt));
    constexpr std::array endings =
        std::to_array<std::string_view>({".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".tif", ".tiff", ".svg"});
    constexpr std::array empty_words =
        std::to_array<std::string_view>({"bilde", "bildet", "bilete", "biletet", "foto", "image", "picture", "photo",
                                         "illustrasjon", "alt", "bilde av"});
    if (std::ranges::any_of(endings, [&](std::string_view ending) { return folded.ends_with(ending); })) return true;
    if (std::ranges::count(empty_words, folded) > 0) return true;
    return !file.empty() && (folded == fold(file) || folded == bare_name(file));
}

/// A camera's name for a picture: "IMG_2044", "DSC 0012", "20260312 104455".
bool is_camera_name(std::string_view alt)
{
    const std::string folded = fold(trim(alt));
    std::size_t digits = 0;
    std::string letters;
    for (char c : folded) {
        if (c >= '0' && c <= '9')
            ++digits;
        else if (std::string_view(" _-().").find(c) == std::string_view::npos)
            letters += c;
    }
    constexpr std::array names = std::to_array<std::string_view>({"", "img", "dsc", "dscn", "pxl", "image", "bilde"});
    return digits >= 3 && std::ranges::count(names, letters) > 0;
}

const Phrase* wrong_with(std::string_view alt, std::string_view file)
{
    if (trim(alt).empty()) return &says_none;
    return is_file_name(alt, file) || is_camera_name(alt) ? &says_file : nullptr;
}

} // namespace

void check_alt_text(const Material& material, Found& found)
{
    const Tongue tongue = material.setting.messages;
    const auto words = [&](const Phrase& says) {
        return Words{std::string(in(says, tongue)),
                     std::string(in(remedy, tongue)),
                     {{"forskrift om universell utforming av IKT-løsninger", "§ 4b", std::string(in(reason, tongue))}}};
    };
    for (const BodyPicture& picture : material.body.pictures)
        if (const Phrase* says = wrong_with(picture.alt.text, picture.target))
            found.at(material.whole_body(), picture.start, picture.end, words(*says));
    for (std::size_t i = 0; i < material.draft.pictures.size(); ++i) {
        const Picture& picture = material.draft.pictures[i];
        if (const Phrase* says = wrong_with(picture.alt, picture.file))
            found.at(material.field("pictures[" + std::to_string(i) + "].alt"), 0, picture.alt.size(), words(*says));
    }
}

} // namespace samband::language
