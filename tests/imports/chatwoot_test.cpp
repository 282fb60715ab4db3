#include "dialogue/file_store.h"
#include "imports/chatwoot_words.h"
#include "imports/importing.h"

#include <fmt/format.h>
#include <zip.h>

namespace samband::imports {
namespace {

using dialogue::Way;

class ChatwootExport : public Importing {
protected:
    std::int64_t seconds(int days_ago) const { return now().us / 1'000'000 - days_ago * 86'400; }

    std::string inboxes() const
    {
        return R"({"payload":[{"id":1,"name":"Post","channel_type":"Channel::Email"},{"id":2,"name":"Nettprat","channel_type":"Channel::WebWidget"}]})";
    }
    std::string conversation(int id, int inbox, const std::string& status, const std::string& messages = "[]",
                             int days_ago = 10) const
    {
        return fmt::format(
            R"({{"id":{},"account_id":7,"inbox_id":{},"status":"{}","labels":["vei","broyting"],)"
            R"("last_activity_at":{},"additional_attributes":{{"mail_subject":"Broyting"}},)"
            R"("meta":{{"sender":{{"id":5,"name":"Ase","email":"ase@eksempel.example","phone_number":"+4799999999"}},)"
            R"("assignee":{{"id":3,"name":"Kari"}}}},"messages":{}}})",
            id, inbox, status, seconds(days_ago), messages);
    }
    std::string message(int id, int of, int type, const std::string& text, int days_ago,
                        const std::string& more = {}) const
    {
        return fmt::format(R"({{"id":{},"conversation_id":{},"message_type":{},"content":"{}","created_at":{},)"
                           R"("sender":{{"id":3,"name":"Kari Lunde","type":"user"}}{}}})",
                           id, of, type, text, seconds(days_ago), more);
    }
    std::string list(const std::vector<std::string>& items) const
    {
        std::string text;
        for (const std::string& item : items) text += (text.empty() ? "[" : ",") + item;
        return text + "]";
    }
    Choices choices() const { return {.kind = Kind::chatwoot}; }
    std::vector<dialogue::Thread> threads(dialogue::Box which)
    {
        const people::Person kari = person("Kari");
        std::vector<dialogue::Thread> all;
        for (const auto& line : read([&](db::Reading& tx) { return list_threads(tx, kari, which); }))
            all.push_back(line.thread);
        return all;
    }
    /// As one keeps what the API answers.
    std::string folder()
    {
        file("eksport/innbokser.json", inboxes());
        file("eksport/samtaler-1.json",
             R"({"data":{"meta":{"all_count":2},"payload":)" +
                 list({conversation(41, 1, "resolved", list({message(3, 41, 1, "Vi brøyter i morgen.", 8)})),
                       conversation(42, 2, "open")}) +
                 "}}");
        file("eksport/meldinger/41.json",
             R"({"meta":{},"payload":)" +
                 list({message(1, 41, 0, "Når brøytes veien?", 9, R"(,"source_id":"<m1@eksempel.example>")"),
                       message(2, 41, 1, "Ola skal svare.", 9, R"(,"private":true)"),
                       message(3, 41, 1, "Vi brøyter i morgen.", 8),
                       message(4, 41, 2, "Conversation was marked resolved by Kari", 8)}) +
                 "}");
        file("eksport/meldinger/42.json",
             R"({"payload":)" +
                 list({message(5, 42, 0, "Er noen der?", 5,
                               R"(,"attachments":[{"id":9,"data_url":"https://x.example/blob/bilde%20av%20vei.txt"}])"),
                       message(6, 42, 0, "", 5), message(7, 99, 0, "Uten samtale", 5),
                       R"({"id":8,"conversation_id":42,"message_type":0,"content":"Uten tid"})"}) +
                 "}");
        file("eksport/vedlegg/9-bilde.txt", "et bilde");
        file("eksport/ukjent.json", R"({"noe":"annet"})");
        file("eksport/feil.json", R"({"id":)");
        return (folder_ / "eksport").string();
    }
};
SAMBAND_ON_BOTH_DATABASES(ChatwootExport);

TEST_P(ChatwootExport, IsTriedAndWhatCannotBeUsedIsNamedByFilePlaceAndReason)
{
    const Trial trial = tried(folder(), choices());
    EXPECT_EQ(trial.counted.letters, 6) << "two questions, a note, an answer, and a note of each conversation";
    EXPECT_EQ(trial.counted.answers, 1);
    EXPECT_EQ(trial.counted.notes, 3);
    EXPECT_EQ(trial.counted.threads, 2);
    EXPECT_EQ(trial.counted.files, 1);
    std::vector<std::string> all;
    for (const Refused& it : trial.refused)
        all.push_back(it.place.file + " " + std::to_string(it.place.number) + " " + std::string(word(it.why)));
    EXPECT_EQ(all, (std::vector<std::string>{"feil.json 1 bad-json", "meldinger/41.json 4 activity",
                                             "meldinger/42.json 2 empty", "meldinger/42.json 3 no-conversation",
                                             "meldinger/42.json 4 no-time", "ukjent.json 1 not-known"}));
}

TEST_P(ChatwootExport, BecomesConversationsWithTheirWayPeopleAnswersAndFiles)
{
    Choices some = choices();
    some.open_days = 30;
    some.unit = unit("Skole");
    const Import import = taken(folder(), some);
    EXPECT_EQ(import.taken, 6);
    EXPECT_EQ(import.files, 1);
    const auto done = threads(dialogue::Box::done);
    ASSERT_EQ(done.size(), 1U);
    EXPECT_EQ(done[0].way, Way::email);
    EXPECT_EQ(done[0].subject, "Broyting");
    EXPECT_EQ(done[0].who, "Ase");
    EXPECT_EQ(done[0].address, "ase@eksempel.example");
    EXPECT_EQ(done[0].unit, unit("Skole"));
    EXPECT_EQ(texts(done[0].id),
              (std::vector<std::string>{"Når brøytes veien?", "Ola skal svare.", "Vi brøyter i morgen.",
                                        "Fra Chatwoot, samtale 41.\nInnboks: Post\nStatus: løst\nEtiketter: vei, "
                                        "broyting\nTildelt: Kari"}));
    const auto open = threads(dialogue::Box::open);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].way, Way::chat);
    EXPECT_EQ(open[0].address, "+4799999999");
    const auto files = read([&](db::Reading& tx) { return dialogue::files_of(tx, open[0].id); });
    ASSERT_EQ(files.size(), 1U);
    EXPECT_EQ(files[0].name, "bilde av vei.txt");
}

TEST_P(ChatwootExport, JsonLinesAreReadALineAtATimeAndABrokenOneIsNamed)
{
    const std::string text = inboxes() + "\n" + conversation(1, 1, "resolved", list({message(1, 1, 0, "Hei", 4)})) +
                             "\n{\"brutt\": \n\n" +
                             conversation(2, 1, "resolved", list({message(2, 2, 0, "Hallo", 4)})) + "\n";
    const Trial trial = tried(file("samtaler.jsonl", text), choices());
    EXPECT_EQ(trial.counted.threads, 2);
    EXPECT_EQ(whys(trial), (std::vector<std::string>{"3 bad-json"}));
}

TEST_P(ChatwootExport, TenThousandMessagesAreTakenInOnce)
{
    if (GetParam() != db::Dialect::sqlite) GTEST_SKIP() << "once is enough";
    std::string text = inboxes() + "\n";
    for (int id = 1; id <= 1'000; ++id) {
        std::vector<std::string> messages;
        for (int n = 0; n < 9; ++n)
            messages.push_back(message(id * 10 + n, id, n % 2, "Melding " + std::to_string(n), 30 - n));
        text += conversation(id, 1 + id % 2, "resolved", list(messages)) + "\n";
    }
    const std::string path = file("samtaler.jsonl", text);
    const Import import = taken(path, choices());
    EXPECT_EQ(import.taken, 10'000) << "nine of each, and a note";
    EXPECT_EQ(import.threads, 1'000);
    EXPECT_EQ(tried(path, choices()).counted.again, 10'000);
}

TEST_P(ChatwootExport, AnArchiveIsReadAsTheFolderItWasMadeOf)
{
    const std::string path = (folder_ / "eksport.zip").string();
    folder();
    zip_t* archive = zip_open(path.c_str(), ZIP_CREATE, nullptr);
    ASSERT_TRUE(archive);
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_ / "eksport"))
        if (entry.is_regular_file())
            zip_file_add(archive, std::filesystem::relative(entry.path(), folder_ / "eksport").c_str(),
                         zip_source_file(archive, entry.path().c_str(), 0, -1), 0);
    ASSERT_EQ(zip_close(archive), 0);
    const Trial trial = tried(path, choices());
    EXPECT_EQ(trial.counted.letters, 6);
    EXPECT_EQ(trial.counted.files, 1);
    EXPECT_EQ(trial.refused.size(), 6U);
}

TEST_P(ChatwootExport, AFolderWithoutJsonIsRefusedWhole)
{
    file("tom/les.txt", "ingenting");
    const auto problem = test::problem_of([&] { tried((folder_ / "tom").string(), choices()); });
    ASSERT_TRUE(problem);
    EXPECT_EQ(*problem, ProblemCode::invalid);
}

TEST(ChatwootWords, ReadsTheTimesAndTypesThatItsApiWrites)
{
    const Json it = parse_json(R"({"a":1763632800,"b":"1763632800","c":"2025-11-20T10:00:00Z","d":"i går","e":-1})");
    for (const char* key : {"a", "b", "c"}) EXPECT_EQ(time_in(it, key), from_rfc3339("2025-11-20T10:00:00Z")) << key;
    for (const char* key : {"d", "e", "f"}) EXPECT_FALSE(time_in(it, key)) << key;
    EXPECT_EQ(type_in(parse_json(R"({"message_type":"outgoing"})")), MessageType::outgoing);
    EXPECT_EQ(type_in(parse_json(R"({"message_type":2})")), MessageType::activity);
    EXPECT_EQ(type_in(parse_json(R"({"message_type":17})")), MessageType::activity);
    EXPECT_EQ(way_of_channel("Channel::TwilioSms"), Way::sms);
    EXPECT_EQ(way_of_channel("Channel::Telegram"), Way::elsewhere);
}

} // namespace
} // namespace samband::imports
