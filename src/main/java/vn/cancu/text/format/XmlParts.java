package vn.cancu.text.format;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.cancu.diagnostic.Code;

/** Opens the XML of a package: no document type, no entities but XML's own, no more than is allowed in all. */
final class XmlParts {
    /** Of all parts of one document, unpacked. */
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private static final int DEEPEST = 256;

    private final XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    private long bytes;

    XmlParts() {
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    }

    /** A cursor over one part. */
    Cursor open(InputStream part) throws XMLStreamException {
        return new Cursor(factory.createXMLStreamReader(new Counted(part)));
    }

    /** A reader of XML that knows how deep it is. */
    static final class Cursor implements AutoCloseable {
        private final XMLStreamReader reader;
        private int depth;

        private Cursor(XMLStreamReader reader) {
            this.reader = reader;
        }

        /**
         * Goes on to the next start or end of an element, or text.
         *
         * @return the event, {@link XMLStreamReader#END_DOCUMENT} at the end
         */
        int next() throws XMLStreamException {
            while (reader.hasNext()) {
                int event = reader.next();
                switch (event) {
                    case XMLStreamReader.START_ELEMENT -> {
                        if (++depth > DEEPEST) {
                            throw new DocumentWorker.Refused(Code.DOCUMENT_TOO_COMPLEX, "XML > " + DEEPEST);
                        }
                        return event;
                    }
                    case XMLStreamReader.END_ELEMENT -> {
                        depth--;
                        return event;
                    }
                    case XMLStreamReader.CHARACTERS, XMLStreamReader.CDATA, XMLStreamReader.SPACE -> {
                        return XMLStreamReader.CHARACTERS;
                    }
                    case XMLStreamReader.DTD, XMLStreamReader.ENTITY_REFERENCE ->
                        throw new XMLStreamException("document type declaration");
                    default -> {
                        // Comments and instructions say nothing.
                    }
                }
            }
            return XMLStreamReader.END_DOCUMENT;
        }

        /** As {@link #next()}; false once the cursor is at {@code outside} or less deep. */
        boolean nextWithin(int outside) throws XMLStreamException {
            return next() != XMLStreamReader.END_DOCUMENT && depth > outside;
        }

        /** Whether an element begins here. */
        boolean isStart() {
            return reader.getEventType() == XMLStreamReader.START_ELEMENT;
        }

        /** Whether an element of this name begins here. */
        boolean isStart(String name) {
            return isStart() && reader.getLocalName().equals(name);
        }

        /** The element's name without its namespace. */
        String name() {
            return reader.getLocalName();
        }

        int depth() {
            return depth;
        }

        String text() {
            return reader.getText();
        }

        /** An attribute by its name without namespace; empty where there is none. */
        String attribute(String name) {
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                if (reader.getAttributeLocalName(i).equals(name)) {
                    return reader.getAttributeValue(i);
                }
            }
            return "";
        }

        /** Whether an element that switches something on does so: it may say that it is off. */
        boolean isOn() {
            String value = attribute("val");
            return !(value.equals("0") || value.equals("false") || value.equals("off"));
        }

        /** An attribute that is a number. */
        int number(String name, int otherwise) {
            String digits = attribute(name);
            return digits.matches("-?[0-9]{1,9}") ? Integer.parseInt(digits) : otherwise;
        }

        /** Goes to the end of the element that was just begun. */
        void skip() throws XMLStreamException {
            int outside = depth - 1;
            while (depth > outside && next() != XMLStreamReader.END_DOCUMENT) {
                // on
            }
        }

        @Override
        public void close() throws XMLStreamException {
            reader.close();
        }
    }

    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            count(Math.max(0, count));
            return count;
        }

        private void count(int more) {
            bytes += more;
            if (bytes > MOST_BYTES) {
                throw new DocumentWorker.Refused(Code.DOCUMENT_TOO_COMPLEX, "> " + MOST_BYTES / (1024 * 1024) + " MB");
            }
        }
    }
}
