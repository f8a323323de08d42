package org.weir.app.settings;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.weir.base.Fault;

/// What is set: by the environment, else by the file, else as preset. What is not known or cannot
/// be read is a fault that names it; nothing is guessed.
public final class Settings {
    /// The file in the data folder.
    public static final String FILE = "weir.conf";

    private static final String FILE_SUFFIX = "_FILE";

    private final Map<Setting, String> values;

    private Settings(Map<Setting, String> values) {
        this.values = new EnumMap<>(values);
    }

    /// Reads the settings.
    ///
    /// @param environment the environment variables; `NAME_FILE` names a file that holds the value
    ///   of a secret
    /// @param file the file, which need not be there; UTF-8, `name = value` on each line
    /// @throws Fault of kind USER if the file names a setting that there is not
    public static Settings read(Map<String, String> environment, Path file) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        Properties properties = load(file);
        for (Setting setting : Setting.values()) {
            String value = environment.get(setting.variable());
            String from = environment.get(setting.variable() + FILE_SUFFIX);
            if (value == null && from != null) {
                value = secret(setting, Path.of(from));
            }
            if (value == null) {
                value = properties.getProperty(setting.key());
            }
            values.put(setting, value == null ? setting.preset() : value.strip());
        }
        Set<String> unknown = new TreeSet<>(properties.stringPropertyNames());
        for (Setting setting : Setting.values()) {
            unknown.remove(setting.key());
        }
        if (!unknown.isEmpty()) {
            throw Fault.user(
                    "%s sets what there is not: %s. docs/settings.md lists what there is."
                            .formatted(file, String.join(", ", unknown)));
        }
        return new Settings(values);
    }

    private static Properties load(Path file) {
        Properties properties = new Properties();
        try {
            if (Files.exists(file)) {
                properties.load(new StringReader(Files.readString(file)));
            }
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw Fault.user("%s cannot be read as settings.".formatted(file));
        }
    }

    private static String secret(Setting setting, Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw Fault.user(
                    "%s%s names a file that cannot be read: %s."
                            .formatted(setting.variable(), FILE_SUFFIX, file));
        }
    }

    /// The same with one setting changed.
    public Settings with(Setting setting, String value) {
        Settings changed = new Settings(values);
        changed.values.put(setting, value);
        return changed;
    }

    /// A text, which may be empty.
    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.preset());
    }

    /// Whether a text is set at all.
    public boolean has(Setting setting) {
        return !text(setting).isEmpty();
    }

    /// A whole number.
    ///
    /// @throws Fault of kind USER if it is none, or outside the range
    public int number(Setting setting, int least, int most) {
        try {
            int number = Integer.parseInt(text(setting));
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong(setting, "a whole number from %,d to %,d".formatted(least, most));
    }

    /// A number from 0 to 1.
    ///
    /// @throws Fault of kind USER if it is none
    public double share(Setting setting) {
        try {
            double number = Double.parseDouble(text(setting));
            if (number >= 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw wrong(setting, "a number from 0 to 1");
    }

    /// A yes or no.
    ///
    /// @throws Fault of kind USER if it is neither
    public boolean yes(Setting setting) {
        return oneOf(setting, "yes", "no").equals("yes");
    }

    /// One of several words.
    ///
    /// @throws Fault of kind USER if it is none of them
    public String oneOf(Setting setting, String... words) {
        String value = text(setting).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (word.equals(value)) {
                return value;
            }
        }
        throw wrong(setting, "one of " + String.join(", ", words));
    }

    private Fault wrong(Setting setting, String expected) {
        return Fault.user(
                "%s (%s) must be %s%s."
                        .formatted(
                                setting.key(),
                                setting.variable(),
                                expected,
                                setting.isSecret() ? "" : ", not `" + text(setting) + "`"));
    }
}
