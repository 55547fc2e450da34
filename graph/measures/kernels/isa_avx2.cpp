#define LOBBYNET_KERNELS kernels_avx2
#define LOBBYNET_ISA_NAME "avx2"
#include "graph/measures/kernels/isa_body.hpp"
