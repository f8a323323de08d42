/// The compact form in which a list snapshot is kept on disk: a listing decodes by itself from a
/// mapped file, and damage is found before it is believed. May use: `lists`, `names`, `text`,
/// `base`.
@NullMarked
package org.weir.lists.codec;

import org.jspecify.annotations.NullMarked;
