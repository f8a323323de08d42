/// The Reconciliation Service API of the W3C community group, version 0.2, by which OpenRefine
/// screens a spreadsheet. Source:
/// <https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/>.
@NullMarked
package org.weir.api.reconcile;

import org.jspecify.annotations.NullMarked;
