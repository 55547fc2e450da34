// Large pages for large arrays. What is read or written at random over tens of megabytes otherwise
// spends much of its time on finding the page, and what is filled once on getting one after the
// other from the system.
#pragma once

#include <cstddef>
#include <vector>

namespace lobbynet {

/// Asks the system for large pages where `memory` covers whole ones; where it is not heard, nothing
/// is lost. To be called before the memory is first written.
void prefer_large_pages(const void* memory, std::size_t bytes);

/// reserve() with large pages.
template <class T>
void reserve_large(std::vector<T>& values, std::size_t count) {
    values.reserve(count);
    prefer_large_pages(values.data(), values.capacity() * sizeof(T));
}

/// A vector of `count` values, as std::vector<T>(count) makes it, with large pages.
template <class T>
std::vector<T> large_vector(std::size_t count) {
    std::vector<T> values;
    reserve_large(values, count);
    values.resize(count);
    return values;
}

}  // namespace lobbynet
