package org.weir.control.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.weir.base.Bilingual;
import org.weir.control.description.Value.Origin;
import org.weir.control.instruments.Parameter;
import org.weir.control.quantities.Bound;
import org.weir.control.quantities.Dimension;
import org.weir.control.quantities.Interval;
import org.weir.control.quantities.Quantity;
import org.weir.control.quantities.Quantity.Reading;
import org.weir.control.quantities.Quantity.Shape;

/// Reads how fine a powder is: sieves (`-325 mesh`), shares (`80 % through 63 µm`), percentiles
/// (`d90 45 µm`), largest and smallest grains, and computes the share below a size that an item
/// asks for.
///
/// From a mean size alone a share is only presumed: nine tenths lie below twice the mean, which
/// holds for sieved and atomised powders; the value says that it is presumed.
final class Grains {
    /// Openings of test sieves, µm by mesh number: ASTM E11-22.
    private static final TreeMap<Integer, Double> MESH =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry(10, 2000.0),
                            Map.entry(18, 1000.0),
                            Map.entry(20, 850.0),
                            Map.entry(35, 500.0),
                            Map.entry(40, 425.0),
                            Map.entry(50, 300.0),
                            Map.entry(60, 250.0),
                            Map.entry(80, 180.0),
                            Map.entry(100, 150.0),
                            Map.entry(120, 125.0),
                            Map.entry(140, 106.0),
                            Map.entry(170, 90.0),
                            Map.entry(200, 75.0),
                            Map.entry(230, 63.0),
                            Map.entry(270, 53.0),
                            Map.entry(325, 45.0),
                            Map.entry(400, 38.0),
                            Map.entry(450, 32.0),
                            Map.entry(500, 25.0),
                            Map.entry(635, 20.0)));

    private static final Pattern MESHES =
            Pattern.compile(
                    "(?:([-−+])\\s?)?(\\d{2,3})(?:\\s?/?\\s?([-−+])\\s?(\\d{2,3}))?[\\s-]?(?:mesh|#|mailles?)(?!\\p{L})",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern THROUGH =
            Pattern.compile(
                    "\\s*(?:of (?:the )?particles |by weight |en masse |des particules )?(?:passing|through|below|under|finer than|smaller than|less than|<|≤|-|passant(?: à| au)?|inférieur\\w* à|sous|de moins de|au-dessous de)(?: a| un tamis(?: de)?| le tamis(?: de)?)?\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PERCENTILE =
            Pattern.compile(
                    "(?:[dDxX]\\s?\\(?(?:0[.,])?)(10|50|90|97|98|99|100|9|5|1)\\)?\\s*[:=<≤]?\\s*$");
    private static final Pattern MEAN =
            Pattern.compile(
                    "(?:mean|average|median|fsss|fisher(?: (?:number|size))?|moyen|moyenne|médian|médiane)[^,;.]{0,20}$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MEAN_BEHIND =
            Pattern.compile(
                    "^\\s?(?:mean|average|median|fsss|en moyenne|moyen)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ALL_BELOW =
            Pattern.compile(
                    "(?:all|100 ?%|entirely|tout|toutes?)[^,;.]{0,20}$", Pattern.CASE_INSENSITIVE);
    private static final double LARGEST_GRAIN = 5e-3;

    private final String text;
    private final Values values;
    private final List<Share> shares = new ArrayList<>();
    private double smallest;
    private double largest = Double.POSITIVE_INFINITY;
    private double mean;

    /// At least this share lies below a size; where `atMost`, at most this share does.
    private record Share(double share, double size, boolean atMost) {}

    private Grains(String text, Values values) {
        this.text = text;
        this.values = values;
    }

    /// Adds particle size and the shares below 60 and 63 µm.
    static void read(String text, List<Quantity> quantities, Values values) {
        Grains grains = new Grains(text, values);
        grains.meshes();
        grains.sizes(quantities);
        grains.share("share-below-60um", 60e-6);
        grains.share("share-below-63um", 63e-6);
    }

    private void meshes() {
        Matcher matcher = MESHES.matcher(text);
        while (matcher.find()) {
            mesh(matcher.group(1), matcher.group(2));
            mesh(matcher.group(3), matcher.group(4));
            if (largest < Double.POSITIVE_INFINITY || smallest > 0) {
                values.derive(
                        "particle-size",
                        new Interval(smallest, Math.max(smallest, largest), false, false),
                        Origin.NAMED,
                        new Bilingual("from the mesh number", "d'après le numéro de tamis"));
            }
        }
    }

    private void mesh(@Nullable String sign, @Nullable String number) {
        Double opening = number == null ? null : MESH.get(Integer.parseInt(number));
        if (opening != null) {
            if ("+".equals(sign)) {
                smallest = opening * 1e-6;
            } else {
                largest = opening * 1e-6;
            }
        }
    }

    private void sizes(List<Quantity> quantities) {
        for (int i = 0; i < quantities.size(); i++) {
            Quantity quantity = quantities.get(i);
            Reading size = quantity.as(Dimension.LENGTH).orElse(null);
            if (size == null || size.high() > LARGEST_GRAIN || quantity.shape() == Shape.SIDES) {
                continue;
            }
            Reading part = i == 0 ? null : quantities.get(i - 1).as(Dimension.NONE).orElse(null);
            if (part != null && quantities.get(i - 1).hasUnit()) {
                String between = text.substring(quantities.get(i - 1).end(), quantity.start());
                if (THROUGH.matcher(between).matches()) {
                    shares.add(new Share(part.low(), size.high(), false));
                    continue;
                }
            }
            size(quantity, size);
        }
    }

    private void size(Quantity quantity, Reading size) {
        String behind = text.substring(Math.max(0, quantity.start() - 28), quantity.start());
        Matcher percentile = PERCENTILE.matcher(behind);
        if (percentile.find()) {
            double share = Double.parseDouble(percentile.group(1)) / 100;
            share = share == 0.09 ? 0.9 : share == 0.05 ? 0.5 : share == 0.01 ? 0.1 : share;
            shares.add(new Share(share, size.high(), false));
            if (quantity.bound() == Bound.EXACT) {
                shares.add(new Share(share, size.high(), true));
            }
            return;
        }
        boolean top =
                quantity.bound() == Bound.REACHES
                        || quantity.bound() == Bound.AT_MOST
                        || quantity.bound() == Bound.BELOW
                        || ALL_BELOW.matcher(behind).find();
        if (quantity.shape() == Shape.RANGE) {
            smallest = size.low();
            largest = size.high();
        } else if (top && !MEAN.matcher(behind).find()) {
            largest = Math.min(largest, size.high());
        } else if (quantity.bound() == Bound.AT_LEAST || quantity.bound() == Bound.ABOVE) {
            smallest = size.low();
        } else if (mean == 0 || MEAN_BEHIND.matcher(text.substring(quantity.end())).find()) {
            mean = size.high();
        }
    }

    /// What is known of the share below a size.
    private void share(String parameter, double size) {
        double least = 0;
        double most = 1;
        for (Share known : shares) {
            if (!known.atMost() && known.size() <= size) {
                least = Math.max(least, known.share());
            }
            if (known.atMost() && known.size() >= size) {
                most = Math.min(most, known.share());
            }
        }
        if (largest <= size) {
            least = 1;
        }
        if (smallest >= size) {
            most = 0;
        }
        Bilingual why =
                new Bilingual(
                        "from the grain sizes stated", "d'après les tailles de grain indiquées");
        if (least == 0 && most == 1 && mean > 0) {
            least = mean * 2 <= size ? 0.9 : mean <= size ? 0.5 : 0;
            most = mean > size * 3 ? 0.5 : 1;
            why = new Bilingual("presumed from the mean size", "présumé d'après la taille moyenne");
        }
        if (least > 0 || most < 1) {
            values.derive(
                    parameter, Interval.between(Math.min(least, most), most), Origin.DERIVED, why);
        }
    }

    /// Whether a parameter is one that [Grains] computes.
    static boolean computes(Parameter parameter) {
        return parameter.id().startsWith("share-below");
    }
}
