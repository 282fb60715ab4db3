#include "http/views.h"

#include "base/embedded.h"
#include "base/problem.h"
#include "http/mustache.h"
#include "http/view_source.h"

namespace samband::http {

static constexpr std::array languages{Language::nb, Language::nn, Language::en};

struct View {
    std::string layout; ///< empty: it stands alone
    std::array<Mustache, languages.size()> in;
};

struct Views::State {
    std::map<std::string, View, std::less<>> views;

    const View& find(std::string_view name) const
    {
        const auto found = views.find(name);
        if (found == views.end()) throw Problem(ProblemCode::internal, "ingen visning heter " + std::string(name));
        return found->second;
    }
};

/// "src/publishing/views/post.mustache" → "publishing/post"
static std::string view_name(std::string_view file)
{
    file.remove_prefix(std::string_view("src/").size());
    file.remove_suffix(std::string_view(".mustache").size());
    std::string name(file);
    const std::size_t folder = name.find("/views/");
    return folder == name.npos ? name : name.replace(folder, 7, "/");
}

static ViewSources embedded_sources()
{
    ViewSources sources;
    for (const EmbeddedFile& file : embedded_under("src/"))
        if (file.name.ends_with(".mustache")) sources.emplace(view_name(file.name), file.bytes);
    return sources;
}

Views::Views(const Catalogue& catalogue) : Views(catalogue, embedded_sources()) {}

Views::Views(const Catalogue& catalogue, const ViewSources& sources) : state_(std::make_unique<State>())
{
    std::string missing; // all of them at once: a translator wants the list
    for (const auto& [name, source] : sources) {
        const WholeView whole = whole_view(name, sources);
        if (whole.part) continue;
        View& view = state_->views[name];
        view.layout = whole.layout;
        for (const Language language : languages) {
            const std::string text = translated(whole.text, name, catalogue, language, missing);
            view.in[static_cast<std::size_t>(language)] = Mustache::compile(text, name);
        }
    }
    if (!missing.empty()) throw Problem(ProblemCode::internal, "oversettelser mangler:\n" + missing);
    for (const auto& [name, view] : state_->views)
        if (!view.layout.empty()) state_->find(view.layout);
}

Views::~Views() = default;

bool Views::has(std::string_view view) const
{
    return state_->views.contains(view);
}

std::string Views::render(std::string_view name, const Json& model, Language language) const
{
    std::string body;
    for (std::string_view next = name; !next.empty();) {
        const View& view = state_->find(next);
        std::string out;
        out.reserve(body.size() + 8 * 1024);
        view.in[static_cast<std::size_t>(language)].render(model, body, out);
        body = std::move(out);
        next = view.layout;
    }
    return body;
}

} // namespace samband::http
