package vn.cancu.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import vn.cancu.text.Folding;

/** Puts what a writer has taken into the one order in which it is written. */
final class FileOrder {
    private static final int NOWHERE = -1;
    private static final int SEVERAL = -2;

    private final TextHeap heap;
    private final Dictionary things;
    private final Dictionary texts;
    private final FactTable facts;
    private final EdgeTable edges;
    private final DoubtTable doubts;
    private final TaskOrder tasks;
    private final StatedTable stated;

    /** Rows of facts that some graph still says. */
    private final int[] said;

    private final int[] cited;
    private int documents;
    /** The things of the file, by their new numbers. */
    private int[] order = {};
    /** The new number of a thing; -1 where it is no longer spoken of. */
    private int[] rank = {};
    /** Of texts of the dictionary: where they stand in the file; see {@link #written}. */
    private final int[] addresses;

    private final BitSet written = new BitSet();

    FileOrder(
            TextHeap heap,
            Dictionary things,
            Dictionary texts,
            FactTable facts,
            EdgeTable edges,
            StatedTable stated,
            DoubtTable doubts,
            TaskTable tasks) {
        this.heap = heap;
        this.things = things;
        this.texts = texts;
        this.facts = facts;
        this.edges = edges;
        this.doubts = doubts;
        this.tasks = new TaskOrder(tasks);
        this.stated = stated;
        this.said = IntStream.range(0, facts.size())
                .filter(row -> facts.graphs(row) > 0)
                .toArray();
        this.cited = edges.rows();
        this.addresses = new int[texts.size()];
    }

    void write(IndexFile file, String content) throws IOException {
        number();
        Groups byThing = Groups.of(said, order.length, row -> rank[facts.subject(row)]);
        byThing.sortWithin(this::compareFacts);
        int roles = Marks.roles();
        Groups out = Groups.of(
                cited, roles * documents, row -> Marks.role(edges.marks(row)) * documents + rank[edges.from(row)]);
        out.sortWithin(this::compareEdges);
        Groups in = Groups.of(IntStream.range(0, cited.length).toArray(), roles * documents, place -> {
            int row = out.rows()[place];
            return Marks.role(edges.marks(row)) * documents + rank[edges.to(row)];
        });

        int[] iris = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            iris[i] = file.text(heap, things.address(order[i]));
        }
        int[] values = new int[said.length];
        for (int i = 0; i < values.length; i++) {
            int row = byThing.rows()[i];
            values[i] = facts.property(row).isRelation() ? rank[facts.value(row)] : text(file, facts.value(row));
        }
        Numbers numbers = numbers(file, byThing);
        int[] sections = new int[cited.length];
        int[] quotes = new int[cited.length];
        for (int i = 0; i < quotes.length; i++) {
            int row = out.rows()[i];
            sections[i] = text(file, edges.section(row));
            quotes[i] = file.text(heap, edges.quote(row));
        }
        Doubtful doubtful = doubtful(file, out.rows());
        TaskOrder.Columns assigned = tasks.columns(order.length, rank, this::compareTexts, text -> text(file, text));
        StatedOrder whatIsStated = stated(byThing, out.rows());
        int[][] statedTexts = whatIsStated.texts(text -> text(file, text));

