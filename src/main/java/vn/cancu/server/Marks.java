package vn.cancu.server;

import vn.cancu.dossier.CitationEntry;
import vn.cancu.query.Certainty;
import vn.cancu.query.Origin;

/** The small signs that tell how something is known; each says it in words, so that colour alone carries nothing. */
final class Marks {
    private Marks() {}

    /** Stated, reported, inferred. */
    static Html of(Certainty certainty, Tongue tongue) {
        return mark(
                certainty.code(),
                tongue.say(certainty.label()),
                switch (certainty) {
                    case STATED -> tongue.say("Văn bản tự nói điều này", "The document says so itself");
                    case REPORTED ->
                        tongue.say(
                                "Chỉ biết qua bản tin, không phải từ chính văn bản",
                                "Known from a report only, not from the document itself");
                    case INFERRED ->
                        tongue.say(
                                "Không nguồn nào nói thẳng; đi qua nhiều bước",
                                "No source says so directly; it follows over several steps");
                });
    }

    /** Where a fact that no quote proves comes from. */
    static Html of(Origin origin, Tongue tongue) {
        return mark("origin-" + origin.name().toLowerCase(java.util.Locale.ROOT), tongue.say(origin.label()), "");
    }

    /** Nothing where it is known which document is cited. */
    static Html of(CitationEntry.Match match, Tongue tongue) {
        return switch (match) {
            case RESOLVED -> Html.several();
            case AMBIGUOUS ->
                mark(
                        "ambiguous",
                        tongue.say("chưa rõ văn bản nào", "ambiguous"),
                        tongue.say(
                                "Có thể là nhiều văn bản; không chọn thay",
                                "May be one of several documents; none is chosen"));
            case UNRESOLVED ->
                mark(
                        "unresolved",
                        tongue.say("chưa xác định", "unresolved"),
                        tongue.say(
                                "Nguồn nói quá ít để biết là văn bản nào",
                                "The source says too little to tell which document"));
        };
    }

    /** A sign of another kind. */
    static Html mark(String code, String words, String explanation) {
        Html mark = Html.of("span", "mark " + code).add(words);
        return explanation.isEmpty() ? mark : mark.with("title", explanation);
    }

    /** What a source does not say. */
    static Html notStated(Tongue tongue) {
        return Html.of("span", "absent").add(tongue.say("không nêu", "not stated"));
    }
}
