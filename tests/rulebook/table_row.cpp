#include "table_row.h"

#include "base/text.h"

namespace samband::rulebook::testing {
namespace {

/// "portrait not asked", "staff situation picture declined", "portrait consented aged 14 guardian not asked"
Picture picture_of(const std::string& text)
{
    const auto says = [&](std::string_view words) { return text.find(words) != std::string::npos; };
    Pictured person;
    person.staff = says("staff ");
    const std::size_t guardian = text.find("guardian ");
    const std::string own = text.substr(0, guardian);
    const std::string theirs = guardian == std::string::npos ? "" : text.substr(guardian);
    const auto consent = [](const std::string& part) -> std::optional<bool> {
        if (part.find("consented") != std::string::npos) return true;
        if (part.find("declined") != std::string::npos) return false;
        return std::nullopt;
    };
    person.consent = consent(own);
    person.guardian_consent = consent(theirs);
    if (const auto age = text.find("aged "); age != std::string::npos) person.age = std::stoi(text.substr(age + 5));
    return {says("portrait") ? PictureKind::portrait : PictureKind::situation, {person}};
}

/// "case handling", "not secured elsewhere"
bool take_document(Question& question, std::string token)
{
    const bool no = token.starts_with("not ");
    if (no) token.erase(0, 4);
    Documents documents = question.documents.value_or(Documents{});
    if (token == "case handling")
        documents.case_handling = !no;
    else if (token == "documentation value")
        documents.documentation_value = !no;
    else if (token == "secured elsewhere")
        documents.secured_elsewhere = !no;
    else
        return false;
    question.documents = documents;
    return true;
}

/// "relation pupil": a pupil is also a role
bool take_relation(Question& question, const std::string& token)
{
    if (!token.starts_with("relation ")) return false;
    question.relation = read_word<Relation>(token.substr(9)).value();
    return true;
}

bool take_flag(Question& question, std::string token)
{
    const bool no = token.starts_with("not ");
    if (no) token.erase(0, 4);
    std::ranges::replace(token, ' ', '_');
    const auto flag = read_word<Flag>(token);
    if (!flag) return false;
    if (no)
        question.flags.remove(*flag);
    else
        question.flags.add(*flag);
    return true;
}

std::string duty_text(const Json& duty)
{
    std::string text = duty.find("duty")->string();
    for (std::string_view key : {"level", "within", "as", "name", "to", "from", "with"}) {
        const Json* value = duty.find(key);
        if (!value) continue;
        (text += " ") += key;
        if (value->is_string())
            text += " " + value->string();
        else
            for (const Json& one : value->items()) text += " " + one.string();
    }
    return text;
}

bool has_duty(const Ruling& ruling, const std::string& wanted)
{
    const Json json = to_json(ruling);
    return std::ranges::any_of(json.find("duties")->items(), [&](const Json& duty) {
        return (wanted.find(' ') == std::string::npos ? duty.find("duty")->string() : duty_text(duty)) == wanted;
    });
}

std::string words_of_roles(const std::vector<Role>& roles)
{
    std::string text;
    for (Role role : roles) (text += text.empty() ? "" : ", ") += word(role);
    return text;
}

/// "approval communications-officer", "refer crisis-management, mayor", "allowed"
std::string outcome_text(const Ruling& ruling)
{
    std::string text(word(ruling.outcome));
    if (ruling.needs_approval()) text += " " + words_of_roles(ruling.approval);
    if (!ruling.speakers.empty()) text += " " + words_of_roles(ruling.speakers);
    return text;
}

std::string check_ruling(const std::string& wanted, const Ruling& ruling)
{
    std::string wrong, consult, inform;
    const std::vector<std::string> parts = cut(wanted, ';');
    if (parts[0] != outcome_text(ruling)) wrong += " outcome is " + outcome_text(ruling) + ".";
    for (const std::string& part : std::span(parts).subspan(1)) {
        if (part.starts_with("consult: "))
            consult = part.substr(9);
        else if (part.starts_with("inform: "))
            inform = part.substr(8);
        else if (part.starts_with("duties: ")) {
            for (const std::string& duty : cut(part.substr(8), ','))
                if (!has_duty(ruling, duty)) wrong += " duty missing: " + duty + ".";
        } else if (part.starts_with("no duties: ")) {
            for (const std::string& duty : cut(part.substr(11), ','))
                if (has_duty(ruling, duty)) wrong += " duty not wanted: " + duty + ".";
        } else
            wrong += " cannot read «" + part + "».";
    }
    if (consult != words_of_roles(ruling.consult)) wrong += " consult is " + words_of_roles(ruling.consult) + ".";
    if (inform != words_of_roles(ruling.inform)) wrong += " inform is " + words_of_roles(ruling.inform) + ".";
    return wrong;
}

std::string check_clauses(const Rulebook& book, const std::string& wanted, const Ruling& ruling)
{
    std::string wrong, have;
    std::vector<std::string> cited;
    for (const Citation& one : ruling.because) {
        cited.push_back((one.source == book.name ? "" : one.source + " ") + one.section);
        (have += have.empty() ? "" : ", ") += cited.back();
    }
    const std::vector<std::string> list = cut(wanted, ',');
    if (cited[0] != list[0]) wrong += " decided by " + cited[0] + ".";
    for (const std::string& one : list)
        if (std::ranges::find(cited, one) == cited.end()) wrong += " does not cite " + one + " but " + have + ".";
    return wrong;
}

} // namespace

std::vector<std::string> cut(const std::string& text, char at)
{
    std::vector<std::string> out;
    for (std::string_view part : split(text, at)) out.emplace_back(trim(part));
    return out;
}

/// "E6" of "# Saksbehandling skjer i fagsystemene  # E6, G1"; not the H1 of a word or of a number.
static std::vector<std::string> requirements_in(const std::string& comment)
{
    static const std::string between = " ,:;.()#";
    std::vector<std::string> found;
    std::size_t from = 0;
    while ((from = comment.find_first_not_of(between, from)) != std::string::npos) {
        const std::string word = comment.substr(from, comment.find_first_of(between, from) - from);
        from += word.size();
        if (word.size() > 1 && word.size() < 4 && word[0] >= 'A' && word[0] <= 'N' &&
            word.find_first_not_of("0123456789", 1) == std::string::npos)
            found.push_back(word);
    }
    return found;
}

std::vector<TableRow> read_table(const std::filesystem::path& path)
{
    std::vector<TableRow> rows;
    std::vector<std::string> requirements;
    std::istringstream in(text_of(path));
    std::string line;
    for (int number = 1; std::getline(in, line); ++number) {
        if (trim(line).empty()) requirements.clear();
        if (line.starts_with('#'))
            if (auto named = requirements_in(line); !named.empty()) requirements = std::move(named);
        if (trim(line).empty() || line.starts_with('#')) continue;
        const std::vector<std::string> cells = cut(line, '|');
        if (cells.size() != 3)
            throw std::runtime_error(path.string() + ":" + std::to_string(number) + ": not three cells");
        rows.push_back({number, cells[0], cells[1], cells[2], requirements});
    }
    return rows;
}

Question question_of(const std::string& text)
{
    Question question;
    const std::vector<std::string> tokens = cut(text, ',');
    question.act = read_word<Act>(tokens[0]).value();
    for (const std::string& token : std::span(tokens).subspan(1)) {
        if (const auto role = read_word<Role>(token))
            question.roles.add(*role);
        else if (const auto channel = read_word<Channel>(token))
            question.channel = *channel;
        else if (const auto category = read_word<Category>(token))
            question.category = *category;
        else if (const auto statement = read_word<Statement>(token))
            question.statement = *statement;
        else if (const auto importance = read_word<Importance>(token))
            question.importance = *importance;
        else if (token == "crisis")
            question.situation = Situation::crisis;
        else if (token.find("portrait") != std::string::npos || token.find("picture") != std::string::npos)
            question.picture = picture_of(token);
        else if (!take_relation(question, token) && !take_document(question, token) && !take_flag(question, token))
            throw std::runtime_error("cannot read «" + token + "» in " + text);
    }
    const bool told = text.find("own channel") != std::string::npos;
    if (!told && question.channel && always_own(*question.channel)) question.flags.add(Flag::own_channel);
    return question;
}

std::string mismatch(const Rulebook& book, const TableRow& row, const Ruling& ruling)
{
    return check_ruling(row.ruling, ruling) + check_clauses(book, row.clauses, ruling);
}

} // namespace samband::rulebook::testing
