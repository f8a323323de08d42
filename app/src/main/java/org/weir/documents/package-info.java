/// Documents that the server gives out: laid out as PDF, and sealed with the key that signs the
/// record. May use: `audit`, `base`.
@NullMarked
package org.weir.documents;

import org.jspecify.annotations.NullMarked;
