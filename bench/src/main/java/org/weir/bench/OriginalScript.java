package org.weir.bench;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.weir.lists.ListSnapshot;
import org.weir.names.Schema;
import org.weir.screening.ScreeningIndex;

/// Every name in another script than Latin taken out of the UN list, then asked for by name alone.
final class OriginalScript implements AccuracySet {
    @Override
    public String name() {
        return "original-script";
    }

    @Override
    public List<Figure> measure(Workbench bench) {
        ListSnapshot un = bench.lists().un();
        ScreeningIndex index =
                ScreeningIndex.build(
                        List.of(
                                LeftOut.without(
                                        un, (_, name) -> !script(name.text()).equals("LATIN"))));
        List<Sought> sought = UnNames.of(bench.files(), un, OriginalScript::group);
        List<Figure> figures = new ArrayList<>();
        for (Schema schema : List.of(Schema.PERSON, Schema.ORGANISATION)) {
            List<Sought> part = sought.stream().filter(one -> one.schema() == schema).toList();
            if (!part.isEmpty()) {
                figures.addAll(
                        LeftOutReport.of(
                                bench,
                                schema == Schema.PERSON
                                        ? "original-script-persons"
                                        : "original-script-organisations",
                                Asking.ask(index, part),
                                InnocentAlarms.over(bench, index, schema)));
            }
        }
        return figures;
    }

    private static String group(Map<String, String> row) {
        String script = script(row.getOrDefault("query", ""));
        return "original_script".equals(row.get("kind")) && !script.equals("LATIN") ? script : "";
    }

    /// The first script of a text that is not Latin; `LATIN` where there is none.
    static String script(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(script ->
                        script != UnicodeScript.LATIN
                                && script != UnicodeScript.COMMON
                                && script != UnicodeScript.INHERITED)
                .findFirst()
                .orElse(UnicodeScript.LATIN)
                .name();
    }
}
