package org.weir.web.control;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.weir.access.Permission;
import org.weir.base.Language;
import org.weir.control.range.TradeOff;
import org.weir.control.range.TradeOffDrawing;
import org.weir.goods.DeclaredSystem;
import org.weir.goods.DeclaredSystem.Form;
import org.weir.http.Requires;

/// Range over payload: what is declared, the curve with its uncertainty, the limits. What was
/// declared stands in the address, so that it can be sent to a colleague.
@Controller
public class RangePage {
    private static final int SAMPLES = 2_000;
    private static final int SHOWN_PAIRS = 4;
    private static final int SHOWN_STAGES = 2;
    private static final int MAX_VALUE = 100;

    /// A point of the curve, in kg and km.
    public record Point(long payload, long range, long low, long high) {}

    /// An answer.
    ///
    /// @param code `yes`, `no` or `cannot-exclude`
    /// @param share share of the draws, in per cent
    public record Reached(String code, long share) {}

    /// The form, and what comes of it once something was declared.
    @GetMapping("/range-payload")
    @Requires(Permission.SEE_INSTRUMENTS)
    public String page(
            @RequestParam Map<String, String> sent,
            Language language,
            Model model,
            HttpServletResponse response) {
        Form form =
                switch (sent.getOrDefault("form", "rocket")) {
                    case "aircraft" -> Form.AIRCRAFT;
                    case "pairs" -> Form.PAIRS;
                    default -> Form.ROCKET;
                };
        Map<String, String> values = new LinkedHashMap<>();
        sent.forEach((name, value) ->
                values.put(
                        name, value.length() > MAX_VALUE ? value.substring(0, MAX_VALUE) : value));
        model.addAttribute("form", form.name().toLowerCase(Locale.ROOT));
        model.addAttribute("values", values);
        model.addAttribute("fields", fields(form));
        model.addAttribute("wrong", List.of());
        if (sent.containsKey("work")) {
            DeclaredSystem.Read read = DeclaredSystem.read(form, values);
            if (read.system() == null) {
                response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
                model.addAttribute(
                        "wrong", read.wrong().stream().map(DeclaredSystem.Wrong::field).toList());
                model.addAttribute(
                        "wrongKinds",
                        read.wrong().stream()
                                .map(one -> one.kind().name().toLowerCase(Locale.ROOT))
                                .toList());
            } else {
                answer(TradeOff.of(read.system(), SAMPLES, 1), language, model);
            }
        }
        return "range-payload";
    }

    /// A group of fields.
    ///
    /// @param key the key of its title
    /// @param number which of several; 0 where there is but one
    /// @param fields their names
    public record Group(String key, int number, List<String> fields) {
        /// The last part of a field's name, which is the key of its label.
        public String label(String field) {
            return field.substring(field.indexOf('.') + 1);
        }
    }

    private static List<Group> fields(Form form) {
        List<Group> groups = new ArrayList<>();
        switch (form) {
            case ROCKET -> {
                for (int i = 1; i <= SHOWN_STAGES; i++) {
                    String stage = "stage" + i + ".";
                    groups.add(
                            new Group(
                                    "range.stage",
                                    i,
                                    List.of(
                                            stage + "propellant",
                                            stage + "dry",
                                            stage + "isp",
                                            stage + "burn")));
                }
                groups.add(new Group("range.whole", 0, List.of("fixed")));
            }
            case AIRCRAFT ->
                    groups.add(
                            new Group(
                                    "range.aircraft",
                                    0,
                                    List.of(
                                            "takeoff",
                                            "empty",
                                            "lift-to-drag",
                                            "sfc",
                                            "speed",
                                            "efficiency")));
            case PAIRS -> {
                for (int i = 1; i <= SHOWN_PAIRS; i++) {
                    groups.add(
                            new Group(
                                    "range.pair",
                                    i,
                                    List.of("pair" + i + ".payload", "pair" + i + ".range")));
                }
            }
        }
        return groups;
    }

    private static void answer(TradeOff tradeOff, Language language, Model model) {
        model.addAttribute("drawing", TradeOffDrawing.svg(tradeOff, language));
        model.addAttribute("categoryI", reached(tradeOff.categoryI(), tradeOff.categoryIShare()));
        model.addAttribute("item19", reached(tradeOff.item19(), tradeOff.item19Share()));
        model.addAttribute("payloadAt300", Math.round(tradeOff.payloadAtKg(TradeOff.RANGE_M)));
        model.addAttribute(
                "asked", tradeOff.asked().stream().map(one -> one.in(language)).toList());
        model.addAttribute("method", tradeOff.system().method().in(language));
        model.addAttribute("samples", tradeOff.samples());
        model.addAttribute(
                "points",
                tradeOff.points().stream()
                        .map(point ->
                                new Point(
                                        Math.round(point.payloadKg()),
                                        Math.round(point.rangeM() / 1_000),
                                        Math.round(point.lowM() / 1_000),
                                        Math.round(point.highM() / 1_000)))
                        .toList());
    }

    private static Reached reached(TradeOff.Reach reach, double share) {
        return new Reached(
                reach.name().toLowerCase(Locale.ROOT).replace('_', '-'), Math.round(100 * share));
    }
}
