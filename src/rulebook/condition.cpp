#include "rulebook/condition.h"

namespace samband::rulebook {
namespace {

template <class Word>
bool one_of(const Set<Word>& list, const std::optional<Word>& value)
{
    return list.empty() || (value && list.has(*value));
}

bool given(const std::optional<bool>& answer, Consent wanted)
{
    return wanted == Consent::missing ? !answer : answer == false;
}

bool fits(const PictureCondition& condition, const Pictured& person)
{
    return (!condition.consent || given(person.consent, *condition.consent)) &&
           (!condition.guardian_consent || given(person.guardian_consent, *condition.guardian_consent)) &&
           (!condition.under || (person.age && *person.age < *condition.under)) &&
           (!condition.staff || person.staff == *condition.staff);
}

bool picture_fits(const std::optional<PictureCondition>& condition, const std::optional<Picture>& picture)
{
    if (!condition) return true;
    if (!picture || (condition->kind && picture->kind != *condition->kind)) return false;
    for (const Pictured& person : picture->people)
        if (fits(*condition, person)) return true;
    return false;
}

bool documents_fit(const Documents& wanted, const std::optional<Documents>& documents)
{
    const Documents known = documents.value_or(Documents{});
    const auto same = [](std::optional<bool> want, std::optional<bool> have) { return !want || want == have; };
    return same(wanted.case_handling, known.case_handling) &&
           same(wanted.documentation_value, known.documentation_value) &&
           same(wanted.secured_elsewhere, known.secured_elsewhere);
}

bool flags_hold(const Condition& condition, const Question& question)
{
    for (const auto& [flag, wanted] : condition.flags)
        if (question.flags.has(flag) != wanted) return false;
    return true;
}

} // namespace

bool holds(const Condition& condition, const Question& question)
{
    return (condition.acts.empty() || condition.acts.has(question.act)) &&
           (condition.roles.empty() || condition.roles.meets(question.roles)) &&
           one_of(condition.categories, question.category) && one_of(condition.statements, question.statement) &&
           one_of(condition.channels, question.channel) && one_of(condition.importance, question.importance) &&
           one_of(condition.relations, question.relation) &&
           (condition.situations.empty() || condition.situations.has(question.situation)) &&
           flags_hold(condition, question) && picture_fits(condition.picture, question.picture) &&
           documents_fit(condition.documents, question.documents);
}

Circumstances circumstances(const Condition& condition)
{
    Circumstances out;
    for (const auto& [flag, wanted] : condition.flags)
        if (flag != Flag::own_unit) out.flags.add(flag);
    out.situation = !condition.situations.empty();
    out.picture = condition.picture.has_value();
    out.documents = condition.documents.case_handling || condition.documents.documentation_value ||
                    condition.documents.secured_elsewhere;
    return out;
}

bool Circumstances::meets(const Circumstances& other) const
{
    return flags.meets(other.flags) || (situation && other.situation) || (picture && other.picture) ||
           (documents && other.documents);
}

} // namespace samband::rulebook
