#include "base/problem.h"
#include "http/form.h"

#include <gtest/gtest.h>

using namespace samband;
using namespace samband::http;

namespace {
const FormShape shape{"PostDraft",
                      {{"title", FieldKind::text, true, 10},
                       {"words", FieldKind::lines, false, 100},
                       {"password", FieldKind::secret},
                       {"count", FieldKind::integer, false, 50},
                       {"urgent", FieldKind::flag},
                       {"kind", FieldKind::choice, false, 200, {"news", "notice"}},
                       {"unit", FieldKind::id},
                       {"at", FieldKind::instant},
                       {"day", FieldKind::date},
                       {"tags", FieldKind::list, false, 3},
                       {"alts", FieldKind::cells, false, 3},
                       {"channels", FieldKind::choices, false, 3, {"website", "sms"}},
                       {"picture", FieldKind::file, false, 1000}}};

Request form_request(std::initializer_list<std::pair<std::string, Json>> fields, bool json = false)
{
    Request request;
    request.body = Json::object();
    if (!json) request.body["title"] = Json("T");
    for (const auto& [name, value] : fields) request.body[name] = value;
    request.body_was_json = json;
    return request;
}

Form form_of(std::initializer_list<std::pair<std::string, Json>> fields, bool json = false)
{
    return Form::read(form_request(fields, json), shape);
}

/// The fields that a reading complains of, joined.
std::string wrong(const Request& request)
{
    try {
        Form::read(request, shape);
    } catch (const Problem& problem) {
        EXPECT_EQ(problem.code(), ProblemCode::invalid);
        std::string names;
        for (const FieldProblem& field : problem.fields()) names += (names.empty() ? "" : " ") + field.field;
        return names;
    }
    return "";
}

std::string wrong(std::initializer_list<std::pair<std::string, Json>> fields, bool json = false)
{
    return wrong(form_request(fields, json));
}
} // namespace

