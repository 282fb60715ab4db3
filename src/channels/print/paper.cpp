#include "channels/print/paper.h"

namespace samband::channels::print {

std::string_view word(Paper paper)
{
    switch (paper) {
    case Paper::a4:
        return "a4";
    case Paper::a3:
        return "a3";
    }
    return "a4";
}

std::optional<Paper> paper_of(std::string_view text)
{
    for (const Paper paper : {Paper::a4, Paper::a3})
        if (word(paper) == text) return paper;
    return std::nullopt;
}

std::string_view css_name(Paper paper)
{
    return paper == Paper::a4 ? "A4" : "A3";
}

std::vector<std::string_view> text_sizes(Paper paper)
{
    if (paper == Paper::a4) return {"27", "23", "19", "16", "13.5"};
    return {"38", "32", "27", "23", "19"};
}

} // namespace samband::channels::print
