package org.weir.screening.subjects;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.weir.lists.IdentifierKind;
import org.weir.lists.reading.CsvLines;
import org.weir.lists.reading.Problem;
import org.weir.names.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Subjects from FollowTheMoney JSON lines: one entity a line. Entities that are not parties
/// (addresses, ownerships, sanctions) are passed over and counted.
final class FollowTheMoneySubjects implements SubjectRows {
    private static final Set<String> NOT_PARTIES =
            Set.of(
                    "address", "sanction", "ownership", "directorship", "membership", "employment",
                    "family", "associate", "representation", "unknownlink", "succession",
                    "occupancy", "position", "identification", "passport", "document", "event",
                    "payment", "debt", "similar", "note", "cryptowallet", "security", "article",
                    "project", "projectparticipant", "contract", "contractaward", "documentation",
                    "license", "permit", "bankaccount", "trip", "call", "message", "email");
    private static final List<String> NAMES = List.of("name");
    private static final List<String> ALIASES =
            List.of("alias", "previousName", "weakAlias", "abbreviation");

    private final String file;
    private final SubjectLimits limits;
    private final CsvLines lines;
    private final JsonFactory json;
    private final Deque<SubjectRow> lost = new ArrayDeque<>();
    private @Nullable SubjectRow held;
    private long notParties;

    FollowTheMoneySubjects(InputStream in, String file, SubjectLimits limits) throws IOException {
        this.file = file;
        this.limits = limits;
        lines =
                CsvLines.over(
                        in,
                        file,
                        limits.maxLineChars(),
                        _ -> {},
                        problem -> lost.add(new SubjectRow.Bad(problem)));
        json =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(limits.maxDepth())
                                        .maxStringLength(limits.maxFieldChars())
                                        .build())
                        .build();
    }

    @Override
    public @Nullable SubjectRow next() throws IOException {
        while (lost.isEmpty() && held == null) {
            CsvLines.Line line = lines.next();
            if (line == null) {
                break;
            }
            if (!line.text().isBlank()) {
                held = read(line);
            }
        }
        if (!lost.isEmpty()) {
            return lost.poll();
        }
        SubjectRow next = held;
        held = null;
        return next;
    }

    @Override
    public List<String> notices() {
        return notParties == 0
                ? List.of()
                : List.of(
                        "%,d entities of %s that are not parties were passed over."
                                .formatted(notParties, file));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    /// The row of a line; null where the entity is not a party.
    private @Nullable SubjectRow read(CsvLines.Line line) {
        SubjectFields fields = new SubjectFields(file, line.number(), limits);
        Map<String, List<String>> properties = new LinkedHashMap<>();
        String schema = null;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), line.text())) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return bad(line, "the line is not a JSON object; row passed over.");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String field = parser.currentName();
                JsonToken value = parser.nextToken();
                if (field.equals("properties") && value == JsonToken.START_OBJECT) {
                    readProperties(parser, properties);
                } else if (field.equals("id") && value.isScalarValue()) {
                    fields.id(parser.getString());
                } else if (field.equals("schema") && value.isScalarValue()) {
                    schema = parser.getString();
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            // The exception's own message may quote the line, and so a person.
            return bad(line, "the line is not JSON that can be read; row passed over.");
        }
        return row(fields, schema, properties);
    }

    private @Nullable SubjectRow row(
            SubjectFields fields, @Nullable String schema, Map<String, List<String>> properties) {
        if (schema != null) {
            if (NOT_PARTIES.contains(schema.toLowerCase(java.util.Locale.ROOT))) {
                notParties++;
                return null;
            }
            fields.schemaWord(schema);
        } else {
            fields.schema(Schema.PERSON);
        }
        for (String property : NAMES) {
            properties.getOrDefault(property, List.of()).forEach(fields::name);
        }
        if (!properties.containsKey("name")) {
            fields.name(composed(properties));
        }
        for (String property : ALIASES) {
            properties.getOrDefault(property, List.of()).forEach(fields::name);
        }
        properties.forEach((property, values) -> values.forEach(v -> field(fields, property, v)));
        return fields.row();
    }

    private static void field(SubjectFields fields, String property, String value) {
        switch (property) {
            case "birthDate", "incorporationDate", "buildDate" -> fields.birthDate(value);
            case "birthPlace" -> fields.birthPlace(value);
            case "nationality", "citizenship", "flag" -> fields.nationality(value);
            case "country", "jurisdiction", "mainCountry" -> fields.country(value);
            case "gender" -> fields.gender(value);
            case "address" -> fields.address(value);
            default -> {
                IdentifierKind kind = IdentifierWords.kind(property);
                if (kind == IdentifierKind.OTHER) {
                    fields.identifierWithKind(value);
                } else if (kind != null) {
                    fields.identifier(kind, value);
                }
            }
        }
    }

    private static String composed(Map<String, List<String>> properties) {
        StringBuilder name = new StringBuilder();
        for (String part : List.of("firstName", "middleName", "fatherName", "lastName")) {
            List<String> values = properties.getOrDefault(part, List.of());
            if (!values.isEmpty()) {
                name.append(name.isEmpty() ? "" : " ").append(values.getFirst());
            }
        }
        return name.toString();
    }

    private void readProperties(JsonParser parser, Map<String, List<String>> properties) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            List<String> values =
                    properties.computeIfAbsent(parser.currentName(), _ -> new ArrayList<>());
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_ARRAY) {
                token = parser.nextToken();
                while (token != null && token != JsonToken.END_ARRAY) {
                    value(parser, token, values);
                    token = parser.nextToken();
                }
            } else {
                value(parser, token, values);
            }
        }
    }

    /// Takes a plain value; nested entities are not this subject's own.
    private static void value(JsonParser parser, JsonToken token, List<String> values) {
        if (token.isScalarValue()) {
            if (token != JsonToken.VALUE_NULL) {
                values.add(parser.getString());
            }
        } else {
            parser.skipChildren();
        }
    }

    private SubjectRow bad(CsvLines.Line line, String message) {
        return new SubjectRow.Bad(new Problem(file, line.number(), null, message));
    }
}
