#include "rulings/ask.h"
#include "rulings/draft.h"
#include "rulings/draft_text.h"
#include "rulings/limits.h"
#include "rulings/routed_town.h"

#include <fstream>

namespace samband::rulings {
namespace {

class DraftPages : public RoutedTown {
protected:
    void SetUp() override
    {
        RoutedTown::SetUp();
        if (IsSkipped()) return;
        adopt("loten");
        token_ = write([&](db::Writing& tx) { return people::start_session(tx, person_id("Kari"), "", "").token; });
        const people::Person kari = person("Kari");
        draft_ = write(
            [&](db::Writing& tx) { return start_draft(tx, kari, "Nye regler", std::string(*shipped_text("loten"))); });
    }

    http::Request request(http::Method method, const std::string& path) const
    {
        http::Request made = asking(path);
        made.method = method;
        made.cookies.emplace(people::session_cookie, token_);
        return made;
    }
    test::Called got(const std::string& below, std::vector<std::pair<std::string, std::string>> query = {})
    {
        http::Request asked = request(http::Method::get, path() + below);
        asked.query = std::move(query);
        return test::call(router_, asked);
    }
    test::Called sent(const std::string& below, Json body)
    {
        http::Request asked = request(http::Method::post, path() + below);
        if (!body.find("seen_version")) body["seen_version"] = std::to_string(now_saved().version);
        asked.body = std::move(body);
        return test::call(router_, asked);
    }
    std::string path() const { return "/reglement/utkast/" + draft_.id.text(); }
    Draft now_saved()
    {
        return read([&](db::Reading& tx) { return load_draft(tx, draft_.id); });
    }
    std::string lines(const std::string& clause)
    {
        const std::string text = now_saved().text;
        const auto found = find_clause_in(text, clause);
        return found ? lines_of(text, found->clause) : "";
    }
    /// A clause that only is to be read.
    static Json plain_clause(const std::string& says, const std::string& section = "1")
    {
        return Json::object({{"section", section}, {"says", says}, {"strength", "shall"}});
    }
    static std::string faults(const test::Called& called)
    {
        std::string text;
        if (const Json* list = called.page.model.find("faults"))
            for (const Json& fault : list->items())
                text += fault.find("field")->string() + ": " + fault.find("says")->string() + "\n";
        return text;
    }

