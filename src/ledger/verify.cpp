#include "ledger/verify.h"

#include "base/problem.h"
#include "ledger/commitment.h"
#include "ledger/contents.h"
#include "ledger/erasures.h"
#include "ledger/frontier.h"
#include "ledger/tile.h"
#include "ledger/tile_check.h"

namespace samband::ledger {
namespace {

/// What ends the check: the first thing that does not hold.
struct Fault {
    std::string says;
    std::optional<std::uint64_t> entry;
};

Fault at_entry(std::uint64_t index, const std::string& says)
{
    return {"Innførsel " + std::to_string(index) + " holder ikke: " + says, index};
}

class LogCheck {
public:
    LogCheck(const Fetch& fetch, Verdict& verdict) : fetch_(fetch), verdict_(verdict), tiles_(fetch) {}

    /// Replays the log in order, bundle by bundle.
    void run()
    {
        const std::uint64_t size = verdict_.checkpoint.size;
        for (std::uint64_t n = 0; width_of(0, n, size) > 0; ++n) check_bundle(n, width_of(0, n, size));
        if (const auto bad = tiles_.finish()) throw Fault{*bad, std::nullopt};
        if (const auto index = erasures_.first_without_decision())
            throw at_entry(*index, "innholdet mangler, og ingen innførsel vedtar at det er slettet.");
        if (frontier_.root() != verdict_.checkpoint.root)
            throw Fault{"Innførslene gir en annen rot enn den som er signert.", std::nullopt};
        verdict_.erased = erasures_.count();
    }

private:
    void check_bundle(std::uint64_t number, std::uint64_t width)
    {
        const auto bundle = fetch_(TileName{std::nullopt, number, width}.path());
        const auto entries = bundle ? entries_in(*bundle) : std::nullopt;
        if (!entries || entries->size() != width)
            throw at_entry(number * tile_width, "bunken med innførsler mangler eller er skadet.");
        const auto contents = fetch_(contents_path(number));
        if (number == 0) with_contents_ = contents.has_value();
        if (with_contents_ && !contents) throw at_entry(number * tile_width, "innholdet mangler.");

        tiles_.open_leaves(number, width);
        std::string_view lines = with_contents_ ? std::string_view(*contents) : std::string_view();
        for (const std::string_view entry : *entries) check_entry(entry, lines);
        if (!lines.empty()) throw at_entry(frontier_.size(), "det er innhold uten innførsel.");
    }

    void check_entry(std::string_view entry, std::string_view& lines)
    {
        const std::uint64_t index = frontier_.size();
        const std::optional<Hash> commitment = commitment_in(entry);
        if (!commitment) throw at_entry(index, "den har et format vi ikke kjenner.");
        if (with_contents_) check_content(index, *commitment, lines);
        const Hash leaf = leaf_hash(entry);
        if (!tiles_.leaf_is(index, leaf)) throw at_entry(index, "den står ikke slik i protokollens flis.");
        frontier_.push(leaf, [this](int height, std::uint64_t at, const Hash& node) { tiles_.see(height, at, node); });
        if (const auto& bad = tiles_.bad()) throw Fault{*bad, std::nullopt};
    }

    void check_content(std::uint64_t index, const Hash& commitment, std::string_view& lines)
    {
        const std::size_t end = lines.find('\n');
        if (end == lines.npos) throw at_entry(index, "innholdet mangler.");
        const ContentLine line = read_content_line(lines.substr(0, end));
        lines.remove_prefix(end + 1);
        switch (line.kind) {
        case ContentLine::Kind::wrong:
            throw at_entry(index, "kolonnene sier noe annet enn teksten, eller linjen er skadet.");
        case ContentLine::Kind::erased:
            erasures_.erased(index, line.entry, line.decision);
            return;
        case ContentLine::Kind::said:
            break;
        }
        if (commit(line.salt, line.act) != commitment)
            throw at_entry(index, "innholdet er et annet enn det som ble ført inn.");
        ++verdict_.contents;
        erasures_.said(line.act);
    }

    const Fetch& fetch_;
    Verdict& verdict_;
    TileCheck tiles_;
    Erasures erasures_;
    Frontier frontier_;
    bool with_contents_ = false;
};

} // namespace

Verdict verify_log(const Fetch& fetch, const VerifierKey& key)
{
    Verdict verdict;
    try {
        const auto note = fetch("checkpoint");
        if (!note) throw Fault{"Det finnes ikke noe sjekkpunkt her.", std::nullopt};
        verdict.checkpoint = open_checkpoint(parse_note(*note), key);
        LogCheck(fetch, verdict).run();
        verdict.holds = true;
        verdict.says = "Protokollen er hel.";
    } catch (const Fault& fault) {
        verdict.says = fault.says;
        verdict.first_bad = fault.entry;
    } catch (const Problem& problem) {
        verdict.says = problem.what();
    }
    return verdict;
}

} // namespace samband::ledger