TEST(Form, ReadsEveryKindFromFields)
{
    const Form form = form_of({{"title", "  A\u030apent  "},
                               {"words", "en  \r\nto\rtre\n\n"},
                               {"password", " p w "},
                               {"count", "42"},
                               {"urgent", "on"},
                               {"kind", "notice"},
                               {"unit", "018F3C5E-0000-7000-8000-000000000000"},
                               {"at", "2026-11-24T08:00"},
                               {"day", "2026-11-24"},
                               {"tags", Json::Array{Json("a"), Json(""), Json("b")}},
                               {"channels", "sms"}});
    EXPECT_EQ(form.text("title"), "Åpent");
    EXPECT_EQ(form.text("words"), "en\nto\ntre");
    EXPECT_EQ(form.text("password"), " p w ");
    EXPECT_EQ(form.integer("count"), 42);
    EXPECT_TRUE(form.flag("urgent"));
    EXPECT_EQ(form.text("kind"), "notice");
    EXPECT_EQ(form.id("unit")->text(), "018f3c5e-0000-7000-8000-000000000000");
    EXPECT_EQ(to_rfc3339(*form.instant("at")), "2026-11-24T07:00:00Z") << "a wall clock in Oslo";
    EXPECT_EQ(form.text("day"), "2026-11-24");
    EXPECT_EQ(form.list("tags"), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(form_of({{"alts", Json::Array{Json("a"), Json(" "), Json("b")}}}).list("alts"),
              (std::vector<std::string>{"a", "", "b"}));
    EXPECT_EQ(form_of({{"alts", ""}}).list("alts"), std::vector<std::string>{""}) << "a row of its own";
    EXPECT_EQ(wrong({{"alts", Json::Array{Json(""), Json(""), Json(""), Json("")}}}), "alts");
    EXPECT_EQ(form.list("channels"), std::vector<std::string>{"sms"});
}

TEST(Form, ReadsJsonAsStrictlyTyped)
{
    const Form form = form_of({{"title", "T"},
                               {"count", 7},
                               {"urgent", true},
                               {"tags", Json::Array{Json("a")}},
                               {"at", "2026-07-01T12:00:00+02:00"},
                               {"words", nullptr}},
                              true);
    EXPECT_EQ(form.integer("count"), 7);
    EXPECT_TRUE(form.flag("urgent"));
    EXPECT_EQ(to_rfc3339(*form.instant("at")), "2026-07-01T10:00:00Z");
    EXPECT_FALSE(form.has("words"));
    EXPECT_EQ(wrong({{"title", 7}}, true), "title");
    EXPECT_EQ(wrong({{"title", "T"}, {"count", "7"}, {"urgent", "on"}, {"tags", "a"}}, true), "count urgent tags");
    EXPECT_EQ(wrong({{"title", "T"}, {"count", 1.5}}, true), "count");
    EXPECT_EQ(wrong({{"title", "T"}, {"tags", Json::Array{Json(1)}}}, true), "tags");
}

TEST(Form, NamesEachFieldThatIsWrongOnce)
{
    EXPECT_EQ(wrong({{"title", ""}}), "title");
    EXPECT_EQ(wrong({{"title", "   "}}), "title");
    EXPECT_EQ(wrong({{"title", "ti bokstavr"}}), "title");
    EXPECT_EQ(wrong({{"title", "ti bokståv"}}), "") << "characters, not bytes";
    EXPECT_EQ(wrong({{"title", "to\nlinjer"}}), "title");
    EXPECT_EQ(wrong({{"title", "a\x01"}}), "title");
    EXPECT_EQ(wrong({{"words", "a\tb\nc"}}), "");
    EXPECT_EQ(wrong({{"words", "a\x1b[31m"}}), "words");
    EXPECT_EQ(wrong({{"count", "51"}}), "count");
    EXPECT_EQ(wrong({{"count", "-1"}}), "count");
    EXPECT_EQ(wrong({{"count", "1e3"}}), "count");
    EXPECT_EQ(wrong({{"count", "99999999999999999999"}}), "count");
    EXPECT_EQ(wrong({{"urgent", "maybe"}}), "urgent");
    EXPECT_EQ(wrong({{"kind", "poem"}, {"unit", "7"}, {"at", "yesterday"}, {"day", "2026-02-30"}}), "kind unit at day");
    EXPECT_EQ(wrong({{"at", "2026-11-24T25:00"}}), "at");
    EXPECT_EQ(wrong({{"tags", Json::Array{Json("a"), Json("b"), Json("c"), Json("d")}}}), "tags");
    EXPECT_EQ(wrong({{"channels", Json::Array{Json("sms"), Json("fax")}}}), "channels");
    EXPECT_EQ(wrong({{"kind", Json::Array{Json("news"), Json("news")}}}), "kind") << "twice the same key";
    EXPECT_EQ(wrong({{"colour", "red"}, {"picture", "text"}}), "colour picture");
    EXPECT_EQ(wrong({{"request_id", "7"}}), "request_id");
    EXPECT_EQ(wrong({{"_csrf", "x"}, {"request_id", "018f3c5e-0000-7000-8000-000000000000"}}), "");
}

TEST(Form, TakesFilesOnlyWhereTheShapeHasThem)
{
    Request request = form_request({});
    request.uploads.push_back({"picture", "a.jpg", "image/jpeg", "/nowhere", 1000});
    EXPECT_EQ(wrong(request), "");
    EXPECT_EQ(Form::read(request, shape).file("picture")->name, "a.jpg");
    request.uploads[0].bytes = 1001;
    EXPECT_EQ(wrong(request), "picture");
    request.uploads[0] = {"title", "a.jpg", "image/jpeg", "/nowhere", 1};
    EXPECT_EQ(wrong(request), "title");
}

TEST(Form, TreatsAFieldThatTheShapeHasNotAsABug)
{
    const Form form = form_of({});
    EXPECT_THROW(form.text("titel"), Problem);
    EXPECT_THROW(form.integer("title"), Problem);
    EXPECT_THROW(form.has("titel"), Problem);
    EXPECT_EQ(form.maybe_text("words"), std::nullopt);
    EXPECT_EQ(form.request_id(), std::nullopt);
}
