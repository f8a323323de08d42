package org.weir.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What an API key may be used for. A key never allows what its unit's people could not do, and
/// never more than its scopes.
public enum Scope {
    /// Screen subjects, one or many.
    SCREEN(Permission.SCREEN, Permission.SEE_SCREENINGS),
    /// Read lists, editions and what changed.
    LISTS(Permission.SEE_LISTS),
    /// Import lists.
    LISTS_IMPORT(Permission.SEE_LISTS, Permission.MANAGE_LISTS),
    /// Read control lists, and try descriptions and ranges on them.
    INSTRUMENTS(Permission.SEE_INSTRUMENTS),
    /// Import editions of control lists.
    INSTRUMENTS_IMPORT(Permission.SEE_INSTRUMENTS, Permission.MANAGE_INSTRUMENTS),
    /// Classify, keep worksheets and read rulings. A key makes no ruling: a person decides.
    CLASSIFICATIONS(
            Permission.SEE_INSTRUMENTS, Permission.SEE_CLASSIFICATIONS, Permission.CLASSIFY),
    /// Keep populations under watch.
    POPULATIONS(Permission.SEE_POPULATIONS, Permission.MANAGE_POPULATIONS),
    /// Read alerts and their dispositions. A key makes no finding: a person decides.
    ALERTS(Permission.SEE_ALERTS),
    /// Read the record and its proofs.
    RECORD(Permission.SEE_RECORD);

    private final Set<Permission> permissions;

    Scope(Permission... permissions) {
        this.permissions = Set.of(permissions);
    }

    /// What it allows.
    public Set<Permission> permissions() {
        return permissions;
    }

    /// How it is written: `lists-import`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The scope with this code; empty where there is none.
    public static Optional<Scope> ofCode(String code) {
        for (Scope scope : values()) {
            if (scope.code().equals(code)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
