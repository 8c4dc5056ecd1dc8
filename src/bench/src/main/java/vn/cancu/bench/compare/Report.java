package vn.cancu.bench.compare;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * Sets the results of one run beside one another: tables in Markdown, and the same as JSON. An engine whose rows differ
 * from those of the plain SPARQL query over TDB2, the reference, is named and stands in no row that it got wrong.
 */
public final class Report {
    private static final String REFERENCE = "TDB2";
    private static final String OURS = "CanCu";

    private final List<Properties> results;
    private final StringBuilder markdown = new StringBuilder();

    private Report(List<Properties> results) {
        this.results = results;
    }

    /** @param arguments folder with the result files of a run; the report goes there, too */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        List<Properties> results = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".properties"))
                    .sorted()
                    .toList()) {
                Properties result = new Properties();
                try (BufferedReader in = Files.newBufferedReader(file)) {
                    result.load(in);
                }
                results.add(result);
            }
        }
        Report report = new Report(results);
        report.write();
        Files.writeString(folder.resolve("report.md"), report.markdown);
        Files.writeString(folder.resolve("report.json"), json(results));
        System.out.print(report.markdown);
    }

    private void write() {
        line("Median in milliseconds, warm, one client:", "");
        table("p50", true);
        line("", "95th percentile:", "");
        table("p95", false);
        line("", "First answer of each question in a fresh process:", "");
        table("first", false);
        line("", "Loading, starting, eight clients:", "");
        row("", result -> result.getProperty("engine"));
        row("---", result -> "---");
        row("load, s", result -> number(result, "load.seconds", 1));
        row("of it the citation index, s", result -> number(result, "load.index", 1));
        row("on disk, MB", result -> number(result, "load.bytes", 1e-6));
        row("peak memory while loading, MB", result -> number(result, "load.memory", 1e-6));
        row("start of the process to first answer, ms", result -> number(result, "start.millis", 1));
        row("mixed questions, 8 clients, answers/s", result -> number(result, "mixed.perSecond", 1));
        row("peak memory while asking, MB", result -> number(result, "ask.memory", 1e-6));
        wrong();
    }

    private void table(String measure, boolean ratios) {
        markdown.append("| question | rows |");
        results.forEach(result ->
                markdown.append(' ').append(result.getProperty("engine")).append(" |"));
        markdown.append(ratios ? " CanCu against TDB2 | against the best peer |\n" : "\n");
        markdown.append("|---|---|").append("---|".repeat(results.size())).append(ratios ? "---|---|\n" : "\n");
        for (Question question : Question.values()) {
            String rows = reference(question, "rows");
            markdown.append("| ")
                    .append(question.title())
                    .append(" | ")
                    .append(rows.replaceFirst("\\.0$", ""))
                    .append(" |");
            for (Properties result : results) {
                String value = right(result, question) ? number(result, question.name() + "." + measure, 1) : "–";
                markdown.append(' ').append(value).append(" |");
            }
            if (ratios) {
                markdown.append(' ').append(ratio(question, measure, true)).append(" |");
                markdown.append(' ').append(ratio(question, measure, false)).append(" |");
            }
            markdown.append('\n');
        }
        geometricMeans(measure, ratios);
    }

    /** Of what TDB2 needs, each engine over the questions that it got right. */
    private void geometricMeans(String measure, boolean ratios) {
        markdown.append("| geometric mean of the speed against TDB2 | |");
        for (Properties result : results) {
            double sum = 0;
            int count = 0;
            for (Question question : Question.values()) {
                String key = question.name() + "." + measure;
                if (right(result, question) && !reference(question, measure).isEmpty()) {
                    sum += Math.log(Double.parseDouble(reference(question, measure))
                            / Double.parseDouble(result.getProperty(key)));
                    count++;
                }
            }
            markdown.append(' ')
                    .append(count == 0 ? "–" : String.format(Locale.ROOT, "%.2f×", Math.exp(sum / count)))
                    .append(" |");
        }
        markdown.append(ratios ? " | |\n" : "\n");
    }

    private String ratio(Question question, String measure, boolean reference) {
        String key = question.name() + "." + measure;
        ToDoubleFunction<Properties> value = result -> Double.parseDouble(result.getProperty(key));
        var ours = results.stream()
                .filter(result -> isOurs(result) && right(result, question))
                .mapToDouble(value)
                .min();
        var others = results.stream()
                .filter(result -> right(result, question))
                .filter(result -> reference ? isReference(result) : !isOurs(result) && !isReference(result))
                .mapToDouble(value)
                .min();
        return ours.isEmpty() || others.isEmpty()
                ? "–"
                : String.format(Locale.ROOT, "%.1f×", others.getAsDouble() / ours.getAsDouble());
    }

    private static boolean isOurs(Properties result) {
        return result.getProperty("engine").startsWith(OURS);
    }

    private static boolean isReference(Properties result) {
        return result.getProperty("engine").equals(REFERENCE);
    }

    private void wrong() {
        List<String> wrong = new ArrayList<>();
        for (Properties result : results) {
            for (Question question : Question.values()) {
                String fault = result.getProperty(question.name() + ".fault");
                if (fault != null) {
                    wrong.add(result.getProperty("engine") + " failed on “" + question.title() + "”: " + fault);
                } else if (result.containsKey(question.name() + ".rows") && !right(result, question)) {
                    wrong.add(result.getProperty("engine") + " has other rows on “" + question.title() + "”: "
                            + number(result, question.name() + ".rows", 1) + " for " + reference(question, "rows"));
                }
            }
        }
        line("", wrong.isEmpty() ? "Every engine gave the same rows." : "Left out of a row:", "");
        wrong.forEach(one -> line("- " + one.lines().findFirst().orElse("")));
    }

    private boolean right(Properties result, Question question) {
        String checksum = result.getProperty(question.name() + ".checksum");
        return checksum != null && checksum.equals(reference(question, "checksum"));
    }

    private String reference(Question question, String measure) {
        return results.stream()
                .filter(Report::isReference)
                .map(result -> result.getProperty(question.name() + "." + measure, ""))
                .findFirst()
                .orElse("");
    }

    private void row(String name, Function<Properties, String> value) {
        markdown.append("| ").append(name).append(" |");
        results.forEach(
                result -> markdown.append(' ').append(value.apply(result)).append(" |"));
        markdown.append('\n');
    }

    private void line(String... lines) {
        for (String line : lines) {
            markdown.append(line).append('\n');
        }
    }

    /** With three digits that count. */
    private static String number(Properties result, String key, double factor) {
        String value = result.getProperty(key);
        if (value == null) {
            return "–";
        }
        double number = Double.parseDouble(value) * factor;
        int digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", number);
    }

    private static String json(List<Properties> results) {
        StringBuilder json = new StringBuilder("[");
        for (Properties result : results) {
            json.append(json.length() > 1 ? ",\n {" : "\n {");
            String comma = "";
            for (String key : result.stringPropertyNames().stream().sorted().toList()) {
                String value = result.getProperty(key);
                boolean bare = value.matches("-?\\d+(\\.\\d+)?([eE]-?\\d+)?") && !key.endsWith(".checksum");
                json.append(comma).append('"').append(key).append("\": ");
                json.append(bare ? value : "\"" + escape(value) + "\"");
                comma = ", ";
            }
            json.append('}');
        }
        return json.append("\n]\n").toString();
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ");
    }
}
