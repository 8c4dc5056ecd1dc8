package vn.cancu.bench.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import vn.cancu.bench.corpus.Ascii;
import vn.cancu.bench.corpus.FactTable;

/**
 * The known facts of a synthetic corpus, as records that every engine is loaded from, always in the same order. Agencies
 * that the corpus gives tasks to but that issue nothing have an IRI of their own.
 */
public final class Facts {
    private static final String BASE = "https://w3id.org/cancu/";

    private final Path folder;
    private final Map<String, String> registers = new HashMap<>();

    private Facts(Path folder) {
        this.folder = folder;
    }

    /** @param folder of the corpus, with {@code facts/} in it */
    public static Facts of(Path folder) {
        Facts facts = new Facts(folder);
        FactTable.read(facts.table("documents"), row -> facts.registers.put(row.get("issuer"), row.get("register")));
        return facts;
    }

    /**
     * A document with a text.
     *
     * @param source IRI of its text
     * @param type class in the ontology, such as {@code Plan}
     * @param issuer IRI of the office
     * @param province IRI, empty for a national one
     */
    public record Document(
            String iri,
            String source,
            String type,
            String number,
            String date,
            String issuer,
            String province,
            String title) {}

    /**
     * A citation, with its quote.
     *
     * @param held whether the cited document is one with a text; of one that is not, only its number is known
     */
    public record Citation(
            String source,
            String citing,
            String cited,
            String role,
            String number,
            boolean held,
            int start,
            int end,
            String quote) {}

    /** A task. */
    public record Duty(
            String source,
            String document,
            String section,
            String agency,
            String role,
            List<String> partners,
            String task,
            String day,
            int start,
            int end) {}

    /** An office, or another body. */
    public record Agency(String iri, String label, String province) {}

    public void documents(Consumer<Document> reader) {
        FactTable.read(
                table("documents"),
                row -> reader.accept(new Document(
                        row.get("iri"),
                        source(row.get("file")),
                        type(row.get("type")),
                        row.get("number"),
                        row.get("date"),
                        agency(row.get("issuer")),
                        province(row.get("province")),
                        row.get("title"))));
    }

    public void citations(Consumer<Citation> reader) {
        FactTable.read(
                table("citations"),
                row -> reader.accept(new Citation(
                        source(row.get("file")),
                        row.get("citing"),
                        row.get("cited"),
                        row.get("role"),
                        row.get("number"),
                        Boolean.parseBoolean(row.get("held")),
                        Integer.parseInt(row.get("start")),
                        Integer.parseInt(row.get("end")),
                        row.get("quote"))));
    }

    public void duties(Consumer<Duty> reader) {
        FactTable.read(
                table("responsibilities"),
                row -> reader.accept(new Duty(
                        source(row.get("file")),
                        row.get("document"),
                        row.get("section"),
                        agency(row.get("agency")),
                        row.get("role"),
                        Arrays.stream(row.get("partners").split("\\|"))
                                .filter(partner -> !partner.isEmpty())
                                .map(this::agency)
                                .toList(),
                        row.get("task"),
                        row.get("date"),
                        Integer.parseInt(row.get("start")),
                        Integer.parseInt(row.get("end")))));
    }

    /** Every body that issues documents, once. */
    public void offices(Consumer<Agency> reader) {
        Map<String, Agency> seen = new HashMap<>();
        FactTable.read(table("documents"), row -> {
            String iri = agency(row.get("issuer"));
            if (!seen.containsKey(iri)) {
                Agency agency = new Agency(iri, row.get("issuer"), province(row.get("province")));
                seen.put(iri, agency);
                reader.accept(agency);
            }
        });
    }

    /** What the questions are asked of, as {@link Prepare} chose it. */
    public Map<Question, String> subjects() throws IOException {
        Properties properties = new Properties();
        try (BufferedReader in = Files.newBufferedReader(subjectsFile())) {
            properties.load(in);
        }
        Map<Question, String> subjects = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            subjects.put(question, properties.getProperty(question.name(), ""));
        }
        return subjects;
    }

    Path subjectsFile() {
        return folder.resolve("subjects.properties");
    }

    /** All facts as N-Quads, about 45 to a lean document. */
    public Path quads() {
        return folder.resolve("facts.nq");
    }

    private Path table(String name) {
        return folder.resolve("facts").resolve(name + ".tsv");
    }

    private static String source(String file) {
        return BASE + "nguon/" + file.substring(file.lastIndexOf('/') + 1, file.lastIndexOf('.'));
    }

    private String agency(String label) {
        String register = registers.get(label);
        return BASE + "co-quan/" + (register == null ? "~" + Integer.toHexString(label.hashCode()) : register);
    }

    private static String province(String name) {
        return name.isEmpty() ? "" : BASE + "dia-danh/" + Ascii.slug(name);
    }

    private static String type(String label) {
        return switch (label) {
            case "Luật" -> "Law";
            case "Nghị định" -> "Decree";
            case "Quyết định" -> "Decision";
            case "Chỉ thị" -> "Directive";
            case "Nghị quyết" -> "Resolution";
            case "Thông tư" -> "Circular";
            case "Công văn" -> "OfficialLetter";
            case "Kế hoạch" -> "Plan";
            default -> throw new IllegalArgumentException("type " + label);
        };
    }
}
