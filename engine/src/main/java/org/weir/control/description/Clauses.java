package org.weir.control.description;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which goods each clause of a description names: the 10 km of *radar altimeter 10 km, cruise
/// missile* are the altimeter's.
final class Clauses {
    private final Structure structure;
    private final Map<Integer, Set<String>> named = new HashMap<>();
    private final Set<String> anywhere = new HashSet<>();

    Clauses(List<Token> tokens, Structure structure, List<Mention> mentions, Lexicon lexicon) {
        this.structure = structure;
        int at = 0;
        for (Mention mention : mentions.stream().sorted(Clauses::byStart).toList()) {
            while (at < tokens.size() && tokens.get(at).start() < mention.start()) {
                at++;
            }
            Set<String> kinds = lexicon.kinds(mention.concept().id());
            if (!mention.denied()) {
                anywhere.addAll(kinds);
            }
            if (at < tokens.size() && !mention.inside() && mention.concept().kind().isThing()) {
                named.computeIfAbsent(structure.clause(at), _ -> new HashSet<>()).addAll(kinds);
            }
        }
    }

    private static int byStart(Mention one, Mention other) {
        return Integer.compare(one.start(), other.start());
    }

    /// Whether a concept is named anywhere.
    boolean name(String concept) {
        return anywhere.contains(concept);
    }

    /// Whether what stands at a token may be said of such goods: its clause names them, or it names
    /// no goods and another clause does.
    boolean speakOf(String concept, int token) {
        Set<String> here = named.get(structure.clause(token));
        return here == null ? anywhere.contains(concept) : here.contains(concept);
    }
}
