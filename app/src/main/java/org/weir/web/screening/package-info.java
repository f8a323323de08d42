/// Pages on which one subject is screened, and screenings on record.
@NullMarked
package org.weir.web.screening;

import org.jspecify.annotations.NullMarked;
