package org.weir.base;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names of months, folded by [SpellingKey], in the languages in which applicants write them.
final class MonthNames {
    private static final String[] NAMES = {
        "jan january janv janvier enero janeiro januar gennaio ocak yanvar января январь يناير كانونالثاني جانفي januari",
        "feb february febr fev fevr fevrier febrero fevereiro februar febbraio subat февраля февраль فبراير شباط فيفري februari",
        "mar march mars marzo marco marz maerz mart марта март مارس اذار maret",
        "apr april avr avril abril aprile nisan апреля апрель ابريل نيسان افريل",
        "may mai mayo maio maggio mayis мая май مايو ايار ماي mei",
        "jun june juin junio junho juni giugno haziran июня июнь يونيو حزيران جوان",
        "jul july juil juillet julio julho juli luglio temmuz июля июль يوليو تموز جويليه",
        "aug august aou aout agosto ago agustos августа август اغسطس اب اوت agustus",
        "sep sept september septembre septiembre setembro settembre eylul сентября сентябрь سبتمبر ايلول",
        "oct october octobre octubre outubro okt oktober ottobre ekim октября октябрь اكتوبر تشرينالاول",
        "nov november novembre noviembre novembro kasim ноября ноябрь نوفمبر تشرينالثاني",
        "dec december decembre diciembre dezembro dez dezember dicembre aralik декабря декабрь ديسمبر كانونالاول desember"
    };
    private static final Map<String, Integer> MONTHS = months();

    private MonthNames() {}

    /// The month that a word names, 1 to 12; absent where it names none.
    static @Nullable Integer month(String word) {
        return MONTHS.get(word);
    }

    private static Map<String, Integer> months() {
        Map<String, Integer> months = new HashMap<>();
        for (int month = 1; month <= NAMES.length; month++) {
            for (String name : NAMES[month - 1].split(" ")) {
                months.put(SpellingKey.of(name, ""), month);
            }
        }
        return months;
    }
}
