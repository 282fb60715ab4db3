#include "channels/meta/container.h"

#include "base/text.h"
#include "channels/meta/limits.h"
#include "channels/meta/token_health.h"
#include "channels/networks/tags.h"
#include "channels/networks/trouble.h"
#include "channels/networks/wording.h"

#include <algorithm>

namespace samband::channels::meta {

using networks::Course;
using networks::Failure;
using Container = std::variant<std::string, Failure>;

static Container new_container(Graph& graph, const std::string& user, Fields form);
static Container new_carousel(Graph& graph, const std::string& user, const Variant& variant,
                              const std::function<bool()>& stopping);
static Container once_finished(Graph& graph, Container container, const std::function<bool()>& stopping);

std::string instagram_caption(const Variant& variant)
{
    return std::string(trim(!variant.text.empty() ? variant.text : variant.title));
}

std::optional<Failure> instagram_fault(const Variant& variant)
{
    const std::string caption = instagram_caption(variant);
    if (variant.pictures.empty()) return Failure{trouble::picture_missing};
    if (variant.pictures.size() > instagram_pictures) return Failure{trouble::picture_refused};
    if (networks::utf16_length(caption) > instagram_most) return Failure{trouble::too_long};
    if (networks::hashtags_in(caption).size() > instagram_hashtags ||
        networks::mentions_in(caption).size() > instagram_mentions)
        return Failure{trouble::too_many_hashtags};
    if (std::ranges::any_of(variant.pictures, [](const VariantPicture& picture) { return picture.url.empty(); }))
        return Failure{trouble::picture_missing};
    return std::nullopt;
}

static Fields picture_form(const VariantPicture& picture)
{
    return {{"image_url", picture.url}, {"alt_text", shortened(picture.alt, instagram_alt)}};
}

Container ready_container(Graph& graph, const std::string& user, const Variant& variant,
                          const std::function<bool()>& stopping)
{
    if (const auto fault = instagram_fault(variant)) return *fault;
    if (variant.pictures.size() > 1)
        return once_finished(graph, new_carousel(graph, user, variant, stopping), stopping);
    Fields form = picture_form(variant.pictures.front());
    form.emplace_back("caption", instagram_caption(variant));
    return once_finished(graph, new_container(graph, user, std::move(form)), stopping);
}

Container new_carousel(Graph& graph, const std::string& user, const Variant& variant,
                       const std::function<bool()>& stopping)
{
    std::vector<std::string> parts;
    for (const VariantPicture& picture : variant.pictures) {
        Fields form = picture_form(picture);
        form.emplace_back("is_carousel_item", "true");
        Container part = new_container(graph, user, std::move(form));
        if (std::holds_alternative<Failure>(part)) return part;
        parts.push_back(std::get<std::string>(std::move(part)));
    }
    for (const std::string& part : parts) // a carousel takes only what is finished
        if (Container finished = once_finished(graph, part, stopping); std::holds_alternative<Failure>(finished))
            return finished;
    return new_container(
        graph, user,
        {{"media_type", "CAROUSEL"}, {"children", join(parts, ",")}, {"caption", instagram_caption(variant)}});
}

Container new_container(Graph& graph, const std::string& user, Fields form)
{
    const Answered answered = graph.post(user + "/media", std::move(form));
    if (const auto* failure = std::get_if<Failure>(&answered)) return *failure;
    std::string id = member(std::get<Json>(answered), "id");
    if (!is_graph_id(id)) return Failure{trouble::answer_lost, {}, Course::later};
    return id;
}

/// Asks for its state until it is FINISHED, as long as the hand-over may take.
Container once_finished(Graph& graph, Container container, const std::function<bool()>& stopping)
{
    if (std::holds_alternative<Failure>(container)) return container;
    for (int pause_ms = first_poll_ms;; pause_ms = std::min(2 * pause_ms, longest_poll_ms)) {
        const Answered answered = graph.get(std::get<std::string>(container), {{"fields", "status_code,status"}});
        if (const auto* failure = std::get_if<Failure>(&answered)) return *failure;
        const Json& state = std::get<Json>(answered);
        const std::string word = member(state, "status_code");
        if (word == "FINISHED") return container;
        const std::string says = networks::cleaned(word + " " + member(state, "status"), {});
        if (word == "ERROR") return Failure{trouble::picture_refused, says, Course::later};
        if (word != "IN_PROGRESS" || !graph.allowance().wait_ms(pause_ms, stopping))
            return Failure{trouble::picture_waits, says, Course::later};
    }
}

std::optional<Instant> graph_time(std::string_view text)
{
    // RFC 3339 has a colon in the offset.
    if (text.size() < 5 || (text[text.size() - 5] != '+' && text[text.size() - 5] != '-')) return from_rfc3339(text);
    std::string with_colon(text);
    with_colon.insert(with_colon.size() - 2, ":");
    return from_rfc3339(with_colon);
}

} // namespace samband::channels::meta
