// The one C header of the package. Only the core library is linked: no extension of cmark-gfm is attached, so
// libcmark-gfm-extensions is not needed.
#include <cmark-gfm.h>