    std::string token_;
    Draft draft_;
};
SAMBAND_ON_BOTH_DATABASES(DraftPages);

TEST_P(DraftPages, ShowADraftClauseByClauseAndFindInIt)
{
    const test::Called all = got("");
    EXPECT_EQ(all.status, 200);
    EXPECT_TRUE(all.page.model.find("reads"));
    const test::Called found = got("", {{"q", "respekt redelighet"}});
    ASSERT_EQ(found.page.model.find("sections")->items().size(), 1u);
    EXPECT_EQ(got("/punkt/finnes-ikke").status, 404);
    EXPECT_EQ(got("/punkt/always-respect").page.model.find("values")->find("section")->string(), "1");
}

TEST_P(DraftPages, SaveOneClauseAndLeaveAllElse)
{
    Json body = plain_clause("Kommunen skal være «grei».", "1");
    body["id"] = "always-respect";
    const test::Called saved = sent("/punkt/always-respect", body);
    EXPECT_EQ(saved.status, 303) << faults(saved) << saved.says;
    EXPECT_EQ(saved.to, path() + "#always-respect");
    EXPECT_NE(lines("always-respect").find("«grei»"), std::string::npos);
    std::string text = now_saved().text;
    const auto clause = find_clause_in(text, "always-respect")->clause;
    const auto before = find_clause_in(draft_.text, "always-respect")->clause;
    EXPECT_EQ(with_clause_exchanged(text, clause, lines_of(draft_.text, before)), draft_.text);
}

TEST_P(DraftPages, PutInCopyMoveAndTakeOut)
{
    const test::Called made = sent("/nytt-punkt", plain_clause("En helt ny setning om noe.", "2"));
    EXPECT_EQ(made.to, path() + "#en-helt-ny-setning-om-noe") << faults(made);
    Json moved = plain_clause("En helt ny setning om noe.", "99");
    moved["section_title"] = "Til slutt";
    EXPECT_EQ(sent("/punkt/en-helt-ny-setning-om-noe", moved).status, 303);
    EXPECT_EQ(find_clause_in(now_saved().text, "en-helt-ny-setning-om-noe")->section.title, "Til slutt");

    EXPECT_EQ(sent("/punkt/news-through-kis/kopier", Json::object()).to, path() + "#news-through-kis-2");
    EXPECT_NE(lines("news-through-kis-2").find("then.outcome = \"approval\""), std::string::npos);
    EXPECT_EQ(sent("/punkt/news-through-kis-2/fjern", Json::object()).status, 303);
    EXPECT_EQ(lines("news-through-kis-2"), "");
    EXPECT_NE(lines("news-through-kis"), "");
}

TEST_P(DraftPages, TellMistakesAtTheirFieldsAndKeepWhatWasTyped)
{
    Json body = plain_clause("Alle skal spørre.", "1");
    body["act"] = "publish";
    body["outcome"] = "approval";
    body["rest"] = "# vår egen\nwhen.importance = \"viktig\"\n";
    const test::Called lacks = sent("/punkt/always-respect", body);
    EXPECT_EQ(lacks.status, 422);
    EXPECT_EQ(faults(lacks), "approval: Velg hvem som må si ja.\n");
    EXPECT_EQ(lacks.page.model.find("values")->find("says")->string(), "Alle skal spørre.");
    EXPECT_EQ(lacks.page.model.find("lists")->find("act")->find("chosen_words")->string(), "publisere");

    body["approval"] = "mayor";
    const test::Called wrong = sent("/punkt/always-respect", body);
    EXPECT_EQ(wrong.status, 422);
    EXPECT_TRUE(faults(wrong).starts_with("rest: Linje 2: when.importance «viktig» er ikke et kjent ord."))
        << faults(wrong);
    EXPECT_EQ(wrong.page.model.find("values")->find("rest")->string(), "# vår egen\nwhen.importance = \"viktig\"");
    EXPECT_EQ(now_saved().version, 1) << "nothing is saved";

    body["rest"] = "";
    body["id"] = "a/b";
    EXPECT_EQ(faults(sent("/punkt/always-respect", body)), "id: Bruk bare bokstaver, tall og bindestrek.\n");
    body["id"] = "builds-on-goals"; // another clause's
    const test::Called twice = sent("/punkt/always-respect", body);
    EXPECT_EQ(twice.status, 422);
    EXPECT_EQ(faults(twice), "id: Et annet punkt i utkastet heter det samme.\n");
    EXPECT_EQ(sent("/nytt-punkt", Json::object({{"says", ""}, {"strength", "shall"}})).status, 422);
}

TEST_P(DraftPages, SaveNothingOverWhatSomebodySavedMeanwhile)
{
    const people::Person rolf = person("Rolf");
    const auto save_by_rolf = [&](const std::string& text) {
        const std::int64_t seen = now_saved().version;
        write([&](db::Writing& tx) { save_draft(tx, rolf, draft_.id, seen, text); });
    };
    std::string text = draft_.text;
    text.replace(text.find("preget av respekt"), 17, "full av respekt");
    save_by_rolf(text);

    Json body = plain_clause("Min setning.");
    body["seen_version"] = "1";
    const test::Called late = sent("/punkt/always-respect", body);
    EXPECT_EQ(late.status, 409);
    EXPECT_EQ(late.page.model.find("values")->find("says")->string(), "Min setning.");
    EXPECT_EQ(late.page.model.find("version")->integer(), 2) << "the next press saves over what is shown now";
    EXPECT_TRUE(late.page.model.find("saved_meanwhile")->boolean());
    EXPECT_NE(late.page.model.find("saved_text")->string().find("full av respekt"), std::string::npos);
    const test::Called late_text =
        sent("/punkt/always-respect/tekst", Json::object({{"text", "mine linjer"}, {"seen_version", "1"}}));
    EXPECT_EQ(late_text.status, 409);
    EXPECT_TRUE(late_text.page.model.find("saved_meanwhile")->boolean());
    EXPECT_NE(late_text.page.model.find("saved_text")->string().find("full av respekt"), std::string::npos);
    EXPECT_EQ(sent("/tekst", Json::object({{"text", "min tekst"}, {"seen_version", "1"}})).status, 409);
    EXPECT_EQ(now_saved().text, text);

    save_by_rolf(with_clause_taken_out(text, find_clause_in(text, "always-respect")->clause));
    const test::Called gone = sent("/punkt/always-respect", body);
    EXPECT_EQ(gone.status, 409);
    EXPECT_EQ(gone.page.model.find("clause")->string(), "") << "what was typed can be put in as a new clause";
    body["seen_version"] = "3";
    const test::Called known = sent("/punkt/always-respect", body);
    EXPECT_EQ(known.status, 422);
    EXPECT_EQ(known.page.model.find("values")->find("says")->string(), "Min setning.");
    const test::Called text_gone = sent("/punkt/always-respect/tekst", Json::object({{"text", "mine linjer"}}));
    EXPECT_EQ(text_gone.status, 409);
    EXPECT_EQ(text_gone.page.model.find("values")->find("text")->string(), "mine linjer");
}

TEST_P(DraftPages, DoOnceWhatIsPressedTwice)
{
    const auto twice = [&](const std::string& below, Json body) {
        body["request_id"] = write([](db::Writing& tx) { return tx.new_id(); }).text();
        body["seen_version"] = std::to_string(now_saved().version);
        const test::Called first = sent(below, body);
        const Draft saved = now_saved();
        const test::Called second = sent(below, body);
        EXPECT_EQ(first.status, 303) << below << faults(first) << first.says;
        EXPECT_EQ(std::pair(second.status, second.to), std::pair(first.status, first.to)) << below << second.says;
        EXPECT_EQ(now_saved().version, saved.version) << below;
    };
    twice("/punkt/always-respect", plain_clause("Kommunen skal være grei."));
    twice("/nytt-punkt", plain_clause("Noe nytt."));
    twice("/punkt/always-respect/kopier", Json::object());
    twice("/punkt/always-respect/fjern", Json::object());
    twice("/tekst", Json::object({{"text", std::string(*shipped_text("starter"))}}));
    later_s(1);
    const Json press = Json::object({{"decision", "K-sak 3/26"},
                                     {"seen_version", std::to_string(now_saved().version)},
                                     {"request_id", write([](db::Writing& tx) { return tx.new_id(); }).text()}});
    EXPECT_EQ(sent("/vedta", press).to, "/reglement");
    EXPECT_EQ(sent("/vedta", press).to, "/reglement");
    EXPECT_EQ(read([](db::Reading& tx) { return adopted_versions(tx).size(); }), 2u);
}

TEST_P(DraftPages, SaveATextWithAMistakeAndSayWhereItIs)
{
    std::string text = draft_.text;
    text.replace(text.find("strength = \"shall\""), 18, "strength = \"maa\"");
    const int line = static_cast<int>(std::count(
                         text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find("\"maa\"")), '\n')) +
                     1;
    EXPECT_EQ(sent("/tekst", Json::object({{"text", text}})).status, 303);
    EXPECT_EQ(now_saved().version, 2);
    for (const char* below : {"", "/tekst", "/endringer", "/svar", "/vedta"}) {
        const test::Called shown = got(below);
        ASSERT_TRUE(shown.page.model.find("mistake")) << below;
        EXPECT_EQ(shown.page.model.find("mistake")->find("line")->integer(), line);
        EXPECT_TRUE(shown.page.model.find("mistake")->find("says")->string().starts_with("strength «maa» er ikke"));
    }
    EXPECT_EQ(sent("/vedta", Json::object({{"decision", "K-sak 2/26"}})).status, 422);

