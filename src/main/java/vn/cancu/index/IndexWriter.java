package vn.cancu.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a citation index: takes facts, citations and responsibilities in any order and writes the same bytes for the
 * same ones. Things are numbered as they come here; the file numbers them anew. Not for several threads at once.
 *
 * <p>Graphs overlap: many sources say that 1191/QĐ-TTg is a decision. A fact is kept with the number of graphs that say
 * it, so that the facts of one source can be taken out again and those of the others stay.
 */
public final class IndexWriter {
    private final TextHeap heap;
    private final Dictionary things;
    private final Dictionary texts;
    private final FactTable facts = new FactTable();
    private final EdgeTable edges = new EdgeTable();
    private final StatedTable stated = new StatedTable();
    private final DoubtTable doubts = new DoubtTable();
    private final TaskTable tasks = new TaskTable();

    /** With nothing in it. */
    public IndexWriter() {
        this(Texts.NONE);
    }

    private IndexWriter(Texts before) {
        heap = new TextHeap(before);
        things = new Dictionary(heap);
        texts = new Dictionary(heap);
    }

    /** With all that an index has, to take out of and to add to. The index must stay as it is until all is written. */
    public static IndexWriter from(CitationIndex index) {
        IndexWriter writer = new IndexWriter(index.texts());
        index.copyTo(writer);
        return writer;
    }

    /** The number of a thing, a new one where it is new. */
    public int thing(String iri) {
        return things.number(iri.getBytes(StandardCharsets.UTF_8));
    }

    /** One more graph says that a thing has a relation to another. */
    public void say(int thing, Property property, int value) {
        count(thing, property, value, 1);
    }

    /** One more graph says a text of a thing. */
    public void say(int thing, Property property, String value) {
        count(thing, property, value, 1);
    }

    /** One graph less says it. */
    public void unsay(int thing, Property property, int value) {
        count(thing, property, value, -1);
    }

    /** One graph less says it. */
    public void unsay(int thing, Property property, String value) {
        count(thing, property, value, -1);
    }

    private void count(int thing, Property property, int value, int more) {
        if (!property.isRelation()) {
            throw new IllegalArgumentException(property + " is a text");
        }
        facts.count(thing, property, value, more);
    }

    private void count(int thing, Property property, String value, int more) {
        if (property.isRelation()) {
            throw new IllegalArgumentException(property + " is a relation");
        }
        facts.count(thing, property, text(value), more);
    }

    /** Adds a citation, or one more quote of it. */
    public void cite(Edge edge) {
        edges.add(
                edge.from(),
                edge.to(),
                Marks.of(edge),
                edge.source(),
                edge.start(),
                edge.end(),
                heap.add(edge.quote().getBytes(StandardCharsets.UTF_8)),
                text(edge.section()));
        stated.add(
                text(edge.stated().number()),
                text(edge.stated().date()),
                text(edge.stated().issuer()));
    }

    private int text(String text) {
        return texts.number(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a citation of which it is not known what it cites, or one more quote of it. */
    public void cite(Edge edge, Doubt doubt) {
        cite(edge);
        doubt.candidates().forEach(doubts::candidate);
        doubts.add(edges.size() - 1, doubt.status(), texts.number(doubt.reason().getBytes(StandardCharsets.UTF_8)));
    }

    /** Takes out all citations whose quotes stand in a source. */
    public void uncite(int source) {
        edges.drop(source);
    }

    /** Adds what a graph says of a responsibility. */
    public void assign(Task task) {
        task.parties().forEach(party -> tasks.party(TaskTable.party(party.relation(), party.thing())));
        tasks.add(task.home(), texts.number(task.name().getBytes(StandardCharsets.UTF_8)), task.graph());
    }

    /** Takes out what a graph says of responsibilities. */
    public void unassign(int graph) {
        tasks.drop(graph);
    }

    /** A thing of an index that is taken over. */
    int thing(int address) {
        return things.number(address);
    }

    void takeOverFact(int thing, Property property, int thingOrAddress, int graphs) {
        facts.count(thing, property, property.isRelation() ? thingOrAddress : texts.number(thingOrAddress), graphs);
    }

    /** @param section address of a text */
    void takeOverEdge(int from, int to, int marks, int source, int start, int end, int quote, int section) {
        edges.add(from, to, marks, source, start, end, quote, texts.number(section));
    }

    /** What the edge that was taken over last says of the cited document: addresses of texts. */
    void takeOverStated(int number, int date, int issuer) {
        stated.add(texts.number(number), texts.number(date), texts.number(issuer));
    }

    /**
     * Of the citation that was taken over last.
     *
     * @param reason address of a text
     */
    void takeOverDoubt(int status, int reason, int[] candidates) {
        for (int candidate : candidates) {
            doubts.candidate(candidate);
        }
        doubts.add(edges.size() - 1, status, texts.number(reason));
    }

    /**
     * @param name address of a text
     * @param parties as {@link TaskTable} has them
     */
    void takeOverTask(int home, int name, int graph, int[] parties) {
        for (int party : parties) {
            tasks.party(party);
        }
        tasks.add(home, texts.number(name), graph);
    }

    /**
     * Writes all of it.
     *
     * @param content hash of the generation's statements, 64 hexadecimal digits; empty where {@link #stamp} gives it
     */
    public void write(Path path, String content) throws IOException {
        try (IndexFile file = new IndexFile(path)) {
            new FileOrder(heap, things, texts, facts, edges, stated, doubts, tasks)
                    .write(file, content.isEmpty() ? Header.UNKNOWN : content);
        }
    }

    /** Says in a file that is written already which generation it belongs to. */
    public static void stamp(Path path, String content) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.allocate(Header.SIZE);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // until all is read
            }
            Header header =
                    Header.read(bytes, channel.size()).orElseThrow(() -> new IOException("no citation index: " + path));
            ByteBuffer stamped = header.withContent(content).bytes();
            channel.position(0);
            while (stamped.hasRemaining()) {
                channel.write(stamped);
            }
        }
    }
}
