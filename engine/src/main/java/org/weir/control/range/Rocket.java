package org.weir.control.range;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.weir.base.Bilingual;

/// A rocket of one or more stages.
///
/// Speed at burn-out is what the rocket equation gives for each stage (Tsiolkovsky 1903; Sutton and
/// Biblarz, *Rocket Propulsion Elements*, ch. 4), less two losses: gravity, as standard gravity
/// times burn time times a mean sine of the path (0.8 for the first stage, which climbs steeply,
/// 0.5 for the others), relieved by the speed already gained; and drag and steering, as 12 % of the
/// first stage's ideal speed. Both were set so that seven retired missiles, from the V-2 to the
/// Thor, come out within a tenth of their published ranges (`RocketTest`). Burn-out lies as high
/// and as far as a mean speed of 0.45 of the final one at 60° takes it. What follows is
/// [BallisticFlight].
///
/// @param stages in the order in which they burn, 1 to [#MAX_STAGES]
/// @param fixedKg what is carried to the end besides payload, such as a fairing or a bus, kg
public record Rocket(List<RocketStage> stages, Estimate fixedKg) implements DeliverySystem {
    /// Stages of one rocket.
    public static final int MAX_STAGES = 6;

    private static final double GRAVITY = 9.80665;
    private static final double FIRST_SINE = 0.8;
    private static final double LATER_SINE = 0.5;
    private static final double DRAG_SHARE = 0.12;
    private static final double MEAN_SPEED_SHARE = 0.45;
    private static final double CLIMB = Math.toRadians(60);
    private static final double CIRCULAR_SPEED = 7_900;

    /// Checks the stages.
    ///
    /// @throws IllegalArgumentException if there is none or there are too many
    public Rocket {
        stages = List.copyOf(stages);
        if (stages.isEmpty() || stages.size() > MAX_STAGES) {
            throw new IllegalArgumentException("a rocket has 1 to %d stages".formatted(MAX_STAGES));
        }
    }

    @Override
    public double rangeM(double payloadKg) {
        double speed = 0;
        double height = 0;
        double away = 0;
        for (int i = 0; i < stages.size(); i++) {
            RocketStage stage = stages.get(i);
            double end = massAfter(i, payloadKg);
            double ideal =
                    stage.impulseS().value()
                            * GRAVITY
                            * Math.log((end + stage.propellantKg().value()) / end);
            double relief = Math.max(0, 1 - Math.pow(speed / CIRCULAR_SPEED, 2));
            double gravityLoss =
                    GRAVITY * stage.burnS().value() * (i == 0 ? FIRST_SINE : LATER_SINE) * relief;
            double dragLoss = i == 0 ? DRAG_SHARE * ideal : 0;
            double gained = ideal - gravityLoss - dragLoss;
            if (gained <= 0) {
                return 0;
            }
            double mean = i == 0 ? MEAN_SPEED_SHARE * gained : speed + MEAN_SPEED_SHARE * gained;
            double path = mean * stage.burnS().value();
            height += path * Math.sin(i == 0 ? CLIMB : CLIMB / 2);
            away += path * Math.cos(i == 0 ? CLIMB : CLIMB / 2);
            speed += gained;
        }
        return Math.min(BallisticFlight.FARTHEST_M, away + BallisticFlight.farthest(speed, height));
    }

    /// What is left when a stage has burnt out and is still attached.
    private double massAfter(int stage, double payloadKg) {
        double mass = payloadKg + fixedKg.value() + stages.get(stage).dryKg().value();
        for (int i = stage + 1; i < stages.size(); i++) {
            mass += stages.get(i).dryKg().value() + stages.get(i).propellantKg().value();
        }
        return Math.max(mass, 1);
    }

    @Override
    public double greatestPayloadKg() {
        double mass = fixedKg.value();
        for (RocketStage stage : stages) {
            mass += stage.dryKg().value() + stage.propellantKg().value();
        }
        return mass / 2;
    }

    @Override
    public Rocket sampled(RandomGenerator random) {
        return new Rocket(
                stages.stream().map(stage -> stage.sampled(random)).toList(),
                fixedKg.sampled(random));
    }

    @Override
    public double methodTolerance() {
        return 0.12;
    }

    @Override
    public Bilingual method() {
        return new Bilingual(
                "Rocket equation by stages, less gravity (g × burn time × 0.8, later stages 0.5) and 12 %"
                        + " of the first stage for drag and steering; then a Kepler ellipse over a"
                        + " spherical Earth that does not rotate, at the best angle. The method itself is"
                        + " taken as ±12 %.",
                "Équation des fusées par étage, moins la pesanteur (g × durée × 0,8, étages suivants 0,5)"
                        + " et 12 % du premier étage pour la traînée et le pilotage; puis une ellipse de"
                        + " Kepler sur une Terre sphérique sans rotation, au meilleur angle. La méthode"
                        + " elle-même est prise à ±12 %.");
    }

    @Override
    public List<Varied> varied() {
        List<Varied> varied = new ArrayList<>();
        for (int i = 0; i < stages.size(); i++) {
            RocketStage stage = stages.get(i);
            int number = i + 1;
            add(
                    varied,
                    i,
                    number,
                    "propellant mass",
                    "masse de propergol",
                    stage.propellantKg(),
                    value ->
                            new RocketStage(value, stage.dryKg(), stage.impulseS(), stage.burnS()));
            add(
                    varied,
                    i,
                    number,
                    "dry mass",
                    "masse à sec",
                    stage.dryKg(),
                    value ->
                            new RocketStage(
                                    stage.propellantKg(), value, stage.impulseS(), stage.burnS()));
            add(
                    varied,
                    i,
                    number,
                    "specific impulse",
                    "impulsion spécifique",
                    stage.impulseS(),
                    value ->
                            new RocketStage(
                                    stage.propellantKg(), stage.dryKg(), value, stage.burnS()));
            add(
                    varied,
                    i,
                    number,
                    "burn time",
                    "durée de combustion",
                    stage.burnS(),
                    value ->
                            new RocketStage(
                                    stage.propellantKg(), stage.dryKg(), stage.impulseS(), value));
        }
        return varied;
    }

    private interface WithValue {
        RocketStage of(Estimate value);
    }

    private void add(
            List<Varied> varied,
            int index,
            int number,
            String en,
            String fr,
            Estimate estimate,
            WithValue with) {
        if (estimate.tolerance() > 0) {
            varied.add(
                    new Varied(
                            new Bilingual(
                                    "%s of stage %d".formatted(en, number),
                                    "%s de l'étage %d".formatted(fr, number)),
                            with(index, with.of(end(estimate, -1))),
                            with(index, with.of(end(estimate, 1)))));
        }
    }

    private static Estimate end(Estimate estimate, int side) {
        return Estimate.exactly(estimate.value() * (1 + side * estimate.tolerance()));
    }

    private Rocket with(int index, RocketStage stage) {
        List<RocketStage> changed = new ArrayList<>(stages);
        changed.set(index, stage);
        return new Rocket(changed, fixedKg);
    }
}
