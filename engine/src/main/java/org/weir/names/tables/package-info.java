/// The reference tables of the name engine, opened from one compiled resource: known spellings of
/// name parts, how common a part is, what a word is for, legal forms, words of organisations and
/// their translations. May use: `text`, `base`.
@NullMarked
package org.weir.names.tables;

import org.jspecify.annotations.NullMarked;
