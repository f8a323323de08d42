package org.weir.lists.reading;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One XML element with everything in it, held in memory: a record of a list.
public final class XmlElement {
    private final String name;
    private final long line;
    private final String[] attributes;
    private final List<XmlElement> children;
    private final String text;

    XmlElement(
            String name, long line, String[] attributes, List<XmlElement> children, String text) {
        this.name = name;
        this.line = line;
        this.attributes = attributes;
        this.children = Collections.unmodifiableList(children);
        this.text = text;
    }

    /// The local name.
    public String name() {
        return name;
    }

    /// The line of its start tag, from 1.
    public long line() {
        return line;
    }

    /// Its own text, without that of its children, stripped; may be empty.
    public String text() {
        return text;
    }

    /// Its own text; null where blank.
    public @Nullable String value() {
        return text.isEmpty() ? null : text;
    }

    /// An attribute by its local name, stripped; null where absent or blank.
    public @Nullable String attribute(String localName) {
        for (int i = 0; i < attributes.length; i += 2) {
            if (attributes[i].equals(localName)) {
                String value = attributes[i + 1].strip();
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    /// All child elements, in order.
    public List<XmlElement> children() {
        return children;
    }

    /// The child elements with this local name, in order.
    public List<XmlElement> children(String localName) {
        return children.stream().filter(child -> child.name.equals(localName)).toList();
    }

    /// The first child element with this local name; null where there is none.
    public @Nullable XmlElement child(String localName) {
        for (XmlElement child : children) {
            if (child.name.equals(localName)) {
                return child;
            }
        }
        return null;
    }

    /// The text of the first child element with this local name; null where absent or blank.
    public @Nullable String text(String localName) {
        XmlElement child = child(localName);
        return child == null ? null : child.value();
    }

    /// The elements two levels down, as in `<akaList><aka/><aka/></akaList>`: every `item` of every
    /// child called `list`.
    public List<XmlElement> items(String list, String item) {
        return children.stream()
                .filter(child -> child.name.equals(list))
                .flatMap(child -> child.children.stream())
                .filter(child -> child.name.equals(item))
                .toList();
    }

    /// The name and the line: never the content, which may be a person's.
    @Override
    public String toString() {
        return "<" + name + "> in line " + line;
    }
}
