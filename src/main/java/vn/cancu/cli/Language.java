package vn.cancu.cli;

import java.util.List;
import java.util.Locale;

/** The languages that CanCu speaks, as values of {@code --lang}. */
enum Language {
    VI,
    EN;

    /** What {@code --lang} says, found before anything is parsed, since errors of parsing are worded too. */
    static Locale of(List<String> arguments) {
        String said = "vi";
        for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
            String word = arguments.get(i);
            if (word.startsWith("--lang=")) {
                said = word.substring("--lang=".length());
            } else if (word.equals("--lang") && i + 1 < arguments.size()) {
                said = arguments.get(i + 1);
            }
        }
        return said.equalsIgnoreCase("en") ? Locale.ENGLISH : Console.VIETNAMESE;
    }
}
