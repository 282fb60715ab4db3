#include "language/checks/all.h"

namespace samband::language {
namespace {

constexpr Phrase says{
    "Saken gjelder de ansatte, og de er ikke fortalt om den.",
    "Saka gjeld dei tilsette, og dei er ikkje fortalde om ho.",
    "The matter concerns staff, and they have not been told.",
};
constexpr Phrase remedy{
    "Fortell de ansatte om den på intranettet eller i et møte først.",
    "Fortel dei tilsette om ho på intranettet eller i eit møte først.",
    "Tell staff on the intranet or in a meeting first.",
};

} // namespace

/// Only where the rule book asks that staff know first.
void check_internal_first(const Material& material, Found& found)
{
    const std::optional<Demand>& demand = material.setting.staff_first;
    const bool told = material.draft.told_staff.value_or(false);
    if (!demand || told || !material.draft.touches_staff.value_or(false)) return;
    const Tongue tongue = material.setting.messages;
    found.at(material.field("title"), 0, material.draft.title.size(),
             {std::string(in(says, tongue)), std::string(in(remedy, tongue)), {demand->because}}, {}, demand->level);
}

} // namespace samband::language
