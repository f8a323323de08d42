package org.weir.names.tables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The legal forms of organisations, of many countries and scripts, as written and as compared.
/// Immutable, thread-safe.
public final class LegalForms {
    private final NameTables tables;

    /// A legal form found among the tokens of a name.
    ///
    /// @param length tokens that it takes
    /// @param canonical which form it is, one class over its spellings and translations (*GMBH*)
    /// @param generic of which generic class (*LLC*, *JSC*, *SOE*…); empty where it has none
    /// @param before whether it is usual before the name
    public record Form(int length, String canonical, String generic, boolean before) {}

    /// Reads the forms from tables.
    public LegalForms(NameTables tables) {
        this.tables = tables;
    }

    /// The longest legal form that begins at a token, or null. Dotted forms (*S.A.*) are known both as
    /// one token (*sa*) and as several (*s a*). Whether the place fits (begin or end of a name) is the
    /// caller's to judge.
    public @Nullable Form match(List<? extends CharSequence> foldedTokens, int from) {
        int entry = tables.formPhrase(foldedTokens, from);
        int form = tables.form(entry);
        if (form < 0) {
            return null;
        }
        String classes = tables.formClasses(form);
        int tab = classes.indexOf('\t');
        return new Form(
                tables.length(entry),
                classes.substring(0, tab),
                classes.substring(tab + 1),
                tables.has(entry, PartUse.FORM_BEFORE));
    }
}
