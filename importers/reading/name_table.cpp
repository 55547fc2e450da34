#include "importers/reading/name_table.hpp"

#include <random>

#include "graph/base/error.hpp"
#include "graph/base/large_memory.hpp"

namespace lobbynet::reading {

const std::uint64_t NameTable::seed = [] {
    std::random_device device;
    return (std::uint64_t{device()} << 32U) ^ device();
}();

std::uint32_t NameTable::insert(std::string_view name, Key key, std::uint64_t at) {
    if (names_.size() >= (std::size_t{1} << 31U) || name.size() >= none) {
        throw DataError("more names, or longer ones, than a network can hold",
                        "at most 2^31 - 1 names");
    }
    const auto index = size();
    slots_[at] = {key.word, index, static_cast<std::uint32_t>(name.size())};
    names_.push_back(name);
    if (names_.size() * 2 > slots_.size()) grow();
    return index;
}

void NameTable::grow() {
    slots_ = large_vector<Slot>(slots_.size() * 4);
    reserve_large(names_, slots_.size() / 2);
    for (std::uint32_t i = 0; i < size(); ++i) {
        const Key key = key_of(names_[i]);
        std::uint64_t at = key.hash & mask();
        while (slots_[at].index != none) at = (at + 1) & mask();
        slots_[at] = {key.word, i, static_cast<std::uint32_t>(names_[i].size())};
    }
}

}  // namespace lobbynet::reading
