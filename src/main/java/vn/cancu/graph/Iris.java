package vn.cancu.graph;

import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import vn.cancu.citation.DocumentIdentity;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.text.SourceKind;

/**
 * The IRIs of things. They are minted here alone, from slugs and offsets, never from the text of a document, so that
 * nothing a document says can become an address.
 */
public final class Iris {
    /** What every IRI of a thing begins with. */
    public static final String BASE = "https://w3id.org/cancu/";

    /** Slugs, years, numbers; {@code ~} opens the slug of something without a number or a name of its own. */
    private static final Pattern PATH = Pattern.compile("[a-z0-9-]+(/[A-Za-z0-9~_-]+)+");

    /** The graph of what was known before reading: ontology and authority file. */
    public static final Node AUTHORITY = iri("do-thi/authority");

    /** The graph of what follows from all sources together. */
    public static final Node DERIVED = iri("do-thi/derived");

    /** The graph of what a person has confirmed or corrected. */
    public static final Node REVIEWED = iri("do-thi/reviewed");

    /** The graph that stands in other servers only, and says which of ours stand there. */
    public static final Node PUBLISHED = iri("do-thi/published");

    /** The same graph while it is written anew in several requests. */
    public static final Node PUBLISHED_COPY = iri("do-thi/published-copy");

    /** The graph that stands in other servers only, and only while somebody publishes there. */
    public static final Node PUBLISHING = iri("do-thi/publishing");

    private Iris() {}

    /** A document: {@code vb/ubnd-gia-lai/ke-hoach/2023/516}. */
    public static Node document(DocumentIdentity identity) {
        return iri(identity.path());
    }

    /** A source, which is also the name of its graph: {@code nguon/0123456789abcdef}. */
    public static Node source(String id) {
        return iri("nguon/" + id);
    }

    /** Whether a graph of that name says what a source says, and not what was known before or derived from all. */
    public static boolean isSource(String graph) {
        return graph.startsWith(BASE + "nguon/");
    }

    /** Something found in a source: {@code nguon/0123456789abcdef#citation-719-788}. */
    static Node within(Node source, String fragment) {
        return NodeFactory.createURI(source.getURI() + "#" + fragment);
    }

    /**
     * The evidence that a quote in a source is: {@code nguon/0123456789abcdef#evidence-719-784}.
     *
     * @param source IRI of the source
     * @param start of the quote, in code points
     * @param end behind its last code point
     */
    public static String evidence(String source, int start, int end) {
        return source + "#evidence-" + start + "-" + end;
    }

    /** A body: {@code co-quan/ubnd-gia-lai}. */
    public static Node agency(String slug) {
        return iri("co-quan/" + slug);
    }

    /** A province or border gate: {@code dia-danh/gia-lai}. */
    public static Node place(String slug) {
        return iri("dia-danh/" + slug);
    }

    /** An information cluster at a border gate: {@code cum/le-thanh}. */
    public static Node cluster(String slug) {
        return iri("cum/" + slug);
    }

    /** A cluster, or the gate itself: {@code dia-danh/cua-khau-le-thanh}. */
    static Node clusterOrGate(String slug) {
        return slug.startsWith("cua-khau-") ? place(slug) : cluster(slug);
    }

    /** A type of document: {@code loai-van-ban/ke-hoach}. */
    public static Node documentType(String slug) {
        return iri("loai-van-ban/" + slug);
    }

    /** What a document does with another: {@code vai-tro/legal-basis}. */
    public static Node role(Role role) {
        return iri("vai-tro/" + role.code());
    }

    /** Said by the document or reported of it: {@code hien-trang/stated}. */
    public static Node standing(Standing standing) {
        return iri("hien-trang/" + standing.code());
    }

    /** Whether the cited document is known: {@code ket-qua/resolved}. */
    static Node matchStatus(String code) {
        return iri("ket-qua/" + code);
    }

    /** What a source is: {@code loai-nguon/copy}. */
    public static Node sourceKind(SourceKind kind) {
        return iri("loai-nguon/" + kind.code());
    }

    /** What a body has to do: {@code nhiem-vu/lead}. */
    public static Node responsibilityRole(String code) {
        return iri("nhiem-vu/" + code);
    }

    /** Whether a task is assigned or asked for: {@code tinh-chat/assigned}. */
    public static Node modality(String code) {
        return iri("tinh-chat/" + code);
    }

    private static Node iri(String path) {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalStateException("not the path of an IRI: " + path);
        }
        return NodeFactory.createURI(BASE + path);
    }
}
