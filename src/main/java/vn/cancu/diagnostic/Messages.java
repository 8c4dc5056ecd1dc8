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
        return format(bundle.getString(code.name()), arguments);
    }

    String hint(Code code, List<String> arguments) {
        try {
            return format(bundle.getString(code.name() + ".hint"), arguments);
        } catch (MissingResourceException none) {
            return "";
        }
    }

    private String format(String pattern, List<String> arguments) {
        return new MessageFormat(pattern, locale).format(arguments.toArray());
    }
}
