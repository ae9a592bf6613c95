// The locale, and UTF-8 to and from wide characters without asking it.
#include "internal.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

// libedit drops every Chinese character without a word when the locale is not UTF-8, and an
// uninstalled one leaves "C". Only LC_CTYPE is set: numbers stay as they are.
const char *ce_locale(void) {
  const char *name = setlocale(LC_CTYPE, "");
  if (name != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) {
    return name;
  }
  static const char *const names[] = {"C.UTF-8", "C.utf8", "zh_CN.UTF-8", "en_US.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
    name = setlocale(LC_CTYPE, names[i]);
    if (name != NULL) {
      return name;
    }
  }
  return NULL;
}

// Widens valid UTF-8, as Swift gives it.
wchar_t *ce_widen(const char *text, size_t length) {
  wchar_t *wide = calloc(length + 1, sizeof *wide);
  if (wide == NULL) {
    return NULL;
  }
  const unsigned char *bytes = (const unsigned char *)text;
  size_t count = 0;
  for (size_t i = 0; i < length;) {
    unsigned char first = bytes[i++];
    int following = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0;
    uint32_t scalar = following == 0 ? first : first & (0x3Fu >> following);
    for (; following > 0 && i < length; following--) {
      scalar = scalar << 6 | (bytes[i++] & 0x3Fu);
    }
    wide[count++] = (wchar_t)scalar;
  }
  return wide;
}

size_t ce_put_utf8(char *out, uint32_t scalar) {
  if (scalar < 0x80) {
    out[0] = (char)scalar;
    return 1;
  }
  size_t length = scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4;
  for (size_t i = length - 1; i > 0; i--) {
    out[i] = (char)(0x80 | (scalar & 0x3F));
    scalar >>= 6;
  }
  static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
  out[0] = (char)(lead[length] | scalar);
  return length;
}

// Whether a character may stand in a line. Control characters, and those that reorder or break what
// follows on the screen, are left out wherever they come from.
bool ce_is_text(uint32_t scalar) {
  if (scalar < 0x20 || (scalar >= 0x7F && scalar < 0xA0)) {
    return false;
  }
  if (scalar == 0x061C || scalar == 0x200B || scalar == 0x200E || scalar == 0x200F ||
      scalar == 0xFEFF) {
    return false;
  }
  return !(scalar >= 0x2028 && scalar <= 0x202E) && !(scalar >= 0x2060 && scalar <= 0x206F);
}
