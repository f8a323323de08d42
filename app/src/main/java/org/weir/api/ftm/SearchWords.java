package org.weir.api.ftm;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.weir.lists.Listing;
import org.weir.text.Distance;
import org.weir.text.Fold;

/// Searching by words: names and numbers without what a reader ignores, a blank around each word, a
/// line feed between two names.
public final class SearchWords {
    /// The most words of a question.
    public static final int MAX_WORDS = 20;

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}\\p{M}]+");
    private static final Pattern PIECE = Pattern.compile("(-?)(?:\"([^\"]*)\"?|(\\S+))");

    /// From so many letters on a word may differ by one, and by two: what `AUTO` means elsewhere.
    private static final int ONE_SLIP_FROM = 3;

    private static final int TWO_SLIPS_FROM = 6;

    private SearchWords() {}

    static String of(Listing listing) {
        Set<String> names = new LinkedHashSet<>();
        listing.names().forEach(name -> names.add(words(name.text())));
        listing.identifiers().forEach(identifier -> names.add(words(identifier.value())));
        names.add(words(listing.reference()));
        return String.join("\n", names);
    }

    /// The words of a text, a blank around each.
    static String words(String text) {
        return " " + BETWEEN.matcher(Fold.fold(text)).replaceAll(" ").strip() + " ";
    }

    /// What is asked for: all of these pieces, in any order.
    ///
    /// @param text words; `"words in this order"`, `begin*`, `-not`
    /// @param fuzzy whether words may differ by a slip or two
    public static List<Piece> read(String text, boolean fuzzy) {
        List<Piece> pieces = new ArrayList<>();
        var found = PIECE.matcher(text);
        while (found.find() && pieces.size() < MAX_WORDS) {
            boolean without = !found.group(1).isEmpty();
            if (found.group(2) != null) {
                add(pieces, new Piece(words(found.group(2)), without, false, false));
                continue;
            }
            String word = found.group(3);
            boolean begins = word.endsWith("*");
            // One that is written with a hyphen or a point is several words here.
            for (String part : words(word).strip().split(" ")) {
                add(pieces, new Piece(" " + part + " ", without, begins, fuzzy && !begins));
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, Piece piece) {
        if (!piece.words.isBlank()) {
            pieces.add(piece);
        }
    }

    /// A piece of a question.
    ///
    /// @param words a blank around each
    /// @param without whether it must not be there
    /// @param begins whether it is the beginning of a word
    /// @param fuzzy whether a word may differ by a slip or two
    public record Piece(String words, boolean without, boolean begins, boolean fuzzy) {
        /// Whether a listing has what is asked for.
        ///
        /// @param text as [DirectoryEntry#words()] has it
        public boolean fits(String text) {
            return isIn(text) != without;
        }

        private boolean isIn(String text) {
            if (begins) {
                return text.contains(words.stripTrailing());
            }
            return text.contains(words) || fuzzy && isLike(text);
        }

        private boolean isLike(String text) {
            String word = words.strip();
            int slips = word.length() < ONE_SLIP_FROM ? 0 : word.length() < TWO_SLIPS_FROM ? 1 : 2;
            int at = 0;
            while (slips > 0 && at < text.length()) {
                int end = at;
                while (end < text.length() && text.charAt(end) > ' ') {
                    end++;
                }
                if (Math.abs(end - at - word.length()) <= slips
                        && Distance.damerau(word, text.substring(at, end), slips) <= slips) {
                    return true;
                }
                at = end + 1;
            }
            return false;
        }
    }
}
