package vn.cancu.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.Location;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Iris;

/**
 * The right to publish into a graph store, which one run has at a time. It stands there as a graph of its own, {@link
 * Iris#PUBLISHING}: who, and when last seen by the server's clock. The protocol has no step that looks and writes at once;
 * so whoever takes the lease waits until another who looked at the same moment has written too, and looks again: the one
 * who wrote last has it. Who lost it is told before the next graph is sent.
 *
 * <p>A run that was killed leaves its lease behind. It is taken over at once on the same machine, where the process can be
 * seen to be gone, and elsewhere when it has not been seen for {@link #STALE}. Any number of threads may use it.
 */
final class Lease implements AutoCloseable {
    /** Not seen for that long, a run is taken for dead. */
    static final Duration STALE = Duration.ofMinutes(10);

    private static final Duration RENEWED = Duration.ofSeconds(30);
    private static final Duration LOOKED = Duration.ofSeconds(1);
    private static final Duration LEAST_WAIT = Duration.ofMillis(100);

    private static final String GRAPH = Iris.PUBLISHING.getURI();
    private static final Node RUN = NodeFactory.createURI("http://purl.org/dc/terms/identifier");
    private static final Node SEEN = NodeFactory.createURI("http://purl.org/dc/terms/modified");

    private final GraphStore store;
    private final Run run;
    private final boolean quads;
    private long looked;
    private long written;
    private boolean lost;

    private Lease(GraphStore store, Run run, boolean quads) {
        this.store = store;
        this.run = run;
        this.quads = quads;
    }

    /**
     * A process that publishes.
     *
     * @param machine tells machines, and containers on one, apart, and nothing else about them
     * @param process its number there
     * @param started when, in milliseconds
     * @param name like that of no other run
     */
    record Run(String machine, long process, long started, String name) {
        private static final String BETWEEN = "/";

        static Run own() {
            ProcessHandle self = ProcessHandle.current();
            return new Run(
                    ownMachine(), self.pid(), started(self), UUID.randomUUID().toString());
        }

        static Optional<Run> of(String text) {
            String[] parts = text.split(BETWEEN, -1);
            try {
                return parts.length == 4
                        ? Optional.of(new Run(parts[0], Long.parseLong(parts[1]), Long.parseLong(parts[2]), parts[3]))
                        : Optional.empty();
            } catch (NumberFormatException notOurs) {
                return Optional.empty();
            }
        }

        /** Whether it can be seen from here that it is no more. */
        boolean isDead() {
            return machine.equals(ownMachine())
                    && ProcessHandle.of(process)
                            .filter(ProcessHandle::isAlive)
                            .filter(there -> started(there) == started)
                            .isEmpty();
        }

        private static long started(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        }

        private static String ownMachine() {
            StringBuilder marks = new StringBuilder();
            try {
                marks.append(InetAddress.getLocalHost().getHostName());
            } catch (IOException nameless) {
                // The other marks remain.
            }
            try {
                // Containers have processes of the same numbers.
                marks.append(Files.readSymbolicLink(Path.of("/proc/self/ns/pid")));
                marks.append(Files.readString(Path.of("/etc/machine-id")));
            } catch (IOException | UnsupportedOperationException notLinux) {
                // The others remain.
            }
            try {
                byte[] sum = MessageDigest.getInstance("SHA-256")
                        .digest(marks.toString().getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(sum, 0, 8);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-256", e);
            }
        }

        @Override
        public String toString() {
            return String.join(BETWEEN, machine, Long.toString(process), Long.toString(started), name);
        }
    }

    /**
     * What stands there.
     *
     * @param run who has it; nothing where nobody has, or none that we know how to read
     * @param seen when last; nothing where nobody has it
     * @param now what time it is there
     * @param quads whether several graphs can be sent there together
     */
    private record Holder(Optional<Run> run, Optional<Instant> seen, Instant now, boolean quads) {
        boolean is(Run other) {
            return run.filter(other::equals).isPresent();
        }

