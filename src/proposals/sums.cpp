#include "proposals/sums.h"

namespace samband::proposals {

std::vector<Sums> sums(db::Reading& tx)
{
    return tx.all_as("proposals.sums", {}, [](const db::Row& row) {
        return Sums{row.text("model"),          row.integer("proposed"), row.integer("refused"),
                    row.integer("failed"),      row.integer("decided"),  row.integer("rules_agreed"),
                    row.integer("model_agreed")};
    });
}

static void add(db::Writing& tx, const Sums& more)
{
    tx.run("proposals.add_to_sum", {{"model", more.model},
                                    {"proposed", more.proposed},
                                    {"refused", more.refused},
                                    {"failed", more.failed},
                                    {"decided", more.decided},
                                    {"rules_agreed", more.rules_agreed},
                                    {"model_agreed", more.model_agreed}});
}

void count(db::Writing& tx, const std::string& model, Sum what)
{
    Sums more{model};
    switch (what) {
    case Sum::proposed:
        more.proposed = 1;
        break;
    case Sum::refused:
        more.refused = 1;
        break;
    case Sum::failed:
        more.failed = 1;
        break;
    }
    add(tx, more);
}

void count_decided(db::Writing& tx, const dialogue::CategoryDecided& happening)
{
    const auto model = dialogue::model_proposal_of(tx, happening.thread);
    if (!model) return;
    Sums more{model->model};
    more.decided = 1;
    more.rules_agreed = happening.proposed == happening.category ? 1 : 0;
    more.model_agreed = model->category == happening.category ? 1 : 0;
    add(tx, more);
}

} // namespace samband::proposals
