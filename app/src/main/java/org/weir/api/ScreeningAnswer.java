package org.weir.api;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// What `POST /api/v1/screenings` answers.
///
/// @param screening what names the screening on record
/// @param event the number of its event in the record
/// @param lists the number of the state of lists that it was answered from
/// @param result the answer, byte for byte as it is on record: `docs/screening.md`
public record ScreeningAnswer(UUID screening, long event, long lists, Map<String, Object> result) {
    /// The JSON, with answers as the bytes that they are.
    static byte[] json(UUID screening, long event, long lists, List<byte[]> answers) {
        byte[] head =
                "{\"screening\":\"%s\",\"event\":%d,\"lists\":%d,\"result\":"
                        .formatted(screening, event, lists)
                        .getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(head.length + answers.getFirst().length + 1);
        out.writeBytes(head);
        answers.forEach(out::writeBytes);
        out.write('}');
        return out.toByteArray();
    }
}
