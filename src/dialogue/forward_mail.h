#pragma once
#include "channels/variant.h"
#include "db/transaction.h"
#include "dialogue/thread.h"
#include "people/municipality.h"
#include "people/person.h"

/// What is sent on, as a mail to the mail room. Used by the files of this folder alone.
namespace samband::dialogue {

/// The messages in the order they came, each with its time of arrival, and as files as they came, byte for byte.
/// Problem invalid where they are more than one mail holds, or where one of them is larger than `raw_bytes`: nothing is
/// sent cut off.
channels::Variant forwarded_mail(db::Reading& tx, const people::Person& person,
                                 const people::Municipality& municipality, const Thread& thread,
                                 const std::string& remark);

} // namespace samband::dialogue
