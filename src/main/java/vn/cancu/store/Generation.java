package vn.cancu.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A whole database that is never changed again.
 *
 * @param number counts up with each build
 * @param folder {@code generations/{number}-{first 12 digits of the content hash}}
 */
record Generation(int number, Path folder) {
    /** Folder of the triples below the generation's; each {@link Part} has one beside it. */
    static final String TRIPLES = "tdb";

    private static final Pattern NAME = Pattern.compile("([1-9][0-9]{0,8})-[0-9a-f]{12}");
    private static final Pattern UNFINISHED = Pattern.compile("\\.tmp-[0-9]+-[0-9]+");

    /** The generation of that name, where it is one. */
    static Optional<Generation> named(Home home, String name) {
        Matcher matcher = NAME.matcher(name);
        return matcher.matches()
                ? Optional.of(new Generation(
                        Integer.parseInt(matcher.group(1)), home.generations().resolve(name)))
                : Optional.empty();
    }

    /** The generation that is read, as the file {@code current} names it; nothing where no build has ended yet. */
    static Optional<Generation> current(Home home) throws IOException {
        return Pointer.read(home).flatMap(pointer -> named(home, pointer.generation()));
    }

    /** All generations, oldest first. */
    static List<Generation> all(Home home) throws IOException {
        List<Generation> all = new ArrayList<>();
        for (Path entry : entries(home)) {
            named(home, entry.getFileName().toString()).ifPresent(all::add);
        }
        all.sort(Comparator.comparingInt(Generation::number).thenComparing(Generation::name));
        return all;
    }

    /** What builds that came to no end have left. */
    static List<Path> unfinished(Home home) throws IOException {
        return entries(home).stream()
                .filter(entry ->
                        UNFINISHED.matcher(entry.getFileName().toString()).matches())
                .toList();
    }

    private static List<Path> entries(Home home) throws IOException {
        if (!Files.isDirectory(home.generations())) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(home.generations())) {
            return entries.toList();
        }
    }

    /**
     * Makes it the one that is read, in one step.
     *
     * @param ledger how many bytes of the ledger count from now on
     */
    void makeCurrent(Home home, long ledger) throws IOException {
        new Pointer(name(), ledger).write(home);
    }

    String name() {
        return folder.getFileName().toString();
    }

    Path tdb() {
        return folder.resolve(TRIPLES);
    }
}
