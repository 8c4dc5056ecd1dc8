package vn.cancu.graph;

import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;

/** How terms are written, the same on every machine. */
final class Lexical {
    private Lexical() {}

    /** A term as N-Triples and Turtle both understand it. */
    static String term(Node node) {
        StringBuilder out = new StringBuilder();
        if (node.isURI()) {
            iri(out, node.getURI());
        } else if (node.isLiteral()) {
            literal(out, node);
            if (node.getLiteralLanguage().isEmpty() && !isString(node)) {
                out.append("^^");
                iri(out, node.getLiteralDatatypeURI());
            }
        } else {
            throw new IllegalArgumentException("neither IRI nor literal: " + node);
        }
        return out.toString();
    }

    /** The quoted part of a literal, with its language, without its datatype. */
    static void literal(StringBuilder out, Node node) {
        out.append('"');
        string(out, node.getLiteralLexicalForm());
        out.append('"');
        if (!node.getLiteralLanguage().isEmpty()) {
            out.append('@').append(node.getLiteralLanguage());
        }
    }

    static boolean isString(Node literal) {
        return XSDDatatype.XSDstring.getURI().equals(literal.getLiteralDatatypeURI());
    }

    static void iri(StringBuilder out, String iri) {
        for (int i = 0; i < iri.length(); i++) {
            char c = iri.charAt(i);
            if (!plain(c) && (c <= ' ' || "<>\"{}|^`\\".indexOf(c) >= 0 || Character.isSurrogate(c))) {
                throw new IllegalArgumentException("not an IRI: " + iri);
            }
        }
        out.append('<').append(iri).append('>');
    }

    /** What nearly all characters of IRIs are. */
    private static boolean plain(char c) {
        return c >= 'a' && c <= 'z' || c >= '-' && c <= ':' || c >= 'A' && c <= 'Z';
    }

    private static void string(StringBuilder out, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (Character.isSurrogate(c)) {
                        throw new IllegalArgumentException("half a character at " + i + " of a literal");
                    } else if (unseen(c)) {
                        out.append("\\u");
                        for (int shift = 12; shift >= 0; shift -= 4) {
                            out.append("0123456789ABCDEF".charAt(c >> shift & 0xF));
                        }
                    } else {
                        out.append(c);
                    }
                }
            }
        }
    }

    /**
     * Characters that a reader of the file could not see or tell from others, and that editors change: controls, spaces
     * other than the common one, marks of direction. A list of our own: the classes of the JDK change with its version.
     */
    private static boolean unseen(char c) {
        return c < ' '
                || (c >= 0x7F && c <= 0xA0)
                || c == 0xAD
                || c == 0x61C
                || c == 0x180E
                || (c >= 0x2000 && c <= 0x200F)
                || (c >= 0x2028 && c <= 0x202F)
                || (c >= 0x205F && c <= 0x206F)
                || c == 0x3000
                || c == 0xFEFF
                || c >= 0xFFF9;
    }
}
