package org.weir.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.weir.access.Permission;
import org.weir.base.Decimals;
import org.weir.base.Language;
import org.weir.control.range.DeliverySystem;
import org.weir.control.range.TradeOff;
import org.weir.goods.DeclaredSystem;
import org.weir.goods.DeclaredSystem.Form;
import org.weir.http.Requires;
import tools.jackson.core.type.TypeReference;

/// Works out range over payload.
@RestController
@RequestMapping(value = "/api/v1/range-payload", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Classification")
public class RangePayloadApi {
    private static final int MAX_BYTES = 64 << 10;
    private static final int SAMPLES = 2_000;
    private static final int MAX_SAMPLES = 20_000;

    private final JsonBody<RangeRequest> bodies =
            new JsonBody<>(new TypeReference<RangeRequest>() {}, MAX_BYTES);

    /// What is declared of a system: stages, or an aircraft, or pairs. Values are texts with their
    /// units and tolerances, such as `3771 kg ±3 %`.
    ///
    /// @param stages of a rocket: each has `propellant`, `dry`, `isp`, `burn`
    /// @param fixed what a rocket carries to the end besides payload
    /// @param aircraft `takeoff`, `empty`, `lift-to-drag`, and `speed` and `sfc` of a jet, or
    ///   `efficiency` and `sfc` of a propeller
    /// @param pairs declared points: each has `payload` and `range`
    /// @param samples draws within the tolerances; null for 2,000
    /// @param seed of the draws; null for 1
    /// @param language of the texts: `en` or `fr`
    record RangeRequest(
            @Nullable List<@Nullable Map<String, @Nullable String>> stages,
            @Nullable String fixed,
            @Nullable Map<String, @Nullable String> aircraft,
            @Nullable List<@Nullable Map<String, @Nullable String>> pairs,
            @Schema(minimum = "1", maximum = "20000") @Nullable Integer samples,
            @Nullable Long seed,
            @Schema(allowableValues = {"en", "fr"}) @Nullable String language) {}

    /// A point of the curve.
    ///
    /// @param payloadKg payload, kg
    /// @param rangeM range with the declared values, m
    /// @param lowM the fifth percentile of the draws, m
    /// @param highM the ninety-fifth, m
    record PointAnswer(
            @JsonProperty("payload_kg") long payloadKg,
            @JsonProperty("range_m") long rangeM,
            @JsonProperty("low_m") long lowM,
            @JsonProperty("high_m") long highM) {}

    /// Whether 500 kg reach 300 km, and whether any payload does; as `weir range-payload --format
    /// json` has it.
    ///
    /// @param categoryI `yes`, `no` or `cannot_exclude`
    /// @param categoryIShare share of the draws in which it does
    /// @param item19 `yes`, `no` or `cannot_exclude`
    /// @param item19Share share of the draws in which it does
    /// @param payloadAt300Km kg, with the declared values
    /// @param seed of the draws
    /// @param samples how many draws
    /// @param method in words
    /// @param ask what to ask for where an answer is open
    /// @param points the curve
    record RangeAnswer(
            @JsonProperty("category_i") String categoryI,
            @JsonProperty("category_i_share") BigDecimal categoryIShare,
            @JsonProperty("item_19") String item19,
            @JsonProperty("item_19_share") BigDecimal item19Share,
            @JsonProperty("payload_at_300_km_kg") long payloadAt300Km,
            long seed,
            int samples,
            String method,
            List<String> ask,
            List<PointAnswer> points) {}

    /// Works it out. Nothing of it is kept.
    @PostMapping
    @Requires(Permission.SEE_INSTRUMENTS)
    @Operation(
            summary = "Whether any exchange of payload for range reaches a limit of the MTCR",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = RangeRequest.class))))
    RangeAnswer rangePayload(@Parameter(hidden = true) HttpServletRequest request)
            throws IOException {
        RangeRequest asked = bodies.read(request);
        int samples = asked.samples() == null ? SAMPLES : asked.samples();
        if (samples < 1 || samples > MAX_SAMPLES) {
            throw new BadRequest("samples", "Expected 1 to %,d.".formatted(MAX_SAMPLES));
        }
        Language language = ClassificationsApi.language(asked.language());
        long seed = asked.seed() == null ? 1 : asked.seed();
        TradeOff tradeOff = TradeOff.of(system(asked), samples, seed);
        return answer(tradeOff, language);
    }

    private static DeliverySystem system(RangeRequest asked) {
        int kinds =
                (asked.stages() == null ? 0 : 1)
                        + (asked.aircraft() == null ? 0 : 1)
                        + (asked.pairs() == null ? 0 : 1);
        if (kinds != 1) {
            throw new BadRequest("", "Declare either stages, aircraft or pairs.");
        }
        Map<String, String> values = new LinkedHashMap<>();
        Form form;
        if (asked.stages() != null) {
            form = Form.ROCKET;
            put("stages", "stage", asked.stages(), DeclaredSystem.MAX_STAGES, values);
            if (asked.fixed() != null) {
                values.put("fixed", asked.fixed());
            }
        } else if (asked.pairs() != null) {
            form = Form.PAIRS;
            put("pairs", "pair", asked.pairs(), DeclaredSystem.MAX_PAIRS, values);
        } else {
            form = Form.AIRCRAFT;
            put("", asked.aircraft(), values);
        }
        DeclaredSystem.Read read = DeclaredSystem.read(form, values);
        if (!read.wrong().isEmpty()) {
            DeclaredSystem.Wrong wrong = read.wrong().getFirst();
            throw new BadRequest(
                    field(form, wrong.field()),
                    wrong.field().isEmpty()
                            ? "These values do not make a system: masses, impulse and burn times are above 0, and take-off mass above empty mass."
                            : "Expected one quantity (%s) with its unit, such as 300 km ±5 %%."
                                    .formatted(ClassificationAnswer.code(wrong.kind())));
        }
        return java.util.Objects.requireNonNull(read.system());
    }

    private static void put(
            String field,
            String prefix,
            List<@Nullable Map<String, @Nullable String>> many,
            int most,
            Map<String, String> values) {
        if (many.isEmpty() || many.size() > most) {
            throw new BadRequest(field, "Expected 1 to %d.".formatted(most));
        }
        for (int i = 0; i < many.size(); i++) {
            put(prefix + (i + 1) + ".", many.get(i), values);
        }
    }

    private static void put(
            String prefix,
            @Nullable Map<String, @Nullable String> declared,
            Map<String, String> values) {
        if (declared != null) {
            declared.forEach((name, value) -> {
                if (value != null) {
                    values.put(prefix + name.replace('_', '-'), value);
                }
            });
        }
    }

    /// `stage1.dry` → `stages[0].dry`.
    private static String field(Form form, String field) {
        int dot = field.indexOf('.');
        if (field.isEmpty() || dot < 0) {
            return form == Form.AIRCRAFT && !field.isEmpty() ? "aircraft." + field : field;
        }
        String kind = form == Form.ROCKET ? "stage" : "pair";
        int number = Integer.parseInt(field.substring(kind.length(), dot));
        return "%ss[%d]%s".formatted(kind, number - 1, field.substring(dot));
    }

    private static RangeAnswer answer(TradeOff tradeOff, Language language) {
        return new RangeAnswer(
                ClassificationAnswer.code(tradeOff.categoryI()),
                Decimals.number(tradeOff.categoryIShare()),
                ClassificationAnswer.code(tradeOff.item19()),
                Decimals.number(tradeOff.item19Share()),
                Math.round(tradeOff.payloadAtKg(TradeOff.RANGE_M)),
                tradeOff.seed(),
                tradeOff.samples(),
                tradeOff.system().method().in(language),
                tradeOff.asked().stream().map(one -> one.in(language)).toList(),
                tradeOff.points().stream()
                        .map(point ->
                                new PointAnswer(
                                        Math.round(point.payloadKg()),
                                        Math.round(point.rangeM()),
                                        Math.round(point.lowM()),
                                        Math.round(point.highM())))
                        .toList());
    }
}
