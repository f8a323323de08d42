package org.weir.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/// Reads bodies of JSON, held to a size and a depth; what cannot be read is named by its field.
///
/// @param <T> what a body becomes
final class JsonBody<T> {
    private static final int MAX_DEPTH = 8;

    private final ObjectReader reader;
    private final int maxBytes;

    /// @param type what a body becomes
    /// @param maxBytes the most bytes of one
    JsonBody(TypeReference<T> type, int maxBytes) {
        this.maxBytes = maxBytes;
        JsonFactory json =
                JsonFactory.builder()
                        .streamReadConstraints(
                                StreamReadConstraints.builder()
                                        .maxNestingDepth(MAX_DEPTH)
                                        .maxStringLength(maxBytes)
                                        .build())
                        .build();
        this.reader =
                JsonMapper.builder(json)
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .build()
                        .readerFor(type);
    }

    /// The body of a request.
    ///
    /// @throws BadRequest if it is not one
    T read(HttpServletRequest request) throws IOException {
        return read(request.getInputStream().readNBytes(maxBytes + 1));
    }

    /// The body of some bytes.
    ///
    /// @throws BadRequest if they are not one
    T read(byte[] bytes) {
        if (bytes.length > maxBytes) {
            throw new BadRequest("", "The request is larger than %,d bytes.".formatted(maxBytes));
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
