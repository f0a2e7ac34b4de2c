package normbook.content.markdown;

import static javax.xml.stream.XMLStreamConstants.CDATA;
import static javax.xml.stream.XMLStreamConstants.CHARACTERS;
import static javax.xml.stream.XMLStreamConstants.DTD;
import static javax.xml.stream.XMLStreamConstants.END_ELEMENT;
import static javax.xml.stream.XMLStreamConstants.ENTITY_REFERENCE;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import normbook.content.ContentException;
import normbook.content.Problem;

/**
 * An SVG drawing, written anew for the inside of a page out of elements, attributes and characters that are known to be
 * harmless. Nothing is mended: a drawing with anything else in it is refused, with the line, so that its author sees
 * what readers will see. Only what drawing programs leave behind for themselves is passed over.
 */
final class SvgFigure {
    private static final int MAX_CHARACTERS = 200_000;
    private static final int MAX_ELEMENTS = 5_000;
    private static final int MAX_DEPTH = 20;
    private static final double MAX_SIDE = 2_000;
    private static final String SVG = "http://www.w3.org/2000/svg";

    /** No animation, no link, no reference to another file, no HTML, and nothing that draws a thing a second time. */
    private static final Set<String> ELEMENTS = Set.of(
            ("svg g path line polyline polygon rect circle ellipse text tspan title desc defs marker linearGradient"
                            + " radialGradient stop clipPath")
                    .split(" "));

    private static final Set<String> WITH_TEXT = Set.of("text", "tspan", "title", "desc");

    private static final Set<String> ATTRIBUTES = Set.of(("x y x1 y1 x2 y2 cx cy r rx ry fx fy d points width height"
                    + " viewBox preserveAspectRatio transform dx dy rotate textLength lengthAdjust color fill fill-opacity"
                    + " fill-rule stroke stroke-width stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin"
                    + " stroke-miterlimit stroke-opacity opacity font-size font-weight font-style text-anchor"
                    + " dominant-baseline paint-order vector-effect stop-color stop-opacity offset gradientUnits"
                    + " gradientTransform spreadMethod marker-start marker-mid marker-end markerWidth markerHeight"
                    + " markerUnits refX refY orient clip-path clip-rule clipPathUnits id class")
            .split(" "));

    /** Said by the page itself, or of no effect in it. */
    private static final Set<String> PASSED_OVER = Set.of(
            "version", "baseProfile", "font-family", "role", "aria-label", "aria-labelledby", "aria-hidden", "lang");

    private static final Set<String> OF_THE_ROOT = Set.of("x", "y", "width", "height", "viewBox", "id", "transform");

