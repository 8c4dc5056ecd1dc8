package vn.cancu.server;

import java.util.Locale;
import vn.cancu.diagnostic.Code;

/** A fault as a page: one sentence, and what to do. */
final class ErrorPage {
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int UNAVAILABLE = 503;

    private ErrorPage() {}

    static String of(Fault fault, Locale locale) {
        Tongue tongue = new Tongue(locale);
        String hint = fault.diagnostic().hint(locale);
        String title = fault.diagnostic().code() == Code.DATA_UNAVAILABLE
                ? tongue.say("Tạm thời không có dữ liệu", "No data at the moment")
                : title(fault.status(), tongue);
        return Page.of(tongue, title, "/")
                .add(Html.of("section", "fault")
                        .add(
                                Html.of("p", "status")
                                        .with("aria-hidden", "true")
                                        .add(String.valueOf(fault.status())),
                                Html.of("h1").add(title),
                                Html.of("p", "lead")
                                        .add(sentence(fault.diagnostic().message(locale))),
                                hint.isEmpty() ? Html.several() : Html.of("p").add(sentence(hint)),
                                SearchBox.large("", tongue),
                                Html.of("p")
                                        .add(
                                                Html.of("a")
                                                        .with("href", tongue.link("/"))
                                                        .add(tongue.say("Về trang đầu", "To the first page")),
                                                " · ",
                                                Html.of("a")
                                                        .with("href", tongue.link(Section.QUESTIONS.path()))
                                                        .add(tongue.say(
                                                                "Các câu hỏi có sẵn", "Questions ready to be asked")))))
                .withoutSearch()
                .toString();
    }

    private static String title(int status, Tongue tongue) {
        return switch (status) {
            case NOT_FOUND -> tongue.say("Không tìm thấy", "Not found");
            case TOO_LARGE -> tongue.say("Quá lớn cho một trang", "Too large for a page");
            case UNAVAILABLE -> tongue.say("Máy chủ đang bận", "The server is busy");
            default -> tongue.say("Không được", "Not possible");
        };
    }

    private static String sentence(String words) {
        int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first) + ".";
    }
}
