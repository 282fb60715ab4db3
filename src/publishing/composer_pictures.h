#pragma once
#include "people/visit.h"
#include "pictures/library.h"
#include "publishing/composer_face.h"
#include "publishing/post.h"

#include "base/problem.h"

/// The composer's part about pictures: the same by a page's form and by the script beside it.
namespace samband::publishing {

/// What was pressed there: "add", "up-2", "down-2", "remove-2" (rows from 1), "page-2" of the library.
struct PictureAct {
    std::string what; ///< empty: nothing
    std::size_t row = 0;

    static PictureAct of(const http::Form& form);
};

/// Does it with what was typed: takes in a file that came (it may take seconds), adds what was picked, moves or removes
/// a row. Files and picks are added whatever was pressed. Throws Problem invalid (field "picture_file") that says what
/// to do.
void act_on_pictures(people::Visit& visit, pictures::Library& library, const http::Form& form, Content& content);

/// {pictures: [{hash, name, alt, thumb, width, height, focus_x, focus_y, moved, row, first, last, gone}], library:
/// {shelf: [{hash, name, alt, thumb}], previous, next}} for the view "publishing/composer_pictures".
Json composer_pictures_facts(db::Reading& tx, const Content& content, int library_page);
/// {pictures: …, one: true}: where a post has one picture at most, and no library to choose from.
Json one_picture_facts(db::Reading& tx, const Content& content);

/// The page of the library that is shown: what was asked for by "page-N", else the first; from nought.
int library_page(const http::Form& form);

/// The route of the script's fragment, for a face of the composer.
void add_composer_picture_route(people::Routes& routes, pictures::Library& library, std::string pattern,
                                const ComposerFace& face);

} // namespace samband::publishing
