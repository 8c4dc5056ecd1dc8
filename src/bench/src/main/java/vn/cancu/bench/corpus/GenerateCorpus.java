package vn.cancu.bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import vn.cancu.authority.Authority;
import vn.cancu.authority.AuthorityLoader;

/**
 * Writes a synthetic national corpus: {@code texts/000/vb-000000.txt} …, a thousand to a folder, and the facts that the
 * texts were written from in {@code facts/}. The same seed gives the same bytes, whatever the number of cores, and a
 * smaller corpus is the beginning of a larger one.
 */
public final class GenerateCorpus {
    private static final int TO_A_FOLDER = 1_000;
    private static final int SHARE = 100;

    private GenerateCorpus() {}

    /** @param arguments profile ({@code lean}, {@code real}), number of documents, folder, seed (1 unless given) */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 3) {
            System.err.println("GenerateCorpus lean|real DOCUMENTS FOLDER [SEED]");
            System.exit(2);
        }
        long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : 1;
        long start = System.nanoTime();
        long bytes = write(Profile.of(arguments[0]), Integer.parseInt(arguments[1]), Path.of(arguments[2]), seed);
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s documents, %.1f MB of text, %.1f s: %.0f documents/s%n",
                arguments[1],
                bytes / 1e6,
                seconds,
                Integer.parseInt(arguments[1]) / seconds);
    }

    /** @return bytes of all texts */
    static long write(Profile profile, int count, Path folder, long seed) throws Exception {
        Authority authority = AuthorityLoader.bundled();
        Nation nation = Nation.of(authority);
        Set<String> known = authority.documents().stream()
                .map(document -> "https://w3id.org/cancu/" + document.path())
                .collect(Collectors.toSet());
        Archive archive = new Archive(nation, profile, seed, known);
        Draftsman draftsman = new Draftsman(profile, nation);
        int cores = Runtime.getRuntime().availableProcessors();
        ExecutorService writers = Executors.newFixedThreadPool(cores);
        long bytes = 0;
        try (FactFiles facts = new FactFiles(folder.resolve("facts"))) {
            Deque<Future<Share>> running = new ArrayDeque<>();
            for (int first = 0; first < count; first += SHARE) {
                running.add(writers.submit(share(archive, draftsman, first, Math.min(count, first + SHARE), folder)));
                if (running.size() > 2 * cores) {
                    bytes += finish(running.remove(), facts);
                }
            }
            while (!running.isEmpty()) {
                bytes += finish(running.remove(), facts);
            }
        } finally {
            writers.shutdownNow();
        }
        return bytes;
    }

    /** Documents that one thread wrote, in order. */
    private record Share(List<String> files, List<Draftsman.Written> documents, long bytes) {}

    /** What there is and what it cites is decided here, in order; the texts are written by whoever is free. */
    private static Callable<Share> share(Archive archive, Draftsman draftsman, int first, int end, Path folder)
            throws IOException {
        List<Archive.Entry> entries = new ArrayList<>();
        for (int i = first; i < end; i++) {
            entries.add(archive.next());
        }
        Path texts = folder.resolve("texts");
        String below = String.format(Locale.ROOT, "%03d", first / TO_A_FOLDER);
        Files.createDirectories(texts.resolve(below));
        return () -> {
            List<String> files = new ArrayList<>();
            List<Draftsman.Written> documents = new ArrayList<>();
            long bytes = 0;
            for (Archive.Entry entry : entries) {
                int ordinal = entry.act().ordinal();
                Draftsman.Written written = draftsman.write(entry, archive.random(ordinal, 1));
                String file = String.format(Locale.ROOT, "%s/vb-%06d.txt", below, ordinal);
                Files.writeString(texts.resolve(file), written.text());
                bytes += Files.size(texts.resolve(file));
                files.add(file);
                documents.add(written);
            }
            return new Share(files, documents, bytes);
        };
    }

    private static long finish(Future<Share> future, FactFiles facts) throws Exception {
        try {
            Share share = future.get();
            for (int i = 0; i < share.files().size(); i++) {
                facts.write(share.files().get(i), share.documents().get(i));
            }
            return share.bytes();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }
}
