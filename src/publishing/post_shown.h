#pragma once
#include "language/reading.h"
#include "people/visit.h"
#include "publishing/outside.h"
#include "publishing/post.h"

/// A post as it is looked over before it goes out: how it looks, what is new to who looks, the ruling, the findings,
/// who wrote and who else has seen it. Without what may be done about it.
namespace samband::publishing {

/// {post_title, lead, text_language, text_html, lead_picture, pictures, unit_name, kind_box}: how it looks, and nothing
/// else.
Json look_facts(db::Reading& tx, const Post& post);

/// All of `post_facts` and `look_facts`, with reading, ruling, `changes` against the revision that `person` saw last,
/// `first_look`, `seen` [{name, revision, at}], who is asked and the contact.
Json shown_facts(db::Reading& tx, const people::Person& person, const Post& post, const language::Reading& reading);
Json beside_facts(const Beside& beside);
/// Adds the words; also to `forms` and `beside` where they are there.
void dress_shown(Json& model, Instant now, http::Language language);

/// All that an approver looks at, for `person`, in a visit that may be nobody's: `shown_facts` and `forms`.
Json approval_facts(people::Visit& visit, const Outside& outside, const people::Person& person, const Post& post);

/// What the rule book demands of who wrote it stands there for whoever looks.
people::Person writer_of(people::Visit& visit, const Post& post);

/// Opening the page is seeing it: the one thing that a page writes, once for each person and revision, so that what is
/// new can be told the next time. That it could not be noted stops no page.
void note_looked(people::Visit& visit, const Post& post);

} // namespace samband::publishing
