package org.weir.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.base.Language;
import org.weir.classification.ControlLists;
import org.weir.classification.RulingDesk;
import org.weir.classification.RulingFile;
import org.weir.control.description.DescriptionReader;
import org.weir.control.evaluation.Classification;
import org.weir.control.evaluation.Classifier;
import org.weir.control.precedents.Precedents;
import org.weir.http.Languages;
import org.weir.http.Requires;
import tools.jackson.core.type.TypeReference;

/// Classifies goods, and reads officers' rulings.
@RestController
@RequestMapping(value = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Classification")
public class ClassificationsApi {
    private static final int MAX_BYTES = 256 << 10;
    private static final int MAX_GIVEN = 200;
    private static final int PRECEDENTS = 5;
    private static final int MAX_PAGE = 500;

    private final JsonBody<ClassificationRequest> bodies =
            new JsonBody<>(new TypeReference<ClassificationRequest>() {}, MAX_BYTES);
    private final ControlLists lists;
    private final RulingDesk rulings;
    private final Clock clock;

    /// @param lists the instruments in force
    /// @param rulings what officers ruled
    /// @param clock what day it is
    public ClassificationsApi(ControlLists lists, RulingDesk rulings, Clock clock) {
        this.lists = lists;
        this.rulings = rulings;
        this.clock = clock;
    }

    /// Classifies one description. Nothing of it is kept.
    @PostMapping("/classifications")
    @Requires(Permission.SEE_INSTRUMENTS)
    @Operation(
            summary = "Which control-list items goods are, and why",
            description =
                    "It says what the goods are; what follows from that is decided by people. As long as something that would decide is not stated, the verdict is cannot_tell, and the questions say what to ask.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    ClassificationRequest.class))))
    ClassificationAnswer classify(
            @Parameter(hidden = true) Actor actor,
            @Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        ClassificationRequest asked = bodies.read(request);
        String description = asked.description();
        if (description == null || description.isBlank()) {
            throw new BadRequest("description", "Say what the goods are.");
        }
        if (description.length() > DescriptionReader.MAX_CHARS) {
            throw new BadRequest(
                    "description",
                    "At most %,d characters.".formatted(DescriptionReader.MAX_CHARS));
        }
        Language language = language(asked.language());
        Classifier classifier = classifier(asked.on());
        Classification classification =
                classifier.classify(description, given(asked), lists.hints(codes(asked)));
        List<Precedents.Like> like =
                actor.may(Permission.SEE_CLASSIFICATIONS)
                        ? rulings.like(actor, description, PRECEDENTS)
                        : List.of();
        return ClassificationAnswer.of(classification, like, language);
    }

    private Classifier classifier(@Nullable String on) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        try {
            LocalDate day = on == null ? today : LocalDate.parse(on);
            if (lists.library().inForce(ControlLists.FIRST, day).isEmpty()) {
                throw new BadRequest("on", "No instrument was in force on that day.");
            }
            return lists.classifier(day);
        } catch (DateTimeException e) {
            throw new BadRequest("on", "Expected a day, such as 2026-11-22.");
        }
    }

    private Map<String, String> given(ClassificationRequest asked) {
        Map<String, String> given = new LinkedHashMap<>();
        if (asked.given() == null) {
            return given;
        }
        if (asked.given().size() > MAX_GIVEN) {
            throw new BadRequest("given", "At most %d values.".formatted(MAX_GIVEN));
        }
        asked.given()
                .forEach((name, value) -> {
                    boolean known =
                            lists.library().vocabulary().parameter(name) != null
                                    || lists.library().vocabulary().concepts().containsKey(name);
                    if (!known || value == null) {
                        throw new BadRequest(
                                "given." + name,
                                "Expected the name of a parameter or concept, and its value as text.");
                    }
                    given.put(name, value);
                });
        return given;
    }

    private static List<String> codes(ClassificationRequest asked) {
        List<String> codes = new ArrayList<>();
        List<@Nullable String> sent = asked.codes() == null ? List.of() : asked.codes();
        if (sent.size() > MAX_GIVEN) {
            throw new BadRequest("codes", "At most %d codes.".formatted(MAX_GIVEN));
        }
        for (int i = 0; i < sent.size(); i++) {
            String code = sent.get(i);
            if (code == null) {
                throw new BadRequest("codes[%d]".formatted(i), "Expected a text.");
            }
            codes.add(code);
        }
        return codes;
    }

    static Language language(@Nullable String code) {
        if (code == null) {
            return Language.EN;
        }
        return Optional.ofNullable(Languages.read(code))
                .orElseThrow(() -> new BadRequest("language", "Expected en or fr."));
    }

    /// Rulings, the newest first; or those on goods like a description.
    @GetMapping("/rulings")
    @Requires(Permission.SEE_CLASSIFICATIONS)
    @Operation(
            summary = "Officers' rulings, the newest first",
            description = "With like=DESCRIPTION: those in force on like goods, the likest first.")
    List<RulingAnswer> rulings(
            @RequestParam(required = false) @Nullable String like,
            @RequestParam(defaultValue = "100") int limit,
            @Parameter(hidden = true) Actor actor) {
        if (limit < 1 || limit > MAX_PAGE) {
            throw new BadRequest("limit", "Expected 1 to %d.".formatted(MAX_PAGE));
        }
        if (like == null || like.isBlank()) {
            return rulings.list(actor, null, limit).stream().map(RulingAnswer::of).toList();
        }
        if (like.length() > DescriptionReader.MAX_CHARS) {
            throw new BadRequest(
                    "like", "At most %,d characters.".formatted(DescriptionReader.MAX_CHARS));
        }
        return rulings.like(actor, like, limit).stream()
                .flatMap(one ->
                        rulings.find(actor, UUID.fromString(one.ruling().id())).stream()
                                .map(file -> RulingAnswer.of(file, one.likeness())))
                .toList();
    }

    /// One ruling.
    @GetMapping("/rulings/{id}")
    @Requires(Permission.SEE_CLASSIFICATIONS)
    @Operation(summary = "A ruling")
    RulingAnswer ruling(@PathVariable UUID id, @Parameter(hidden = true) Actor actor) {
        RulingFile file =
                rulings.find(actor, id).orElseThrow(() -> new NotFound("There is no such ruling."));
        return RulingAnswer.of(file);
    }
}