        /** Whether it is to be respected. */
        boolean holds() {
            return run.filter(one -> !one.isDead()).isPresent()
                    && seen.filter(then -> then.plus(STALE).isAfter(now)).isPresent();
        }
    }

    /**
     * Takes it.
     *
     * @param over true to take it from whoever has it
     * @throws UserError ENDPOINT_PUBLISHING where another run has it
     */
    static Lease take(GraphStore store, boolean over) {
        return take(store, over, Run.own());
    }

    static Lease take(GraphStore store, boolean over, Run run) {
        long begin = System.nanoTime();
        Holder before = holder(store);
        Duration once = Duration.ofNanos(System.nanoTime() - begin);
        if (before.holds() && !over) {
            throw busy(store, before);
        }
        Lease lease = new Lease(store, run, before.quads());
        lease.write(store, before.now());
        Duration wait = once.multipliedBy(3);
        Peer.pause(wait.compareTo(LEAST_WAIT) > 0 ? wait : LEAST_WAIT);
        Holder after = holder(store);
        if (!after.is(run)) {
            throw busy(store, after);
        }
        lease.looked = System.nanoTime();
        return lease;
    }

    /** Whether the server is one that takes several graphs together. */
    boolean quads() {
        return quads;
    }

    private static UserError busy(GraphStore store, Holder holder) {
        return UserError.of(
                Code.ENDPOINT_PUBLISHING,
                Location.NONE,
                Address.withoutQuery(store.address()),
                holder.seen().orElse(holder.now()).truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * Makes sure that it is still ours, unless that was seen a moment ago; to be called before a graph is sent.
     *
     * @throws UserError ENDPOINT_TAKEN_OVER where another run has it
     */
    synchronized void requireLately() {
        if (lost || System.nanoTime() - looked >= LOOKED.toNanos()) {
            require(store);
        }
    }

    /**
     * Makes sure that it is still ours; to be called before it is written what stands there.
     *
     * @param how to ask, patiently or not
     * @throws UserError ENDPOINT_TAKEN_OVER where another run has it
     */
    synchronized void require(GraphStore how) {
        Holder holder = holder(how);
        lost |= !holder.is(run);
        if (lost) {
            throw UserError.of(Code.ENDPOINT_TAKEN_OVER, Location.NONE, Address.withoutQuery(store.address()));
        }
        looked = System.nanoTime();
        if (looked - written > RENEWED.toNanos()) {
            write(how, holder.now());
        }
    }

    private void write(GraphStore how, Instant now) {
        Node seen =
                NodeFactory.createLiteralDT(now.truncatedTo(ChronoUnit.SECONDS).toString(), XSDDatatype.XSDdateTime);
        String triples = Published.line(Iris.PUBLISHING, RUN, NodeFactory.createLiteralString(run.toString()))
                + Published.line(Iris.PUBLISHING, SEEN, seen);
        how.put(GRAPH, triples.getBytes(StandardCharsets.UTF_8));
        written = System.nanoTime();
    }

    private static Holder holder(GraphStore store) {
        GraphStore.Read<Graph> read = store.read(GRAPH, in -> Published.parse(store.address(), in));
        Graph graph = read.content().orElse(Graph.emptyGraph);
        return new Holder(
                text(graph, RUN).flatMap(Run::of),
                text(graph, SEEN).flatMap(Lease::instant),
                read.time(),
                read.quads());
    }

    private static Optional<String> text(Graph graph, Node property) {
        return graph.stream(Iris.PUBLISHING, property, Node.ANY)
                .map(Triple::getObject)
                .filter(Node::isLiteral)
                .map(Node::getLiteralLexicalForm)
                .findFirst();
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** Gives it back, where it is ours and the server can be told. */
    @Override
    public synchronized void close() {
        GraphStore impatient = store.impatient();
        try {
            if (!lost && holder(impatient).is(run)) {
                impatient.delete(GRAPH);
            }
        } catch (UserError unreachable) {
            // It is taken for dead after a while.
        }
    }
}