    private static final Pattern EDITORS =
            Pattern.compile("http://(www\\.inkscape\\.org/|sodipodi\\.|www\\.w3\\.org/1999/02/22-rdf-).*");

    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9 \\t\\r\\n.,#%()+-]*+");
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,60}");
    private static final Pattern OWN = Pattern.compile("url\\(#(" + ID.pattern() + ")\\)");
    private static final Pattern CLASSES = Pattern.compile("\\s*+(figure-[a-z0-9-]{1,30}+\\s*+)+");
    private static final Pattern NUMBERS = Pattern.compile("[\\s,]+");

    private final Path file;
    private final String prefix;
    private final String label;
    private final XMLStreamReader xml;
    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> references = new LinkedHashMap<>();
    private double width;
    private int elements;

    private SvgFigure(Path file, String text, String prefix, String label) throws XMLStreamException {
        this.file = file;
        this.prefix = prefix;
        this.label = label;
        this.xml = parser().createXMLStreamReader(new StringReader(text));
    }

    /**
     * @param prefix of every id, so that two drawings of a page do not meet
     * @param label what the drawing shows
     * @throws ContentException where it may not be shown, with the line of the drawing's file
     */
    static SvgFigure read(Path file, String text, String prefix, String label) {
        if (text.length() > MAX_CHARACTERS) {
            throw new ContentException(Problem.error(file, 0, "content.figure.too-large", MAX_CHARACTERS / 1000));
        }
        try {
            SvgFigure figure = new SvgFigure(file, text, prefix, label);
            figure.write();
            return figure;
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNumber());
            String reason = e.getMessage() == null ? "" : e.getMessage().replaceFirst("(?s).*Message: ", "");
            throw new ContentException(Problem.error(file, line, "content.figure.syntax", reason));
        }
    }

    /** No document type, so no entity, so nothing of another file or of any size. */
    private static XMLInputFactory parser() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    String html() {
        return html.toString();
    }

    /** In the drawing's own units, which are pixels where it is not scaled. */
    double width() {
        return width;
    }

    private void write() throws XMLStreamException {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case START_ELEMENT -> start();
                case END_ELEMENT -> html.append("</").append(open.pop()).append('>');
                case CHARACTERS, CDATA -> text();
                case DTD, ENTITY_REFERENCE -> throw refused("content.figure.doctype");
                default -> {} // comments and processing instructions
            }
        }
        for (Map.Entry<String, Integer> reference : references.entrySet()) {
            if (!ids.contains(reference.getKey())) {
                throw refused(reference.getValue(), "content.figure.unknown-id", reference.getKey());
            }
        }
    }

    private void start() throws XMLStreamException {
        if (isEditors()) {
            skip();
            return;
        }
        String name = xml.getLocalName();
        boolean known = SVG.equals(xml.getNamespaceURI()) && ELEMENTS.contains(name);
        boolean placed = open.isEmpty() == name.equals("svg") && !insideWords(name);
        if (!known || !placed) throw refused("content.figure.element", name);
        if (++elements > MAX_ELEMENTS || open.size() >= MAX_DEPTH) throw refused("content.figure.too-complex");
        html.append('<').append(name);
        if (open.isEmpty()) root();
        attributes(name);
        html.append('>');
        open.push(name);
    }

    /** Titles and descriptions are words alone: to a browser they are places for HTML. */
    private boolean insideWords(String name) {
        String parent = open.peek();
        return "title".equals(parent)
                || "desc".equals(parent)
                || WITH_TEXT.contains(String.valueOf(parent)) && !WITH_TEXT.contains(name);
    }

    private boolean isEditors() {
        String namespace = xml.getNamespaceURI();
        boolean metadata = SVG.equals(namespace) && xml.getLocalName().equals("metadata");
        return metadata || namespace != null && EDITORS.matcher(namespace).matches();
    }

    private void skip() throws XMLStreamException {
        if (open.isEmpty()) throw refused("content.figure.element", xml.getLocalName());
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == START_ELEMENT) depth++;
            else if (event == END_ELEMENT) depth--;
        }
    }

    private void root() {
        String written = xml.getAttributeValue(null, "viewBox");
        String[] numbers = written == null ? new String[0] : NUMBERS.split(written.strip());
        if (numbers.length != 4) throw refused("content.figure.view-box", MAX_SIDE);
        width = side(numbers[2]);
        double height = side(numbers[3]);
        number(numbers[0]);
        number(numbers[1]);
        put("viewBox", String.join(" ", numbers));
        put("width", plain(width));
        put("height", plain(height));
        put("role", "img");
        put("aria-label", label);
    }

    private double side(String text) {
        double side = number(text);
        if (side < 1 || side > MAX_SIDE) throw refused("content.figure.view-box", MAX_SIDE);
        return side;
    }

    private double number(String text) {
        if (!text.matches("-?[0-9]{1,6}(\\.[0-9]{1,6})?")) throw refused("content.figure.view-box", MAX_SIDE);
        return Double.parseDouble(text);
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }

    private void attributes(String element) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String namespace = xml.getAttributeNamespace(i);
            String name = xml.getAttributeLocalName(i);
            boolean own = namespace == null || namespace.isEmpty();
            if (!own && !name.equals("href") || PASSED_OVER.contains(name)) continue;
            if (!own || !ATTRIBUTES.contains(name)) throw refused("content.figure.attribute", name, element);
            if (element.equals("svg") && OF_THE_ROOT.contains(name)) continue;
            put(name, value(name, xml.getAttributeValue(i)));
        }
    }

    private String value(String name, String written) {
        boolean known = switch (name) {
            case "id" -> ID.matcher(written).matches() && ids.add(written);
            case "class" -> CLASSES.matcher(written).matches();
            default -> VALUE.matcher(written).matches();
        };
        if (!known) throw refused("content.figure.value", name, shortened(written));
        if (name.equals("id")) return prefix + written;
        if (!written.toLowerCase(Locale.ROOT).contains("url")) return written;
        Matcher own = OWN.matcher(written.strip());
        if (!own.matches()) throw refused("content.figure.value", name, shortened(written));
        references.putIfAbsent(own.group(1), line());
        return "url(#" + prefix + own.group(1) + ")";
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 60) + "…";
    }

    private void put(String name, String value) {
        html.append(' ').append(name).append("=\"").append(Html.escape(value)).append('"');
    }

    private void text() {
        if (!open.isEmpty() && WITH_TEXT.contains(open.peek())) html.append(Html.escape(xml.getText()));
    }

    private int line() {
        return Math.max(1, xml.getLocation().getLineNumber());
    }

    private ContentException refused(String key, Object... arguments) {
        return refused(line(), key, arguments);
    }

    private ContentException refused(int line, String key, Object... arguments) {
        return new ContentException(Problem.error(file, line, key, arguments));
    }
}
