package org.weir.control.description;

import java.util.Map;
import java.util.Set;

/// Small words of both languages and what they do in a description of goods.
final class Words {
    /// Carry no meaning inside a phrase: *banc d'essai*, *safe and arm*.
    private static final Set<String> EMPTY =
            Set.of(
                    "of", "the", "a", "an", "and", "or", "de", "du", "des", "d", "la", "le", "les",
                    "l", "un", "une", "en", "au", "aux", "et", "ou", "to", "by", "par", "s");

    /// What follows is what the goods are for, or belong to.
    private static final Set<String> TOWARDS =
            Set.of(
                    "for",
                    "pour",
                    "in",
                    "on",
                    "onto",
                    "into",
                    "aboard",
                    "onboard",
                    "dans",
                    "sur",
                    "of",
                    "de",
                    "du",
                    "des",
                    "d",
                    "from",
                    "destine",
                    "destinee",
                    "destines",
                    "towards",
                    "inside",
                    "ex",
                    "used",
                    "usable",
                    "intended",
                    "suitable",
                    "offered",
                    "utilisable",
                    "against",
                    "contre",
                    "per",
                    "under",
                    "at",
                    "as",
                    "comme");

    /// What follows is a part of the goods.
    private static final Set<String> PARTS =
            Set.of(
                    "with",
                    "avec",
                    "containing",
                    "contenant",
                    "including",
                    "incorporating",
                    "comprising",
                    "equipped",
                    "equipe",
                    "equipee",
                    "fitted",
                    "having",
                    "w",
                    "featuring",
                    "muni",
                    "munie",
                    "dote",
                    "dotee",
                    "comprenant",
                    "incorporant",
                    "carrying",
                    "lifting",
                    "using");

    /// What follows is denied, up to the next mark.
    private static final Set<String> DENIALS =
            Set.of(
                    "no",
                    "not",
                    "without",
                    "sans",
                    "non",
                    "pas",
                    "aucun",
                    "aucune",
                    "excluding",
                    "except",
                    "hors",
                    "neither",
                    "nor",
                    "ni",
                    "never",
                    "lacking",
                    "sauf");

    /// End a noun phrase without changing what is spoken of.
    private static final Set<String> BREAKS =
            Set.of(
                    "to",
                    "and",
                    "et",
                    "or",
                    "ou",
                    "plus",
                    "delivering",
                    "surviving",
                    "capable",
                    "rated",
                    "written",
                    "built",
                    "designed",
                    "made",
                    "able",
                    "qui",
                    "that",
                    "which",
                    "working",
                    "operating",
                    "running",
                    "meeting",
                    "providing",
                    "qualified",
                    "a",
                    "conforming",
                    "concu",
                    "concue",
                    "offert",
                    "when",
                    "where",
                    "is",
                    "are",
                    "after",
                    "before",
                    "between",
                    "by",
                    "via",
                    "giving",
                    "accurate",
                    "combined",
                    "tracking",
                    "flying",
                    "est",
                    "sont",
                    "simulating",
                    "measuring");

    /// Hold or count goods: *drum of*, *set of*.
    private static final Set<String> CONTAINERS =
            Set.of(
                    "drum",
                    "barrel",
                    "box",
                    "pack",
                    "package",
                    "set",
                    "batch",
                    "quantity",
                    "bottle",
                    "cylinder",
                    "pallet",
                    "sample",
                    "sheet",
                    "plate",
                    "block",
                    "roll",
                    "spool",
                    "bag",
                    "can",
                    "tube",
                    "bar",
                    "rod",
                    "piece",
                    "pc",
                    "lot",
                    "kit",
                    "container",
                    "crate",
                    "pair",
                    "fut",
                    "sac",
                    "jeu",
                    "bidon",
                    "bouteille",
                    "boite",
                    "caisse",
                    "plaque",
                    "bloc",
                    "rouleau",
                    "tole",
                    "barre",
                    "echantillon",
                    "unite",
                    "quantite",
                    "kg",
                    "tonne",
                    "litre",
                    "complete",
                    "full",
                    "whole",
                    "complet",
                    "shipment",
                    "consignment",
                    "type",
                    "grade",
                    "order",
                    "supply",
                    "fourniture",
                    "lab",
                    "laboratory",
                    "disc",
                    "disque",
                    "ingot",
                    "lingot",
                    "ton",
                    "granule",
                    "powder",
                    "poudre",
                    "cylindre",
                    "billet",
                    "length",
                    "number",
                    "spare");

