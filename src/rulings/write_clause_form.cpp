#include "base/text.h"
#include "rulings/clause_form.h"
#include "rulings/toml_value.h"

namespace samband::rulings {

namespace {

class FormWriter {
public:
    ClauseWritten written;

    explicit FormWriter(const ClauseForm& form)
    {
        line("", "[[section.clause]]");
        text("id", form.id);
        text("heading", form.heading);
        line("says", "says = " + toml_text(form.says));
        line("strength", "strength = " + toml_text(form.strength));
        if (form.always) line("always", "always = true");
        text("from", form.from);
        text("until", form.until);
        lists(form, "when.");
        for (const auto& [flag, value] : form.flags)
            if (!value.empty()) line("flag_" + flag, "when." + flag + " = " + value);
        lists(form, "unless.");
        if (!form.outcome.empty()) line("outcome", "then.outcome = " + toml_text(form.outcome));
        lists(form, "then.");
        duties(form);
        rest(form.rest);
    }

private:
    void line(std::string field, std::string_view text)
    {
        (written.lines += "  ").append(text) += '\n';
        written.field_of_line.push_back(std::move(field));
    }
    void text(std::string_view key, const std::string& value)
    {
        if (!value.empty()) line(std::string(key), std::string(key) + " = " + toml_text(value));
    }
    void lists(const ClauseForm& form, std::string_view table)
    {
        for (const ListField& field : list_fields()) {
            const auto found = form.lists.find(field.name);
            if (!field.key.starts_with(table) || found == form.lists.end() || found->second.empty()) continue;
            std::string words;
            for (const std::string& word : found->second) (words += words.empty() ? "" : ", ") += toml_text(word);
            const std::string value = found->second.size() == 1 ? words : "[" + words + "]";
            line(std::string(field.name), std::string(field.key) + " = " + value);
        }
    }
    void duties(const ClauseForm& form)
    {
        if (form.duties.empty()) return;
        if (form.duties.size() == 1) return line("duties", "then.duties = [" + duty(form.duties[0]) + "]");
        line("duties", "then.duties = [");
        for (const DutyRow& row : form.duties) line("duties", "  " + duty(row) + ",");
        line("duties", "]");
    }
    static std::string duty(const DutyRow& row)
    {
        std::string text = "{ duty = " + toml_text(row.duty);
        const std::string first = row.first.empty() ? "" : key_of_duty_word(row.duty, row.first);
        const std::string second = row.second.empty() ? "" : key_of_duty_word(row.duty, row.second);
        if (!first.empty() && first == second && (first == "to" || first == "from" || first == "with"))
            return text + ", " + first + " = [" + toml_text(row.first) + ", " + toml_text(row.second) + "] }";
        if (!first.empty()) text += ", " + first + " = " + toml_text(row.first);
        if (!second.empty()) text += ", " + second + " = " + toml_text(row.second);
        return text + " }";
    }
    void rest(std::string_view rest)
    {
        if (trim(rest).empty()) return;
        written.rest_from = static_cast<int>(written.field_of_line.size()) + 1;
        for (const std::string_view one : split(trim(rest), '\n')) line("rest", one);
    }
};

} // namespace

ClauseWritten write_clause(const ClauseForm& form)
{
    return FormWriter(form).written;
}

} // namespace samband::rulings
