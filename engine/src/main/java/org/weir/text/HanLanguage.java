package org.weir.text;

/// The languages that read Chinese characters, each in its own way.
public enum HanLanguage {
    /// Standard Chinese: pinyin, then Wade-Giles.
    MANDARIN("mandarin"),
    /// Cantonese, as spelled in Hong Kong.
    CANTONESE("cantonese"),
    /// Southern Min and its neighbours, as spelled in Taiwan and South-East Asia; common surnames.
    HOKKIEN("hokkien"),
    /// Japanese, Sino-Japanese (on) and native (kun) readings.
    JAPANESE("japanese"),
    /// Korean.
    KOREAN("korean"),
    /// Vietnamese.
    VIETNAMESE("vietnamese");

    private final String key;

    HanLanguage(String key) {
        this.key = key;
    }

    /// What it is called in the tables of `data/text`.
    String key() {
        return key;
    }
}
