package org.weir.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.weir.control.instruments.Correspondences;
import org.weir.control.instruments.Flaw;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.instruments.Vocabulary;
import org.weir.control.instruments.VocabularyReader;

/// The instruments and the vocabulary of goods that Weir comes with: `data/instruments` and
/// `data/goods`.
public final class ShippedInstruments {
    private static final String FOLDER = "/org/weir/control/";
    private static final List<String> VOCABULARY =
            List.of(
                    "parameters.yaml",
                    "systems.yaml",
                    "features.yaml",
                    "materials.yaml",
                    "arms.yaml",
                    "ordinary.yaml");

    private ShippedInstruments() {}

    /// The vocabulary.
    ///
    /// @throws IllegalStateException if a file is malformed: a test holds that none is
    public static Vocabulary vocabulary() {
        VocabularyReader reader = new VocabularyReader();
        for (String name : VOCABULARY) {
            try (InputStream in = open("goods/" + name)) {
                reader.read("data/goods/" + name, in);
            } catch (IOException e) {
                throw new IllegalStateException("the resource " + name + " cannot be read", e);
            }
        }
        refuse(reader.flaws());
        return reader.vocabulary();
    }

    /// The library of shipped editions.
    ///
    /// @throws IllegalStateException if a file is malformed: a test holds that none is
    public static InstrumentLibrary library() {
        List<Resource> resources = names().stream().map(Resource::new).toList();
        InstrumentLibrary.Loaded loaded = InstrumentLibrary.empty(vocabulary()).with(resources);
        refuse(loaded.flaws());
        return loaded.library();
    }

    /// The numbers of other lists.
    ///
    /// @throws IllegalStateException if the file is malformed: a test holds that it is not
    public static Correspondences correspondences() {
        List<Flaw> flaws = new ArrayList<>();
        try (InputStream in = open("instruments/correspondences.yaml")) {
            Correspondences read =
                    Correspondences.read("data/instruments/correspondences.yaml", in, flaws);
            refuse(flaws);
            return read;
        } catch (IOException e) {
            throw new IllegalStateException("the correspondences cannot be read", e);
        }
    }

    private static void refuse(List<Flaw> flaws) {
        if (!flaws.isEmpty()) {
            throw new IllegalStateException(
                    String.join("\n", flaws.stream().map(Flaw::toString).toList()));
        }
    }

    /// The files of `data/instruments`, from the list that lies beside them.
    private static List<String> names() {
        try (InputStream in = open("instruments/shipped.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("the list of instruments cannot be read", e);
        }
    }

    private static InputStream open(String name) {
        InputStream in = ShippedInstruments.class.getResourceAsStream(FOLDER + name);
        if (in == null) {
            throw new IllegalStateException("the resource " + name + " is missing");
        }
        return in;
    }

    private record Resource(String name) implements InstrumentLibrary.Source {
        @Override
        public InputStream open() {
            return ShippedInstruments.open("instruments/" + name);
        }
    }
}
