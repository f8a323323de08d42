/// What every package stands on: partial dates, countries, bilingual texts, faults with codes. May
/// use: nothing of Weir.
@NullMarked
package org.weir.base;

import org.jspecify.annotations.NullMarked;
