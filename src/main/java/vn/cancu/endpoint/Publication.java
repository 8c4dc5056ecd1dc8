package vn.cancu.endpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.Iris;
import vn.cancu.store.Manifest;
import vn.cancu.store.Store;

/**
 * Puts all graphs of a database into a graph store, those alone that do not stand there yet as they are. Killed at any
 * moment, the next run goes on where it ended: what stands where is written in the graph store itself (see {@link
 * Published}), for many graphs at once while others are on their way. One run at a time (see {@link Lease}).
 */
public final class Publication {
    private final Store store;
    private final GraphStore target;
    private final boolean all;
    private final Sending.Sizes sizes;
    private final SortedMap<String, String> sums;
    private Changes changes;

    private Publication(Store store, GraphStore target, boolean all, Sending.Sizes sizes) {
        this.store = store;
        this.target = target;
        this.all = all;
        this.sizes = sizes;
        this.sums = store.sums();
        this.changes = changes();
    }

    /** Is told how far it has come. */
    @FunctionalInterface
    public interface Progress {
        /** Tells nobody. */
        Progress NONE = (step, done, total) -> {};

        /** @param done graphs of {@code total} */
        void at(Step step, int done, int total);
    }

    /** What it is at. */
    public enum Step {
        SEND,
        DELETE
    }

    /**
     * What is to be done.
     *
     * @param there what stands there, of what was read
     * @param outdated graphs that do not stand there as they are here
     * @param gone graphs that stand there and are no more
     */
    private record Changes(Published.Read read, Published there, List<String> outdated, List<String> gone) {
        boolean none(Manifest manifest) {
            return outdated.isEmpty()
                    && gone.isEmpty()
                    && !read.copied()
                    && there.edition()
                            .filter(edition -> edition.content().equals(manifest.content()))
                            .isPresent();
        }

        /** Both, of which nothing is sure while they are made. */
        List<String> touched() {
            List<String> touched = new ArrayList<>(outdated);
            touched.addAll(gone);
            return touched;
        }
    }

    /**
     * Looks what stands in the graph store, and what of the database does not. No graph is read for it: what each says is
     * known by its sum here, and there.
     *
     * @param all true where what the graph store says of itself is not to be believed
     * @throws UserError where the server cannot be asked
     */
    public static Publication plan(Store store, GraphStore target, boolean all) {
        return plan(store, target, all, Sending.Sizes.USUAL);
    }

    static Publication plan(Store store, GraphStore target, boolean all, Sending.Sizes sizes) {
        return new Publication(store, target, all, sizes);
    }

    private Changes changes() {
        Published.Read read = Published.read(target);
        Published said = read.said();
        Published there = all ? said.changing(said.sums().keySet(), Map.of()) : said;
        List<String> outdated = sums.keySet().stream()
                .filter(graph -> !sums.get(graph).equals(there.sums().get(graph)))
                .toList();
        List<String> gone = there.sums().keySet().stream()
                .filter(graph -> !sums.containsKey(graph))
                .toList();
        return new Changes(read, there, outdated, gone);
    }

    /** The graphs that do not stand there as they are here. */
    public List<String> outdated() {
        return changes.outdated();
    }

    /** The graphs that stand there and are no more. */
    public List<String> gone() {
        return changes.gone();
    }

    /** How many graphs stand there as they are here. */
    public int unchanged() {
        return sums.size() - outdated().size();
    }

    /** How many triples the outdated graphs have. */
    public long triples() {
        return outdated().stream()
                .mapToLong(graph -> store.manifest().graphs().getOrDefault(graph, 0L))
                .sum();
    }

    /**
     * Makes the graph store hold what the database holds.
     *
     * @param over true where it is to be taken from another run that is at it, or was
     * @return false where it did already, and nothing was sent
     * @throws UserError ENDPOINT_PUBLISHING where another run is at it, ENDPOINT_TAKEN_OVER where another has come, and
     *     those of {@link Peer}
     */
    public boolean run(boolean over, Progress progress) {
        Manifest manifest = store.manifest();
        if (changes.none(manifest)) {
            return false;
        }
        try (Lease lease = Lease.take(target, over)) {
            // Another run may have been at it since.
            changes = changes();
            if (changes.none(manifest)) {
                return false;
            }
            if (changes.read().copied()) {
                changes.read().said().restore(target, sizes.request(), lease::requireLately);
            }
            Map<String, String> coming = coming();
            changes.there().changing(changes.touched(), coming).write(target, sizes.request(), lease::requireLately);
            Set<String> free = lease.quads() ? coming.keySet() : Set.of();
            try (Sending sending = new Sending(store, target, sums, outdated(), lease, free, sizes)) {
                sending.all(progress);
            }
            int deleted = 0;
            for (String graph : gone()) {
                progress.at(Step.DELETE, deleted++, gone().size());
                lease.requireLately();
                target.delete(graph);
            }
            Published.Edition edition = new Published.Edition(
                    manifest.content(), manifest.generation(), manifest.built(), manifest.triples());
            lease.require(target);
            new Published(sums, Optional.of(edition)).write(target, sizes.request(), lease::requireLately);
            return true;
        }
    }

    /** The sums of the outdated graphs in whose places nothing else stands. */
    private Map<String, String> coming() {
        Map<String, String> coming = new HashMap<>();
        if (all || !changes.read().whole()) {
            // What the server says that it has not may be there as well.
            return coming;
        }
        boolean disowned = changes.there().sums().isEmpty()
                && target.get(Iris.AUTHORITY.getURI(), in -> true).isPresent();
        if (disowned) {
            // Somebody took away what said which graphs stand there, and left the graphs.
            return coming;
        }
        for (String graph : outdated()) {
            String sum = sums.getOrDefault(graph, Published.UNKNOWN);
            if (changes.there().isFreeFor(graph, sum)) {
                coming.put(graph, sum);
            }
        }
        return coming;
    }
}
