package vn.cancu.diagnostic;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** Sentences and hints of one language. */
final class Messages {
    private static final String BUNDLE = "vn.cancu.diagnostic.messages";

    private final ResourceBundle bundle;
    private final Locale locale;

    private Messages(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    static Messages of(Locale locale) {
        return new Messages(locale.getLanguage().equals("en") ? Locale.ENGLISH : Locale.forLanguageTag("vi"));
    }

    String sentence(Code code, List<String> arguments) {
        return format(pattern(code.name(), arguments), arguments);
    }

    String hint(Code code, List<String> arguments) {
        try {
            return format(pattern(code.name() + ".hint", arguments), arguments);
        } catch (MissingResourceException none) {
            return "";
        }
    }

    /** The pattern under a key, or under {@code key.bare} where the last argument, a list of guesses, is empty. */
    private String pattern(String key, List<String> arguments) {
        boolean bare =
                !arguments.isEmpty() && arguments.get(arguments.size() - 1).isEmpty();
        return bundle.getString(bare && bundle.containsKey(key + ".bare") ? key + ".bare" : key);
    }

    private String format(String pattern, List<String> arguments) {
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }
}
