#include "language/lists/lists.h"

namespace samband::language::lists {

std::array<const FieldWords*, 18> fields()
{
    return {&spoken_words,  &health_words,   &body_words,  &mind_words,    &home_words,    &welfare_words,
            &money_words,   &school_words,   &crime_words, &justice_words, &work_words,    &personnel_words,
            &illness_words, &distress_words, &care_words,  &trouble_words, &telling_words, &everyday_words};
}

} // namespace samband::language::lists
