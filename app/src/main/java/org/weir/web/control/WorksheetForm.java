package org.weir.web.control;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.classification.Worksheet;
import org.weir.control.description.DescriptionReader;

/// What the form of a worksheet holds, as it was typed.
///
/// @param reference what it is cited by
/// @param description of the goods
/// @param day of the transfer
/// @param codes numbers of other lists, with commas between them
/// @param unit the unit that it is to belong to
/// @param compartment the compartment that it is to lie in; empty for none
public record WorksheetForm(
        String reference,
        String description,
        String day,
        String codes,
        String unit,
        String compartment) {
    private static final int MAX_CODE = 40;

    /// What was not sent is empty.
    public WorksheetForm(
            @Nullable String reference,
            @Nullable String description,
            @Nullable String day,
            @Nullable String codes,
            @Nullable String unit,
            @Nullable String compartment) {
        this.reference = reference == null ? "" : reference.strip();
        this.description = description == null ? "" : description.strip();
        this.day = day == null ? "" : day.strip();
        this.codes = codes == null ? "" : codes.strip();
        this.unit = unit == null ? "" : unit;
        this.compartment = compartment == null ? "" : compartment;
    }

    static WorksheetForm empty(LocalDate today, Actor actor) {
        return new WorksheetForm(
                "",
                "",
                today.toString(),
                "",
                actor.sight().units().stream().sorted().findFirst().orElse(""),
                "");
    }

    static WorksheetForm of(Worksheet worksheet) {
        return new WorksheetForm(
                worksheet.reference(),
                worksheet.content().description(),
                worksheet.content().day().toString(),
                String.join(", ", worksheet.content().codes()),
                worksheet.unit(),
                worksheet.compartment());
    }

    /// The first field that is wrong.
    ///
    /// @param fromFile whether the description comes from a file
    Optional<String> wrongField(boolean fromFile) {
        if (reference.length() > Worksheet.MAX_REFERENCE) {
            return Optional.of("reference");
        }
        if (description.length() > DescriptionReader.MAX_CHARS
                || description.isBlank() && !fromFile) {
            return Optional.of("description");
        }
        if (date().isEmpty()) {
            return Optional.of("day");
        }
        if (codeList().size() > Worksheet.MAX_ANSWERS
                || codeList().stream().anyMatch(code -> code.length() > MAX_CODE)) {
            return Optional.of("codes");
        }
        return Optional.empty();
    }

    Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    List<String> codeList() {
        List<String> list = new ArrayList<>();
        for (String code : codes.split("[,;\n]", -1)) {
            if (!code.isBlank()) {
                list.add(code.strip());
            }
        }
        return list;
    }

    /// What the worksheet is about.
    Worksheet.Content content(String text, String source) {
        return new Worksheet.Content(
                text, source, date().orElseThrow(), new TreeMap<>(), codeList());
    }
}
