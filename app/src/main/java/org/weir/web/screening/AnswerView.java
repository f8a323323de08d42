package org.weir.web.screening;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.base.Countries;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.screening.FieldComparison.Effect;
import org.weir.screening.FieldComparison.Field;
import org.weir.screening.Match;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An answer as it stands on record, for a page: see [org.weir.replay.AnswerText]. What is drawn
/// beside it is screened anew, and only where the very same bytes come out.
///
/// @param review whether a person has to look
/// @param matches best first
public record AnswerView(boolean review, List<MatchView> matches) {
    private static final JsonMapper JSON = new JsonMapper();

    /// Copies the matches.
    public AnswerView {
        matches = List.copyOf(matches);
    }

    /// A match.
    ///
    /// @param source the list
    /// @param reference the listing's reference there
    /// @param listedName the name there
    /// @param score 0 to 1
    /// @param nameLogOdds what the names alone come to, in log-odds
    /// @param parts the parts of the names
    /// @param fields everything else
    /// @param reading the sentence
    /// @param drawn the match itself, where it could be screened anew; else null
    public record MatchView(
            String source,
            String reference,
            String listedName,
            double score,
            double nameLogOdds,
            List<PartView> parts,
            List<FieldView> fields,
            String reading,
            @Nullable Match drawn) {
        /// Copies the lists.
        public MatchView {
            parts = List.copyOf(parts);
            fields = List.copyOf(fields);
        }

        /// The whole in log-odds.
        public double logOdds() {
            return AnswerView.logOdds(score);
        }
    }

    /// A line of the names.
    ///
    /// @param left the subject's part; empty where there is none
    /// @param right the listing's part; empty where there is none
    /// @param note by what means they met
    /// @param likeness 0 to 1
    /// @param weight share of the names' score, 0 to 1
    /// @param met whether they count as one
    public record PartView(
            String left, String right, String note, double likeness, double weight, boolean met) {}

    /// Another field.
    ///
    /// @param field which
    /// @param subject what the subject has
    /// @param listed what the listing has
    /// @param effect which way it moved the score
    /// @param change by how much, in log-odds
    /// @param note what was found
    public record FieldView(
            Field field,
            String subject,
            String listed,
            Effect effect,
            double change,
            String note) {}

    /// Reads an answer.
    ///
    /// @param drawn the matches themselves, in order; empty where they could not be screened anew
    /// @param language in which countries are named
    /// @throws Fault of kind EXTERNAL if the bytes are none
    public static AnswerView read(byte[] answer, List<Match> drawn, Language language) {
        try {
            JsonNode root = JSON.readTree(new String(answer, StandardCharsets.UTF_8));
            List<MatchView> matches = new ArrayList<>();
            for (JsonNode match : root.path("matches")) {
                Match same = matches.size() < drawn.size() ? drawn.get(matches.size()) : null;
                matches.add(match(match, same, language));
            }
            return new AnswerView(root.path("outcome").asString().equals("review"), matches);
        } catch (JacksonException | IllegalArgumentException e) {
            throw Fault.external("an answer on record cannot be read.", e);
        }
    }

    private static MatchView match(JsonNode match, @Nullable Match drawn, Language language) {
        List<PartView> parts = new ArrayList<>();
        List<FieldView> fields = new ArrayList<>();
        double sum = 0;
        for (JsonNode line : match.path("explanation")) {
            if (line.has("field")) {
                FieldView field = field(line, language);
                fields.add(field);
                sum += field.change;
            } else {
                parts.add(part(line));
            }
        }
        double score = match.path("score").asDouble();
        return new MatchView(
                match.path("source").asString(),
                match.path("reference").asString(),
                match.path("listed_name").asString(),
                score,
                logOdds(score) - sum,
                parts,
                fields,
                match.path("reading").asString(),
                drawn);
    }

    private static PartView part(JsonNode line) {
        boolean both = line.path("left").isString() && line.path("right").isString();
        return new PartView(
                line.path("left").isString() ? line.path("left").asString() : "",
                line.path("right").isString() ? line.path("right").asString() : "",
                line.path("note").asString(),
                line.path("likeness").asDouble(),
                line.path("weight").asDouble(),
                both);
    }

    private static FieldView field(JsonNode line, Language language) {
        Field field = Field.valueOf(line.path("field").asString().toUpperCase(Locale.ROOT));
        return new FieldView(
                field,
                value(field, line.path("subject").asString(), language),
                value(field, line.path("listed").asString(), language),
                Effect.valueOf(line.path("effect").asString().toUpperCase(Locale.ROOT)),
                line.path("change").asDouble(),
                line.path("note").asString());
    }

    /// A value in words: countries and genders are codes.
    private static String value(Field field, String value, Language language) {
        return switch (field) {
            case NATIONALITY, COUNTRY -> {
                List<String> names = new ArrayList<>();
                for (String code : value.split("; ")) {
                    names.add(
                            Countries.name(code)
                                    .orElseGet(() -> Bilingual.same(code))
                                    .in(language));
                }
                yield String.join("; ", names);
            }
            case GENDER ->
                    switch (value) {
                        case "female" -> new Bilingual("female", "féminin").in(language);
                        case "male" -> new Bilingual("male", "masculin").in(language);
                        case String other -> other;
                    };
            case BIRTH_DATE, BIRTH_PLACE, IDENTIFIER, ADDRESS -> value;
        };
    }

    private static double logOdds(double score) {
        double inside = Math.clamp(score, 0.000_05, 0.999_95);
        return Math.log(inside / (1 - inside));
    }
}
