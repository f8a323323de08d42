package org.weir.lists.reading;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;

/// Walks an XML file of any size from start to end, one element at a time.
///
/// ```
/// try (XmlCursor xml = XmlCursor.open(file, limits)) {
///     for (int list = xml.depth(); xml.nextChild(list); ) {
///         switch (xml.name()) {
///             case "publishInformation" -> date = xml.element().text("Publish_Date");
///             case "sdnEntry" -> readEntry(xml.element());
///             default -> {}          // what is not read is passed over
///         }
///     }
/// }
/// ```
///
/// A document type declaration is refused, so no entity can be defined, resolved or expanded.
/// Malformed XML is a fault of kind EXTERNAL, a limit that is reached one of kind LIMIT; both name
/// file and line. Namespaces are passed over: names are local names.
public final class XmlCursor implements AutoCloseable {
    /// Attributes that one element may have; published lists have 30 at most.
    static final int MAX_ATTRIBUTES = 1_000;

    /// Different names of elements, attributes and the like that one file may have; published lists
    /// have some hundreds. The parser's table of names is not made for very many.
    static final int MAX_DIFFERENT_NAMES = 5_000;

    private static final InputFactoryImpl FACTORY = factory();

    private final String file;
    private final ReadLimits limits;
    private final LimitedStream stream;
    private final XMLStreamReader2 reader;
    private final Set<String> names = new HashSet<>();
    private int depth;
    private boolean atStart;

    private XmlCursor(
            String file, ReadLimits limits, LimitedStream stream, XMLStreamReader2 reader) {
        this.file = file;
        this.limits = limits;
        this.stream = stream;
        this.reader = reader;
    }

    /// Opens a file and moves to its root element.
    ///
    /// @throws IOException if the file cannot be read
    /// @throws Fault if it does not begin as an XML document
    public static XmlCursor open(PublishedFile file, ReadLimits limits) throws IOException {
        LimitedStream stream =
                new LimitedStream(
                        file.open(), file.name(), limits.maxBytes(), limits.maxTokenBytes());
        try {
            XMLStreamReader2 reader = (XMLStreamReader2) FACTORY.createXMLStreamReader(stream);
            XmlCursor cursor = new XmlCursor(file.name(), limits, stream, reader);
            stream.lineFrom(cursor::reachedLine);
            while (!cursor.atStart) {
                cursor.advance();
            }
            return cursor;
        } catch (XMLStreamException e) {
            stream.close();
            rethrowIfReading(e);
            throw notXml(file.name(), 1, e);
        } catch (IOException | RuntimeException e) {
            stream.close();
            throw e;
        }
    }

    /// How many elements are open, the current one included; 1 at the root.
    public int depth() {
        return depth;
    }

    /// The local name of the element whose start tag was reached last.
    public String name() {
        return reader.getLocalName();
    }

    /// The line that the cursor has reached, from 1.
    public long line() {
        return reader.getLocation().getLineNumber();
    }

    /// Moves to the next child of the element at depth `parentDepth`, passing over what was not
    /// read of the child before it; false, and the parent is left, when there is none.
    public boolean nextChild(int parentDepth) throws IOException {
        while (depth >= parentDepth) {
            advance();
            if (atStart && depth == parentDepth + 1) {
                return true;
            }
        }
        return false;
    }

    /// An attribute of the current start tag by its local name; null where absent or blank,
    /// stripped.
    public @Nullable String attribute(String localName) {
        requireStart();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(localName)) {
                String value = checked(reader.getAttributeValue(i)).strip();
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }

    /// Reads the current element to its end: its text, that of elements inside it included,
    /// stripped; may be empty.
    public String text() throws IOException {
        requireStart();
        int element = depth;
        StringBuilder text = new StringBuilder();
        while (depth >= element) {
            if (advance()) {
                append(text);
            }
        }
        return text.toString().strip();
    }

    /// Reads the current element to its end, with everything in it: for one record, not for a whole
    /// list.
    public XmlElement element() throws IOException {
        requireStart();
        return element(new int[] {limits.maxRecordElements()});
    }

    /// A fault of kind EXTERNAL at this place.
    ///
    /// @param message what is wrong, without file and line
    public Fault fault(String message) {
        return Fault.external("%s:%d: %s".formatted(file, reachedLine(), message));
    }

