// Strings that stay where they are: what a parser made (an unescaped field, an attribute's value),
// kept as long as the graph that points to it.
#pragma once

#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace lobbynet::reading {

class StringArena {
 public:
    /// A copy of `text` that lives as long as the arena, also when the arena is moved.
    std::string_view keep(std::string_view text) {
        if (text.empty()) return {};
        if (text.size() > left_) grow(text.size());
        char* const at = next_;
        std::memcpy(at, text.data(), text.size());
        next_ += text.size();
        left_ -= text.size();
        return {at, text.size()};
    }

 private:
    static constexpr std::size_t block = std::size_t{1} << 16U;

    void grow(std::size_t needed) {
        const std::size_t size = needed > block ? needed : block;
        blocks_.push_back(std::make_unique_for_overwrite<char[]>(size));
        next_ = blocks_.back().get();
        left_ = size;
    }

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;
};

}  // namespace lobbynet::reading
