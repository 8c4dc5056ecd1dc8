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
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cancu.authority.AuthorityLoader;
import vn.cancu.citation.Lexicon;
import vn.cancu.responsibility.Responsibility;
import vn.cancu.text.DocumentReader;
import vn.cancu.text.Span;

/**
 * Real plans whose tasks were labelled by hand, in {@code ../shared} where that folder is at hand. Prints every miss; the
 * bounds are those that the project holds itself to.
 */
class LabelledDutiesTest {
    private static final Path SHARED = Path.of("../shared");
    private static final Extractor EXTRACTOR = new Extractor(Lexicon.of(AuthorityLoader.bundled()));

    /** What was right of how much. */
    private static final class Share {
        private int right;
        private int all;

        private void add(boolean isRight) {
            right += isRight ? 1 : 0;
            all++;
        }

        private double value() {
            return all == 0 ? 1 : (double) right / all;
        }
    }

    @ParameterizedTest
    @CsvSource({"seeds-responsibilities, corpus, 0.95", "dev-responsibilities, dev/texts, 0.95"})
    void readsWhoMustDoWhat(String gold, String folder, double least) throws IOException {
        Path labels = SHARED.resolve("gold/" + gold + ".json");
        assumeTrue(Files.exists(labels), "SKIPPED: no " + labels + " beside the project");
        List<String> misses = new ArrayList<>();
        Share found = new Share();
        Share invented = new Share();
        Share agencies = new Share();
        Share roles = new Share();
        Share partners = new Share();
        Share deadlines = new Share();
        for (JsonElement element : JsonParser.parseString(Files.readString(labels))
                .getAsJsonObject()
                .getAsJsonArray("documents")) {
            JsonObject document = element.getAsJsonObject();
            String file = document.get("file").getAsString();
            List<Responsibility> said = new ArrayList<>(EXTRACTOR
                    .extract(DocumentReader.read(SHARED.resolve(folder).resolve(file)))
                    .responsibilities());
            List<JsonObject> items = objects(document, "items");
            items.sort(Comparator.comparing(LabelledDutiesTest::isOptional));
            for (JsonObject label : items) {
                Optional<Responsibility> hit = said.stream()
                        .filter(duty -> shared(duty, span(label, "task_")) >= 0.5)
                        .max(Comparator.comparingDouble(duty -> shared(duty, span(label, "task_"))));
                hit.ifPresent(said::remove);
                if (isOptional(label)) {
                    continue;
                }
                found.add(hit.isPresent());
                if (hit.isEmpty()) {
                    misses.add(file + ": missed " + label.get("agencies"));
                    continue;
                }
                Responsibility duty = hit.get();
                List<String> who = strings(label, "agencies");
                boolean same = who.size() == duty.agencies().size()
                        && who.stream()
                                .allMatch(name -> duty.agencies().stream().anyMatch(got -> alike(name, got)));
                agencies.add(same);
                boolean role = duty.roles().get(0).equals(label.get("role").getAsString())
                        || strings(label, "alt_roles").contains(duty.roles().get(0));
                roles.add(role);
                for (String name : strings(label, "partners")) {
                    boolean named = duty.partners().stream().anyMatch(got -> alike(name, got));
                    partners.add(named);
                    if (!named) {
                        misses.add(file + ": partner " + name + " not in " + duty.partners());
                    }
                }
                String due = label.has("deadline") && !label.get("deadline").isJsonNull()
                        ? label.get("deadline").getAsString()
                        : "";
                boolean sameDue = due.isEmpty()
                        ? duty.deadline().isEmpty()
                        : duty.deadline().filter(got -> alike(due, got)).isPresent();
                deadlines.add(sameDue);
                if (!same || !role || !sameDue) {
                    misses.add(file + ": " + duty.agencies() + " " + duty.roles() + " " + duty.deadline() + " for "
                            + who + " " + label.get("role").getAsString() + " " + due);
                }
            }
            List<Span> spared = objects(document, "ignore").stream()
                    .map(ignored -> span(ignored, ""))
                    .toList();
            for (Responsibility duty : said) {
                if (spared.stream().noneMatch(duty.quote().span()::overlaps)) {
                    invented.add(true);
                    misses.add(file + ": invented " + duty.quote().exact().replace('\n', ' '));
                }
            }
        }
        misses.forEach(System.out::println);
        double f1 = 2.0 * found.right / (found.right + invented.right + found.all);
        System.out.printf(
                Locale.ROOT,
                "%s: tasks f1 %.4f of %d, agencies %.4f, role %.4f, partners %.4f of %d, deadline %.4f%n",
                gold,
                f1,
                found.all,
                agencies.value(),
                roles.value(),
                partners.value(),
                partners.all,
                deadlines.value());
        assertThat(List.of(f1, agencies.value(), roles.value(), partners.value(), deadlines.value()))
                .allSatisfy(share -> assertThat(share).isGreaterThanOrEqualTo(least));
    }

    private static boolean isOptional(JsonObject label) {
        return label.has("optional") && label.get("optional").getAsBoolean();
    }

    private static Span span(JsonObject label, String prefix) {
        return new Span(
                label.get(prefix + "start").getAsInt(),
                label.get(prefix + "end").getAsInt());
    }

    /** What both spans share, of what they cover together. */
    private static double shared(Responsibility duty, Span label) {
        Span span = duty.quote().span();
        int both = Math.min(span.end(), label.end()) - Math.max(span.start(), label.start());
        return both <= 0 ? 0 : (double) both / (span.end() - span.start() + label.end() - label.start() - both);
    }

    private static List<JsonObject> objects(JsonObject document, String key) {
        JsonArray array = document.has(key) ? document.getAsJsonArray(key) : new JsonArray();
        return new ArrayList<>(StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList());
    }

    private static List<String> strings(JsonObject label, String key) {
        JsonArray array = label.has(key) ? label.getAsJsonArray(key) : new JsonArray();
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    /** One name holds most of the other: labels leave the province out. */
    private static boolean alike(String wanted, String got) {
        String a = folded(wanted);
        String b = folded(got);
        return b.contains(a) || a.contains(b);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replace('đ', 'd'), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("\\s*(?:[-–]| va )\\s*", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
