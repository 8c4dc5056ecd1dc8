package vn.cancu.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import vn.cancu.citation.Role;
import vn.cancu.citation.Standing;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;

/**
 * The citation index of a generation, mapped into memory. Things are numbers from 0; those before {@link #documents} are
 * documents and whatever else cites or is cited, in the order of their IRIs, then come bodies, places, types, sources and
 * events. Any number of threads may read; the file may be deleted meanwhile.
 */
public final class CitationIndex {
    /** The class of documents. */
    public static final String DOCUMENT = "https://w3id.org/cancu/ontology#Document";

    /** The class of documents of which a source says too little to know which ones they are. */
    public static final String UNIDENTIFIED = "https://w3id.org/cancu/ontology#UnidentifiedDocument";

    /** No thing. */
    public static final int NONE = -1;

    private static final Role[] ROLES = Role.values();

    private final Header header;
    private final Texts texts;
    private final Map<Column, IntBuffer> columns;
    private final StatedColumns stated;

    private final IntBuffer iri;
    private final IntBuffer factStart;
    private final IntBuffer fact;
    private final IntBuffer value;
    private final IntBuffer date;
    private final IntBuffer province;
    private final IntBuffer outStart;
    private final IntBuffer to;
    private final IntBuffer marks;
    private final IntBuffer inStart;
    private final IntBuffer inEdge;
    private final IntBuffer inFrom;
    private final Tasks tasks;

    private CitationIndex(Header header, Texts texts, Map<Column, IntBuffer> columns) {
        this.header = header;
        this.texts = texts;
        this.columns = columns;
        this.stated = new StatedColumns(columns);
        iri = column(Column.IRI);
        factStart = column(Column.FACT_START);
        fact = column(Column.FACT);
        value = column(Column.VALUE);
        date = column(Column.DATE);
        province = column(Column.PROVINCE);
        outStart = column(Column.OUT_START);
        to = column(Column.TO);
        marks = column(Column.MARKS);
        inStart = column(Column.IN_START);
        inEdge = column(Column.IN_EDGE);
        inFrom = column(Column.IN_FROM);
        tasks = new Tasks(columns);
    }

    private IntBuffer column(Column column) {
        return columns.get(column);
    }

