package org.weir.web.record;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.weir.audit.Act;
import org.weir.audit.ActKind;
import org.weir.audit.Event;
import org.weir.audit.EventText;
import org.weir.audit.StoredEvent;
import org.weir.base.Language;

/// An event for a page. One that was tampered with is shown as such, with the bytes that are there.
///
/// @param stored as it is stored
/// @param event as it reads; null where it does not
public record EventView(StoredEvent stored, @Nullable Event event) {
    static EventView of(StoredEvent stored) {
        try {
            return new EventView(stored, EventText.read(stored.content()));
        } catch (EventText.Unreadable e) {
            return new EventView(stored, null);
        }
    }

    /// Its number.
    public long number() {
        return stored.number();
    }

    /// Whether it can be read and agrees with its columns.
    public boolean isSound() {
        return event != null && stored.agrees();
    }

    /// When it happened; null where that cannot be read.
    public @Nullable Instant at() {
        return event == null ? null : event.act().at();
    }

    /// Who did it.
    public String actor() {
        return event == null ? "" : event.act().actor();
    }

    /// What was done.
    public String kind(Language language) {
        return event == null ? "" : event.act().kind().label().in(language);
    }

    /// The code of what was done.
    public String kindCode() {
        return event == null ? "" : event.act().kind().code();
    }

    /// What it was done to.
    public String object() {
        return event == null ? "" : event.act().object();
    }

    /// The address of the page about what it was done to; empty where there is none.
    public String href() {
        String object = object();
        int colon = object.indexOf(':');
        if (colon < 0) {
            return "";
        }
        String id = object.substring(colon + 1);
        return switch (object.substring(0, colon)) {
            case "screening" -> "/screenings/" + id;
            case "policy" -> "/thresholds";
            default -> "";
        };
    }

    /// More about it.
    public Map<String, String> details() {
        return event == null ? Map.of() : event.act().details();
    }

    /// What binds the personal data beside it; empty where there is none.
    public String personal() {
        Act act = event == null ? null : event.act();
        return act == null || act.personal() == null ? "" : act.personal().base64();
    }

    /// The hash of the event before it.
    public String previous() {
        return event == null ? "" : event.previous().base64();
    }

    /// All kinds of acts, for the filter.
    public static ActKind[] kinds() {
        return ActKind.values();
    }
}
