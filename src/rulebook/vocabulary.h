#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

/// The words that questions, rulings and rule books are written in (the frozen interface, one enumeration a word list).
/// The code word of `Act::open_account` is "open-account": the tables below stand in the enumerations' order.
namespace samband::rulebook {

enum class Act {
    reply,
    publish,
    open_account,
    connect_privately,
    name_person,
    inform_staff,
    end_dialogue,
    hide,
    delete_,
    speak_to_press,
    speak_privately,
    send_alert,
    publish_picture,
    answer_letter,
    start_external_measure,
    record,
    comment_case,
};

/// `nearest_leader` stands for whoever leads the asker: rulings name it, nobody holds it.
enum class Role {
    mayor,
    chief_executive,
    director,
    unit_leader,
    section_leader,
    communications_officer,
    web_editor,
    service_office,
    account_administrator,
    archivist,
    specialist,
    case_officer,
    enterprise_board,
    enterprise_manager,
    union_representative,
    elected_member,
    crisis_management,
    leadership,
    mail_room,
    duty_officer,
    data_protection_officer,
    teacher,
    pupil,
    employee,
    nearest_leader,
};

enum class Category {
    question,
    factual_error,
    dissatisfied,
    formal_criticism,
    praise,
    neutral,
    case_matter,
    application,
    political_matter,
    personnel_matter,
    individual_case,
    irrelevant,
    personal_attack,
    unlawful,
    rumour,
    staff_attacked,
    offensive,
    out_of_context,
    contact_request,
    access_request,
    concern,
    complaint,
    privacy_request,
    media_enquiry,
    whistleblowing,
};

enum class Statement { fact, assessment, political, administrative, critical };

enum class Channel {
    website,
    intranet,
    email,
    newsletter,
    sms,
    chat,
    notice,
    newspaper,
    press,
    facebook,
    instagram,
    linkedin,
    x,
    youtube,
    mastodon,
    bluesky,
    blog,
    forum,
    letter,
};

enum class Importance { ordinary, important, principled };
enum class Relation { pupil, patient, user, relative, supplier, politician, subordinate };
enum class Situation { normal, crisis };
enum class PictureKind { portrait, situation };

/// The yes-or-no keys of a question.
enum class Flag { own_unit, own_channel, delegated, in_doubt, waived, other_units, touches_staff, told_staff };

/// In order of strength: a later outcome wins over an earlier one.
enum class Outcome { allowed, advised_against, approval, refer, forbidden };

enum class Strength { shall, should, may };

enum class DutyKind {
    answer,
    holding_reply,
    sign,
    thank,
    correct_facts,
    apologise_and_say_what_happens,
    use_text,
    tell_duty_to_document,
    refer_sender,
    forward,
    move_to_discreet_channel,
    no_reply_in_thread,
    keep_evidence,
    record,
    journal,
    report,
    link_to_website,
    tell_staff_first,
    tell_staff_now,
    state_private,
    no_title_or_letterhead,
    show_contact,
    use_logo,
    consent,
    guardian_consent,
    ask_archivist,
    hold,
    use_current_message,
    staff_attack_routine,
    state_role,
    permission,
    coordinate,
    follow_up,
    take_up_in_line,
    whistleblowing_routine,
    pass_to_leadership,
    inform_of_use,
    evaluate,
    plan_internal_first,
};

enum class Within { same_day, without_undue_delay, reasonable };
enum class Level { must, should, may };
enum class SignAs { first_name, full_name_title_unit, none };

/// How a rule book says a deadline; the engine reckons the time from the question.
enum class Deadline { end_of_day, a_day_later };

/// The table of one vocabulary: what its key is called, and its words.
template <class Word>
struct Words;

/// The code word as it stands in JSON and TOML.
template <class Word>
constexpr std::string_view word(Word value)
{
    return Words<Word>::all[static_cast<std::size_t>(value)];
}

/// The value of a code word, or nothing.
template <class Word>
constexpr std::optional<Word> read_word(std::string_view text)
{
    for (std::size_t i = 0; i < Words<Word>::all.size(); ++i)
        if (Words<Word>::all[i] == text) return static_cast<Word>(i);
    return std::nullopt;
}

/// "reply, publish, …": for messages that list what is known.
template <class Word>
std::string known_words()
{
    std::string list;
    for (std::string_view one : Words<Word>::all) (list += list.empty() ? "" : ", ") += one;
    return list;
}

} // namespace samband::rulebook

#include "rulebook/words.h" // IWYU pragma: export