    Json twice = plain_clause("En ny setning.", "2");
    twice["id"] = "news-through-kis";
    EXPECT_EQ(faults(sent("/nytt-punkt", twice)), "id: Et annet punkt i utkastet heter det samme.\n");
    // A clause elsewhere is saved all the same; the mistake's own clause is put right where it is.
    EXPECT_EQ(sent("/nytt-punkt", plain_clause("En ny setning.", "2")).status, 303);
    EXPECT_EQ(sent("/punkt/always-respect", plain_clause("Kommunen skal være grei.")).status, 303);
    EXPECT_FALSE(got("").page.model.find("mistake"));
}

TEST_P(DraftPages, EditAClauseAsTextWithTheLineOfAMistake)
{
    const std::string as_it_is = got("/punkt/news-through-kis/tekst").page.model.find("values")->find("text")->string();
    EXPECT_TRUE(as_it_is.starts_with("  [[section.clause]]\n"));
    std::string wrong = as_it_is;
    wrong.replace(wrong.find("\"approval\""), 10, "\"godkjenning\"");
    const int line =
        static_cast<int>(std::count(wrong.begin(),
                                    wrong.begin() + static_cast<std::ptrdiff_t>(wrong.find("\"godkjenning\"")), '\n')) +
        1;
    const test::Called refused = sent("/punkt/news-through-kis/tekst", Json::object({{"text", wrong}}));
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(faults(refused).starts_with("text: Linje " + std::to_string(line) + ": then.outcome «godkjenning»"))
        << faults(refused);
    std::string renamed = as_it_is;
    renamed.replace(renamed.find("news-through-kis"), 16, "news-by-kis");
    EXPECT_EQ(sent("/punkt/news-through-kis/tekst", Json::object({{"text", renamed}})).to, path() + "#news-by-kis");
}

TEST_P(DraftPages, SayWhatWouldHaveBeenAnsweredOtherwise)
{
    const test::Called before = got("/svar");
    EXPECT_TRUE(before.page.model.find("never_asked")->boolean());
    EXPECT_TRUE(before.page.model.find("typical")->boolean());
    EXPECT_GT(before.page.model.find("rulings")->find("compared")->find("times")->integer(), 1'000);

    rulebook::Question question;
    question.act = rulebook::Act::publish;
    question.channel = rulebook::Channel::website;
    for (const char* name : {"Leif", "Gro", "Kari"}) {
        const people::Person by = person(name);
        write([&](db::Writing& tx) { ask_for_act(tx, rules_now(tx), by, question); });
    }
    sent("/punkt/news-through-kis/fjern", Json::object());
    for (const char* below : {"/svar", "/vedta"}) {
        const Json rulings = *got(below).page.model.find("rulings");
        EXPECT_EQ(rulings.find("compared")->find("times")->integer(), 3) << below;
        EXPECT_EQ(rulings.find("answers")->find("times")->integer(), 2) << below;
        const Json& changed = rulings.find("changed")->items().at(0);
        EXPECT_EQ(changed.find("before")->find("outcome")->string(), "approval");
        EXPECT_EQ(changed.find("after")->find("outcome")->string(), "allowed");
    }
    EXPECT_TRUE(got("/svar", {{"sporsmal", "typiske"}}).page.model.find("typical")->boolean());
    const Json books = *got("/endringer").page.model.find("books");
    EXPECT_EQ(books.find("removed")->integer(), 1);
    later_s((limits::days_compared + 1) * 86'400);
    token_ = write([&](db::Writing& tx) { return people::start_session(tx, person_id("Kari"), "", "").token; });
    EXPECT_TRUE(got("/svar").page.model.find("never_asked")->boolean());
}

TEST_P(DraftPages, AskAsOfTheDayWhenAllClausesHold)
{
    EXPECT_EQ(got("/svar").page.model.find("asked_day"), nullptr);
    const std::string later =
        "\n[[section.clause]]\nid = \"from-next-year\"\nsays = \"Fra nyttår.\"\nstrength = \"may\"\n"
        "from = 2027-01-01\n";
    EXPECT_EQ(sent("/tekst", Json::object({{"text", now_saved().text + later}})).status, 303);
    EXPECT_EQ(got("/svar").page.model.find("asked_day")->string(), "2027-01-01");
}

TEST_P(DraftPages, AdoptByADecisionAndTheDraftIsGone)
{
    EXPECT_EQ(sent("/vedta", Json::object({{"decision", ""}})).status, 422);
    later_s(60);
    const test::Called adopted = sent("/vedta", Json::object({{"decision", "K-sak 9/26"}}));
    EXPECT_EQ(adopted.to, "/reglement") << adopted.says;
    EXPECT_EQ(got("").status, 404);
    EXPECT_EQ(read([](db::Reading& tx) { return adopted_now(tx).decision; }), "K-sak 9/26");
}

TEST_P(DraftPages, StartFromWhatIsThereAPastedTextOrAFile)
{
    const auto start = [&](Json body, std::vector<http::Upload> files = {}) {
        http::Request asked = request(http::Method::post, "/reglement/utkast");
        asked.body = std::move(body);
        asked.uploads = std::move(files);
        const test::Called called = test::call(router_, asked);
        if (called.status != 303) return "refused: " + faults(called);
        const Id id = *Id::parse(called.to.substr(called.to.rfind('/') + 1));
        return read([&](db::Reading& tx) { return load_draft(tx, id).text; });
    };
    EXPECT_EQ(start(Json::object({{"title", "A"}, {"source", "in-force"}})), *shipped_text("loten"));
    EXPECT_EQ(start(Json::object({{"title", "B"}, {"source", "starter"}})), *shipped_text("starter"));
    EXPECT_EQ(start(Json::object({{"title", "C"}, {"source", "text"}, {"text", "name = \"x\"\r\n"}})),
              "name = \"x\"\n");
    EXPECT_EQ(start(Json::object({{"title", "D"}, {"source", "text"}})),
              "refused: text: Lim inn teksten, eller velg en fil.\n");

    const std::filesystem::path file = std::filesystem::temp_directory_path() / ("samband-draft-" + draft_.id.text());
    std::ofstream(file, std::ios::binary) << "\xef\xbb\xbfname = \"fil\"\r\n";
    EXPECT_EQ(start(Json::object({{"title", "E"}, {"source", "text"}}), {{"file", "bok.toml", "text/plain", file, 17}}),
              "name = \"fil\"\n");
    std::filesystem::remove(file);
}

TEST_P(DraftPages, TakeAnotherFileInTheSameFormForAnotherAct)
{
    const std::filesystem::path file = std::filesystem::temp_directory_path() / ("samband-other-" + draft_.id.text());
    http::Request asked = request(http::Method::post, path() + "/tekst");
    asked.body = Json::object(
        {{"seen_version", "1"}, {"request_id", write([](db::Writing& tx) { return tx.new_id(); }).text()}});
    asked.uploads = {{"file", "bok.toml", "text/plain", file, 11}};
    const auto send = [&](const char* text) {
        std::ofstream(file, std::ios::binary) << text;
        return test::call(router_, asked).status;
    };
    EXPECT_EQ(send("name = \"A\"\n"), 303);
    EXPECT_EQ(send("name = \"A\"\n"), 303);
    EXPECT_EQ(send("name = \"B\"\n"), 422) << "told, not dropped";
    std::filesystem::remove(file);
}

TEST_P(DraftPages, FormsHaveNoMoreRowsOfDutiesThanTheyTake)
{
    std::string duties;
    for (int i = 0; i < 19; ++i) duties += R"({ duty = "use-logo" }, )";
    const std::string clause = "\n[[section.clause]]\nid = \"many\"\nsays = \"Mye.\"\nstrength = \"shall\"\n"
                               "when.act = \"publish\"\nthen.duties = [" +
                               duties + "]\n";
    EXPECT_EQ(sent("/tekst", Json::object({{"text", now_saved().text + clause}})).status, 303);
    EXPECT_EQ(got("/punkt/many").page.model.find("duty_rows")->items().size(), limits::duty_rows);
    Json body = plain_clause("Mye.");
    for (std::size_t i = 0; i <= limits::duty_rows; ++i) body["duty"].push("");
    EXPECT_TRUE(faults(sent("/punkt/many", body)).starts_with("duties: "));
}

TEST_P(DraftPages, ThrowADraftAwayAndGiveItAsAFile)
{
    EXPECT_EQ(got("/fil").status, 200);
    EXPECT_EQ(sent("/slett", Json::object({{"seen_version", "7"}})).status, 409);
    EXPECT_EQ(sent("/slett", Json::object()).to, "/reglement/utkast");
    const test::Called lost = sent("/tekst", Json::object({{"text", "min lange tekst"}, {"seen_version", "1"}}));
    EXPECT_EQ(lost.status, 409);
    EXPECT_EQ(lost.page.model.find("values")->find("text")->string(), "min lange tekst");
    Json clause = plain_clause("Min setning.");
    clause["seen_version"] = "1";
    const test::Called form = sent("/punkt/always-respect", clause);
    EXPECT_EQ(form.status, 409);
    EXPECT_NE(form.page.model.find("values")->find("text")->string().find("Min setning."), std::string::npos);
    EXPECT_EQ(got("/fil").status, 404);
}

} // namespace
} // namespace samband::rulings