        file.column(Column.IRI, iris.length, i -> iris[i]);
        int[] factStarts = byThing.starts();
        file.column(Column.FACT_START, factStarts.length, i -> factStarts[i]);
        int[] rows = byThing.rows();
        file.column(Column.FACT, rows.length, i -> Marks.fact(facts.property(rows[i]), facts.graphs(rows[i])));
        file.column(Column.VALUE, values.length, i -> values[i]);
        file.column(Column.DATE, documents, document -> date(byThing, document));
        file.column(Column.PROVINCE, documents, document -> province(byThing, document));
        int[] outStarts = out.starts();
        int[] outRows = out.rows();
        file.column(Column.OUT_START, outStarts.length, i -> outStarts[i]);
        file.column(Column.TO, outRows.length, i -> rank[edges.to(outRows[i])]);
        file.column(Column.MARKS, outRows.length, i -> edges.marks(outRows[i]));
        file.column(Column.SOURCE, outRows.length, i -> rank[edges.source(outRows[i])]);
        file.column(Column.START, outRows.length, i -> edges.start(outRows[i]));
        file.column(Column.END, outRows.length, i -> edges.end(outRows[i]));
        file.column(Column.QUOTE, outRows.length, i -> quotes[i]);
        file.column(Column.SECTION, outRows.length, i -> sections[i]);
        int[] inStarts = in.starts();
        int[] inRows = in.rows();
        file.column(Column.IN_START, inStarts.length, i -> inStarts[i]);
        file.column(Column.IN_EDGE, inRows.length, i -> inRows[i]);
        file.column(Column.IN_FROM, inRows.length, i -> rank[edges.from(outRows[inRows[i]])]);
        file.column(Column.NUMBER_KEY, numbers.keys().length, i -> numbers.keys()[i]);
        file.column(Column.NUMBER, numbers.printed().length, i -> numbers.printed()[i]);
        file.column(Column.NUMBER_START, numbers.starts().length, i -> numbers.starts()[i]);
        file.column(Column.NUMBERED, numbers.things().length, i -> numbers.things()[i]);
        whatIsStated.write(file, statedTexts);
        doubtful.write(file);
        assigned.write(file);
        file.header(content, documents, order.length);
    }

    /** The columns of what is doubtful, as they are written. */
    private record Doubtful(int[] citations, int[] statuses, int[] reasons, int[] starts, int[] candidates) {
        void write(IndexFile file) throws IOException {
            file.column(Column.DOUBTED, citations.length, i -> citations[i]);
            file.column(Column.DOUBT_STATUS, statuses.length, i -> statuses[i]);
            file.column(Column.DOUBT_REASON, reasons.length, i -> reasons[i]);
            file.column(Column.DOUBT_START, starts.length, i -> starts[i]);
            file.column(Column.CANDIDATE, candidates.length, i -> candidates[i]);
        }
    }

    private Doubtful doubtful(IndexFile file, int[] edgesInOrder) throws IOException {
        int[] citations = IntStream.range(0, edgesInOrder.length)
                .filter(citation -> doubts.row(edgesInOrder[citation]) != DoubtTable.NONE)
                .toArray();
        int[] statuses = new int[citations.length];
        int[] reasons = new int[citations.length];
        int[] starts = new int[citations.length + 1];
        IntColumn candidates = new IntColumn();
        for (int i = 0; i < citations.length; i++) {
            int row = doubts.row(edgesInOrder[citations[i]]);
            statuses[i] = rank[doubts.status(row)];
            reasons[i] = text(file, doubts.reason(row));
            for (int candidate : doubts.candidates(row, rank)) {
                candidates.add(candidate);
            }
            starts[i + 1] = candidates.size();
        }
        return new Doubtful(
                citations,
                statuses,
                reasons,
                starts,
                IntStream.range(0, candidates.size()).map(candidates::get).toArray());
    }

    private StatedOrder stated(Groups byThing, int[] citations) {
        int[] documentsCited = IntStream.of(citations)
                .map(row -> rank[Marks.isInverse(edges.marks(row)) ? edges.from(row) : edges.to(row)])
                .toArray();
        return new StatedOrder(heap, texts, stated, citations, documentsCited, documents, document -> IntStream.range(
                        byThing.starts()[document], byThing.starts()[document + 1])
                .map(place -> byThing.rows()[place])
                .filter(row -> facts.property(row) == Property.REGISTER)
                .map(row -> rank[facts.value(row)]));
    }

    /** Documents first, each group by IRI; what nobody speaks of any more is left out. */
    private void number() {
        BitSet live = new BitSet(things.size());
        BitSet document = new BitSet(things.size());
        int documentClass = things.number(CitationIndex.DOCUMENT.getBytes(StandardCharsets.UTF_8));
        for (int row : said) {
            live.set(facts.subject(row));
            Property property = facts.property(row);
            if (property.isRelation()) {
                live.set(facts.value(row));
            }
            if (property == Property.NUMBER || (property == Property.CLASS && facts.value(row) == documentClass)) {
                document.set(facts.subject(row));
            }
        }
        for (int row : cited) {
            document.set(edges.from(row));
            document.set(edges.to(row));
            live.set(edges.source(row));
            doubts.mark(row, live);
        }
        tasks.mark(live);
        live.andNot(document);
        int[] first = document.stream().toArray();
        int[] rest = live.stream().toArray();
        TextOrder.sort(heap, things, first);
        TextOrder.sort(heap, things, rest);
        documents = first.length;
        order = Arrays.copyOf(first, first.length + rest.length);
        System.arraycopy(rest, 0, order, first.length, rest.length);
        rank = new int[things.size()];
        Arrays.fill(rank, NOWHERE);
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
    }

    /** Where a text of the dictionary stands in the file, written where it is met first. */
    private int text(IndexFile file, int text) throws IOException {
        if (!written.get(text)) {
            written.set(text);
            addresses[text] = file.text(heap, texts.address(text));
        }
        return addresses[text];
    }

    /** By property, then as texts: of several values the first is always the same. */
    private int compareFacts(int a, int b) {
        Property property = facts.property(a);
        int properties = property.compareTo(facts.property(b));
        if (properties != 0) {
            return properties;
        }
        Dictionary dictionary = property.isRelation() ? things : texts;
        return heap.compare(dictionary.address(facts.value(a)), dictionary.address(facts.value(b)));
    }

    private int compareEdges(int a, int b) {
        int order = Integer.compare(rank[edges.to(a)], rank[edges.to(b)]);
        if (order == 0) {
            order = Integer.compare(edges.marks(a), edges.marks(b));
        }
        if (order == 0) {
            order = Integer.compare(rank[edges.source(a)], rank[edges.source(b)]);
        }
        if (order == 0) {
            order = Integer.compare(edges.start(a), edges.start(b));
        }
        if (order == 0) {
            order = Integer.compare(edges.end(a), edges.end(b));
        }
        if (order == 0) {
            order = heap.compare(edges.quote(a), edges.quote(b));
        }
        if (order == 0) {
            order = compareTexts(edges.section(a), edges.section(b));
        }
        if (order == 0) {
            order = stated.compare(a, b, this::compareTexts);
        }
        return order != 0 ? order : doubts.compare(a, b, rank, this::compareTexts);
    }

    private int compareTexts(int a, int b) {
        return heap.compare(texts.address(a), texts.address(b));
    }

    /** The first date in the order of texts. */
    private int date(Groups byThing, int document) {
        for (int i = byThing.starts()[document]; i < byThing.starts()[document + 1]; i++) {
            int row = byThing.rows()[i];
            if (facts.property(row) == Property.DATE) {
                return Days.of(new String(heap.get(texts.address(facts.value(row))), StandardCharsets.UTF_8));
            }
        }
        return Days.NONE;
    }

    private int province(Groups byThing, int document) {
        int found = NOWHERE;
        for (int i = byThing.starts()[document]; i < byThing.starts()[document + 1]; i++) {
            int row = byThing.rows()[i];
            if (facts.property(row) != Property.PASSED_BY) {
                continue;
            }
            int issuer = rank[facts.value(row)];
            for (int j = byThing.starts()[issuer]; j < byThing.starts()[issuer + 1]; j++) {
                int where = byThing.rows()[j];
                if (facts.property(where) == Property.PROVINCE) {
                    int province = rank[facts.value(where)];
                    if (found != NOWHERE && found != province) {
                        return SEVERAL;
                    }
                    found = province;
                }
            }
        }
        return found;
    }

    /** @param keys of each printed number its folded key, as address; those of one key side by side */
    private record Numbers(int[] keys, int[] printed, int[] starts, int[] things) {}

    private Numbers numbers(IndexFile file, Groups byThing) throws IOException {
        int[] rows = IntStream.of(byThing.rows())
                .filter(row -> facts.property(row) == Property.NUMBER)
                .toArray();
        // The numbers that are different, in the order in which they are met.
        int[] place = new int[texts.size()];
        Arrays.fill(place, NOWHERE);
        IntColumn distinct = new IntColumn();
        for (int row : rows) {
            int text = facts.value(row);
            if (place[text] < 0) {
                place[text] = distinct.size();
                distinct.add(text);
            }
        }
        Dictionary folded = new Dictionary(heap);
        int[] key = new int[distinct.size()];
        for (int i = 0; i < key.length; i++) {
            String printed = new String(heap.get(texts.address(distinct.get(i))), StandardCharsets.UTF_8);
            key[i] = folded.number(Folding.foldedNumber(printed).getBytes(StandardCharsets.UTF_8));
        }
        int[] keys = IntStream.range(0, folded.size()).toArray();
        TextOrder.sort(heap, folded, keys);
        int[] keyRank = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            keyRank[keys[i]] = i;
        }
        Groups byKey = Groups.of(IntStream.range(0, key.length).toArray(), keys.length, number -> keyRank[key[number]]);
        byKey.sortWithin((a, b) -> heap.compare(texts.address(distinct.get(a)), texts.address(distinct.get(b))));
        int[] numberRank = new int[key.length];
        int[] keyAddresses = new int[key.length];
        int[] printed = new int[key.length];
        for (int i = 0; i < key.length; i++) {
            int number = byKey.rows()[i];
            numberRank[number] = i;
            boolean same = i > 0 && key[byKey.rows()[i - 1]] == key[number];
            keyAddresses[i] = same ? keyAddresses[i - 1] : file.text(heap, folded.address(key[number]));
            printed[i] = text(file, distinct.get(number));
        }
        Groups byNumber = Groups.of(rows, key.length, row -> numberRank[place[facts.value(row)]]);
        int[] numbered = IntStream.of(byNumber.rows())
                .map(row -> rank[facts.subject(row)])
                .toArray();
        return new Numbers(keyAddresses, printed, byNumber.starts(), numbered);
    }
}
