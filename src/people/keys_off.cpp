#include "people/keys_off.h"

namespace samband::people {

bool are_keys_off(db::Reading& tx, const Id& person)
{
    return tx.maybe("people.keys_off", {{"person", person}}).has_value();
}

void set_keys_off(db::Writing& tx, const Id& person, bool off)
{
    tx.run("people.forget_keys_off", {{"person", person}});
    if (off) tx.run("people.add_keys_off", {{"person", person}});
}

} // namespace samband::people
