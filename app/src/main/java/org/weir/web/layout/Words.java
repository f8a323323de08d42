package org.weir.web.layout;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.NoSuchMessageException;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.weir.base.Bilingual;
import org.weir.base.Language;
import org.weir.http.Languages;

/// The one catalogue of what pages say, in both languages: the files `words/*.yaml`, in which each
/// key has its English and its French text side by side. Numbers, dates and plurals are written by
/// ICU's rules. A key that is missing is a fault, not a blank.
public final class Words implements MessageSource {
    private static final String FILES = "classpath*:org/weir/web/words/*.yaml";

    private final SortedMap<String, Bilingual> texts;
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(SortedMap<String, Bilingual> texts) {
        this.texts = texts;
    }

    /// Reads the catalogue.
    ///
    /// @throws IllegalStateException if a file is not of its form, or two give one key
    public static Words read() {
        SortedMap<String, Bilingual> texts = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                read(file, texts);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Words(texts);
    }

    private static void read(Resource file, SortedMap<String, Bilingual> texts) throws IOException {
        Load yaml = new Load(LoadSettings.builder().setLabel(file.getDescription()).build());
        try (InputStream in = file.getInputStream()) {
            if (!(yaml.loadFromInputStream(in) instanceof Map<?, ?> entries)) {
                throw new IllegalStateException(file + " is not a map of keys");
            }
            entries.forEach((key, value) -> {
                if (!(value instanceof Map<?, ?> languages)
                        || languages.size() != 2
                        || !(languages.get("en") instanceof String en)
                        || !(languages.get("fr") instanceof String fr)) {
                    throw new IllegalStateException(key + " has not both languages in " + file);
                }
                if (texts.put(String.valueOf(key), new Bilingual(en, fr)) != null) {
                    throw new IllegalStateException(key + " is given twice");
                }
            });
        }
    }

    /// All keys with their texts.
    public SortedMap<String, Bilingual> all() {
        return java.util.Collections.unmodifiableSortedMap(texts);
    }

    /// A text.
    ///
    /// @param arguments what its places `{0}`, `{1}` are filled with
    /// @throws NoSuchMessageException if there is no such key
    public String text(Language language, String key, Object... arguments) {
        Bilingual text = texts.get(key);
        if (text == null) {
            throw new NoSuchMessageException(key);
        }
        if (arguments.length == 0 && text.in(language).indexOf('{') < 0) {
            return text.in(language);
        }
        MessageFormat format =
                formats.computeIfAbsent(
                        language + key,
                        _ -> new MessageFormat(text.in(language), Languages.locale(language)));
        // The format is not safe for use by several at a time.
        return ((MessageFormat) format.clone()).format(arguments);
    }

    @Override
    public @Nullable String getMessage(
            String key,
            Object @Nullable [] arguments,
            @Nullable String preset,
            @Nullable Locale locale) {
        return texts.containsKey(key) ? text(language(locale), key, values(arguments)) : preset;
    }

    @Override
    public String getMessage(String key, Object @Nullable [] arguments, @Nullable Locale locale) {
        return text(language(locale), key, values(arguments));
    }

    @Override
    public String getMessage(MessageSourceResolvable resolvable, @Nullable Locale locale) {
        String[] codes = resolvable.getCodes();
        for (String key : codes == null ? new String[0] : codes) {
            if (texts.containsKey(key)) {
                return text(language(locale), key, values(resolvable.getArguments()));
            }
        }
        String preset = resolvable.getDefaultMessage();
        if (preset == null) {
            throw new NoSuchMessageException(String.valueOf(resolvable));
        }
        return preset;
    }

    private static Object[] values(Object @Nullable [] arguments) {
        return arguments == null ? new Object[0] : arguments;
    }

    private static Language language(@Nullable Locale locale) {
        return locale != null && locale.getLanguage().equals("fr") ? Language.FR : Language.EN;
    }
}