    /// A problem at this place.
    ///
    /// @param message one sentence, as in [Problem]
    public Problem problem(@Nullable String field, String message) {
        return new Problem(file, line(), field, message);
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            rethrowIfReading(e);
        } finally {
            stream.close();
        }
    }

    private XmlElement element(int[] elementsLeft) throws IOException {
        if (--elementsLeft[0] < 0) {
            throw limit(
                    "a record has more elements than the limit of " + limits.maxRecordElements());
        }
        String name = reader.getLocalName();
        long line = line();
        int attributeCount = reader.getAttributeCount();
        String[] attributes = new String[2 * attributeCount];
        for (int i = 0; i < attributeCount; i++) {
            attributes[2 * i] = reader.getAttributeLocalName(i);
            attributes[2 * i + 1] = checked(reader.getAttributeValue(i));
        }
        int element = depth;
        List<XmlElement> children = List.of();
        StringBuilder text = new StringBuilder();
        while (depth >= element) {
            if (advance()) {
                append(text);
            } else if (atStart) {
                if (children.isEmpty()) {
                    children = new ArrayList<>();
                }
                children.add(element(elementsLeft));
            }
        }
        return new XmlElement(name, line, attributes, children, text.toString().strip());
    }

    /// Moves to the next event; true if it is text. At the end of the document depth is 0.
    private boolean advance() throws IOException {
        stream.startToken();
        atStart = false;
        try {
            int event = reader.next();
            return switch (event) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    yield false;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    yield false;
                }
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        depth > 0;
                case XMLStreamConstants.DTD ->
                        throw fault(
                                "it has a document type declaration (DOCTYPE), which Weir refuses:"
                                        + " published lists have none.");
                case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw fault("it refers to an entity that XML does not define itself.");
                case XMLStreamConstants.END_DOCUMENT ->
                        throw fault("it has no element where one was looked for.");
                case XMLStreamConstants.PROCESSING_INSTRUCTION -> {
                    names.add(reader.getPITarget());
                    checkNames();
                    yield false;
                }
                default -> false;
            };
        } catch (XMLStreamException e) {
            rethrowIfReading(e);
            throw notXml(file, line(), e);
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            // Aalto reports lazily found faults unchecked, and broken bytes may trip its scanner.
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw notXml(file, line(), e);
        }
    }

    private void checkNames() {
        if (names.size() > MAX_DIFFERENT_NAMES) {
            throw limit(
                    "it has more different names of elements and attributes than the limit of "
                            + MAX_DIFFERENT_NAMES);
        }
    }

    private void enter() {
        depth++;
        atStart = true;
        if (depth > limits.maxDepth()) {
            throw limit(
                    "elements are nested deeper than the limit maxDepth of " + limits.maxDepth());
        }
        if (reader.getAttributeCount() > MAX_ATTRIBUTES) {
            throw limit("a tag has more attributes than the limit of " + MAX_ATTRIBUTES);
        }
        names.add(reader.getLocalName());
        for (int i = reader.getAttributeCount() - 1; i >= 0; i--) {
            names.add(reader.getAttributeLocalName(i));
        }
        for (int i = reader.getNamespaceCount() - 1; i >= 0; i--) {
            names.add(String.valueOf(reader.getNamespacePrefix(i)));
        }
        checkNames();
    }

    private void append(StringBuilder text) throws IOException {
        try {
            text.append(reader.getText());
        } catch (Fault e) {
            throw e;
        } catch (RuntimeException e) {
            throw notXml(file, line(), e);
        }
        if (text.length() > limits.maxFieldChars()) {
            throw tooLong();
        }
    }

    private String checked(String value) {
        if (value.length() > limits.maxFieldChars()) {
            throw tooLong();
        }
        return value;
    }

    private Fault tooLong() {
        return limit(
                "a text is longer than the limit maxFieldChars of "
                        + limits.maxFieldChars()
                        + " characters");
    }

    private Fault limit(String message) {
        return Fault.limit("%s:%d: %s.".formatted(file, reachedLine(), message));
    }

    /// The line of the character read last: for what is found inside a text or tag.
    private long reachedLine() {
        return reader.getLocationInfo().getCurrentLocation().getLineNumber();
    }

    private void requireStart() {
        if (!atStart) {
            throw new IllegalStateException("the cursor is not at a start tag");
        }
    }

    private static void rethrowIfReading(XMLStreamException e) throws IOException {
        for (Throwable cause = e.getNestedException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException reading
                    && !(cause instanceof java.io.CharConversionException)) {
                throw reading;
            }
        }
    }

    private static Fault notXml(String file, long line, Exception e) {
        long found = line;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof XMLStreamException located && located.getLocation() != null) {
                found = Math.max(found, located.getLocation().getLineNumber());
            }
        }
        String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        String what =
                reason.toLowerCase(Locale.ROOT).contains("end-of-input")
                        ? "the file ends in the middle, so it was cut short; fetch it again."
                        : "not well-formed XML: " + reason.strip();
        return Fault.external("%s:%d: %s".formatted(file, found, what), e);
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }
}
