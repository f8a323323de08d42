package org.weir.access;

import org.weir.base.Bilingual;

/// A unit or a compartment.
///
/// @param code how it is written in files: see [Sight#isCode]
/// @param name what it is called
public record Named(String code, Bilingual name) {
    /// Checks the code.
    ///
    /// @throws IllegalArgumentException if it is none
    public Named {
        if (!Sight.isCode(code)) {
            throw new IllegalArgumentException("not a code");
        }
    }
}
