package vn.cancu.server;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cancu.query.DocumentSummary;

/** What a page shows where a number means several documents: all of them, and none is chosen for the reader. */
final class Choices {
    /** {@code 300 Multiple Choices}. */
    static final int STATUS = 300;

    private Choices() {}

    /**
     * The documents that a number may mean, each leading back to the page with that one.
     *
     * @param typed what was typed
     * @param path of the page
     * @param values all that the page was given
     * @param parameter the one that is ambiguous
     */
    static Html of(
            String typed,
            List<DocumentSummary> candidates,
            String path,
            Map<String, String> values,
            String parameter,
            Tongue tongue) {
        Html list = Html.of("ol", "choices");
        for (DocumentSummary candidate : candidates) {
            Map<String, String> chosen = new LinkedHashMap<>(values);
            chosen.put(
                    parameter,
                    Address.of(candidate.iri())
                            .map(address -> address.substring(1))
                            .orElse(candidate.iri()));
            list.add(Html.of("li")
                    .add(
                            Html.of("a")
                                    .with("href", tongue.link(Address.of(path, chosen)))
                                    .add(candidate.line(tongue.locale())),
                            Things.title(candidate)));
        }
        return Html.of("section", "ambiguity")
                .with("aria-labelledby", "chon")
                .add(
                        Html.of("h2")
                                .with("id", "chon")
                                .add(tongue.say("Số “", "The number “")
                                        + typed
                                        + tongue.say("” là của ", "” belongs to ")
                                        + tongue.count(candidates.size(), "văn bản", "document", "documents")),
                        Html.of("p")
                                .add(
                                        tongue.say(
                                                "Số văn bản chạy lại từ đầu mỗi năm ở mỗi cơ quan. Hãy chọn văn bản bạn muốn nói:",
                                                "Numbers start anew each year at each office. Choose the document that you mean:")),
                        list);
    }
}
