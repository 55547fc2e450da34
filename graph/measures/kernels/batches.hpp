// Work in numbered batches on any number of threads, with the same result to the last bit.
//
// Threads take the next batch, work in scratch of their own, and wait their turn to merge: merges
// happen one at a time in batch order, so sums of doubles do not depend on the number of threads.
// Memory: one scratch a thread. Monitor is checked before each batch; the calling thread works too
// and alone reports progress. The first exception ends the others and is thrown to the caller.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#include "graph/measures/measure.hpp"

namespace lobbynet {

/// `make_scratch()` once a thread; `work(scratch, batch)`; `merge(scratch, batch)` in batch order.
template <class MakeScratch, class Work, class Merge>
void in_batches(std::size_t batches, unsigned threads, const Monitor& monitor,
                MakeScratch make_scratch, Work work, Merge merge) {
    std::mutex mutex;
    std::condition_variable turn;
    std::size_t next = 0;
    std::size_t merged = 0;
    std::exception_ptr failure;

    const auto run = [&](bool reports) {
        try {
            auto scratch = make_scratch();
            for (;;) {
                std::size_t batch = 0;
                {
                    const std::scoped_lock lock(mutex);
                    if (failure || next == batches) return;
                    batch = next++;
                }
                monitor.check();
                work(scratch, batch);
                {
                    std::unique_lock lock(mutex);
                    turn.wait(lock, [&] { return failure || merged == batch; });
                    if (failure) return;
                }
                merge(scratch, batch);
                {
                    const std::scoped_lock lock(mutex);
                    ++merged;
                }
                turn.notify_all();
                if (reports && monitor.progress)
                    monitor.progress(static_cast<double>(batch + 1) / static_cast<double>(batches));
            }
        } catch (...) {
            const std::scoped_lock lock(mutex);
            if (!failure) failure = std::current_exception();
            turn.notify_all();
        }
    };

    std::vector<std::jthread> helpers;
    for (unsigned t = 1; t < threads && t < batches; ++t) helpers.emplace_back(run, false);
    run(true);
    helpers.clear();
    if (failure) std::rethrow_exception(failure);
}

}  // namespace lobbynet
