/// The thresholds from which on a match is shown: what another would do, and how two people change
/// one. May use: `access`, `alerts`, `audit`, `base`, `jobs`, `replay`, `screening`.
@NullMarked
package org.weir.thresholds;

import org.jspecify.annotations.NullMarked;
