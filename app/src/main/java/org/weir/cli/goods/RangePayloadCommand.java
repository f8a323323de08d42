package org.weir.cli.goods;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.weir.base.Bilingual;
import org.weir.base.Decimals;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.cli.Commands;
import org.weir.cli.Console;
import org.weir.cli.ExitCode;
import org.weir.cli.OutputTarget;
import org.weir.cli.output.JsonText;
import org.weir.cli.output.TextTable;
import org.weir.control.evaluation.TraceText;
import org.weir.control.range.DeliverySystem;
import org.weir.control.range.TradeOff;
import org.weir.control.range.TradeOffDrawing;
import org.weir.goods.RangeInput;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// `weir range-payload`: whether any exchange of payload for range reaches 500 kg at 300 km, or 300
/// km with any payload.
public final class RangePayloadCommand {
    private static final int SAMPLES = 2_000;

    private final Console console;
    private final CommandSpec spec;

    /// The forms of output.
    private enum Format {
        TEXT,
        JSON
    }

    private RangePayloadCommand(Console console) {
        this.console = console;
        spec =
                Commands.describe(
                        "range-payload",
                        this::run,
                        "Works out range over payload, and whether Category I or item 19 is reached.",
                        "");
        spec.usageMessage()
                .footerHeading("%n")
                .footer(
                        "A value may have a tolerance: propellant=3771 kg ±3 %%. Examples:",
                        "  weir range-payload --stage \"propellant=3771 kg ±3 %%, dry=1106 kg, isp=230 s, burn=62 s\"",
                        "  weir range-payload --aircraft \"takeoff=1134 kg, empty=680 kg, lift-to-drag=5.5,",
                        "      speed=250 m/s, sfc=0.112 kg/(N·h)\" --svg curve.svg",
                        "  weir range-payload --pair \"150 kg @ 280 km\" --pair \"50 kg @ 420 km\"");
        spec.addOption(
                GoodsOptions.texts(
                        "--stage",
                        "VALUES",
                        "A stage of a rocket: propellant, dry, isp, burn; once for each, in order."));
        spec.addOption(
                GoodsOptions.text(
                        "--fixed",
                        "MASS",
                        "What is carried to the end besides payload (default: none)."));
        spec.addOption(
                GoodsOptions.text(
                        "--aircraft",
                        "VALUES",
                        "An uncrewed aircraft: takeoff, empty, lift-to-drag, and speed and sfc of a jet,",
                        "or efficiency and sfc of a propeller."));
        spec.addOption(
                GoodsOptions.texts("--pair", "PAYLOAD@RANGE", "A declared point; once for each."));
        spec.addOption(number("--samples", "N", "Draws within the tolerances (default: 2000)."));
        spec.addOption(number("--seed", "N", "Seed of the draws (default: 1)."));
        spec.addOption(GoodsOptions.path("--svg", "FILE", "Draw the curve into FILE."));
        spec.addOption(
                Commands.choice(
                                OptionSpec.builder("--format").paramLabel("FORMAT").arity("1"),
                                Format.class)
                        .description("text or json (default: text).")
                        .build());
        spec.addOption(GoodsOptions.language());
    }

    private static OptionSpec number(String name, String label, String description) {
        return OptionSpec.builder(name)
                .paramLabel(label)
                .arity("1")
                .type(Integer.class)
                .description(description)
                .build();
    }

    /// The command.
    public static CommandSpec spec(Console console) {
        return new RangePayloadCommand(console).spec;
    }

    private int run() {
        Language language = GoodsOptions.language(spec);
        TradeOff tradeOff;
        try {
            tradeOff =
                    TradeOff.of(
                            system(),
                            Commands.given(spec).matchedOptionValue("--samples", SAMPLES),
                            Commands.given(spec).matchedOptionValue("--seed", 1));
        } catch (IllegalArgumentException e) {
            throw Fault.user(String.valueOf(e.getMessage()) + ".");
        }
        Path svg = Commands.given(spec).matchedOptionValue("--svg", null);
        if (svg != null) {
            try (OutputTarget target = OutputTarget.open(svg, console)) {
                target.write(TradeOffDrawing.svg(tradeOff, language));
                target.complete();
            }
        }
        boolean json =
                Commands.given(spec).matchedOptionValue("--format", Format.TEXT) == Format.JSON;
        console.output().print(json ? json(tradeOff, language) : text(tradeOff, language));
        return ExitCode.DONE.number();
    }

