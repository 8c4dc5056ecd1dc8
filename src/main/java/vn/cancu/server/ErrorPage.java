package vn.cancu.server;

import java.util.Locale;

/** A fault as a page: one sentence, and what to do. */
final class ErrorPage {
    private ErrorPage() {}

    static String of(Fault fault, Locale locale) {
        String message = fault.diagnostic().message(locale);
        String hint = fault.diagnostic().hint(locale);
        String title = Layout.say(locale, "Không được", "Not possible");
        return Layout.page(
                title,
                "/",
                locale,
                Html.of("h1").add(title),
                Html.of("p").add(sentence(message)),
                hint.isEmpty() ? Html.several() : Html.of("p").add(sentence(hint)),
                Html.of("p")
                        .add(Html.of("a")
                                .with("href", Layout.link("/", locale))
                                .add(Layout.say(locale, "Về trang đầu", "To the first page"))));
    }

    private static String sentence(String words) {
        int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first) + ".";
    }
}
