package org.weir.lists.uk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.weir.lists.IdentifierKind;
import org.weir.lists.reading.WrittenNames;

/// Reads the labelled pieces of *Other Information*: `(Gender):Male (IMO number):9187629 (Parent
/// company):…`, as OFSI writes them since 2021. The text as a whole stays in the remarks.
final class UkInformation {
    private static final Pattern LABEL = Pattern.compile("\\(([A-Z][A-Za-z /()-]{1,60}?)\\):");
    private static final int MAX_CHARS = 50_000;

    private final UkParty party;

    UkInformation(UkParty party) {
        this.party = party;
    }

    /// Whether the text is written in labelled pieces.
    boolean read(String text) {
        if (text.length() > MAX_CHARS || !text.contains("):")) {
            return false;
        }
        Matcher label = LABEL.matcher(text);
        String name = null;
        int start = 0;
        while (label.find()) {
            if (name != null) {
                piece(name, text.substring(start, label.start()));
            }
            name = label.group(1);
            start = label.end();
        }
        if (name != null) {
            piece(name, text.substring(start));
        }
        return name != null;
    }

    private void piece(String label, String text) {
        String value = WrittenNames.trimEnd(text, " \t\r\n,.").strip();
        switch (label) {
            case "Gender" -> party.gender(value);
            case "Phone number" -> party.identifiers(IdentifierKind.PHONE, label, value);
            case "Email address" -> party.identifiers(IdentifierKind.EMAIL, label, value);
            case "Website" -> party.identifiers(IdentifierKind.WEBSITE, label, value);
            case "IMO number" -> party.identifiers(IdentifierKind.IMO, label, value);
            case "Business Reg No", "Business Registration Number" -> party.registrations(value);
            case "Parent company", "Parent Company" -> party.links("Parent company", value);
            case "Subsidiaries" -> party.links("Subsidiary", value);
            case "Current owners", "Current Owner(s)", "Current Owner/Operator" ->
                    party.links("Current owner or operator", value);
            case "Previous owners", "Previous Owner/Operator" ->
                    party.links("Previous owner or operator", value);
            case "UK Sanctions List Ref", "UN Ref" -> party.listing().detail(label, value);
            default -> {}
        }
    }
}
