package vn.cancu.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import vn.cancu.citation.Role;
import vn.cancu.graph.Iris;
import vn.cancu.index.CitationIndex;
import vn.cancu.index.Property;

/**
 * Documents and citations as a network: an edge from the document that does something to the one that it is done to, once a
 * citation. Read from the citation index.
 */
public final class GraphMlExport {
    private static final String NAMESPACE = "http://graphml.graphdrawing.org/xmlns";

    private enum Attribute {
        LABEL("node", "label"),
        LABEL_EN("node", "labelEn"),
        NUMBER("node", "number"),
        TYPE("node", "type"),
        DATE("node", "date"),
        ISSUER("node", "issuer"),
        PROVINCE("node", "province"),
        /** {@code text}: its own text was read; {@code cited}: known from others; {@code source}: a report itself. */
        KNOWN("node", "known"),
        ROLE("edge", "role"),
        STANDING("edge", "standing"),
        MATCH("edge", "match"),
        CITED_ON("edge", "date"),
        SECTION("edge", "section"),
        QUOTE("edge", "quote"),
        SOURCE("edge", "source"),
        LICENCE("graph", "licence"),
        CONTENT("graph", "content");

        private final String of;
        private final String title;

        Attribute(String of, String title) {
            this.of = of;
            this.title = title;
        }

        String id() {
            return of.charAt(0) + "-" + title;
        }
    }

    private final CitationIndex index;
    private final String content;

    /** @param content hash of the generation that the index belongs to */
    public GraphMlExport(CitationIndex index, String content) {
        this.index = index;
        this.content = content;
    }

    /** Writes all of it. */
    public void write(OutputStream out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(NAMESPACE);
            for (Attribute attribute : Attribute.values()) {
                xml.writeCharacters("\n");
                xml.writeEmptyElement("key");
                xml.writeAttribute("id", attribute.id());
                xml.writeAttribute("for", attribute.of);
                xml.writeAttribute("attr.name", attribute.title);
                xml.writeAttribute("attr.type", "string");
            }
            xml.writeCharacters("\n");
            xml.writeStartElement("graph");
            xml.writeAttribute("id", "cancu");
            xml.writeAttribute("edgedefault", "directed");
            data(xml, Attribute.LICENCE, "https://creativecommons.org/licenses/by/4.0/");
            data(xml, Attribute.CONTENT, content);
            for (int document = 0; document < index.documents(); document++) {
                node(xml, document);
            }
            Edges edges = new Edges(xml);
            for (int document = 0; document < index.documents(); document++) {
                edges.of(document);
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException disk ? disk : new IOException(e);
        }
    }

    private void node(XMLStreamWriter xml, int document) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement("node");
        xml.writeAttribute("id", index.iri(document));
        Optional<String> number = index.text(document, Property.NUMBER);
        data(
                xml,
                Attribute.LABEL,
                label(document, Property.LABEL_VI, Property.LABEL)
                        .or(() -> index.text(document, Property.IDENTIFIER))
                        .or(() -> number)
                        .orElse(index.iri(document)));
        data(xml, Attribute.LABEL_EN, index.text(document, Property.LABEL_EN));
        data(xml, Attribute.NUMBER, number);
        data(xml, Attribute.TYPE, named(document, Property.DOCUMENT_TYPE));
        data(xml, Attribute.DATE, index.text(document, Property.DATE));
        data(xml, Attribute.ISSUER, named(document, Property.PASSED_BY));
        StringBuilder provinces = new StringBuilder();
        index.provinces(document, province -> provinces
                .append(provinces.isEmpty() ? "" : "; ")
                .append(label(province, Property.PREF_LABEL_VI, Property.LABEL_VI)
                        .orElse(index.iri(province))));
        data(xml, Attribute.PROVINCE, provinces.toString());
        data(
                xml,
                Attribute.KNOWN,
                Iris.isSource(index.iri(document))
                        ? "source"
                        : index.related(document, Property.TEXT) == CitationIndex.NONE ? "cited" : "text");
        xml.writeEndElement();
    }

    private Optional<String> named(int document, Property relation) {
        int thing = index.related(document, relation);
        return thing == CitationIndex.NONE
                ? Optional.empty()
                : label(thing, Property.PREF_LABEL_VI, Property.LABEL_VI).or(() -> Optional.of(index.iri(thing)));
    }

    private Optional<String> label(int thing, Property first, Property second) {
        return index.text(thing, first).or(() -> index.text(thing, second));
    }

    private static void data(XMLStreamWriter xml, Attribute attribute, Optional<String> value)
            throws XMLStreamException {
        data(xml, attribute, value.orElse(""));
    }

    private static void data(XMLStreamWriter xml, Attribute attribute, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            xml.writeStartElement("data");
            xml.writeAttribute("key", attribute.id());
            xml.writeCharacters(allowed(value));
            xml.writeEndElement();
        }
    }

    /** XML 1.0 has no control characters but white space. */
    private static String allowed(String text) {
        return text.replaceAll("[\\p{Cntrl}&&[^\\t\\n\\r]]|[\\uFFFE\\uFFFF]", "\uFFFD");
    }

    /** Writes edges, numbered as they come. */
    private final class Edges {
        private final XMLStreamWriter xml;
        private int count;

        Edges(XMLStreamWriter xml) {
            this.xml = xml;
        }

        void of(int document) throws XMLStreamException {
            XMLStreamException[] failed = new XMLStreamException[1];
            for (Role role : Role.values()) {
                index.done(document, role, (other, citation) -> {
                    if (failed[0] == null && !index.isAgain(citation)) {
                        try {
                            edge(document, other, role, citation);
                        } catch (XMLStreamException e) {
                            failed[0] = e;
                        }
                    }
                });
            }
            if (failed[0] != null) {
                throw failed[0];
            }
        }

        private void edge(int from, int to, Role role, int citation) throws XMLStreamException {
            xml.writeCharacters("\n");
            xml.writeStartElement("edge");
            xml.writeAttribute("id", "e" + count++);
            xml.writeAttribute("source", index.iri(from));
            xml.writeAttribute("target", index.iri(to));
            data(xml, Attribute.ROLE, role.code());
            data(xml, Attribute.STANDING, index.standing(citation).code());
            data(xml, Attribute.MATCH, index.isResolved(citation) ? "resolved" : "unresolved");
            int citing = index.isInverse(citation) ? to : from;
            data(xml, Attribute.CITED_ON, index.text(citing, Property.DATE));
            data(xml, Attribute.SECTION, index.section(citation));
            data(xml, Attribute.QUOTE, index.quote(citation));
            data(xml, Attribute.SOURCE, index.iri(index.source(citation)));
            xml.writeEndElement();
        }
    }
}
