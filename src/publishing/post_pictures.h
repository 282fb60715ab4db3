#pragma once
#include "base/json.h"
#include "db/transaction.h"
#include "pictures/picture.h"
#include "pictures/picture_store.h"
#include "publishing/post.h"
#include "rulebook/vocabulary.h"

#include <map>
#include <string>
#include <vector>

/// The pictures of posts: which they use, and how they are shown.
namespace samband::publishing {

/// Hashes of all that the content shows: beside the text, and named `media:HASH` in it.
std::vector<std::string> pictures_used(const Content& content);

/// The parts of them that it shows: those of each channel it goes out in, and the one that shared links show.
std::vector<pictures::CropUse> crops_used(const Content& content);

/// Tells the library what the post uses now; after each change of the post, in its transaction. What is withdrawn uses
/// none, so that its pictures can be removed.
void note_pictures(db::Writing& tx, const Post& post);

/// Problem invalid if one beside the text is not in the library.
void hold_pictures_there(db::Reading& tx, const Content& content);

/// The pictures of one or several posts, read in one question.
class ShownPictures {
public:
    ShownPictures() = default; ///< none
    ShownPictures(db::Reading& tx, const Content& content);
    ShownPictures(db::Reading& tx, const std::vector<Post>& posts);

    /// {src, srcset, width, height, credit, alt} of the post's first picture; null if it has none.
    Json first(const Content& content) const;
    /// The same, where the text does not show it itself.
    Json lead(const Content& content) const;
    /// All after the first that the text does not show itself.
    Json others(const Content& content) const;
    /// The first of them as a channel shows them, at most so many, wherever they stand: {…, thumb: the crop itself,
    /// width and height: its own, cropped}.
    Json some(const Content& content, rulebook::Channel channel, std::size_t most) const;
    /// The same of the first as a shared link shows it; null if there is none.
    Json card(const Content& content) const;
    /// The text as safe HTML, its pictures with their sizes.
    std::string body_html(const Content& content) const;
    /// The first picture as it is stored, for feeds; null if there is none.
    const pictures::Picture* stored(const Content& content) const;

private:
    Json cropped(const Picture& picture, const std::optional<pictures::Crop>& crop) const;
    Json shown(const Picture& picture) const;

    std::map<std::string, pictures::Picture, std::less<>> pictures_;
};

} // namespace samband::publishing
