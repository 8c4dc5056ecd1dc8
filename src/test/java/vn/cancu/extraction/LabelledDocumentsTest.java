package vn.cancu.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.citation.Citation;
import vn.cancu.citation.Form;
import vn.cancu.citation.Lexicon;
import vn.cancu.citation.Mention;
import vn.cancu.text.DocumentReader;
import vn.cancu.text.SourceDocument;
import vn.cancu.text.Span;

/**
 * Real documents with labels made by hand, in {@code ../shared} where that folder is at hand. Prints every miss; the
 * bounds are those that the project holds itself to, not what is reached.
 */
class LabelledDocumentsTest {
    private static final Path SHARED = Path.of("../shared");
    private static final Extractor EXTRACTOR = new Extractor(Lexicon.of(AuthorityLoader.bundled()));
    /** The general labels do not tell these apart. */
    private static final Set<String> WEAK =
            Set.of("follows", "funds", "establishes", "mentions", "reports", "other-mention");

    @ParameterizedTest
    @CsvSource({"seeds, corpus, 1.0, 0.95", "dev, dev/texts, 0.99, 0.93"})
    void findsNumbersWithTheirRoles(String gold, String folder, double least, double leastRole) throws IOException {
        Path labels = SHARED.resolve("gold/" + gold + ".json");
        assumeTrue(Files.exists(labels), "SKIPPED: no " + labels + " beside the project");
        int wanted = 0;
        int found = 0;
        int invented = 0;
        int roles = 0;
        List<String> misses = new ArrayList<>();
        for (JsonElement element : JsonParser.parseString(Files.readString(labels))
                .getAsJsonObject()
                .getAsJsonArray("documents")) {
            JsonObject document = element.getAsJsonObject();
            String file = document.get("file").getAsString();
            List<Citation> said = new ArrayList<>(EXTRACTOR
                    .extract(DocumentReader.read(SHARED.resolve(folder).resolve(file)))
                    .citations());
            said.removeIf(citation -> citation.mention().form() == Form.SELF
                    || citation.mention().number().isEmpty());
            for (JsonElement one : document.getAsJsonArray("citations")) {
                JsonObject label = one.getAsJsonObject();
                if (!label.has("number") || label.get("number").isJsonNull()) {
                    continue;
                }
                wanted++;
                Optional<Citation> hit = said.stream()
                        .filter(citation -> sameNumber(citation, label))
                        .findFirst();
                if (hit.isEmpty()) {
                    misses.add(file + ": missed " + label.get("number").getAsString());
                    continue;
                }
                said.remove(hit.get());
                found++;
                if (sameRole(hit.get(), label)) {
                    roles++;
                } else {
                    misses.add(file + ": " + hit.get().role().code() + " for "
                            + label.get("role").getAsString() + ": "
                            + hit.get().mention().quote().exact().replace('\n', ' '));
                }
            }
            for (Citation citation : said) {
                if (!spared(document, citation)) {
                    invented++;
                    misses.add(file + ": invented " + citation.mention().quote().exact());
                }
            }
        }
        misses.forEach(System.out::println);
        double f1 = 2.0 * found / (found + invented + wanted);
        System.out.printf(
                Locale.ROOT, "%s: numbered f1 %.4f of %d, role %.4f%n", gold, f1, wanted, (double) roles / found);
        assertThat(f1).isGreaterThanOrEqualTo(least);
        assertThat((double) roles / found).isGreaterThanOrEqualTo(leastRole);
    }

    @Test
    void readsEveryTextWithEachQuoteAtItsOffsets() throws IOException {
        assumeTrue(Files.isDirectory(SHARED.resolve("dev/raw")), "SKIPPED: no ../shared/dev/raw beside the project");
        int quotes = 0;
        for (String folder : List.of("corpus", "dev/texts", "dev/raw")) {
            try (Stream<Path> files = Files.list(SHARED.resolve(folder))) {
                for (Path file : files.sorted().toList()) {
                    SourceDocument source = DocumentReader.read(file);
                    for (Citation citation : EXTRACTOR.extract(source).citations()) {
                        Mention mention = citation.mention();
                        assertThat(mention.quote().span().of(source.text()))
                                .as(file.toString())
                                .isEqualTo(mention.quote().exact());
                        quotes++;
                    }
                }
            }
        }
        assertThat(quotes).isGreaterThan(3_000);
    }

    private static boolean sameNumber(Citation citation, JsonObject label) {
        Mention.Numeral number = citation.mention().number().orElseThrow();
        Span there = new Span(
                label.has("number_start")
                        ? label.get("number_start").getAsInt()
                        : label.get("start").getAsInt(),
                label.has("number_end")
                        ? label.get("number_end").getAsInt()
                        : label.get("end").getAsInt());
        boolean intended = label.has("number_intended")
                && !label.get("number_intended").isJsonNull()
                && key(label.get("number_intended").getAsString()).equals(key(number.text()));
        return number.span().overlaps(there)
                && (intended || key(label.get("number").getAsString()).equals(key(number.text())));
    }

    private static String key(String number) {
        return number.replaceAll("\\s+", "")
                .replace('\u00D0', 'Đ')
                .replaceAll("[‐-―−]", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static boolean sameRole(Citation citation, JsonObject label) {
        String wanted = label.get("role").getAsString();
        String said = citation.role().code();
        boolean nested = label.has("nested") && label.get("nested").getAsBoolean();
        if (nested && wanted.equals("other-mention") || wanted.equals(said)) {
            return true;
        }
        List<String> accepted = new ArrayList<>(List.of(wanted));
        if (label.has("alt_roles") && label.get("alt_roles").isJsonArray()) {
            label.getAsJsonArray("alt_roles").forEach(role -> accepted.add(role.getAsString()));
        }
        return accepted.contains(said) || accepted.contains("other-mention") && WEAK.contains(said);
    }

    private static boolean spared(JsonObject document, Citation citation) {
        for (String list : List.of("self_references", "ignore")) {
            JsonArray spans = document.has(list) ? document.getAsJsonArray(list) : new JsonArray();
            for (JsonElement span : spans) {
                Span there = new Span(
                        span.getAsJsonObject().get("start").getAsInt(),
                        span.getAsJsonObject().get("end").getAsInt());
                if (there.overlaps(citation.mention().quote().span())) {
                    return true;
                }
            }
        }
        return false;
    }
}
