#include "graph/measures/kernels/isa.hpp"

#include <initializer_list>

namespace lobbynet {

const Kernels* kernels_for(Isa isa) {
#ifdef LOBBYNET_X86
    if (isa == Isa::avx2)
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("popcnt") ? &kernels_avx2
                                                                                  : nullptr;
    if (isa == Isa::avx512)
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
                       __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
                       __builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("popcnt")
                   ? &kernels_avx512
                   : nullptr;
#else
    if (isa != Isa::plain) return nullptr;
#endif
    return &kernels_plain;
}

const Kernels& kernels() {
    static const Kernels& best = []() -> const Kernels& {
        for (const Isa isa : {Isa::avx512, Isa::avx2}) {
            if (const Kernels* found = kernels_for(isa)) return *found;
        }
        return kernels_plain;
    }();
    return best;
}

}  // namespace lobbynet
