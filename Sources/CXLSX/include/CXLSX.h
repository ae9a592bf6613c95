#pragma once
#include <xlsxwriter.h>

// A file in memory, for a library that writes to files alone; -1 if there is none.
int cxlsx_memory_file(void);
