package vn.cancu.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code cancu trace} as it is usually written. picocli takes longer to look at its commands than an answer takes, so it
 * is asked only about lines that are written otherwise, and about those that are wrong.
 */
final class TraceLine {
    private static final Set<String> WITH_VALUE = Set.of("--issuer", "--year", "--as-of", "--format", "--db", "--lang");
    private static final Set<String> LANGUAGES = Set.of("vi", "en");

    private TraceLine() {}

    /** The command, where the line is one that picocli would read in the same way; else nothing. */
    static Optional<Trace> read(List<String> words, Console console) {
        if (words.isEmpty() || !words.get(0).equals("trace")) {
            return Optional.empty();
        }
        Trace trace = new Trace(console);
        List<String> number = new ArrayList<>();
        Set<String> given = new HashSet<>();
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("-")) {
                number.add(word);
                continue;
            }
            int equals = word.indexOf('=');
            String name = equals < 0 ? word : word.substring(0, equals);
            if (!given.add(name)) {
                return Optional.empty();
            }
            if (WITH_VALUE.contains(name)) {
                String value = equals >= 0 ? word.substring(equals + 1) : i + 1 < words.size() ? words.get(++i) : "";
                if (value.isEmpty() || value.startsWith("-") || !take(trace, name, value)) {
                    return Optional.empty();
                }
            } else if (!take(trace, word)) {
                return Optional.empty();
            }
        }
        trace.number = number;
        return number.isEmpty() || number.contains("") ? Optional.empty() : Optional.of(trace);
    }

    private static boolean take(Trace trace, String name, String value) {
        switch (name) {
            case "--issuer" -> trace.which.issuer = value;
            case "--as-of" -> trace.which.asOf = value;
            case "--db" -> trace.database.directory = value;
            case "--year" -> {
                boolean digits = value.length() < 10 && value.chars().allMatch(c -> c >= '0' && c <= '9');
                if (!digits) {
                    return false;
                }
                trace.which.year = Integer.valueOf(value);
            }
            case "--format" -> {
                if (!value.equals("table") && !value.equals("json")) {
                    return false;
                }
                trace.format = value.equals("json") ? Trace.Format.JSON : Trace.Format.TABLE;
            }
            default -> {
                // Language.of has read it.
                return LANGUAGES.contains(value);
            }
        }
        return true;
    }

    private static boolean take(Trace trace, String option) {
        switch (option) {
            case "--up" -> trace.up = true;
            case "--down" -> trace.down = true;
            case "--direct" -> trace.direct = true;
            default -> {
                return false;
            }
        }
        return true;
    }
}
