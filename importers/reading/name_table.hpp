// Names to consecutive numbers, in the order in which they are first seen: open addressing with
// linear probing, at most half full. The names are views; who fills the table keeps their text.
//
// A name of up to eight bytes is compared inside its slot, so that finding it touches one cache
// line; a longer one by its hash first. The hash is a multiply-and-fold over eight bytes at a time,
// seeded per process, so that a hostile file cannot know which names collide; nothing that leaves
// the table depends on it.
#pragma once

#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <vector>

namespace lobbynet::reading {

class NameTable {
 public:
    static constexpr std::uint32_t none = 0xFFFFFFFF;

    /// What the table needs to know of a name; computed apart, so that it can be fetched for.
    struct Key {
        std::uint64_t hash = 0;
        std::uint64_t word = 0;  ///< the name itself if it has at most eight bytes, else the hash
    };

    NameTable() : slots_(64) {}

    static Key key_of(std::string_view name) {
        std::uint64_t h = seed ^ name.size();
        const char* p = name.data();
        std::size_t left = name.size();
        if (left <= 8) {
            const std::uint64_t word = last(p, left);
            return {fold(h ^ word, multiplier), word};
        }
        for (; left > 8; p += 8, left -= 8) h = fold(h ^ load<std::uint64_t>(p), multiplier);
        h = fold(h ^ last(p, left), multiplier);
        return {h, h};
    }

    /// Ask for the memory that add() will touch: first the slot, some time later the text that the
    /// slot leads to.
    void prefetch_slot(Key key) const { __builtin_prefetch(&slots_[key.hash & mask()]); }
    void prefetch_text(Key key) const {
        for (std::uint64_t at = key.hash & mask(); slots_[at].index != none;
             at = (at + 1) & mask()) {
            if (slots_[at].word != key.word) continue;
            if (slots_[at].size > 8) __builtin_prefetch(names_[slots_[at].index].data());
            return;
        }
    }

    /// The number of `name`; a new one if it was not there. Throws DataError at 2^31 names.
    std::uint32_t add(std::string_view name) { return add(name, key_of(name)); }
    std::uint32_t add(std::string_view name, Key key) {
        const std::uint64_t at = place_of(name, key);
        return slots_[at].index != none ? slots_[at].index : insert(name, key, at);
    }

    /// `none` if it is not there.
    std::uint32_t find(std::string_view name) const {
        return slots_[place_of(name, key_of(name))].index;
    }

    std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
    std::string_view operator[](std::uint32_t index) const { return names_[index]; }
    std::span<const std::string_view> names() const { return names_; }

 private:
    struct Slot {
        std::uint64_t word = 0;
        std::uint32_t index = none;
        std::uint32_t size = 0;
    };
    static constexpr std::uint64_t multiplier = 0xA0761D6478BD642FU;

    static const std::uint64_t seed;
    template <class Integer>
    static std::uint64_t load(const char* p) {
        Integer v = 0;
        std::memcpy(&v, p, sizeof v);
        return v;
    }
    /// Up to eight bytes as one number, without reading past their end: parts may overlap.
    /// Different names of the same size give different numbers.
    static std::uint64_t last(const char* p, std::size_t bytes) {
        if (bytes >= 4) {
            return load<std::uint32_t>(p) << 32U | load<std::uint32_t>(p + bytes - 4);
        }
        if (bytes == 0) return 0;
        return load<std::uint8_t>(p) << 16U | load<std::uint8_t>(p + bytes / 2) << 8U |
               load<std::uint8_t>(p + bytes - 1);
    }
    static std::uint64_t fold(std::uint64_t a, std::uint64_t b) {
        __extension__ using Wide = unsigned __int128;
        const Wide product = static_cast<Wide>(a) * b;
        return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64U);
    }
    std::uint64_t mask() const { return slots_.size() - 1; }
    /// The slot of `name`, or the empty one where it belongs.
    std::uint64_t place_of(std::string_view name, Key key) const {
        for (std::uint64_t at = key.hash & mask();; at = (at + 1) & mask()) {
            const Slot& slot = slots_[at];
            if (slot.index == none) return at;
            if (slot.word == key.word && slot.size == name.size() &&
                (name.size() <= 8 || names_[slot.index] == name)) {
                return at;
            }
        }
    }
    std::uint32_t insert(std::string_view name, Key key, std::uint64_t at);
    void grow();

    std::vector<Slot> slots_;
    std::vector<std::string_view> names_;
};

}  // namespace lobbynet::reading
