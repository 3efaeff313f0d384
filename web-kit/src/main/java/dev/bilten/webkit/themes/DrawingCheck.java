package dev.bilten.webkit.themes;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A drawing (SVG) is shapes: no scripts, no HTML inside, no entities, nothing from elsewhere. */
final class DrawingCheck {
    private static final Set<String> ELEMENTS = Set.of(
            ("svg g path circle ellipse rect line polyline polygon text tspan textPath title desc defs symbol use marker"
                            + " linearGradient radialGradient stop clipPath mask pattern filter feGaussianBlur feOffset feBlend"
                            + " feColorMatrix feComposite feFlood feMerge feMergeNode feTurbulence metadata")
                    .split(" "));

    /** Whatever a style loads, but for a part of the drawing itself. */
    private static final Pattern LOADS =
            Pattern.compile("url\\((?!#)|(?:image-set|cross-fade|image|src)\\(", Pattern.CASE_INSENSITIVE);

    private DrawingCheck() {}

    static List<Finding> check(String file, String text) {
        var findings = new ArrayList<Finding>();
        var factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            var reader = factory.createXMLStreamReader(new StringReader(text));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamReader.START_ELEMENT -> element(file, reader, findings);
                    case XMLStreamReader.DTD,
                            XMLStreamReader.PROCESSING_INSTRUCTION,
                            XMLStreamReader.ENTITY_REFERENCE ->
                        findings.add(Finding.error(file, line(reader), "drawing-entity"));
                    default -> {}
                }
            }
        } catch (XMLStreamException e) {
            var line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            findings.add(Finding.error(file, line, "drawing-broken"));
        }
        return findings;
    }

    private static void element(String file, XMLStreamReader reader, List<Finding> findings) {
        if (!ELEMENTS.contains(reader.getLocalName())) {
            findings.add(Finding.error(file, line(reader), "drawing-element", "<" + reader.getLocalName() + ">"));
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            var name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            var value = StyleCheck.plain(reader.getAttributeValue(i)).replaceAll("[\\s\\p{Cntrl}'\"]", "");
            var link = name.equals("href") || name.equals("src");
            var bad = name.startsWith("on")
                    || link && !value.startsWith("#")
                    || LOADS.matcher(value).find()
                    || reader.getAttributeValue(i).contains("/*")
                    || value.toLowerCase(Locale.ROOT).contains("script:")
                    || value.contains("@import");
            if (bad) {
                findings.add(Finding.error(file, line(reader), "drawing-attribute", name));
            }
        }
    }

    private static int line(XMLStreamReader reader) {
        return reader.getLocation().getLineNumber();
    }
}
