#include "http/negotiate.h"
#include "base/text.h"

#include <algorithm>

namespace samband::http {

namespace {
struct Wish {
    std::string name;  ///< lower case
    int weight = 1000; ///< thousandths
};

int weight_of(std::string_view parameters)
{
    const std::size_t at = parameters.find("q=");
    if (at == std::string_view::npos) return 1000;
    const std::string_view text = trim(parameters.substr(at + 2));
    if (text.starts_with('1')) return 1000;
    int thousandths = 0;
    int place = 100;
    for (std::size_t i = 2; i < text.size() && text[i] >= '0' && text[i] <= '9' && place > 0; ++i, place /= 10)
        thousandths += (text[i] - '0') * place;
    return thousandths;
}

std::vector<Wish> wishes(std::string_view header)
{
    std::vector<Wish> out;
    for (std::string_view item : split(header, ',')) {
        const std::size_t semicolon = std::min(item.find(';'), item.size());
        Wish wish;
        for (char c : trim(item.substr(0, semicolon)))
            wish.name += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
        wish.weight = weight_of(item.substr(semicolon));
        if (!wish.name.empty()) out.push_back(std::move(wish));
    }
    return out;
}

struct Match {
    int weight = 0;
    int precision = 0; ///< 1 by */*, 2 by type/*, 3 by name
    friend auto operator<=>(const Match&, const Match&) = default;
};

Match match(const std::vector<Wish>& wanted, std::string_view name, std::string_view range)
{
    Match best;
    for (const Wish& wish : wanted) {
        const int precision = wish.name == name ? 3 : wish.name == range ? 2 : wish.name == "*/*" ? 1 : 0;
        if (precision > best.precision) best = {wish.weight, precision};
    }
    return best;
}
} // namespace

bool prefers_json(std::string_view accept)
{
    const std::vector<Wish> wanted = wishes(accept);
    const Match html = match(wanted, "text/html", "text/*");
    const Match json = std::max(match(wanted, "application/json", "application/*"),
                                match(wanted, "application/problem+json", "application/*"));
    return json.precision > 1 && json.weight > 0 && json > html;
}

bool read_language(std::string_view code, Language& language)
{
    for (Language known : {Language::nb, Language::nn, Language::en}) {
        if (code != word(known)) continue;
        language = known;
        return true;
    }
    return false;
}

Language preferred_language(std::string_view accept_language)
{
    Language best = Language::nb;
    int best_weight = 0;
    for (const Wish& wish : wishes(accept_language)) {
        const std::string_view primary = std::string_view(wish.name).substr(0, wish.name.find('-'));
        Language language = Language::nb;
        const bool ours = primary == "no" || read_language(primary, language);
        if (!ours || wish.weight <= best_weight) continue;
        best = language;
        best_weight = wish.weight;
    }
    return best;
}

bool accepts_gzip(std::string_view accept_encoding)
{
    bool any = false;
    for (const Wish& wish : wishes(accept_encoding)) {
        if (wish.name == "gzip") return wish.weight > 0;
        if (wish.name == "*") any = wish.weight > 0;
    }
    return any;
}

} // namespace samband::http
