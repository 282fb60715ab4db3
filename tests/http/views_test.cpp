#include "http/views.h"

#include "base/problem.h"
#include "http/mustache.h"

#include <gtest/gtest.h>

namespace samband::http {

using Sources = std::map<std::string, std::string, std::less<>>;

static std::string shown(std::string_view source, const Json& model)
{
    std::string out;
    Mustache::compile(source, "t").render(model, "", out);
    return out;
}

static std::string view_problem(const Sources& sources, std::string_view nn = "")
{
    try {
        const Views views(Catalogue::read(nn, nn), sources);
        return "none";
    } catch (const Problem& problem) {
        return problem.what();
    }
}

TEST(Mustache, EscapesValues)
{
    const Json model =
        Json::object({{"x", "<a href=\"'&"}, {"x_html", "<b>"}, {"n", 12}, {"yes", true}, {"none", nullptr}});
    EXPECT_EQ(shown("{{x}} {{ n }} {{yes}} {{none}}{{missing}}", model), "&lt;a href=&quot;&#39;&amp; 12 true ");
    EXPECT_EQ(shown("{{{x_html}}}", model), "<b>");
    EXPECT_THROW(shown("{{{x}}}", model), Problem);
    EXPECT_THROW(shown("{{&x}}", model), Problem);
}

TEST(Mustache, SectionsOpenOnWhatIsThere)
{
    for (const Json& closed : {Json(), Json(false), Json(""), Json(0), Json::array()}) {
        const Json model = Json::object({{"x", closed}});
        EXPECT_EQ(shown("{{#x}}yes{{/x}}{{^x}}no{{/x}}", model), "no");
    }
    for (const Json& open : {Json(true), Json("a"), Json(1), Json(0.5), Json::object()}) {
        const Json model = Json::object({{"x", open}});
        EXPECT_EQ(shown("{{#x}}yes{{/x}}{{^x}}no{{/x}}", model), "yes");
    }
    EXPECT_EQ(shown("{{#x}}yes{{/x}}{{^x}}no{{/x}}", Json::object()), "no");
}

TEST(Mustache, ListsRepeatAndKnowTheirEnds)
{
    Json list = Json::array();
    for (const char* name : {"a", "b", "c"}) list.push(Json::object({{"name", name}}));
    const Json model = Json::object({{"list", list}, {"outer", "o"}, {"words", Json(Json::Array{"x", "y"})}});
    EXPECT_EQ(
        shown("{{#list}}{{#-first}}[{{/-first}}{{name}}{{outer}}{{^-last}},{{/-last}}{{#-last}}]{{/-last}}{{/list}}",
              model),
        "[ao,bo,co]");
    EXPECT_EQ(shown("{{#words}}{{.}}{{#list}}{{name}}{{/list}};{{/words}}", model), "xabc;yabc;");
    EXPECT_EQ(shown("{{#list}}{{^missing}}{{name}}{{/missing}}{{/list}}", model), "abc");
}

TEST(Mustache, DottedNamesBindAtTheirFirstPart)
{
    const Json model = Json::object({{"a", Json::object({{"b", Json::object({{"c", "1"}})}})},
                                     {"in", Json::object({{"a", Json::object({{"x", "2"}})}})}});
    EXPECT_EQ(shown("{{a.b.c}}{{#in}}{{a.x}}{{a.b.c}}{{/in}}{{#a.b}}{{c}}{{/a.b}}", model), "121");
}

TEST(Mustache, ADotInFrontLooksNoFurther)
{
    const Json model =
        Json::object({{"title", "page"}, {"who", Json::object({{"name", "Kari"}, {"at", Json::object({{"x", 1}})}})}});
    EXPECT_EQ(shown("{{#who}}{{.name}}{{#.title}}, {{.title}}{{/.title}}{{.at.x}}{{title}}{{/who}}{{.title}}", model),
              "Kari1pagepage");
}

TEST(Mustache, IndentationAndCommentsAreForTheReader)
{
    EXPECT_EQ(shown("<ul>\n    {{! all\n  of them }}\n  <li>{{x}} b</li>\n\n\n</ul>\n", Json::object({{"x", "a"}})),
              "<ul>\n\n<li>a b</li>\n</ul>\n");
}

TEST(Mustache, RefusesWithNameAndLine)
{
    for (const auto& [source, begins] : std::initializer_list<std::pair<const char*, const char*>>{
             {"a\n{{#x}}b", "t:2: avsnittet lukkes ikke"},
             {"{{/x}}", "t:1: avsnittet er ikke åpnet"},
             {"{{#x}}\n{{/y}}", "t:2: et annet avsnitt er åpent"},
             {"\n\n{{x", "t:3: taggen lukkes ikke"},
             {"{{}}", "t:1: ukjent tagg"},
             {"{{=<% %>=}}", "t:1: ukjent tagg"},
             {"{{a b}}", "t:1: ukjent tagg"},
             {"{{> x}}", "t:1: ukjent tagg"}}) {
        try {
            Mustache::compile(source, "t");
            ADD_FAILURE() << source;
        } catch (const Problem& problem) {
            EXPECT_TRUE(std::string_view(problem.what()).starts_with(begins)) << problem.what();
        }
    }
}

TEST(Views, AreTranslatedWhenLoaded)
{
    const Views views(Catalogue::read("msgid \"Godkjennes av {{name}} & co\"\nmsgstr \"{{name}} godkjenner <det>\"\n",
                                      "msgid \"Godkjennes av {{name}} & co\"\nmsgstr \"To be approved by {{name}}\"\n"),
                      Sources{{"a/b", "<p title=\"[[Godkjennes av\n  {{name}} & co]]\">"}});
    const Json model = Json::object({{"name", "<Kari>"}});
    EXPECT_EQ(views.render("a/b", model, Language::nb), "<p title=\"Godkjennes av &lt;Kari&gt; &amp; co\">");
    EXPECT_EQ(views.render("a/b", model, Language::nn), "<p title=\"&lt;Kari&gt; godkjenner &lt;det&gt;\">");
    EXPECT_EQ(views.render("a/b", model, Language::en), "<p title=\"To be approved by &lt;Kari&gt;\">");
}

TEST(Views, LayoutsHoldTheBody)
{
    const Views views(Catalogue::read("", ""),
                      Sources{{"h/page", "<html>{{{body}}}</html>"},
                              {"h/staff", "{{! layout: h/page }}<main>{{title}}{{{body}}}</main>"},
                              {"a/b", "{{! layout: h/staff }}\n<p>{{title}}</p>"}});
    EXPECT_EQ(views.render("a/b", Json::object({{"title", "T"}}), Language::nb), "<html><main>T<p>T</p></main></html>");
    EXPECT_TRUE(views.has("a/b"));
    EXPECT_FALSE(views.has("a/c"));
    EXPECT_THROW(views.render("a/c", Json::object(), Language::nb), Problem);
}

TEST(Views, PartsTakeValues)
{
    const Views views(
        Catalogue::read("msgid \"Navn\"\nmsgstr \"Namn\"\n", "msgid \"Navn\"\nmsgstr \"Name\"\n"),
        Sources{
            {"h/field", "<label>((label))((#hint)) <small>((hint))</small>((/hint))</label><input name=\"((name))\" "
                        "value=\"{{values.((name))}}\">\n"},
            {"h/two",
             "{{> h/field name=\"((first))\" label=\"[[Navn]]\"}}{{> h/field name=\"b\" label=\"{{x}}\" hint=\"h\"}}"},
            {"a/b", "{{> h/two first=\"a\"}}"}});
    const Json model = Json::object({{"values", Json::object({{"a", "1"}, {"b", "2"}})}, {"x", "X"}});
    EXPECT_EQ(views.render("a/b", model, Language::nn), "<label>Namn</label><input name=\"a\" value=\"1\"><label>X "
                                                        "<small>h</small></label><input name=\"b\" value=\"2\">");
    EXPECT_FALSE(views.has("h/field"));
}

TEST(Views, RefuseWhatIsWrongWhenLoaded)
{
    EXPECT_EQ(view_problem({{"a/b", "[[Tekst]] [[To]]"}}),
              "oversettelser mangler:\na/b: nn: Tekst\na/b: nn: To\na/b: en: Tekst\na/b: en: To\n");
    EXPECT_EQ(view_problem({{"a/b", "[[Av {{x}}]]"}}, "msgid \"Av {{x}}\"\nmsgstr \"Av {{y}}\"\n"),
              "a/b: oversettelsen har andre variabler: Av {{y}}");
    EXPECT_EQ(view_problem({{"a/b", "{{> a/c}}"}}), "a/b: ingen visning heter a/c");
    EXPECT_EQ(view_problem({{"a/b", "{{> a/b}}"}}), "a/b: a/b holder seg selv");
    EXPECT_EQ(view_problem({{"a/b", "{{! layout: a/c }}"}}), "a/b: ingen visning heter a/c");
    EXPECT_EQ(view_problem({{"a/b", "((web/nothing.css))"}}), "no such web file: /web/nothing.css");
    EXPECT_EQ(view_problem({{"a/b", "((what is this?))"}}), "a/b: ukjent merke ((what is this?))");
    EXPECT_EQ(view_problem({{"a/b", "{{> a/c x=y}}"}, {"a/c", ""}}), "a/b: verdien forstås ikke: x=y");
}

} // namespace samband::http
