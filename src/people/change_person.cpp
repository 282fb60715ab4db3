#include "people/change_person.h"

#include "people/noted.h"
#include "people/person_draft.h"
#include "people/person_store.h"

namespace samband::people {

Person change_person(db::Writing& tx, const Id& by, const Id& person, const PersonDraft& draft)
{
    const PersonDraft kept = checked(draft);
    const Person before = load_person(tx, person);
    if (tx.run("people.change_person", arguments_of(person, kept)) != 1) throw login_taken();
    Json content = content_of(kept);
    content["before"] = content_of({before.name, before.login, before.title, before.phone});
    note_act(tx, "person-changed", by, person, std::move(content));
    return load_person(tx, person);
}

} // namespace samband::people
