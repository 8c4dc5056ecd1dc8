package vn.cancu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.system.Txn;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import vn.cancu.diagnostic.Code;
import vn.cancu.diagnostic.UserError;
import vn.cancu.graph.NamedGraph;
import vn.cancu.graph.SampleAuthority;
import vn.cancu.graph.SampleSources;

/** Databases to test with. */
final class Samples {
    private Samples() {}

    static BuildReport build(Home home, List<NamedGraph> sources, Progress progress) {
        return build(home, sources, Part.ALL, progress);
    }

    static BuildReport build(Home home, List<NamedGraph> sources, List<Part> parts, Progress progress) {
        return DatabaseBuilder.build(
                home,
                SampleAuthority.graph(),
                holdings -> sources.stream().map(PendingSource::of).toList(),
                parts,
                progress);
    }

    static BuildReport build(Home home) {
        return build(home, SampleSources.graphs(), Progress.NONE);
    }

    /** Another content. */
    static List<NamedGraph> fewer() {
        return SampleSources.graphs().subList(0, 2);
    }

    /** How many statements a query sees. */
    static long count(Store store) {
        return Long.parseLong(ask(store, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").get(0));
    }

    /** The first variable of each row. */
    static List<String> ask(Store store, String query) {
        return Txn.calculateRead(store.dataset(), () -> {
            try (QueryExec exec =
                    QueryExec.dataset(store.dataset()).query(query).build()) {
                RowSet rows = exec.select();
                String variable = rows.getResultVars().get(0).getVarName();
                return rows.stream()
                        .map(row -> row.get(Var.alloc(variable)))
                        .map(node -> node.isURI() ? node.getURI() : node.getLiteralLexicalForm())
                        .toList();
            }
        });
    }

    static void assertFails(Code code, Home home, ThrowingCallable action) {
        Throwable thrown = catchThrowable(action);
        assertThat(thrown).isInstanceOf(UserError.class);
        UserError error = (UserError) thrown;
        assertThat(error.diagnostic().code()).isEqualTo(code);
        assertThat(error.diagnostic().location().file()).isEqualTo(home.toString());
    }

    /** A home of its own with the same generations: their files are linked, since nobody writes into them in place. */
    static Home copy(Home home, Path to) throws IOException {
        boolean sameDisk = Files.getFileStore(home.path()).equals(Files.getFileStore(to.getParent()));
        Files.walkFileTree(home.path(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(
                        to.resolve(home.path().relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = to.resolve(home.path().relativize(file).toString());
                if (file.startsWith(home.generations()) && sameDisk) {
                    Files.createLink(copy, file);
                } else {
                    Files.copy(file, copy);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return Home.at(to);
    }

    /** Names of what is in a folder, sorted. */
    static List<String> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