    private static final Set<String> SALTS =
            Set.of(
                    "sulphate",
                    "sulfate",
                    "chloride",
                    "hydrochloride",
                    "dihydrochloride",
                    "oxide",
                    "dioxide",
                    "trioxide",
                    "carbide",
                    "nitride",
                    "hydride",
                    "boride",
                    "fluoride",
                    "bromide",
                    "iodide",
                    "phosphate",
                    "carbonate",
                    "acetate",
                    "citrate",
                    "stearate",
                    "silicate",
                    "titanate",
                    "borate",
                    "hydroxide",
                    "silicide",
                    "sulphide",
                    "sulfide",
                    "oxalate",
                    "tartrate",
                    "carbure",
                    "nitrure",
                    "chlorure",
                    "oxyde",
                    "sulfure",
                    "hydrure",
                    "borure",
                    "fluorure",
                    "phosphide",
                    "tetraborate");

    private static final Set<String> FRENCH =
            Set.of(
                    "de", "du", "des", "la", "le", "les", "un", "une", "pour", "avec", "sans", "et",
                    "en", "au", "aux", "sur", "dans", "par", "d", "l", "ou", "a", "jusqu");
    private static final Set<String> ENGLISH =
            Set.of(
                    "of", "the", "for", "with", "and", "in", "on", "without", "to", "from", "by",
                    "or", "an", "not", "per", "at", "up", "no");

    private static final Map<String, Integer> NUMBERS =
            Map.ofEntries(
                    Map.entry("single", 1),
                    Map.entry("one", 1),
                    Map.entry("mono", 1),
                    Map.entry("un", 1),
                    Map.entry("uniaxial", 1),
                    Map.entry("two", 2),
                    Map.entry("twin", 2),
                    Map.entry("dual", 2),
                    Map.entry("double", 2),
                    Map.entry("bi", 2),
                    Map.entry("biaxial", 2),
                    Map.entry("deux", 2),
                    Map.entry("three", 3),
                    Map.entry("tri", 3),
                    Map.entry("triple", 3),
                    Map.entry("triaxial", 3),
                    Map.entry("trois", 3),
                    Map.entry("four", 4),
                    Map.entry("quatre", 4),
                    Map.entry("five", 5),
                    Map.entry("cinq", 5),
                    Map.entry("six", 6),
                    Map.entry("seven", 7),
                    Map.entry("sept", 7),
                    Map.entry("eight", 8),
                    Map.entry("huit", 8),
                    Map.entry("nine", 9),
                    Map.entry("neuf", 9),
                    Map.entry("ten", 10),
                    Map.entry("dix", 10),
                    Map.entry("twelve", 12),
                    Map.entry("douze", 12));

    private Words() {}

    static boolean isEmpty(String stem) {
        return EMPTY.contains(stem);
    }

    static boolean leadsOn(String stem) {
        return TOWARDS.contains(stem);
    }

    static boolean namesPart(String stem) {
        return PARTS.contains(stem);
    }

    static boolean denies(String stem) {
        return DENIALS.contains(stem);
    }

    static boolean breaks(String stem) {
        return BREAKS.contains(stem);
    }

    /// Whether it is any of the small words.
    static boolean hasPlace(String stem) {
        return isEmpty(stem)
                || leadsOn(stem)
                || namesPart(stem)
                || denies(stem)
                || breaks(stem)
                || isFrench(stem)
                || isEnglish(stem);
    }

    /// Whether a word makes another compound of the one before it.
    static boolean namesSalt(String stem) {
        return SALTS.contains(stem);
    }

    static boolean holds(String stem) {
        return CONTAINERS.contains(stem);
    }

    static boolean isFrench(String stem) {
        return FRENCH.contains(stem);
    }

    static boolean isEnglish(String stem) {
        return ENGLISH.contains(stem);
    }

    /// The number that a word stands for; 0 for every other word.
    static int number(String stem) {
        return NUMBERS.getOrDefault(stem, 0);
    }
}
