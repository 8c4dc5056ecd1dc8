package vn.cancu.diagnostic;

import java.util.List;
import java.util.Locale;

/**
 * One thing to tell the user: what, where, and with which particulars. The words come from the bundles
 * {@code vn/cancu/diagnostic/messages_{vi,en}.properties}, where each code has a sentence and, under
 * {@code CODE.hint}, what to do about it.
 */
public record Diagnostic(Severity severity, Code code, Location location, List<String> arguments) {

    public Diagnostic {
        arguments = List.copyOf(arguments);
    }

    /** A diagnostic with the severity that its code has by default. */
    public static Diagnostic of(Code code, Location location, Object... arguments) {
        return new Diagnostic(
                code.severity(),
                code,
                location,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The sentence in the language of {@code locale} (vi unless en is asked for), without the hint. */
    public String message(Locale locale) {
        return Messages.of(locale).sentence(code, arguments);
    }

    /** What to do about it, or empty where nothing can be said. */
    public String hint(Locale locale) {
        return Messages.of(locale).hint(code, arguments);
    }
}
