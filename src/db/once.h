#pragma once
#include "db/transaction.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>

/// What many acts of one transaction ask alike (the rule book, office hours) is read once.
namespace samband::db {

/// What an open transaction has read and keeps, by names that begin with a folder ("people.hours.0198…"): a query of
/// that folder that writes makes it forget them.
class Once {
public:
    std::shared_ptr<const void> find(std::string_view name) const
    {
        const auto found = kept_.find(name);
        return found == kept_.end() ? nullptr : found->second;
    }
    void keep(const std::string& name, std::shared_ptr<const void> what) { kept_[name] = std::move(what); }
    void forget(std::string_view beginning)
    {
        for (auto it = kept_.lower_bound(beginning); it != kept_.end() && it->first.starts_with(beginning);)
            it = kept_.erase(it);
    }

protected:
    Once() = default;
    virtual ~Once() = default; // it is found behind the transaction that it belongs to

private:
    std::map<std::string, std::shared_ptr<const void>, std::less<>> kept_;
};

/// What `read` gives, read the first time and kept under that name. One name is of one type.
template <typename Read>
auto once(Reading& tx, const std::string& name, Read read)
{
    using Given = const decltype(read());
    Once* const kept = dynamic_cast<Once*>(&tx);
    if (kept)
        if (auto found = kept->find(name)) return std::static_pointer_cast<Given>(std::move(found));
    auto made = std::make_shared<Given>(read());
    if (kept) kept->keep(name, made);
    return made;
}

/// For a name that is no folder's: read it anew from now on.
inline void forget_once(Reading& tx, std::string_view name)
{
    if (Once* const kept = dynamic_cast<Once*>(&tx)) kept->forget(name);
}

} // namespace samband::db
