package org.weir.api.ftm;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.weir.api.BadRequest;
import org.weir.screening.Subject;
import org.weir.screening.subjects.SubjectLimits;
import org.weir.screening.subjects.SubjectRow;
import org.weir.screening.subjects.SubjectRows;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Reads an entity of FollowTheMoney as a subject, by the same rules as a file of them.
public final class ExampleSubject {
    private static final JsonFactory JSON = new JsonFactory();

    private ExampleSubject() {}

    /// The subject.
    ///
    /// @param field how the request names the entity, for messages
    /// @param id the caller's own reference
    /// @throws BadRequest if it is no party or has no name
    public static Subject read(
            String field, String id, FtmSchema schema, Map<String, List<String>> properties) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        try (JsonGenerator out =
                JSON.createGenerator(ObjectWriteContext.empty(), line, JsonEncoding.UTF8)) {
            out.writeStartObject();
            out.writeStringProperty("id", id);
            out.writeStringProperty("schema", schema.code());
            out.writeObjectPropertyStart("properties");
            properties.forEach((property, values) -> {
                out.writeArrayPropertyStart(property);
                values.forEach(out::writeString);
                out.writeEndArray();
            });
            out.writeEndObject();
            out.writeEndObject();
        }
        try (SubjectRows rows =
                SubjectRows.open(
                        new ByteArrayInputStream(line.toByteArray()),
                        field,
                        SubjectLimits.DEFAULT)) {
            return switch (rows.next()) {
                case SubjectRow.Readable(Subject subject, _) -> subject;
                case SubjectRow.Bad(var problem) ->
                        throw new BadRequest(
                                field + ".properties",
                                "Weir screens by name, and this entity cannot be screened: "
                                        + problem.message());
                case null ->
                        throw new BadRequest(field + ".schema", "Expected the schema of a party.");
            };
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be read", e);
        }
    }
}
