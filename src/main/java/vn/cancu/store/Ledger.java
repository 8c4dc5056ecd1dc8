package vn.cancu.store;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What was taken in and out, in order: a file of lines to which lines are only ever added. A line counts from the moment
 * at which {@code current} names a generation and a length of the ledger that reaches past it, so that the two can never
 * tell different things: what stands beyond that length was written by a process that died before it came to its end.
 */
final class Ledger {
    private static final Gson GSON = new Gson();

    private final List<LedgerEntry> entries;
    private final long length;

    private Ledger(List<LedgerEntry> entries, long length) {
        this.entries = List.copyOf(entries);
        this.length = length;
    }

    /**
     * The ledger as far as it counts.
     *
     * @throws DamagedException where it is shorter than that or holds a line that is none
     */
    static Ledger read(Home home) throws IOException {
        byte[] bytes = Files.exists(home.ledger()) ? Files.readAllBytes(home.ledger()) : new byte[0];
        // Where the pointer is lost, every whole line counts: better one too many than a document lost.
        long length = counted(home).orElse(wholeLines(bytes));
        if (length > bytes.length) {
            throw new DamagedException(home.ledger());
        }
        List<LedgerEntry> entries = new ArrayList<>();
        try {
            new String(bytes, 0, (int) length, StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> GSON.fromJson(line, LedgerEntry.class))
                    .forEach(entries::add);
            Ledger ledger = new Ledger(entries, length);
            ledger.accepted();
            return ledger;
        } catch (JsonParseException | NullPointerException | IllegalArgumentException | IllegalStateException e) {
            throw new DamagedException(home.ledger());
        }
    }

    private static Optional<Long> counted(Home home) throws IOException {
        try {
            return Pointer.read(home).map(Pointer::ledger);
        } catch (DamagedException e) {
            return Optional.empty();
        }
    }

    private static long wholeLines(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    /** What is accepted now, by the SHA-256 of its file. */
    SortedMap<String, AcceptedSource> accepted() {
        SortedMap<String, AcceptedSource> accepted = new TreeMap<>();
        for (LedgerEntry entry : counting()) {
            if (entry.deed() == LedgerEntry.Deed.ADD) {
                accepted.put(entry.source().sha256(), entry.source());
            } else {
                accepted.remove(entry.sha256());
            }
        }
        return accepted;
    }

    /** The SHA-256 of each source that was taken out and not in again, those that ship with the program included. */
    Set<String> removed() {
        SortedSet<String> removed = new TreeSet<>();
        for (LedgerEntry entry : counting()) {
            if (entry.deed() == LedgerEntry.Deed.REMOVE) {
                removed.add(entry.sha256());
            } else {
                removed.remove(entry.sha256());
            }
        }
        return removed;
    }

    /** All files that it ever names: what is kept must stay as long as one could return to it. */
    Set<String> everAccepted() {
        Set<String> ever = new TreeSet<>();
        entries.stream()
                .filter(entry -> entry.deed() == LedgerEntry.Deed.ADD)
                .map(LedgerEntry::sha256)
                .forEach(ever::add);
        return ever;
    }

    /** The entries but those that a rollback undid. */
    private List<LedgerEntry> counting() {
        List<LedgerEntry> counting = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (entry.deed() == LedgerEntry.Deed.ROLLBACK) {
                counting.removeIf(undone -> undone.generation() > entry.generation());
            } else {
                counting.add(entry);
            }
        }
        return counting;
    }

    /**
     * Adds lines behind those that count, and waits until they are on the disk. What a dead process has left there goes.
     * They count as soon as {@code current} says so.
     *
     * @return the length to put into {@code current}
     */
    long append(Home home, List<LedgerEntry> more) throws IOException {
        if (more.isEmpty() && !Files.exists(home.ledger())) {
            return 0;
        }
        StringBuilder lines = new StringBuilder();
        more.forEach(entry -> lines.append(GSON.toJson(entry)).append('\n'));
        ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
        long end = length + bytes.remaining();
        try (FileChannel file = FileChannel.open(home.ledger(), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(length);
            file.position(length);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Disk.sync(home.path());
        return end;
    }
}
