package org.weir.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads bodies of JSON, held to a size and a depth; what cannot be read is named by its field.
///
/// @param <T> what a body becomes
public final class JsonBody<T> {
    private static final int MAX_DEPTH = 8;
    private static final int LENIENT_DEPTH = 32;

    private final ObjectReader reader;
    private final int maxBytes;

    /// @param type what a body becomes; a field that it does not know is refused
    /// @param maxBytes the most bytes of one
    public JsonBody(TypeReference<T> type, int maxBytes) {
        this(type, maxBytes, MAX_DEPTH, true);
    }

    private JsonBody(TypeReference<T> type, int maxBytes, int maxDepth, boolean strict) {
        this.maxBytes = maxBytes;
        JsonFactory json =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(maxDepth)
                                        .maxStringLength(maxBytes)
                                        .build())
                        // Of two values for one field, each side would take another.
                        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                        .build();
        this.reader =
                JsonMapper.builder(json)
                        .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, strict)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build()
                        .readerFor(type);
    }

    /// Bodies of a protocol whose fields grow without us: those that are not known are passed over.
    ///
    /// @param type what a body becomes
    /// @param maxBytes the most bytes of one
    public static <T> JsonBody<T> lenient(TypeReference<T> type, int maxBytes) {
        return new JsonBody<>(type, maxBytes, LENIENT_DEPTH, false);
    }

    /// The body of a request.
    ///
    /// @throws BadRequest if it is not one
    public T read(HttpServletRequest request) throws IOException {
        return read(request.getInputStream().readNBytes(maxBytes + 1));
    }

    /// The body of some bytes.
    ///
    /// @throws BadRequest if they are not one
    /// @throws TooLarge if there are more
    public T read(byte[] bytes) {
        if (bytes.length > maxBytes) {
            throw new TooLarge(maxBytes);
        }
        try {
            T body = reader.readValue(bytes);
            if (body == null) {
                throw new BadRequest("", "The request is empty.");
            }
            return body;
        } catch (DatabindException e) {
            throw new BadRequest(
                    field(e), "This field is not known, or its value is of another type.");
        } catch (JacksonException e) {
            throw new BadRequest("", "The request is not JSON that can be read.");
        }
    }

    /// `subject.birth_dates[1]` of where reading failed.
    private static String field(DatabindException failure) {
        StringBuilder path = new StringBuilder();
        for (JacksonException.Reference step : failure.getPath()) {
            String name = step.getPropertyName();
            if (name == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(name);
            }
        }
        return path.toString();
    }
}
