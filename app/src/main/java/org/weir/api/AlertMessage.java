package org.weir.api;

import java.io.ByteArrayOutputStream;
import org.weir.alerts.Alert;
import org.weir.alerts.AlertStore;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// How a new alert is told to other systems: what it is about by its references, nobody's name.
public final class AlertMessage {
    private static final JsonFactory JSON = new JsonFactory();

    private AlertMessage() {}

    /// The bytes of JSON.
    public static byte[] of(AlertStore.Fed fed) {
        Alert alert = fed.alert();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(400);
        try (JsonGenerator out =
                JSON.createGenerator(ObjectWriteContext.empty(), bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            out.writeNumberProperty("event", fed.event());
            out.writeStringProperty("type", "alert.opened");
            out.writeObjectPropertyStart("alert");
            out.writeStringProperty("id", alert.id().toString());
            out.writeStringProperty("population", alert.population().toString());
            out.writeStringProperty("subject_id", alert.subjectId());
            out.writeStringProperty("source", alert.source());
            out.writeStringProperty("reference", alert.reference());
            out.writeNumberProperty("score", alert.score());
            out.writeStringProperty("cause", alert.cause().code());
            out.writeStringProperty("opened_at", alert.openedAt().toString());
            out.writeEndObject();
            out.writeEndObject();
        }
        return bytes.toByteArray();
    }
}
