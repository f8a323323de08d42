/// Figures as people read them: numbers, dates, names of people, and drawings that need no script.
@NullMarked
package org.weir.web.figures;

import org.jspecify.annotations.NullMarked;
