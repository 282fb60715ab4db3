#include "rulings/hold_clause_form.h"

#include "base/problem.h"
#include "base/text.h"

namespace samband::rulings {

static bool chosen(const ClauseForm& form, std::string_view list)
{
    const auto found = form.lists.find(list);
    return found != form.lists.end() && !found->second.empty();
}

static bool says_what_follows(const ClauseForm& form)
{
    return !form.outcome.empty() || !form.duties.empty() || chosen(form, "approval") || chosen(form, "speakers") ||
           chosen(form, "consult") || chosen(form, "inform") || form.rest.find("then.") != std::string::npos;
}

/// Only a shall stops, and only a should advises.
static void hold_strength(const ClauseForm& form, std::vector<FieldProblem>& wrong)
{
    const bool stops = form.outcome == "approval" || form.outcome == "refer" || form.outcome == "forbidden";
    if (stops && form.strength != "shall")
        wrong.push_back(
            FieldProblem{"outcome", "Bare et «skal» kan stoppe noe. Velg et annet svar, eller styrken «skal»."});
    if (form.outcome == "advised-against" && form.strength != "should")
        wrong.push_back(FieldProblem{"outcome", "Å fraråde er et «bør». Velg et annet svar, eller styrken «bør»."});
}

static void hold_approval(const ClauseForm& form, std::vector<FieldProblem>& wrong)
{
    const bool asks = form.outcome == "approval";
    if (asks && !chosen(form, "approval")) wrong.push_back(FieldProblem{"approval", "Velg hvem som må si ja."});
    if (!asks && chosen(form, "approval"))
        wrong.push_back(FieldProblem{
            "outcome", "Noen er valgt til å si ja. Velg svaret «må ha ja fra noen først», eller ta dem bort."});
    if (form.outcome == "refer" && !chosen(form, "speakers") && form.duties.empty() &&
        form.rest.find("then.") == std::string::npos)
        wrong.push_back(FieldProblem{"speakers", "Velg hvem som gjør det i stedet, eller en plikt."});
}

/// An id stands in addresses.
static void hold_id(const ClauseForm& form, std::vector<FieldProblem>& wrong)
{
    if (form.id.find_first_of(" /?#%\"'<>\\&\n\t") != std::string::npos)
        wrong.push_back(FieldProblem{"id", "Bruk bare bokstaver, tall og bindestrek."});
}

void hold_clause_form(const ClauseForm& form)
{
    std::vector<FieldProblem> wrong;
    hold_id(form, wrong);
    const bool has_act = chosen(form, "act") || form.rest.find("when.act") != std::string::npos;
    if (!has_act && says_what_follows(form))
        wrong.push_back(FieldProblem{"act", "Velg hva noen vil gjøre, når noe følger av punktet."});
    if (has_act && !says_what_follows(form) && !form.always)
        wrong.push_back(FieldProblem{"outcome", "Velg hva som følger, eller ta bort det noen vil gjøre."});
    hold_strength(form, wrong);
    hold_approval(form, wrong);
    if (!wrong.empty()) throw Problem(ProblemCode::invalid, "Punktet henger ikke sammen.", wrong);
}

} // namespace samband::rulings
