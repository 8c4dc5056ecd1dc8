package vn.cancu.store;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.jena.dboe.base.file.BinaryDataFile;
import org.apache.jena.dboe.base.file.BufferChannel;
import org.apache.jena.dboe.base.file.FileFactory;
import org.apache.jena.dboe.base.file.FileSet;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.sys.Names;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.rewriter.BPlusTreeRewriter;
import org.apache.jena.query.TxnType;
import org.apache.jena.tdb2.loader.base.CoLib;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.apache.jena.tdb2.store.tupletable.TupleIndexRecord;
import org.apache.jena.tdb2.sys.SystemTDB;
import org.apache.jena.tdb2.sys.TDBInternal;

/**
 * Fills an empty TDB2 database from the bottom up, as Jena's own {@code xloader} does, but in one process: terms get their
 * identifiers from a table in memory, quads are sorted by identifiers, and each B+tree is written once, full blocks from
 * left to right. Inserting quad by quad would change blocks at random, again and again.
 *
 * <p>Memory: the {@link TermTable}, and some hundred megabytes of quads whatever their number. To be used by one thread.
 */
final class TripleLoader implements Closeable {
    /** Quads that are sorted at once. */
    private static final int BLOCK = 1 << 21;

    private static final int WIDTH = 4;
    private static final int THREADS = 2;

    private final Path tdb;
    private final Path scratch;
    private final List<TupleRuns> runs = new ArrayList<>();
    private final ExecutorService sorters = Executors.newFixedThreadPool(THREADS, task -> {
        Thread thread = new Thread(task, "sorter");
        thread.setDaemon(true);
        return thread;
    });
    private final List<Future<?>> sorting = new ArrayList<>();
    private final TermTable terms = new TermTable();
    private final Database database;
    private final NodeTableTRDF nodes;
    private final BinaryDataFile bytes;
    private long[] block = new long[WIDTH << 14];
    private int filled;
    private boolean open = true;

    /**
     * @param tdb folder of the new database, empty
     * @param scratch a folder for what is sorted, which the caller deletes
     */
    TripleLoader(Path tdb, Path scratch) throws IOException {
        this.tdb = tdb;
        this.scratch = Files.createDirectories(scratch);
        for (String index : Database.INDEXES) {
            runs.add(new TupleRuns(index, scratch));
        }
        this.database = Database.open(tdb);
        database.dataset().begin(TxnType.WRITE);
        DatasetGraphTDB storage = TDBInternal.getDatasetGraphTDB(database.dataset());
        this.nodes = (NodeTableTRDF)
                storage.getQuadTable().getNodeTupleTable().getNodeTable().baseNodeTable();
        this.bytes = nodes.getData();
    }

    /** Takes a graph, or a piece of one; no statement may come twice. */
    void add(EncodedGraph graph) throws IOException {
        List<EncodedGraph.Term> given = graph.terms();
        long[] identifiers = new long[given.size()];
        for (int i = 0; i < identifiers.length; i++) {
            identifiers[i] = identifier(given.get(i));
        }
        for (int i = 0; i < graph.size(); i++) {
            if (filled == block.length) {
                makeRoom();
            }
            block[filled++] = identifiers[0];
            for (int position = 0; position < 3; position++) {
                block[filled++] = identifiers[graph.place(i, position)];
            }
        }
    }

    private long identifier(EncodedGraph.Term term) {
        if (term.bytes() == null) {
            return term.value();
        }
        long known = terms.get(term.high(), term.low());
        if (known >= 0) {
            return known;
        }
        long identifier = bytes.length();
        bytes.write(term.bytes());
        terms.put(term.high(), term.low(), identifier);
        return identifier;
    }

    private void makeRoom() throws IOException {
        if (block.length < WIDTH * BLOCK) {
            block = Arrays.copyOf(block, Math.min(2 * block.length, WIDTH * BLOCK));
            return;
        }
        await(sorting);
        long[] full = block;
        int length = filled;
        for (TupleRuns run : runs) {
            sorting.add(sorters.submit(() -> {
                run.spill(full, length);
                return run;
            }));
        }
        block = new long[WIDTH * BLOCK];
        filled = 0;
    }

    /** Writes the trees; the database is closed then, and can be opened by whoever reads it. */
    void finish() throws IOException {
        await(sorting);
        Iterator<Record> records = terms.records();
        if (records.hasNext()) {
            packNodes(records);
        }
        bytes.sync();
        database.dataset().commit();
        database.dataset().end();
        database.close();
        open = false;
        try (Database again = Database.open(tdb)) {
            for (TupleRuns run : runs) {
                sorting.add(sorters.submit(() -> {
                    run.last(block, filled);
                    pack(again, run.name(), run.records());
                    String union = run.name().substring(0, WIDTH - 1);
                    if (Database.UNION_INDEXES.contains(union)) {
                        pack(again, union, run.union());
                    }
                    run.close();
                    return run;
                }));
            }
            await(sorting);
        }
    }

    private void packNodes(Iterator<Record> records) {
        FileSet files = new FileSet(database.location(), Names.nodeTableBaseName);
        BufferChannel state = FileFactory.createBufferChannel(files, Names.extBptState);
        BPlusTree tree = (BPlusTree) nodes.getIndex();
        RecordFactory factory = new RecordFactory(SystemTDB.LenNodeHash, NodeId.SIZE);
        BPlusTreeRewriter.packIntoBPlusTree(
                        records,
                        tree.getParams(),
                        factory,
                        state,
                        tree.getNodeManager().getBlockMgr(),
                        tree.getRecordsMgr().getBlockMgr())
                .sync();
    }

    private static void pack(Database database, String name, Iterator<Record> records) {
        TupleIndexRecord index = (TupleIndexRecord) TDBInternal.findIndex(database.dataset(), name);
        BPlusTree tree = (BPlusTree) index.getRangeIndex();
        if (records.hasNext()) {
            // A transaction on this tree alone, so that several can be written side by side.
            CoLib.executeWrite(
                    index,
                    () -> BPlusTreeRewriter.packIntoBPlusTree(
                            records,
                            tree.getParams(),
                            tree.getRecordFactory(),
                            tree.getStateManager().getBufferChannel(),
                            tree.getNodeManager().getBlockMgr(),
                            tree.getRecordsMgr().getBlockMgr()));
        }
    }

    private static void await(List<Future<?>> tasks) throws IOException {
        for (Future<?> task : tasks) {
            Parallel.result(task);
        }
        tasks.clear();
    }

    @Override
    public void close() throws IOException {
        SideThread.end(sorters);
        if (open) {
            database.close();
        }
        for (TupleRuns run : runs) {
            run.close();
        }
    }
}
