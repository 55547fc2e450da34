#define LOBBYNET_KERNELS kernels_avx512
#define LOBBYNET_ISA_NAME "avx512"
#include "graph/measures/kernels/isa_body.hpp"