    private DeliverySystem system() {
        List<String> stages = texts("--stage");
        List<String> pairs = texts("--pair");
        String aircraft = Commands.given(spec).matchedOptionValue("--aircraft", "");
        int kinds =
                (stages.isEmpty() ? 0 : 1)
                        + (pairs.isEmpty() ? 0 : 1)
                        + (aircraft.isEmpty() ? 0 : 1);
        if (kinds != 1) {
            throw Fault.user("give either --stage (once for each stage), --aircraft or --pair.");
        }
        if (!stages.isEmpty()) {
            return RangeInput.rocket(
                    stages, Commands.given(spec).matchedOptionValue("--fixed", ""));
        }
        return pairs.isEmpty() ? RangeInput.aircraft(aircraft) : RangeInput.pairs(pairs);
    }

    private List<String> texts(String option) {
        List<String> texts = new ArrayList<>();
        for (Object text : Commands.given(spec).matchedOptionValue(option, List.of())) {
            texts.add(String.valueOf(text));
        }
        return texts;
    }

    private static String text(TradeOff tradeOff, Language language) {
        StringBuilder text = new StringBuilder();
        text.append(
                answer(
                        new Bilingual(
                                "Category I, 500 kg at 300 km", "Catégorie I, 500 kg à 300 km"),
                        tradeOff.categoryI(),
                        tradeOff.categoryIShare(),
                        language));
        text.append(
                answer(
                        new Bilingual(
                                "Item 19, 300 km with any payload",
                                "Article 19, 300 km avec toute charge utile"),
                        tradeOff.item19(),
                        tradeOff.item19Share(),
                        language));
        text.append(
                String.format(
                        Locale.ROOT,
                        "%s%s%.0f kg%n",
                        new Bilingual(
                                        "Payload at 300 km, as declared",
                                        "Charge utile à 300 km, selon la déclaration")
                                .in(language),
                        TraceText.colon(language),
                        tradeOff.payloadAtKg(TradeOff.RANGE_M)));
        if (!tradeOff.asked().isEmpty()) {
            text.append(new Bilingual("Ask for: ", "À demander : ").in(language))
                    .append(
                            String.join(
                                    "; ",
                                    tradeOff.asked().stream()
                                            .map(one -> one.in(language))
                                            .toList()))
                    .append('\n');
        }
        TextTable table =
                new TextTable(
                        TextTable.Column.numbers(
                                new Bilingual("PAYLOAD kg", "CHARGE kg").in(language)),
                        TextTable.Column.numbers(
                                new Bilingual("RANGE km", "PORTÉE km").in(language)),
                        TextTable.Column.numbers("5 %"),
                        TextTable.Column.numbers("95 %"));
        for (int i = 0; i < tradeOff.points().size(); i += 2) {
            TradeOff.Point point = tradeOff.points().get(i);
            table.row(
                    whole(point.payloadKg()),
                    whole(point.rangeM() / 1_000),
                    whole(point.lowM() / 1_000),
                    whole(point.highM() / 1_000));
        }
        return text.append('\n')
                .append(table.text())
                .append('\n')
                .append(tradeOff.system().method().in(language))
                .append('\n')
                .toString();
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String answer(
            Bilingual what, TradeOff.Reach reach, double share, Language language) {
        Bilingual word =
                switch (reach) {
                    case YES -> new Bilingual("yes", "oui");
                    case NO -> new Bilingual("no", "non");
                    case CANNOT_EXCLUDE ->
                            new Bilingual(
                                    "cannot be excluded: ask", "ne peut être exclu : demander");
                };
        return String.format(
                Locale.ROOT,
                "%s%s%s (%.1f %% %s)%n",
                what.in(language),
                TraceText.colon(language),
                word.in(language),
                100 * share,
                new Bilingual("of the draws", "des tirages").in(language));
    }

    private static String json(TradeOff tradeOff, Language language) {
        return JsonText.of(
                JsonText.fields()
                        .put("category_i", tradeOff.categoryI())
                        .put("category_i_share", Decimals.number(tradeOff.categoryIShare()))
                        .put("item_19", tradeOff.item19())
                        .put("item_19_share", Decimals.number(tradeOff.item19Share()))
                        .put(
                                "payload_at_300_km_kg",
                                Math.round(tradeOff.payloadAtKg(TradeOff.RANGE_M)))
                        .put("seed", tradeOff.seed())
                        .put("samples", tradeOff.samples())
                        .put("method", tradeOff.system().method().in(language))
                        .put("ask", tradeOff.asked().stream().map(one -> one.in(language)).toList())
                        .put(
                                "points",
                                tradeOff.points().stream()
                                        .map(point ->
                                                JsonText.fields()
                                                        .put(
                                                                "payload_kg",
                                                                Math.round(point.payloadKg()))
                                                        .put("range_m", Math.round(point.rangeM()))
                                                        .put("low_m", Math.round(point.lowM()))
                                                        .put("high_m", Math.round(point.highM())))
                                        .toList()));
    }
}
