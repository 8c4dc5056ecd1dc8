package vn.cancu.server;

import java.util.List;
import vn.cancu.dossier.Quotation;
import vn.cancu.graph.Iris;
import vn.cancu.query.Passage;

/** The words that prove a statement, set apart from ours, with their place and a lasting link to it. */
final class Quotes {
    /** Characters of a quote that tell what it is about. */
    private static final int GLANCE = 96;

    private Quotes() {}

    /** One quote with the words around it. */
    static Html block(Quotation quotation, Tongue tongue) {
        return Html.of("figure", "quoted")
                .add(
                        Html.of("blockquote").with("lang", "vi").add(words(quotation)),
                        Html.of("figcaption").add(source(quotation, tongue)));
    }

    /** The quote within its surroundings. */
    static Html words(Quotation quotation) {
        return Html.several(
                Html.of("span", "around").add(quotation.prefix().isEmpty() ? "" : "…" + quotation.prefix()),
                Html.of("mark").add(quotation.exact()),
                Html.of("span", "around").add(quotation.suffix().isEmpty() ? "" : quotation.suffix() + "…"));
    }

    /** The link by which a report can cite the quote. */
    static Html source(Quotation quotation, Tongue tongue) {
        return Html.of("a", "source")
                .with("href", tongue.link(Address.of(quotation.iri()).orElse("")))
                .with("title", tongue.say("Liên kết bền đến đoạn trích", "Lasting link to the quote"))
                .add(quotation.sourceLabel() + ", " + quotation.start() + "–" + quotation.end());
    }

    /** Quotes that open on demand; what is seen before is the beginning of the first. */
    static Html onDemand(List<Quotation> quotations, Tongue tongue) {
        if (quotations.isEmpty()) {
            return Html.several();
        }
        Html details = Html.of("details", "proof")
                .add(Html.of("summary")
                        .add(
                                Html.of("q")
                                        .with("lang", "vi")
                                        .add(glance(quotations.get(0).exact())),
                                quotations.size() == 1
                                        ? ""
                                        : tongue.say(
                                                " và " + (quotations.size() - 1) + " đoạn khác",
                                                " and " + (quotations.size() - 1) + " more")));
        quotations.forEach(quotation -> details.add(block(quotation, tongue)));
        return details;
    }

    /** Quotes of a fact that stands beside them: the words are seen only where they are not the fact itself. */
    static Html beside(String value, List<Quotation> quotations, Tongue tongue) {
        boolean same = quotations.stream()
                .allMatch(quotation -> quotation.exact().strip().equalsIgnoreCase(value.strip()));
        if (quotations.isEmpty() || !same) {
            return onDemand(quotations, tongue);
        }
        Html details = Html.of("details", "proof brief").add(Html.of("summary").add(tongue.say("trích", "quote")));
        quotations.forEach(quotation -> details.add(block(quotation, tongue)));
        return details;
    }

    /** Quotes of a step in a trace: seen at once, since they are what a report needs. */
    static Html passages(List<Passage> passages, Tongue tongue) {
        Html list = Html.of("ul", "passages");
        for (Passage passage : passages) {
            String iri = Iris.evidence(passage.source(), passage.start(), passage.end());
            list.add(Html.of("li")
                    .add(
                            Html.of("q").with("lang", "vi").add(passage.exact()),
                            " ",
                            Html.of("a", "source")
                                    .with("href", tongue.link(Address.of(iri).orElse("")))
                                    .add(passage.sourceLabel() + ", " + passage.start() + "–" + passage.end())));
        }
        return list;
    }

    /** The beginning of a long text, cut between words. */
    static String glance(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= GLANCE) {
            return line;
        }
        int space = line.lastIndexOf(' ', GLANCE);
        return line.substring(0, space > GLANCE / 2 ? space : GLANCE) + "…";
    }
}
