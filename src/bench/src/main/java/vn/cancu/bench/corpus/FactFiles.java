package vn.cancu.bench.corpus;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The known facts beside the texts, as tables of tab-separated values with a head: {@code documents.tsv}, {@code
 * citations.tsv}, {@code responsibilities.tsv}. Lists within a value are separated by {@code |}. Offsets are UTF-16
 * units, end exclusive.
 */
final class FactFiles implements Closeable {
    static final List<String> DOCUMENTS = List.of(
            "file", "iri", "type", "number", "date", "issuer", "register", "province", "title", "signer", "tier");
    static final List<String> CITATIONS =
            List.of("file", "citing", "cited", "role", "number", "date", "issuer", "start", "end", "held", "quote");
    static final List<String> RESPONSIBILITIES = List.of(
            "file", "document", "agency", "role", "partners", "task", "date", "period", "section", "start", "end");

    private final BufferedWriter documents;
    private final BufferedWriter citations;
    private final BufferedWriter responsibilities;

    FactFiles(Path folder) throws IOException {
        Files.createDirectories(folder);
        documents = open(folder, "documents.tsv", DOCUMENTS);
        citations = open(folder, "citations.tsv", CITATIONS);
        responsibilities = open(folder, "responsibilities.tsv", RESPONSIBILITIES);
    }

    private static BufferedWriter open(Path folder, String name, List<String> head) throws IOException {
        BufferedWriter writer = Files.newBufferedWriter(folder.resolve(name));
        writer.write(String.join("\t", head));
        writer.write('\n');
        return writer;
    }

    /** @param file the text's path below the folder of texts */
    void write(String file, Draftsman.Written written) throws IOException {
        Act act = written.act();
        row(
                documents,
                file,
                act.iri(),
                act.series().type(),
                act.number(),
                act.date().toString(),
                act.office().label(),
                act.office().register(),
                act.office().provinceName().orElse(""),
                written.title(),
                written.signer(),
                act.series().tier().toString());
        for (Draft.StatedCitation citation : written.citations()) {
            row(
                    citations,
                    file,
                    act.iri(),
                    citation.iri(),
                    citation.role().code(),
                    citation.number(),
                    citation.date().toString(),
                    citation.issuer(),
                    String.valueOf(citation.start()),
                    String.valueOf(citation.end()),
                    String.valueOf(citation.held()),
                    citation.quote());
        }
        for (Draft.StatedTask stated : written.tasks()) {
            Task task = stated.task();
            row(
                    responsibilities,
                    file,
                    act.iri(),
                    task.body().label(),
                    task.role(),
                    task.partners().stream().map(Task.Body::label).collect(Collectors.joining("|")),
                    task.what(),
                    task.due().map(Task.Due::date).orElse(""),
                    task.due().map(Task.Due::period).orElse(""),
                    stated.section(),
                    String.valueOf(stated.start()),
                    String.valueOf(stated.end()));
        }
    }

    private static void row(BufferedWriter writer, String... values) throws IOException {
        writer.write(String.join("\t", values));
        writer.write('\n');
    }

    @Override
    public void close() throws IOException {
        documents.close();
        citations.close();
        responsibilities.close();
    }
}
