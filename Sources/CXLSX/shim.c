#define _GNU_SOURCE
#include "CXLSX.h"
#include <sys/mman.h>

int cxlsx_memory_file(void) { return memfd_create("banshi", MFD_CLOEXEC); }
