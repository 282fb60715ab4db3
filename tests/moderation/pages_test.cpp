#include "dialogue/file_store.h"
#include "dialogue/pages.h"
#include "dialogue/whole_message.h"
#include "moderation/forget.h"
#include "moderation/moderated.h"
#include "moderation/pages.h"
#include "support/pages.h"

namespace samband::moderation {
namespace {

class ModerationPages : public test::Pages<Moderated> {
protected:
    void SetUp() override
    {
        Moderated::SetUp();
        if (IsSkipped()) return;
        adopt("hattfjelldal");
        people::Routes made = routes();
        dialogue::add_routes(made);
        add_routes(made);
        account_ = network(rulebook::Channel::facebook).id;
    }
    static std::string about(const dialogue::Taken& it, const std::string& what)
    {
        return "/samtaler/" + it.thread.text() + "/melding/" + it.entry.text() + "/" + what;
    }
    test::Called press(const dialogue::Taken& it, const std::string& what, const std::string& category,
                       Json::Object fields = {})
    {
        fields.emplace_back("seen_version", std::to_string(thread(it.thread).version));
        fields.emplace_back("category", category);
        fields.emplace_back("reasons", Json(Json::Array{Json("attack")}));
        return post("Kari", about(it, what), std::move(fields));
    }

    Id account_;
};
SAMBAND_ON_BOTH_DATABASES(ModerationPages);

TEST_P(ModerationPages, SayWhatTheRuleBookSaysBeforeOnePresses)
{
    const auto taken = commented(account_, "Brøytinga er elendig.");
    const std::string thread_page = html_of(get("Kari", "/samtaler/" + taken.thread.text()));
    EXPECT_TRUE(has(thread_page, about(taken, "fjern")));
    const std::string refused = html_of(get("Kari", about(taken, "fjern"), {{"gjelder", "dissatisfied"}}));
    for (const char* text : {"data-outcome=\"forbidden\"", "Relevant kritikk slettes aldri", "Prøv likevel"})
        EXPECT_TRUE(has(refused, text)) << text;
    const std::string allowed = html_of(get("Kari", about(taken, "skjul"), {{"gjelder", "personal-attack"}}));
    for (const char* text : {"data-outcome=\"allowed\"", "På Facebook ser den som skrev", "Vi har ingen måte å si fra"})
        EXPECT_TRUE(has(allowed, text)) << text;
}

TEST_P(ModerationPages, ShowWhatWasDoneAndFoldWhatItSaid)
{
    const auto taken = commented(account_, "Saksbehandleren er en idiot.");
    press(taken, "skjul", "personal-attack");
    const std::string page = "/samtaler/" + taken.thread.text();
    EXPECT_TRUE(has(html_of(get("Kari", page)), "Skjules nå av"));
    work_all();
    const std::string html = html_of(get("Kari", page));
    for (const char* text : {"Skjult av", "Personangrep", "Hva som sto", "/vis"}) EXPECT_TRUE(has(html, text)) << text;
    EXPECT_TRUE(has(html_of(get("Kari", about(taken, "vis"))), "Vis meldingen igjen"));
    EXPECT_EQ(evidence().size(), 1u);
    const std::string kept = "/samtaler/bevis/" + evidence().front().id.text();
    EXPECT_TRUE(has(html_of(get("Rolf", "/samtaler/bevis")), kept));
    EXPECT_TRUE(has(html_of(get("Rolf", kept)), "Saksbehandleren er en idiot."));
    for (const char* as : {"json", "text"}) EXPECT_EQ(post("Rolf", kept + "/ut", {{"as", as}}).status, 200);
    EXPECT_EQ(post("Gro", kept + "/ut", {{"as", "json"}}).status, 404);
    EXPECT_EQ(get("Gro", kept).status, 404);
    EXPECT_FALSE(has(html_of(get("Gro", "/samtaler/bevis")), kept));
}

TEST_P(ModerationPages, KeepARefusalAndShowItWithItsClause)
{
    const auto taken = commented(account_, "Brøytinga er elendig.");
    press(taken, "fjern", "dissatisfied");
    EXPECT_TRUE(has(html_of(get("Kari", about(taken, "fjern"))), "Ville fjerne: reglementet sa nei"));
    EXPECT_TRUE(evidence().empty());
}

TEST_P(ModerationPages, ListBlocksReportsRulesAndWhatWasCaught)
{
    const auto taken = commented(account_, "Saksbehandleren er en idiot.");
    press(taken, "blokker", "personal-attack", {{"until", "2026-12-10"}, {"review_on", "2026-12-01"}});
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/blokkeringer")), "10. desember 2026"));
    const auto next = commented(account_, "Enda mer.");
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/blokkert")), next.thread.text()));
    post("Kari", about(next, "meld"),
         {{"step", "reported"}, {"whom", "Facebook"}, {"day", "2026-11-20"}, {"follow_up", "2026-11-27"}});
    EXPECT_TRUE(has(html_of(get("Kari", "/samtaler/meldt-fra")), "Enda mer."));
    EXPECT_TRUE(has(html_of(get("Kari", about(next, "meld"))), "Meldt til nettstedet eller politiet"));
    const Json::Object rule{{"name", "Reklame"},  {"act", "try"},         {"links", "1"},
                            {"author", "any"},    {"action", "propose"},  {"reason", "advertising"},
                            {"patterns", "salg"}, {"category", Json("")}, {"way", Json("")}};
    EXPECT_TRUE(has(html_of(post("Kari", "/samtaler/modereringsregler", rule)), "Regelen ville tatt"));
    Json::Object saved = rule;
    saved[1].second = Json("save");
    post("Kari", "/samtaler/modereringsregler", saved);
    commented(account_, "Billig salg på www.salg.example", "43");
    const std::string caught = html_of(get("Kari", "/samtaler/til-vurdering"));
    EXPECT_TRUE(has(caught, "Reklame: Foreslå å skjule (Reklame)")) << caught;
}

TEST_P(ModerationPages, AreForgottenByAWorkThatComesAgain)
{
    hide("Kari", wish(commented(account_, "Idiot.").thread, Category::personal_attack));
    EXPECT_TRUE(std::holds_alternative<outbox::Postponed>(do_forget_work({}, db())));
}

TEST_P(ModerationPages, KeepTheFilesOfTheirEvidence)
{
    const Id holder = write([](db::Writing& tx) { return tx.new_id(); });
    const std::string sum(64, 'a');
    const auto claimed = [&] { return read([&](db::Reading& tx) { return dialogue::is_claimed(tx, sum); }); };
    write([&](db::Writing& tx) { dialogue::hold_files(tx, holder, {sum, ""}); });
    EXPECT_TRUE(claimed());
    write([&](db::Writing& tx) { dialogue::let_files_go(tx, holder); });
    EXPECT_FALSE(claimed());
}

} // namespace
} // namespace samband::moderation
