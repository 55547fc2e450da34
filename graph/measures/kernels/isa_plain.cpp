#define LOBBYNET_KERNELS kernels_plain
#define LOBBYNET_ISA_NAME "plain"
#include "graph/measures/kernels/isa_body.hpp"
