#include "rulings/kept_books.h"

#include "base/embedded.h"
#include "base/problem.h"

namespace samband::rulings {

std::optional<std::string_view> shipped_text(std::string_view name)
{
    return embedded("rulebooks/" + std::string(name) + ".toml");
}

static std::string_view needed_text(std::string_view name)
{
    if (const auto text = shipped_text(name)) return *text;
    throw Problem(ProblemCode::internal, "the program lacks rule book " + std::string(name));
}

const rulebook::Foundation& foundation()
{
    static const rulebook::Foundation made = [] {
        const auto law = std::make_shared<const rulebook::Rulebook>(
            rulebook::load_rulebook(needed_text("law"), "rulebooks/law.toml", {}));
        const auto starter = std::make_shared<const rulebook::Rulebook>(
            rulebook::load_rulebook(needed_text("starter"), "rulebooks/starter.toml", {law, nullptr}));
        return rulebook::Foundation{law, starter};
    }();
    return made;
}

std::shared_ptr<const rulebook::Rulebook> kept_book(const std::string& hash, const std::function<std::string()>& text)
{
    static std::mutex guard;
    static std::map<std::string, std::shared_ptr<const rulebook::Rulebook>> kept;
    {
        const std::lock_guard lock(guard);
        if (const auto found = kept.find(hash); found != kept.end()) return found->second;
    }
    auto book = std::make_shared<const rulebook::Rulebook>(rulebook::load_rulebook(text(), "reglement", foundation()));
    const std::lock_guard lock(guard);
    if (kept.size() >= most_kept_books) kept.erase(kept.begin());
    return kept.emplace(hash, std::move(book)).first->second;
}

} // namespace samband::rulings
