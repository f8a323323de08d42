package org.weir.lists.ofac;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.weir.lists.ListedName;
import org.weir.lists.ListedNamePart;
import org.weir.lists.ListedNamePart.Role;
import org.weir.lists.ListingBuilder;
import org.weir.lists.NameKind;
import org.weir.lists.reading.XmlElement;

/// Names of the Advanced XML: aliases with documented names, whose parts point to groups that say
/// what each part is.
final class AdvancedNames {
    private final AdvancedValues values;

    AdvancedNames(AdvancedValues values) {
        this.values = values;
    }

    /// Reads all names of an identity.
    void read(XmlElement identity, ListingBuilder listing) {
        Map<String, String> partTypes = new HashMap<>();
        for (XmlElement groups : identity.children("NamePartGroups")) {
            for (XmlElement group : groups.items("MasterNamePartGroup", "NamePartGroup")) {
                String id = group.attribute("ID");
                String type = values.text("NamePartType", group.attribute("NamePartTypeID"));
                if (id != null && type != null) {
                    partTypes.put(id, type);
                }
            }
        }
        for (XmlElement alias : identity.children("Alias")) {
            boolean primary = "true".equals(alias.attribute("Primary"));
            boolean weak = "true".equals(alias.attribute("LowQuality"));
            String type = values.text("AliasType", alias.attribute("AliasTypeID"));
            NameKind kind = EnhancedReader.kind(primary, weak, type);
            for (XmlElement documented : alias.children("DocumentedName")) {
                ListedName name = name(documented, kind, weak, type, partTypes);
                if (name != null) {
                    listing.name(name);
                }
            }
        }
    }

    private @Nullable ListedName name(
            XmlElement documented,
            NameKind kind,
            boolean weak,
            @Nullable String type,
            Map<String, String> partTypes) {
        List<ListedNamePart> parts = new ArrayList<>();
        StringJoiner family = new StringJoiner(" ");
        StringJoiner others = new StringJoiner(" ");
        String script = null;
        for (XmlElement part : documented.items("DocumentedNamePart", "NamePartValue")) {
            String value = part.value();
            if (value == null) {
                continue;
            }
            String group = part.attribute("NamePartGroupID");
            String partType = group == null ? null : partTypes.get(group);
            Role role = partType == null ? Role.OTHER : OfacFeatures.role(partType);
            if (role != null) {
                parts.add(new ListedNamePart(role, value));
            }
            (role == Role.FAMILY ? family : others).add(value);
            String partScript = values.text("Script", part.attribute("ScriptID"));
            script = script == null ? partScript : script;
        }
        String text = text(family, others);
        if (text.isBlank()) {
            return null;
        }
        boolean latin = script == null || script.equals("Latin");
        return new ListedName(
                latin || weak ? kind : NameKind.ORIGINAL_SCRIPT,
                text,
                parts,
                latin ? null : script,
                weak ? "weak" : latin || kind == NameKind.PRIMARY ? null : type);
    }

    /// As OFAC prints names: *FAMILY, Given Second*.
    private static String text(StringJoiner family, StringJoiner others) {
        if (family.length() == 0) {
            return others.toString();
        }
        return others.length() == 0 ? family.toString() : family + ", " + others;
    }
}
