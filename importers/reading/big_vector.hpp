// A std::vector for arrays of many megabytes that are read at random: it asks the system for large
// pages, as a lookup in a table of 16 MB otherwise spends most of its time on finding the page.
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

namespace lobbynet::reading {

template <class T>
struct LargePages {
    using value_type = T;

    LargePages() = default;
    template <class Other>
    LargePages(const LargePages<Other>&) {}  // NOLINT: an allocator converts

    T* allocate(std::size_t count) {
        if (count > static_cast<std::size_t>(-1) / 2 / sizeof(T)) throw std::bad_alloc();
        const std::size_t bytes = count * sizeof(T);
        if (bytes < page) return static_cast<T*>(::operator new(bytes));
        const std::size_t whole = (bytes + page - 1) / page * page;
        void* const memory = std::aligned_alloc(page, whole);
        if (memory == nullptr) throw std::bad_alloc();
        ::madvise(memory, whole, MADV_HUGEPAGE);  // a wish: where it is not heard nothing is lost
        return static_cast<T*>(memory);
    }
    void deallocate(T* memory, std::size_t count) {
        if (count * sizeof(T) < page) {
            ::operator delete(memory);
        } else {
            std::free(memory);
        }
    }
    bool operator==(const LargePages&) const { return true; }

 private:
    static constexpr std::size_t page = std::size_t{2} << 20U;
};

template <class T>
using BigVector = std::vector<T, LargePages<T>>;

}  // namespace lobbynet::reading
