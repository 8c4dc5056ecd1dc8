package vn.cancu.bench.compare;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/** Writes what all engines are loaded from, {@code facts.nq}, and what they are asked of, {@code subjects.properties}. */
public final class Prepare {
    private Prepare() {}

    /** @param arguments folder of a corpus */
    public static void main(String[] arguments) throws Exception {
        Facts facts = Facts.of(Path.of(arguments[0]));
        long[] documents = {0};
        facts.documents(document -> documents[0]++);
        long quads = Quads.write(facts, facts.quads());
        Properties subjects = new Properties();
        Subjects.choose(facts).forEach((question, subject) -> subjects.setProperty(question.name(), subject));
        subjects.setProperty("documents", String.valueOf(documents[0]));
        subjects.setProperty("quads", String.valueOf(quads));
        try (BufferedWriter out = Files.newBufferedWriter(facts.subjectsFile())) {
            subjects.store(out, null);
        }
        System.out.printf(
                Locale.ROOT,
                "%d documents, %d quads, %.1f a document%n",
                documents[0],
                quads,
                (double) quads / documents[0]);
    }
}
