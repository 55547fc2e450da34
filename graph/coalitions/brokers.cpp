#include "graph/coalitions/brokers.hpp"

#include <algorithm>
#include <iterator>

#include "graph/base/error.hpp"
#include "graph/base/text.hpp"

namespace lobbynet {
namespace {

using Entities = std::vector<std::uint32_t>;
constexpr std::uint32_t outside = ~std::uint32_t{0};

Entities sorted_once(Entities entities) {
    std::ranges::sort(entities);
    entities.erase(std::unique(entities.begin(), entities.end()), entities.end());
    return entities;
}

class BrokerFinder {
 public:
    BrokerFinder(const Dossier& dossier, const NetworkQuery& query, const Entities& a,
                 const Entities& b, const Monitor& monitor)
        : dossier_(dossier), view_(dossier, query), monitor_(monitor) {
        const Entities all_a = sorted_once(a);
        const Entities all_b = sorted_once(b);
        if (all_a.empty() || all_b.empty())
            throw UsageError("a group without members", "name two groups that have some");
        if (all_a == all_b)
            throw UsageError("both groups have the same members", "name two different groups");
        std::ranges::set_difference(all_a, all_b, std::back_inserter(out_.only_a));
        std::ranges::set_difference(all_b, all_a, std::back_inserter(out_.only_b));
        std::ranges::set_intersection(all_a, all_b, std::back_inserter(out_.both));
        in_a_.assign(view_.size(), outside);
        in_b_.assign(view_.size(), outside);
        for (std::uint32_t i = 0; i < out_.only_a.size(); ++i) in_a_[out_.only_a[i]] = i;
        for (std::uint32_t i = 0; i < out_.only_b.size(); ++i) in_b_[out_.only_b[i]] = i;
    }

    Brokers find() {
        out_.pairs = std::uint64_t{out_.only_a.size()} * out_.only_b.size();
        mark_contacts();
        for (std::uint32_t e = 0; e < view_.size(); ++e) {
            if (view_.near(e).empty() || !view_.acts(e) || dossier_.entities[e].is_author) continue;
            if (e % 1024 == 0) monitor_.check();
            consider(e);
        }
        for (const auto count : brokers_of_) out_.brokered += count > 0 ? 1 : 0;
        for (Broker& broker : out_.brokers) credit(broker);
        std::ranges::sort(out_.brokers, [this](const Broker& x, const Broker& y) {
            if (x.pairs != y.pairs) return x.pairs > y.pairs;
            if (x.only != y.only) return x.only > y.only;
            const auto& left = dossier_.entities[x.entity].name;
            const auto& right = dossier_.entities[y.entity].name;
            return left != right ? left < right : x.entity < y.entity;
        });
        return std::move(out_);
    }

 private:
    std::size_t pair(std::uint32_t a, std::uint32_t b) const {
        return std::size_t{a} * out_.only_b.size() + b;
    }

    void mark_contacts() {
        in_contact_.assign(out_.pairs, false);
        brokers_of_.assign(out_.pairs, 0);
        for (std::uint32_t i = 0; i < out_.only_a.size(); ++i) {
            for (const auto other : contacts_of(view_, out_.only_a[i])) {
                if (in_b_[other] == outside) continue;
                in_contact_[pair(i, in_b_[other])] = true;
                ++out_.in_contact;
            }
        }
    }

    /// Visits the pairs that somebody with these contacts brokers.
    template <class Visit>
    void each_pair(const Entities& near_a, const Entities& near_b, Visit visit) const {
        for (const auto a : near_a) {
            for (const auto b : near_b) {
                const auto at = pair(in_a_[a], in_b_[b]);
                if (!in_contact_[at]) visit(a, b, at);
            }
        }
    }

    void consider(std::uint32_t e) {
        Entities near_a;
        Entities near_b;
        for (const auto other : contacts_of(view_, e)) {
            if (in_a_[other] != outside) near_a.push_back(other);
            if (in_b_[other] != outside) near_b.push_back(other);
        }
        Entities used_a;
        Entities used_b;
        Broker broker;
        each_pair(near_a, near_b, [&](std::uint32_t a, std::uint32_t b, std::size_t at) {
            ++broker.pairs;
            ++brokers_of_[at];
            used_a.push_back(a);
            used_b.push_back(b);
        });
        const bool is_shared = std::ranges::binary_search(out_.both, e);
        if (broker.pairs == 0 && !is_shared) return;
        broker.entity = e;
        broker.role = is_shared             ? BrokerPlace::both
                      : in_a_[e] != outside ? BrokerPlace::inside_a
                      : in_b_[e] != outside ? BrokerPlace::inside_b
                                            : BrokerPlace::liaison;
        for (const auto a : sorted_once(used_a)) broker.in_a.push_back(find_contact(view_, e, a));
        for (const auto b : sorted_once(used_b)) broker.in_b.push_back(find_contact(view_, e, b));
        out_.brokers.push_back(std::move(broker));
    }

    void credit(Broker& broker) const {
        Entities near_a;
        Entities near_b;
        for (const auto& c : broker.in_a) near_a.push_back(c.with);
        for (const auto& c : broker.in_b) near_b.push_back(c.with);
        each_pair(near_a, near_b, [&](std::uint32_t, std::uint32_t, std::size_t at) {
            broker.credit += 1.0 / brokers_of_[at];
            broker.only += brokers_of_[at] == 1 ? 1 : 0;
        });
    }

    const Dossier& dossier_;
    TieView view_;
    const Monitor& monitor_;
    Brokers out_;
    std::vector<std::uint32_t> in_a_;  ///< place in only_a, or `outside`
    std::vector<std::uint32_t> in_b_;
    std::vector<bool> in_contact_;           ///< per pair
    std::vector<std::uint32_t> brokers_of_;  ///< per pair: how many
};

}  // namespace

Brokers find_brokers(const Dossier& dossier, const NetworkQuery& query, const Entities& a,
                     const Entities& b, const Monitor& monitor) {
    return BrokerFinder(dossier, query, a, b, monitor).find();
}

std::vector<std::uint32_t> stakeholders_at(const Dossier& dossier, const NetworkQuery& query,
                                           std::uint32_t place) {
    const TieView view(dossier, query);
    auto out = view.neighbours(place);
    std::erase_if(out, [&view](std::uint32_t e) { return !view.acts(e); });
    return out;
}

std::vector<std::uint32_t> stakeholders_of_sector(const Dossier& dossier, const NetworkQuery& query,
                                                  std::string_view sector) {
    const TieView view(dossier, query);
    const std::string wanted = fold(sector);
    std::vector<std::uint32_t> out;
    for (std::uint32_t e = 0; e < view.size(); ++e) {
        const Entity& entity = dossier.entities[e];
        const std::string_view own = entity.kind == EntityKind::organisation
                                         ? std::string_view(entity.sector)
                                         : to_string(entity.kind);
        if (!view.near(e).empty() && view.acts(e) && fold(own) == wanted) out.push_back(e);
    }
    return out;
}

}  // namespace lobbynet
