#include "outlets/variant_of_post.h"

#include "http/markdown.h"
#include "outlets/out_post.h"
#include "pictures/picture.h"
#include "publishing/site_address.h"
#include "publishing/way_in.h"

namespace samband::outlets {

channels::Variant variant_of_post(const publishing::Post& post, const people::Municipality& municipality,
                                  rulebook::Channel channel)
{
    channels::Variant variant;
    variant.title = post.content.title;
    variant.text =
        post.content.lead + (post.content.lead.empty() ? "" : "\n\n") + http::to_plain_text(post.content.body);
    variant.language = post.content.language;
    variant.sender = municipality.name;
    if (on_website(post))
        variant.link = publishing::site_address(
            municipality, publishing::with_way_in(publishing::news_path(post.slug), publishing::way_in(channel)));
    for (const publishing::Picture& picture : post.content.pictures)
        variant.pictures.push_back(
            {picture.hash, picture.alt, publishing::site_address(municipality, pictures::media_path(picture.hash))});
    return variant;
}

} // namespace samband::outlets
