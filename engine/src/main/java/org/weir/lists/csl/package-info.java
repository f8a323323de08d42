/// The Consolidated Screening List of the US Departments of Commerce, State and the Treasury, as
/// CSV and as JSON. Its Treasury rows use OFAC's words for features. May use: `lists.ofac`,
/// `lists.reading`, `lists`, `names`, `base`.
@NullMarked
package org.weir.lists.csl;

import org.jspecify.annotations.NullMarked;
