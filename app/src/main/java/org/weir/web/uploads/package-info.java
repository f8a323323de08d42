/// Pages on which spreadsheets are uploaded, their columns named, and what came of them shown.
@NullMarked
package org.weir.web.uploads;

import org.jspecify.annotations.NullMarked;
