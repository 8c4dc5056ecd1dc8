package vn.cancu.bench.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.cancu.CanCu;
import vn.cancu.citation.Citation;
import vn.cancu.citation.DocumentDescription;
import vn.cancu.citation.Form;
import vn.cancu.citation.Match;
import vn.cancu.extraction.Extraction;
import vn.cancu.responsibility.Responsibility;
import vn.cancu.text.SourceDocument;
import vn.cancu.text.Span;
import vn.cancu.text.Stated;

/**
 * Reads a sample of the corpus and compares what was read with the facts that it was written from: F1 of each field, and
 * what a document of the profile comes to (bytes, citations, responsibilities, triples).
 */
public final class CompareReading {
    private static final String BASE = "https://w3id.org/cancu/";

    private final Map<String, Score> scores = new LinkedHashMap<>();
    private final List<Integer> bytes = new ArrayList<>();
    private final List<Integer> citations = new ArrayList<>();
    private final List<Integer> responsibilities = new ArrayList<>();
    private final List<Integer> triples = new ArrayList<>();
    private final boolean differences;

    private CompareReading(boolean differences) {
        this.differences = differences;
    }

    /** @param arguments folder of a corpus, every how many documents one is read (100), {@code differences} to list them */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length == 0) {
            System.err.println("CompareReading FOLDER [EVERY [differences]]");
            System.exit(2);
        }
        int every = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100;
        CompareReading comparison = new CompareReading(arguments.length > 2);
        comparison.compare(Path.of(arguments[0]), every);
        comparison.print();
    }

    /** What is known of one document. */
    private record Known(FactTable.Row document, List<FactTable.Row> citations, List<FactTable.Row> tasks) {}

    private void compare(Path folder, int every) throws IOException {
        Map<String, Known> sample = new LinkedHashMap<>();
        Path facts = folder.resolve("facts");
        int[] count = {0};
        FactTable.read(facts.resolve("documents.tsv"), row -> {
            if (count[0]++ % every == 0) {
                sample.put(row.get("file"), new Known(row, new ArrayList<>(), new ArrayList<>()));
            }
        });
        FactTable.read(facts.resolve("citations.tsv"), row -> Optional.ofNullable(sample.get(row.get("file")))
                .ifPresent(known -> known.citations().add(row)));
        FactTable.read(facts.resolve("responsibilities.tsv"), row -> Optional.ofNullable(sample.get(row.get("file")))
                .ifPresent(known -> known.tasks().add(row)));
        for (Map.Entry<String, Known> known : sample.entrySet()) {
            Path file = folder.resolve("texts").resolve(known.getKey());
            SourceDocument source = CanCu.read(file);
            Extraction extraction = CanCu.extract(source);
            bytes.add((int) Files.size(file));
            citations.add(known.getValue().citations().size());
            responsibilities.add(known.getValue().tasks().size());
            triples.add(CanCu.graph(extraction).size());
            document(known.getKey(), known.getValue().document(), extraction.document());
            citations(known.getKey(), known.getValue().citations(), extraction.citations());
            tasks(known.getKey(), known.getValue().tasks(), extraction.responsibilities());
        }
    }

    private void document(String file, FactTable.Row known, DocumentDescription read) {
        count(
                file,
                "document iri",
                known.get("iri"),
                read.identity().map(id -> BASE + id.path()).orElse(""));
        count(file, "document type", known.get("type"), value(read.type()));
        count(file, "document number", known.get("number"), value(read.number()));
        count(
                file,
                "document date",
                known.get("date"),
                read.issueDate().map(day -> day.value().toString()).orElse(""));
        count(file, "document issuer", known.get("issuer"), value(read.issuer()));
        count(file, "document province", known.get("province"), read.province().orElse(""));
        count(file, "document title", known.get("title"), value(read.title()));
        count(file, "document signer", known.get("signer"), value(read.signer()));
    }

    private void citations(String file, List<FactTable.Row> known, List<Citation> all) {
        Map<FactTable.Row, Citation> read = new HashMap<>();
        for (Citation citation : all) {
            if (citation.mention().form() == Form.SELF) {
                continue;
            }
            Optional<FactTable.Row> match = at(known, citation.mention().quote().span());
            if (match.isEmpty() || read.putIfAbsent(match.get(), citation) != null) {
                count(file, "citation", "", citation.mention().quote().exact());
                count(
                        file,
                        "citation iri and role",
                        "",
                        iri(citation) + " " + citation.role().code());
            }
        }
        for (FactTable.Row row : known) {
            Optional<Citation> citation = Optional.ofNullable(read.get(row));
            count(file, "citation", "found", citation.map(found -> "found").orElse(""));
            count(
                    file,
                    "citation iri and role",
                    row.get("cited") + " " + row.get("role"),
                    citation.map(found -> iri(found) + " " + found.role().code())
                            .orElse(""));
            count(
                    file,
                    "citation iri",
                    row.get("cited"),
                    citation.map(CompareReading::iri).orElse(""));
            count(
                    file,
                    "citation role",
                    row.get("role"),
                    citation.map(found -> found.role().code()).orElse(""));
            count(
                    file,
                    "citation date",
                    row.get("date"),
                    citation.flatMap(found -> found.mention().issueDate())
                            .map(Object::toString)
                            .orElse(""));
            count(
                    file,
                    "citation issuer",
                    row.get("issuer"),
                    citation.flatMap(found -> found.mention().issuer()).orElse(""));
        }
    }

    private void tasks(String file, List<FactTable.Row> known, List<Responsibility> all) {
        Map<FactTable.Row, Responsibility> read = new HashMap<>();
        for (Responsibility responsibility : all) {
            Optional<FactTable.Row> match = at(known, responsibility.quote().span());
            if (match.isEmpty() || read.putIfAbsent(match.get(), responsibility) != null) {
                count(file, "responsibility", "", responsibility.quote().exact());
            }
        }
        for (FactTable.Row row : known) {
            Optional<Responsibility> found = Optional.ofNullable(read.get(row));
            count(file, "responsibility", "found", found.map(task -> "found").orElse(""));
            count(
                    file,
                    "responsibility agency",
                    row.get("agency"),
                    found.map(task -> set(task.agencies())).orElse(""));
            count(
                    file,
                    "responsibility role",
                    row.get("role"),
                    found.flatMap(task -> task.roles().stream().findFirst()).orElse(""));
            count(
                    file,
                    "responsibility partners",
                    set(Arrays.asList(row.get("partners").split("\\|"))),
                    found.map(task -> set(task.partners())).orElse(""));
            count(
                    file,
                    "responsibility day",
                    row.get("date"),
                    found.flatMap(Responsibility::deadlineDate).orElse(""));
            count(
                    file,
                    "responsibility period",
                    row.get("period"),
                    found.flatMap(Responsibility::deadlinePeriod).orElse(""));
            if (!row.get("section").isEmpty()) {
                count(
                        file,
                        "responsibility section",
                        row.get("section"),
                        found.map(Responsibility::section).orElse(""));
            }
        }
    }

    /** The fact that stands where this was read. */
    private static Optional<FactTable.Row> at(List<FactTable.Row> known, Span span) {
        return known.stream()
                .filter(row -> span.start() < Integer.parseInt(row.get("end"))
                        && span.end() > Integer.parseInt(row.get("start")))
                .findFirst();
    }

    private static String iri(Citation citation) {
        return citation.match() instanceof Match.Resolved resolved
                ? BASE + resolved.identity().path()
                : "";
    }

    private static String value(Optional<Stated<String>> stated) {
        return stated.map(Stated::value)
                .map(value -> value.replaceAll("\\s+", " "))
                .orElse("");
    }

    private static String set(List<String> names) {
        return names.stream().collect(Collectors.toCollection(TreeSet::new)).stream()
                .collect(Collectors.joining("|"));
    }

    private void count(String file, String field, String stated, String read) {
        scores.computeIfAbsent(field, Score::new).count(stated, read);
        if (differences && !stated.equals(read)) {
            System.out.println(file + "\t" + field + "\t" + stated + "\t" + read);
        }
    }

    private void print() {
        System.out.printf(Locale.ROOT, "%d documents; medians: ", bytes.size());
        System.out.printf(
                Locale.ROOT,
                "%d bytes, %d citations, %d responsibilities, %d triples; on average %.1f triples a document%n",
                median(bytes),
                median(citations),
                median(responsibilities),
                median(triples),
                triples.stream().mapToInt(Integer::intValue).average().orElse(0));
        System.out.printf(Locale.ROOT, "%-28s %8s %8s %8s %8s%n", "field", "stated", "read", "right", "F1");
        scores.values().forEach(System.out::println);
    }

    private static int median(List<Integer> values) {
        List<Integer> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