    /**
     * Opens the index of a generation.
     *
     * @param content hash of the generation's statements
     * @throws UserError DATABASE_CORRUPT where there is none, it is cut short, of another version or of another generation
     */
    public static CitationIndex open(Path path, String content) {
        Texts.Damage damage =
                () -> UserError.of(Code.DATABASE_CORRUPT, Location.of(path.toString()), path.getFileName());
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer start = ByteBuffer.allocate(Header.SIZE);
            while (start.hasRemaining() && channel.read(start) >= 0) {
                // until all is read
            }
            Header header = Header.read(start, channel.size())
                    .filter(read -> read.content().equals(content))
                    .orElseThrow(damage::error);
            return map(channel, header, damage);
        } catch (NoSuchFileException | IllegalArgumentException missing) {
            throw damage.error();
        } catch (IOException unreadable) {
            throw UserError.of(
                    Code.DATABASE_NOT_WRITABLE, Location.of(path.toString()), String.valueOf(unreadable.getMessage()));
        }
    }

    private static CitationIndex map(FileChannel channel, Header header, Texts.Damage damage) throws IOException {
        long segmentBytes = 1L << (TextHeap.FILE_SEGMENT_BITS + TextHeap.UNIT_BITS);
        long textBytes = header.textUnits() << TextHeap.UNIT_BITS;
        ByteBuffer[] segments = new ByteBuffer[Math.toIntExact((textBytes + segmentBytes - 1) / segmentBytes)];
        for (int i = 0; i < segments.length; i++) {
            long from = i * segmentBytes;
            segments[i] = map(channel, Header.SIZE + from, Math.min(segmentBytes, textBytes - from));
        }
        Map<Column, IntBuffer> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            Header.Extent extent = header.columns().get(column);
            columns.put(
                    column,
                    map(channel, extent.position(), extent.end() - extent.position())
                            .asIntBuffer());
        }
        return new CitationIndex(header, new Texts(segments, header.textUnits(), damage), columns);
    }

    private static ByteBuffer map(FileChannel channel, long position, long bytes) throws IOException {
        return channel.map(FileChannel.MapMode.READ_ONLY, position, bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    Texts texts() {
        return texts;
    }

    /** Hash of the statements of the generation that it belongs to. */
    public String content() {
        return header.content();
    }

    /** How many documents there are; their numbers come first. */
    public int documents() {
        return header.documents();
    }

    /** How many things there are, documents included. */
    public int things() {
        return header.things();
    }

    /** How many citations there are, one for each of their quotes. */
    public int citations() {
        return header.cells(Column.TO);
    }

    // ------------------------------------------------------------------------------------------------------- things

    /** The thing of that IRI; {@link #NONE} where nothing is known of it. */
    public int thing(String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_8);
        int document = thing(wanted, 0, documents());
        return document != NONE ? document : thing(wanted, documents(), things());
    }

    private int thing(byte[] wanted, int first, int last) {
        int low = first;
        int high = last - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int order = texts.compare(iri.get(middle), wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    public String iri(int thing) {
        return texts.get(iri.get(thing));
    }

    /** Whether anything is said of a thing itself, rather than of others that name it. */
    public boolean isDescribed(int thing) {
        return factStart.get(thing) < factStart.get(thing + 1);
    }

    public boolean has(int thing, Property property, int other) {
        for (int i = first(thing, property); i >= 0; i = next(i, thing, property)) {
            if (value.get(i) == other) {
                return true;
            }
        }
        return false;
    }

    /** The thing to which a thing has a relation, the first in the order of IRIs; {@link #NONE} where there is none. */
    public int related(int thing, Property property) {
        int i = first(thing, property);
        return i < 0 ? NONE : value.get(i);
    }

    /** All things to which a thing has a relation, in the order of their IRIs. */
    public int[] allRelated(int thing, Property property) {
        int first = first(thing, property);
        int count = 0;
        for (int i = first; i >= 0; i = next(i, thing, property)) {
            count++;
        }
        int[] all = new int[count];
        for (int i = 0; i < count; i++) {
            all[i] = value.get(first + i);
        }
        return all;
    }

    /** The first text of a property in the order of texts. */
    public Optional<String> text(int thing, Property property) {
        int i = first(thing, property);
        return i < 0 ? Optional.empty() : Optional.of(texts.get(value.get(i)));
    }

    /** A text by its place in the index; equal texts have one place, but for quotes and IRIs. */
    public String text(int place) {
        return texts.get(place);
    }

    /**
     * Compares two texts as {@link String#compareTo} does, without reading them whole.
     *
     * @param place of a text
     * @param other that of another
     */
    public int compareTexts(int place, int other) {
        return place == other ? 0 : texts.compare(place, other);
    }

    /** Compares the IRIs of two things as {@link String#compareTo} does, without reading them whole. */
    public int compareIris(int thing, int other) {
        return compareTexts(iri.get(thing), iri.get(other));
    }

    /** The places of all texts of a property, in the order of the texts. */
    public int[] places(int thing, Property property) {
        return allRelated(thing, property);
    }

    /** All texts of a property, in their order. */
    public List<String> allTexts(int thing, Property property) {
        List<String> all = new ArrayList<>();
        for (int i = first(thing, property); i >= 0; i = next(i, thing, property)) {
            all.add(texts.get(value.get(i)));
        }
        return all;
    }

    /** The first fact of a property; the facts of a thing are in the order of properties. -1 where there is none. */
    private int first(int thing, Property property) {
        int wanted = property.ordinal();
        int end = factStart.get(thing + 1);
        for (int i = factStart.get(thing); i < end; i++) {
            int found = Marks.ordinal(fact.get(i));
            if (found >= wanted) {
                return found == wanted ? i : -1;
            }
        }
        return -1;
    }

    private int next(int i, int thing, Property property) {
        return i + 1 < factStart.get(thing + 1) && Marks.ordinal(fact.get(i + 1)) == property.ordinal() ? i + 1 : -1;
    }

    /** When a document was issued, as {@link Days}; the first date where several are stated. */
    public int date(int document) {
        return date.get(document);
    }

    /** Does something with each province in which an issuer of the document is, once a province. */
    public void provinces(int document, IntConsumer action) {
        int one = province.get(document);
        if (one >= 0) {
            action.accept(one);
        } else if (one != NONE) {
            Arrays.stream(allRelated(document, Property.PASSED_BY))
                    .flatMap(issuer -> Arrays.stream(allRelated(issuer, Property.PROVINCE)))
                    .distinct()
                    .forEach(action);
        }
    }

    // ------------------------------------------------------------------------------------------------------ numbers

    /**
     * The things that have a number.
     *
     * @param key as {@link vn.cancu.text.Folding#foldedNumber} makes it
     * @return each printed form of the number with those that have it, in the order of forms
     */
    public List<Numbered> numbered(String key) {
        byte[] wanted = key.getBytes(StandardCharsets.UTF_8);
        IntBuffer keys = column(Column.NUMBER_KEY);
        int low = 0;
        int high = keys.limit();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (texts.compare(keys.get(middle), wanted) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        List<Numbered> found = new ArrayList<>();
        for (int i = low; i < keys.limit() && texts.compare(keys.get(i), wanted) == 0; i++) {
            found.add(numbered(i));
        }
        return found;
    }

    /**
     * Those that have a number.
     *
     * @param number as printed
     * @param things in the order of their IRIs
     */
    public record Numbered(String number, int[] things) {}

    private Numbered numbered(int place) {
        IntBuffer starts = column(Column.NUMBER_START);
        int first = starts.get(place);
        int[] all = new int[starts.get(place + 1) - first];
        column(Column.NUMBERED).get(first, all);
        return new Numbered(texts.get(column(Column.NUMBER).get(place)), all);
    }

    /** Hears of a key and of those that have it. */
    @FunctionalInterface
    public interface KeyVisitor {
        void visit(String key, Numbered numbered);
    }

    /** All numbers, in the order of keys, then of printed forms. */
    public void allNumbers(KeyVisitor visitor) {
        IntBuffer keys = column(Column.NUMBER_KEY);
        for (int i = 0; i < keys.limit(); i++) {
            visitor.visit(texts.get(keys.get(i)), numbered(i));
        }
    }

    // ---------------------------------------------------------------------------------------------------- citations

    /** Hears of a citation. */
    @FunctionalInterface
    public interface CitationVisitor {
        /**
         * @param other the document at its other end
         * @param citation its number
         */
        void visit(int other, int citation);
    }

    /** The citations by which a document does something to others, in the order of those. */
    public void done(int document, Role role, CitationVisitor visitor) {
        int row = row(document, role);
        int end = outStart.get(row + 1);
        for (int i = outStart.get(row); i < end; i++) {
            visitor.visit(to.get(i), i);
        }
    }

    /** The citations by which others do something to a document, in the order of those. */
    public void suffered(int document, Role role, CitationVisitor visitor) {
        int row = row(document, role);
        int end = inStart.get(row + 1);
        for (int i = inStart.get(row); i < end; i++) {
            visitor.visit(inFrom.get(i), inEdge.get(i));
        }
    }

    private int row(int document, Role role) {
        return role.ordinal() * documents() + document;
    }

    /** All citations of a role: who does something, and to whom. */
    public void all(Role role, ArrowVisitor visitor) {
        for (int from = 0; from < documents(); from++) {
            int row = row(from, role);
            int end = outStart.get(row + 1);
            for (int i = outStart.get(row); i < end; i++) {
                visitor.visit(from, to.get(i), i);
            }
        }
    }

    /** Hears of a citation with both its ends. */
    @FunctionalInterface
    public interface ArrowVisitor {
        void visit(int from, int to, int citation);
    }

    /** Documents that do something to a document, or to one that does it to it, and so on; nearest first, itself never. */
    public int[] allThatDo(int document, Role role) {
        return reach(document, role, inStart, inFrom);
    }

    /** Documents to which a document does something, or to which those do it, and so on; nearest first, itself never. */
    public int[] allDoneTo(int document, Role role) {
        return reach(document, role, outStart, to);
    }

    /** Hears of a citation of a document. */
    @FunctionalInterface
    public interface CitedVisitor {
        void visit(int citing, Role role, int citation);
    }

    /** All citations of a document, whichever of the two does something to the other. */
    public void allCiting(int document, CitedVisitor visitor) {
        for (Role role : ROLES) {
            suffered(document, role, (citing, citation) -> {
                if (!isInverse(citation)) {
                    visitor.visit(citing, role, citation);
                }
            });
            done(document, role, (citing, citation) -> {
                if (isInverse(citation)) {
                    visitor.visit(citing, role, citation);
                }
            });
        }
    }

    /** The other documents that cite a document, whatever for. A report identifies its document, but does not cite it. */
    public BitSet citing(int document) {
        BitSet others = new BitSet();
        for (Role role : ROLES) {
            if (role != Role.REPORTS) {
                suffered(document, role, (other, citation) -> others.set(other));
            }
        }
        others.clear(document);
        return others;
    }

    private int[] reach(int document, Role role, IntBuffer starts, IntBuffer others) {
        int rows = role.ordinal() * documents();
        long[] seen = new long[(documents() + Long.SIZE - 1) / Long.SIZE];
        seen[document / Long.SIZE] |= 1L << document;
        int[] reached = new int[16];
        int size = 0;
        int here = document;
        for (int next = 0; ; next++) {
            int end = starts.get(rows + here + 1);
            for (int i = starts.get(rows + here); i < end; i++) {
                int other = others.get(i);
                long bit = 1L << other;
                if ((seen[other / Long.SIZE] & bit) == 0) {
                    seen[other / Long.SIZE] |= bit;
                    if (size == reached.length) {
                        reached = Arrays.copyOf(reached, 2 * size);
                    }
                    reached[size++] = other;
                }
            }
            if (next == size) {
                return Arrays.copyOf(reached, size);
            }
            here = reached[next];
        }
    }

    public boolean isReported(int citation) {
        return Marks.isReported(marks.get(citation));
    }

    public Standing standing(int citation) {
        return isReported(citation) ? Standing.REPORTED : Standing.STATED;
    }

    /** Whether the cited document does it to the citing one. */
    public boolean isInverse(int citation) {
        return Marks.isInverse(marks.get(citation));
    }

    /** Whether it is known which document is cited. */
    public boolean isResolved(int citation) {
        return Marks.isResolved(marks.get(citation));
    }

    /** Whether this is one more quote of a citation that has another. */
    public boolean isAgain(int citation) {
        return Marks.isAgain(marks.get(citation));
    }

    /** The document that cites. */
    public int citingDocument(int citation) {
        return isInverse(citation) ? to.get(citation) : from(citation);
    }

    /** The document that is cited. */
    public int citedDocument(int citation) {
        return isInverse(citation) ? from(citation) : to.get(citation);
    }

    /** The document that does something: the row that the citation is in. */
    private int from(int citation) {
        int low = 0;
        int high = outStart.limit() - 1;
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (outStart.get(middle) <= citation) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low % documents();
    }

    public boolean isQuoted(int citation) {
        return start(citation) >= 0;
    }

    /** The source that has the quote. */
    public int source(int citation) {
        return column(Column.SOURCE).get(citation);
    }

    /** Where the quote begins, in code points from 0; -1 where there is none. */
    public int start(int citation) {
        return column(Column.START).get(citation);
    }

    /** Behind the last character of the quote. */
    public int end(int citation) {
        return column(Column.END).get(citation);
    }

    public String quote(int citation) {
        return texts.get(column(Column.QUOTE).get(citation));
    }

    /** The place of the quote among the texts. */
    public int quotePlace(int citation) {
        return column(Column.QUOTE).get(citation);
    }

    /** What citations state of the documents that they cite. */
    public StatedColumns stated() {
        return stated;
    }

    /** Number of the section that the citation stands in; empty where there is none. */
    public String section(int citation) {
        return texts.get(sectionPlace(citation));
    }

    /** The place of that number among the texts. */
    public int sectionPlace(int citation) {
        return column(Column.SECTION).get(citation);
    }

    /** Why it is not known which document is cited; nothing where it is. */
    public Optional<Doubt> doubt(int citation) {
        if (isResolved(citation)) {
            return Optional.empty();
        }
        int place = doubted(citation);
        return place < 0
                ? Optional.empty()
                : Optional.of(new Doubt(
                        column(Column.DOUBT_STATUS).get(place),
                        texts.get(column(Column.DOUBT_REASON).get(place)),
                        Arrays.stream(candidates(place)).boxed().toList()));
    }

    /** Where what is doubtful about a citation stands; negative where nothing is. */
    private int doubted(int citation) {
        IntBuffer doubted = column(Column.DOUBTED);
        int low = 0;
        int high = doubted.limit() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int found = doubted.get(middle);
            if (found == citation) {
                return middle;
            }
            if (found < citation) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return NONE;
    }

    private int[] candidates(int place) {
        IntBuffer starts = column(Column.DOUBT_START);
        int[] candidates = new int[starts.get(place + 1) - starts.get(place)];
        column(Column.CANDIDATE).get(starts.get(place), candidates);
        return candidates;
    }

    /** Who assigns what to whom. */
    public Tasks tasks() {
        return tasks;
    }

    // ---------------------------------------------------------------------------------------------------- the writer

    /** Hands all over to a writer that begins with this index. */
    void copyTo(IndexWriter writer) {
        int[] number = new int[things()];
        for (int thing = 0; thing < number.length; thing++) {
            number[thing] = writer.thing(iri.get(thing));
        }
        for (int thing = 0; thing < number.length; thing++) {
            int end = factStart.get(thing + 1);
            for (int i = factStart.get(thing); i < end; i++) {
                Property property = Marks.property(fact.get(i));
                writer.takeOverFact(
                        number[thing],
                        property,
                        property.isRelation() ? number[value.get(i)] : value.get(i),
                        Marks.graphs(fact.get(i)));
            }
        }
        for (Role role : Role.values()) {
            all(role, (from, other, citation) -> {
                writer.takeOverEdge(
                        number[from],
                        number[other],
                        marks.get(citation),
                        number[source(citation)],
                        start(citation),
                        end(citation),
                        column(Column.QUOTE).get(citation),
                        column(Column.SECTION).get(citation));
                writer.takeOverStated(stated.number(citation), stated.date(citation), stated.issuer(citation));
                int place = doubted(citation);
                if (place >= 0) {
                    writer.takeOverDoubt(
                            number[column(Column.DOUBT_STATUS).get(place)],
                            column(Column.DOUBT_REASON).get(place),
                            Arrays.stream(candidates(place))
                                    .map(thing -> number[thing])
                                    .toArray());
                }
            });
        }
        tasks.copyTo(writer, number);
    }
}
