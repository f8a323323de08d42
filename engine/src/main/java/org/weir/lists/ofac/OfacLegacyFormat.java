package org.weir.lists.ofac;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;
import org.weir.lists.reading.Recognition.Role;

/// OFAC's legacy comma-separated files without header: `sdn.csv`, `alt.csv`, `add.csv`,
/// `sdn_comments.csv` and the same four of the consolidated list (`cons_prim.csv`, …). `-0-` stands
/// for nothing.
///
/// They are told by their columns: twelve for parties, five for other names, six for addresses, two
/// for comments, the first always the entity number. SDN and consolidated list are told apart by
/// the programmes of the parties; the other files do not say to which list they belong, so there
/// the file's name is a hint, and next the entity numbers, which begin at 36 on SDN and above 9,000
/// on the consolidated list.
///
/// Layout: <https://ofac.treasury.gov/sdn-list/dat-formatted-file-specification>.
public final class OfacLegacyFormat implements ListFormat {
    /// Its name.
    public static final String ID = "ofac-legacy-csv";

    static final int PARTY_FIELDS = 12;
    static final int ALIAS_FIELDS = 5;
    static final int ADDRESS_FIELDS = 6;
    static final int COMMENT_FIELDS = 2;

    private static final int ROWS_LOOKED_AT = 500;
    private static final int FIRST_CONSOLIDATED_NUMBER = 9_000;

    /// Makes the format.
    public OfacLegacyFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        String start = head.text().stripLeading();
        if (start.isEmpty() || !(Character.isDigit(start.charAt(0)) || start.charAt(0) == '"')) {
            return Optional.empty();
        }
        List<List<String>> rows = head.rows(',', ROWS_LOOKED_AT);
        Role role = null;
        int fitting = 0;
        boolean nothing = false;
        for (List<String> row : rows) {
            Role found = role(row, head.name());
            if (found != null && (role == null || role == found)) {
                role = found;
                fitting++;
                nothing |= row.stream().anyMatch(OfacLegacyFormat::isNothing);
            }
        }
        // OFAC's own sign for nothing: without it, this is some other file of numbers.
        boolean own = nothing || role == Role.ALIASES || role == Role.REMARKS;
        if (role == null || !own || fitting * 10 < rows.size() * 8) {
            return Optional.empty();
        }
        String source =
                role == Role.PARTIES
                        ? sourceOfParties(rows, head.name())
                        : sourceOfPart(rows, head);
        return Optional.of(new Recognition(ID, source, role, null));
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        new LegacyReader(sink, limits).read(files);
    }

    private static @org.jspecify.annotations.Nullable Role role(List<String> row, String name) {
        if (!isNumber(row.getFirst())) {
            return null;
        }
        return switch (row.size()) {
            case PARTY_FIELDS -> isParty(row) ? Role.PARTIES : null;
            case ALIAS_FIELDS ->
                    isNumber(row.get(1)) && LegacyReader.aliasKind(row.get(2)) != null
                            ? Role.ALIASES
                            : null;
            case ADDRESS_FIELDS -> isNumber(row.get(1)) ? Role.ADDRESSES : null;
            case COMMENT_FIELDS ->
                    name.toLowerCase(Locale.ROOT).contains("comments") || row.get(1).contains("; ")
                            ? Role.REMARKS
                            : null;
            default -> null;
        };
    }

    private static boolean isParty(List<String> row) {
        String type = row.get(2).strip().toLowerCase(Locale.ROOT);
        return isNothing(type)
                || type.equals("individual")
                || type.equals("entity")
                || type.equals("vessel")
                || type.equals("aircraft");
    }

    private static String sourceOfParties(List<List<String>> rows, String name) {
        int consolidated = 0;
        int sdn = 0;
        for (List<String> row : rows) {
            if (row.size() == PARTY_FIELDS) {
                int outside = 0;
                int inside = 0;
                for (String programme : LegacyReader.programmes(row.get(3))) {
                    int vote = OfacSources.vote(programme);
                    outside += vote > 0 ? 1 : 0;
                    inside += vote < 0 ? 1 : 0;
                }
                consolidated += outside > 0 ? 1 : 0;
                sdn += outside == 0 && inside > 0 ? 1 : 0;
            }
        }
        if (consolidated == sdn) {
            return isConsolidatedName(name) ? OfacSources.CONSOLIDATED : OfacSources.SDN;
        }
        return consolidated > sdn ? OfacSources.CONSOLIDATED : OfacSources.SDN;
    }

    private static String sourceOfPart(List<List<String>> rows, FileHead head) {
        if (isConsolidatedName(head.name())) {
            return OfacSources.CONSOLIDATED;
        }
        String name = head.name().toLowerCase(Locale.ROOT);
        if (name.contains("sdn") || name.endsWith("alt.csv") || name.endsWith("add.csv")) {
            return OfacSources.SDN;
        }
        long first = Long.MAX_VALUE;
        for (List<String> row : rows) {
            String number = row.getFirst().strip();
            if (isNumber(number)) {
                first = Math.min(first, Long.parseLong(number));
            }
        }
        return first >= FIRST_CONSOLIDATED_NUMBER ? OfacSources.CONSOLIDATED : OfacSources.SDN;
    }

    private static boolean isConsolidatedName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        int folder = Math.max(lower.lastIndexOf('/'), lower.lastIndexOf('\\'));
        return lower.substring(folder + 1).contains("cons");
    }

    static boolean isNumber(String text) {
        String number = text.strip();
        for (int i = 0; i < number.length(); i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return !number.isEmpty() && number.length() <= 12;
    }

    static boolean isNothing(String text) {
        return text.strip().equals("-0-");
    }
}
